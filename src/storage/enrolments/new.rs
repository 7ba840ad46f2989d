//! The row of a file that is being opened.

use super::Enrolment;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::{EnrolmentId, OfficeId};
use crate::domain::instant::Instant;
use crate::domain::language::Language;

/// What is known of a file before anybody said anything.
#[derive(Debug)]
pub struct NewEnrolment {
    pub id: EnrolmentId,
    pub reference: String,
    /// `provider` or `staff`.
    pub kind: &'static str,
    pub office: Option<OfficeId>,
    pub language: Language,
}

impl NewEnrolment {
    /// The file as it begins, in `draft`.
    pub fn opened(self, now: Instant) -> Enrolment {
        Enrolment {
            id: self.id,
            reference: self.reference,
            kind: self.kind.to_owned(),
            office: self.office,
            state: EnrolmentState::Draft,
            last_seq: 1,
            state_since: now,
            language: self.language,
            person: None,
            evidence: None,
            answers_confirmed_at: None,
            checked_by: None,
            checked_at: None,
            created_at: now,
        }
    }
}
