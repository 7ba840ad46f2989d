//! What certificates are made from: the subject and the keys of a request.

use super::{Halt, hindered};
use crate::actions::Context;
use crate::adapters::issuer::authority::Authority;
use crate::adapters::issuer::{ProfileInput, SubjectKey};
use crate::domain::certificate::dn::SubjectName;
use crate::domain::certificate::leaf_profile::LeafProfile;
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::obstacle::Obstacle;
use crate::domain::certificate::profile::Purpose;
use crate::domain::certificate::serial::Serial;
use crate::domain::instant::Instant;
use crate::domain::person::mrz_name::MrzName;
use crate::domain::request::environment::Environment;
use crate::storage::db::Read;
use crate::storage::requests::Request;
use crate::storage::subject_keys;

/// The provider and the two keys of one request.
pub(super) struct Material {
    pub(super) environment: Environment,
    pub(super) subject: SubjectName,
    pub(super) authentication: SubjectKey,
    pub(super) encryption: SubjectKey,
}

impl Material {
    /// Reads it from the request and its stored public keys.
    pub(super) async fn of(ctx: &Context, db: &mut impl Read, request: &Request) -> Result<Self, Halt> {
        let missing = || Halt::Obstacle(Obstacle::KeysMissing);
        let (mut authentication, mut encryption) = (None, None);
        for key in subject_keys::of_request(db, request.id).await? {
            let read = SubjectKey::from_spki(&key.spki_der).map_err(hindered(Obstacle::KeysMissing))?;
            match key.purpose {
                Purpose::Authentication => authentication = Some(read),
                Purpose::Encryption => encryption = Some(read),
            }
        }
        Ok(Self {
            environment: request.environment,
            subject: subject(ctx, request)?,
            authentication: authentication.ok_or_else(missing)?,
            encryption: encryption.ok_or_else(missing)?,
        })
    }

    /// The key certified for `purpose`.
    pub(super) fn key(&self, purpose: Purpose) -> &SubjectKey {
        match purpose {
            Purpose::Authentication => &self.authentication,
            Purpose::Encryption => &self.encryption,
        }
    }

    /// All that determines the bytes of one certificate. `now` is the moment of the reservation, `profile` what was set
    /// then.
    pub(super) fn input<'a>(
        &'a self,
        purpose: Purpose,
        (serial, list): (Serial, ListScope),
        (profile, now): (&'a LeafProfile, Instant),
        authority: &'a Authority,
    ) -> ProfileInput<'a> {
        ProfileInput {
            purpose,
            environment: self.environment,
            profile,
            subject: &self.subject,
            key: self.key(purpose),
            serial,
            list,
            now,
            authority,
        }
    }
}

/// The organisation's subject name, or the person's from the national number and the name of the machine-readable
/// zone.
fn subject(ctx: &Context, request: &Request) -> Result<SubjectName, Halt> {
    let unfit = Obstacle::SubjectUnfit;
    if let Some(organisation) = request.organisation() {
        return SubjectName::of_organisation(organisation).map_err(hindered(unfit));
    }
    // What was asked for an organisation is never given to the person.
    if request.for_organisation {
        return Err(Halt::Obstacle(unfit));
    }
    let details = request.details.as_ref().ok_or(Halt::Obstacle(unfit))?;
    let digits = ctx
        .open_text("request", request.id, "national_number_sealed", &details.national_number_sealed)
        .map_err(hindered(unfit))?;
    let name =
        MrzName::from_stored(details.mrz_given.as_deref(), &details.mrz_family).map_err(hindered(unfit))?;
    SubjectName::new(&digits, &name.certificate_name()).map_err(hindered(unfit))
}
