//! The row of a request that is being started.

use super::{NO_CLERK, Request};
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::request::RequestState;
use crate::domain::request::environment::Environment;

/// What is known of a request before its details are given.
#[derive(Debug)]
pub struct NewRequest {
    pub id: RequestId,
    pub reference: String,
    pub environment: Environment,
    /// Until sign-in the request belongs to a browser.
    pub browser_hash: Option<Vec<u8>>,
    pub language: Language,
    pub terms_version: String,
}

impl NewRequest {
    /// The request as it begins, in `details`.
    pub fn started(self, now: Instant) -> Request {
        Request {
            id: self.id,
            reference: self.reference,
            environment: self.environment,
            state: RequestState::Details,
            last_seq: 1,
            state_since: now,
            browser_hash: self.browser_hash,
            language: self.language,
            terms_version: self.terms_version,
            enrolment: None,
            details: None,
            for_organisation: false,
            represented: None,
            sign_in: None,
            checked_by: NO_CLERK,
            contract_version: None,
            contract_hash: None,
            version: 0,
            submitted_at: None,
            reviewer: None,
            lease_until: None,
            approved_version: None,
            waits_from: None,
            handler: None,
            kept_until: None,
            created_at: now,
        }
    }
}
