//! What clerks do at the counter of a registration office: open a file, check an identity, issue a kit.

pub mod answers;
pub mod check_draft;
pub mod clear_doubt;
pub mod doubt;
pub mod email_proof;
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
use crate::storage::db::Read;
use crate::storage::enrolments::{self, Enrolment};

/// A clerk or supervisor at the counter of their office.
#[derive(Debug, Clone, Copy)]
pub struct Counter {
    pub clerk: StaffId,
    pub office: OfficeId,
    /// The clerk as the history names them.
    pub actor: Actor,
}

impl Counter {
    /// A file of this counter's office. One of another office, or of a member of staff, does not exist here
    /// (CLERK-8).
    pub async fn file(&self, db: &mut impl Read, id: EnrolmentId) -> Result<Enrolment, ActionError> {
        let file = enrolments::get(db, id).await?;
        if file.office == Some(self.office) && file.kind == "provider" {
            Ok(file)
        } else {
            Err(ActionError::NotFound)
        }
    }

    /// The same, if it still is as the form showed it.
    pub(crate) async fn file_seen_at(
        &self,
        db: &mut impl Read,
        id: EnrolmentId,
        version: i64,
    ) -> Result<Enrolment, ActionError> {
        let file = self.file(db, id).await?;
        if file.last_seq == version { Ok(file) } else { Err(ActionError::Stale(id.0)) }
    }
}
