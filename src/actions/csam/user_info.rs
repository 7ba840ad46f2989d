//! What a relying party may know of a person (OpenID Connect Core, 5.3).

use serde_json::{Value, json};

use crate::actions::{ActionError, Context};
use crate::adapters::vault::Purpose;
use crate::domain::id::EnrolmentId;
use crate::domain::oidc::claims::{ClaimNames, PersonClaims, Subject};
use crate::domain::oidc::client::Client;
use crate::domain::oidc::scope::{Scope, ScopeName};
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::oidc_grants;
use crate::storage::staff::{self, Staff};

/// The claims behind an access token; `None` if it opens nothing.
pub async fn user_info(ctx: &Context, access_token: &str) -> Result<Option<Value>, ActionError> {
    let hash = ctx.vault.keyed_hash(Purpose::AccessToken, access_token.as_bytes());
    let Some(token) = oidc_grants::valid_token(&mut ctx.reader(), &hash, ctx.now()).await? else {
        return Ok(None);
    };
    let claims = claims_of(ctx, token.enrolment, &token.scope, &token.client_id).await?;
    let mut claims = serde_json::to_value(claims)
        .map_err(|fault| ActionError::outside("the claims of a person")(Box::new(fault)))?;
    claims["sub"] = json!(token.enrolment);
    Ok(Some(claims))
}

/// The claims that a stored scope releases to that client. The only place that opens the national number for others.
pub(super) async fn claims_of(
    ctx: &Context,
    enrolment: EnrolmentId,
    scope: &str,
    client_id: &str,
) -> Result<PersonClaims, ActionError> {
    let scope = Scope::parse(scope).ok_or(ActionError::NotFound)?;
    let mut reader = ctx.reader();
    let about = enrolments::get(&mut reader, enrolment).await?;
    let member = staff::by_enrolment(&mut reader, enrolment).await?.filter(|member| member.active);
    let national_number = if scope.has(ScopeName::Egovnrn) { national_number(ctx, &about)? } else { None };
    let subject = subject(about, member, national_number).ok_or(ActionError::NotFound)?;
    let names = if Client::is_reserved(client_id) { ClaimNames::Csam } else { ClaimNames::Standard };
    Ok(PersonClaims::released(&scope, subject, names))
}

fn national_number(ctx: &Context, about: &Enrolment) -> Result<Option<String>, ActionError> {
    let sealed = about.person.as_ref().and_then(|person| person.national_number_sealed.as_deref());
    sealed
        .map(|sealed| {
            let number = ctx.open_text("enrolment", about.id, "national_number_sealed", sealed)?;
            Ok(number.as_str().to_owned())
        })
        .transpose()
}

/// `None` for an enrolment without a person: nobody can have signed in with it.
fn subject(about: Enrolment, member: Option<Staff>, national_number: Option<String>) -> Option<Subject> {
    let role = member.as_ref().map(|member| member.role);
    let (language, mail) = match &member {
        Some(member) => (member.language, Some(member.email.clone())),
        None => (about.language, None),
    };
    let (given_names, family_name, known_mail) = match (about.person, member) {
        (Some(person), _) => (person.given_names, person.family_name, person.email),
        (None, Some(member)) => (None, member.name, member.email),
        (None, None) => return None,
    };
    let mail = mail.unwrap_or(known_mail);
    Some(Subject { given_names, family_name, language, mail, national_number, role })
}
