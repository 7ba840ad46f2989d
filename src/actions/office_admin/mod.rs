//! What the administrator of an office does: its people, its data, its log. Every deed leaves a row of
//! `office_event` in its own transaction.

pub mod change_office;
pub mod export_log;
pub mod invite_member;
pub mod member;
pub mod rights;
pub mod training;

use serde_json::Value;
use uuid::Uuid;

use super::{ActionError, Context};
use crate::domain::id::{OfficeId, StaffId};
use crate::domain::office_event::OfficeEvent;
use crate::storage::db::{Read, Tx};
use crate::storage::office_staff::{self, Done};
use crate::storage::staff::{self, Staff};

/// An administrator at the desk of their office.
#[derive(Debug, Clone, Copy)]
pub struct Desk {
    pub administrator: StaffId,
    pub office: OfficeId,
}

impl Desk {
    /// A member of this desk's office. Colleagues of other offices do not exist here.
    pub async fn member(&self, db: &mut impl Read, id: StaffId) -> Result<Staff, ActionError> {
        let member = staff::get(db, id).await?;
        if member.office == Some(self.office) { Ok(member) } else { Err(ActionError::NotFound) }
    }

    /// The same to act on: somebody else than the administrator, as the form showed them. Parallel forms wait here.
    ///
    /// # Errors
    /// [`ActionError::Forbidden`] for the administrator's own row; [`ActionError::Stale`] if it changed meanwhile.
    pub(crate) async fn other_member_seen_at(
        &self,
        tx: &mut Tx,
        id: StaffId,
        version: i64,
    ) -> Result<Staff, ActionError> {
        self.member(tx, id).await?;
        if id == self.administrator {
            return Err(ActionError::Forbidden("office-admin-not-oneself"));
        }
        office_staff::hold(tx, id).await?;
        if office_staff::version(tx, self.office, Some(id)).await? != version {
            return Err(ActionError::Stale(id.0));
        }
        self.member(tx, id).await
    }

    /// Records a deed. `facts` hold no personal data.
    pub(crate) async fn record(
        &self,
        ctx: &Context,
        tx: &mut Tx,
        kind: OfficeEvent,
        about: Option<StaffId>,
        facts: &Value,
    ) -> Result<(), ActionError> {
        let done = Done {
            id: ctx.new_id::<Uuid>()?,
            office: self.office,
            by: self.administrator,
            about,
            kind,
            facts: facts.to_string(),
            at: ctx.now(),
        };
        Ok(office_staff::record(tx, &done).await?)
    }
}
