//! The subject of the certificate that a request asks for.

use zeroize::Zeroizing;

use crate::actions::{ActionError, Context};
use crate::domain::certificate::dn::SubjectName;
use crate::domain::person::mrz_name::MrzName;
use crate::storage::error::StorageError;
use crate::storage::requests::{Details, Request};

/// The national number that was entered, eleven digits; wiped when dropped.
pub fn national_number(ctx: &Context, request: &Request) -> Result<Zeroizing<String>, ActionError> {
    let details = details(request)?;
    ctx.open_text("request", request.id, "national_number_sealed", &details.national_number_sealed)
}

/// The name in the certificate: that of the machine-readable zone, family name first (`domain.md` 0.9).
///
/// # Errors
/// [`StorageError::Nonsense`] if what was accepted earlier is no such name any more.
pub fn certificate_name(request: &Request) -> Result<String, ActionError> {
    let details = details(request)?;
    let name = MrzName::from_stored(details.mrz_given.as_deref(), &details.mrz_family);
    Ok(name.map_err(|_| nonsense(request, "mrz_family"))?.certificate_name())
}

/// The distinguished name: the organisation's, or the person's of the national number and the name of the
/// machine-readable zone (`domain.md` 1.1).
///
/// # Errors
/// [`ActionError::NotFound`] before the organisation is known, [`StorageError::Nonsense`] if what was accepted earlier
/// makes no subject any more.
pub fn of(ctx: &Context, request: &Request) -> Result<SubjectName, ActionError> {
    if let Some(organisation) = request.organisation() {
        let subject = SubjectName::of_organisation(organisation);
        return Ok(subject.map_err(|_| nonsense(request, "organisation_name"))?);
    }
    // What was asked for an organisation is never given to the person.
    if request.for_organisation {
        return Err(ActionError::NotFound);
    }
    let digits = national_number(ctx, request)?;
    let subject = SubjectName::new(&digits, &certificate_name(request)?);
    Ok(subject.map_err(|_| nonsense(request, "national_number_sealed"))?)
}

/// What the person entered; a request without it has nothing to certify.
pub fn details(request: &Request) -> Result<&Details, ActionError> {
    request.details.as_ref().ok_or(ActionError::NotFound)
}

fn nonsense(request: &Request, column: &'static str) -> StorageError {
    StorageError::Nonsense { table: "request", column, id: request.id.0 }
}
