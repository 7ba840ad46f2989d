//! Lists members of staff for the command line.

use crate::actions::{ActionError, Context};
use crate::domain::enrolment::EnrolmentState;
use crate::storage::enrolments;
use crate::storage::staff::{self, Staff};

/// A member of staff, and how far they are with their digital key.
#[derive(Debug, Clone)]
pub struct Listed {
    pub staff: Staff,
    pub key: EnrolmentState,
}

/// All members of staff, by name.
pub async fn list(ctx: &Context) -> Result<Vec<Listed>, ActionError> {
    let mut db = ctx.reader();
    let mut listed = Vec::new();
    for staff in staff::all(&mut db).await? {
        let key = enrolments::get(&mut db, staff.enrolment).await?.state;
        listed.push(Listed { staff, key });
    }
    Ok(listed)
}
