//! What an administrator is shown of the people of their office.

use super::{Desk, training};
use crate::actions::{ActionError, Context};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::StaffId;
use crate::domain::training::Training;
use crate::storage::staff::{self, Staff};
use crate::storage::{enrolments, office_staff};

/// A member of staff, how far their key is, and how their training stands.
#[derive(Debug)]
pub struct MemberView {
    pub staff: Staff,
    pub key: EnrolmentState,
    /// `None` for roles that serve no counter.
    pub training: Option<Training>,
    /// Whether a national number is known, so that nobody acts on their own file.
    pub number_known: bool,
    /// Version of the page's forms.
    pub version: i64,
}

/// Everybody of the office, by name.
pub async fn all(ctx: &Context, desk: &Desk) -> Result<Vec<MemberView>, ActionError> {
    let mut members = Vec::new();
    for id in office_staff::of_office(&mut ctx.reader(), desk.office).await? {
        members.push(one(ctx, desk, id).await?);
    }
    Ok(members)
}

/// One member of the office.
pub async fn one(ctx: &Context, desk: &Desk, id: StaffId) -> Result<MemberView, ActionError> {
    let mut reader = ctx.reader();
    let member = desk.member(&mut reader, id).await?;
    let training = if member.role.serves_counter() { Some(training::of(ctx, id).await?) } else { None };
    Ok(MemberView {
        key: enrolments::get(&mut reader, member.enrolment).await?.state,
        training,
        number_known: staff::national_number_index(&mut reader, id).await?.is_some(),
        version: office_staff::version(&mut reader, desk.office, Some(id)).await?,
        staff: member,
    })
}
