//! `/office/files/{id}/email/waiver`: why the mailbox is not proved, before the check goes on without.

use super::AtFile;
use super::why::Question;
use crate::actions::office::hold;
use crate::actions::office::waive_email::waive_email;
use crate::domain::enrolment::email_proof::WaiverReason;
use crate::domain::word::Word;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go};

const WHY: Question = Question { name: "waiver", reasons: "office-waiver-", back: "/check", warns: false };

/// Asks for the reason.
pub async fn get(at: AtFile) -> Reply {
    let mut reader = at.visit().ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    if file.person.is_none() {
        return go(at.path(""));
    }
    hold::held_by(&mut reader, &file, &at.counter).await.map_err(|error| at.problem(error))?;
    WHY.ask::<WaiverReason>(&at, file)
}

/// Waives the proof and goes back to the check.
pub async fn post(at: AtFile, Posted { visit, form }: Posted) -> Reply {
    let Some(reason) = WaiverReason::parse(form.value("reason")) else {
        return WHY.ask_again::<WaiverReason>(&at, &visit, form).await;
    };
    let submission = visit.submission(&form, at.path("/check"))?;
    let waived = waive_email(&visit.ctx, &submission, &at.counter, at.id, reason).await;
    go(waived.map_err(|error| at.problem(error))?)
}
