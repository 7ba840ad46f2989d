//! Who came back from the identity provider, in the terms of our own records.

use crate::actions::Context;
use crate::actions::csam::clients::builtin_issuer;
use crate::adapters::identity_provider::Identity;
use crate::adapters::vault::Purpose;
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;

/// A person whose sign-in was verified. The national number is held as its blind index only.
#[derive(Debug, Clone)]
pub struct Person {
    pub issuer: String,
    pub subject: String,
    /// The enrolment behind the subject; `None` with an external provider.
    pub enrolment: Option<EnrolmentId>,
    pub national_number_index: Option<Vec<u8>>,
    pub name: String,
    pub level: i64,
    pub means: Means,
    pub auth_time: Instant,
}

impl Person {
    /// Reads an identity. The subject of our own provider is the enrolment's id.
    pub(super) fn of(ctx: &Context, identity: &Identity) -> Self {
        let ours = identity.issuer == builtin_issuer(ctx);
        let number = identity.national_number.as_deref();
        let index = number
            .map(|digits| ctx.vault.keyed_hash(Purpose::NationalNumberIndex, digits.as_bytes()).to_vec());
        Self {
            issuer: identity.issuer.clone(),
            subject: identity.subject.clone(),
            enrolment: identity.subject.parse().ok().filter(|_| ours),
            national_number_index: index,
            name: identity.display_name(),
            level: i64::from(identity.level.0),
            means: identity.means,
            auth_time: identity.auth_time,
        }
    }
}
