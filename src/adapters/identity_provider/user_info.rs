//! The userinfo endpoint: asked where the id token leaves the number or the name out, as the real CSAM does
//! (`domain.md` 5), or always. Its answer there is a signed token; plain JSON is accepted where the profile does not
//! ask for more, since it comes over the same TLS as the id token.

use openidconnect::core::CoreGenderClaim;
use openidconnect::{AccessToken, SubjectIdentifier, UserInfoClaims, UserInfoError, UserInfoResponseType};

use super::faults::SignInFault;
use super::id_token::{Naming, Told};
use super::metadata::Client;
use super::{Identity, RelyingParty};
use crate::adapters::http::{Http, HttpFault};
use crate::domain::oidc::profile::UserInfoUse;

/// Asks for what the identity leaves open, if the profile says so.
pub(super) async fn complete(
    http: &Http,
    client: &Client,
    party: &RelyingParty,
    access_token: &AccessToken,
    identity: Identity,
) -> Result<Identity, SignInFault> {
    let lacks_number = party.wants_number && identity.national_number.is_none();
    let needed = lacks_number || identity.surname.is_empty();
    match party.profile.user_info {
        UserInfoUse::Never => Ok(identity),
        UserInfoUse::IfNeeded if !needed => Ok(identity),
        UserInfoUse::IfNeeded | UserInfoUse::Always => {
            let told = ask(http, client, party, access_token, &identity.subject).await?;
            completed(identity, told)
        }
    }
}

/// The id token comes first. Two numbers that differ are two people.
fn completed(identity: Identity, told: Naming) -> Result<Identity, SignInFault> {
    let (stated, told_number) = (identity.national_number, told.national_number);
    if stated.as_ref().zip(told_number.as_ref()).is_some_and(|(one, other)| one != other) {
        return Err(SignInFault::Untrusted("it states two national numbers"));
    }
    let surname =
        if identity.surname.is_empty() { told.surname.unwrap_or_default() } else { identity.surname };
    Ok(Identity {
        surname,
        given_name: identity.given_name.or(told.given_name),
        national_number: stated.or(told_number),
        ..identity
    })
}

async fn ask(
    http: &Http,
    client: &Client,
    party: &RelyingParty,
    access_token: &AccessToken,
    subject: &str,
) -> Result<Naming, SignInFault> {
    // Core, 5.3.2: the answer counts only for the same subject; the library compares.
    let subject = SubjectIdentifier::new(subject.to_owned());
    let Ok(request) = client.user_info(access_token.clone(), Some(subject)) else {
        return Ok(Naming::default());
    };
    let signed = party.profile.signed_user_info;
    let shape = if signed { UserInfoResponseType::Jwt } else { UserInfoResponseType::Json };
    let told: Result<UserInfoClaims<Told, CoreGenderClaim>, UserInfoError<HttpFault>> =
        request.require_signed_response(signed).set_response_type(shape).request_async(http).await;
    match told {
        Ok(claims) => Naming::of(&claims, &party.profile.claims),
        Err(UserInfoError::Request(fault)) => Err(fault.into()),
        Err(UserInfoError::Response(status, ..)) if status.is_server_error() => Err(SignInFault::Unreachable),
        Err(UserInfoError::ClaimsVerification(error)) => Err(SignInFault::of_claims(&error)),
        Err(_) => Err(SignInFault::Untrusted("its userinfo cannot be read")),
    }
}
