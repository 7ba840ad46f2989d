//! `/office/training`: how long one's training holds, and how to get trained. Open to clerks whose training is over.

use askama::Template;

use crate::actions::office_admin::training;
use crate::domain::training::Training;
use crate::storage::{office_staff, staff};
use crate::web::guard::OfficeMember;
use crate::web::page::Page;
use crate::web::problem::{Problem, Reply, show};

#[derive(Template)]
#[template(path = "office/training.html")]
pub struct TrainingPage {
    page: Page,
    training: Training,
    /// Names of those who record a training.
    administrators: Vec<String>,
}

impl TrainingPage {
    /// Until when the training holds or held, in a sentence.
    fn standing(&self) -> String {
        let l = self.page.l();
        let key = format!("office-admin-training-{}", self.training.word());
        l.t1(key, "day", l.long_date(&self.training.last_day()))
    }
}

/// The page.
pub async fn get(member: OfficeMember) -> Reply {
    let training = training::of(&member.visit.ctx, member.staff.id).await?;
    let administrators = administrators(&member).await?;
    show(&TrainingPage { page: member.page(), training, administrators })
}

async fn administrators(member: &OfficeMember) -> Result<Vec<String>, Problem> {
    let mut reader = member.visit.ctx.reader();
    let mut names = Vec::new();
    for id in office_staff::of_office(&mut reader, member.office).await? {
        let colleague = staff::get(&mut reader, id).await?;
        if colleague.active && colleague.role.manages_office() {
            names.push(colleague.name);
        }
    }
    Ok(names)
}
