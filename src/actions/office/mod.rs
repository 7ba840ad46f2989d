//! What clerks do at the counter of a registration office: open a file, check an identity, issue a kit.

pub mod access;
pub mod answers;
pub mod check_draft;
pub mod clear_doubt;
pub mod day;
pub mod doubt;
pub mod email_proof;
pub mod figures;
pub mod find_person;
pub mod hold;
pub mod issue_kit;
pub mod issue_spare;
pub mod kit_letter;
pub mod kit_letter_pdf;
pub mod kit_letter_text;
pub mod live;
pub mod mark_file;
pub mod open_check;
pub mod open_file;
pub mod person_terms;
pub mod practice;
pub mod prove_email;
pub mod record_answers;
pub mod refusal_paper;
pub mod refuse;
pub mod reissue_kit;
pub mod release_check;
pub mod resend_link;
pub mod search_person;
pub mod send_digits;
pub mod spare_letter;
pub mod spares;
pub mod tell_apart;
pub mod view;
pub mod void_kit;
pub mod waive_email;

use super::ActionError;
use crate::domain::actor::Actor;
use crate::domain::id::{EnrolmentId, OfficeId, StaffId};
use crate::domain::instant::Instant;
use crate::storage::db::Read;
use crate::storage::enrolments::Enrolment;

/// A clerk or supervisor at the counter of their office.
#[derive(Debug, Clone, Copy)]
pub struct Counter {
    pub clerk: StaffId,
    pub office: OfficeId,
    /// The clerk as the history names them.
    pub actor: Actor,
    /// The moment of the visit: a reason given for a file of another office holds for half an hour.
    pub at: Instant,
}

impl Counter {
    /// A file that this clerk may look at: of their office, or of another one within half an hour of saying why
    /// (CLERK-8). A file of a member of staff does not exist here.
    ///
    /// # Errors
    /// [`ActionError::ReasonFirst`] for a file of another office; [`ActionError::Forbidden`] for the clerk's own.
    pub async fn file(&self, db: &mut impl Read, id: EnrolmentId) -> Result<Enrolment, ActionError> {
        let file = access::provider_file(db, self, id).await?;
        if self.looks_after(&file) || access::reason_in_force(db, self, &file).await?.is_some() {
            Ok(file)
        } else {
            Err(ActionError::ReasonFirst(id))
        }
    }

    /// Whether the file is one of this counter's office.
    pub fn looks_after(&self, file: &Enrolment) -> bool {
        file.office == Some(self.office)
    }

    /// A file of this office to act on, if it still is as the form showed it.
    ///
    /// # Errors
    /// [`ActionError::Forbidden`] for a file of another office, whatever the reason to look at it.
    pub(crate) async fn file_seen_at(
        &self,
        db: &mut impl Read,
        id: EnrolmentId,
        version: i64,
    ) -> Result<Enrolment, ActionError> {
        let file = self.file(db, id).await?;
        if !self.looks_after(&file) {
            return Err(ActionError::Forbidden(access::OWN_OFFICE_ONLY));
        }
        if file.last_seq == version { Ok(file) } else { Err(ActionError::Stale(id.0)) }
    }

    /// The same for what any office may do: [`crate::domain::access::open_to_any_office`].
    pub(crate) async fn any_file_seen_at(
        &self,
        db: &mut impl Read,
        id: EnrolmentId,
        version: i64,
    ) -> Result<Enrolment, ActionError> {
        let file = self.file(db, id).await?;
        if file.last_seq == version { Ok(file) } else { Err(ActionError::Stale(id.0)) }
    }
}
