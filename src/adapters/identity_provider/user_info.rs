//! The userinfo endpoint: asked only where the id token leaves the national number out, as the real CSAM
//! does for some relying parties (`domain.md` 5). Its answer there is a signed token; plain JSON is accepted
//! too, since it comes over the same TLS as the id token.

use openidconnect::core::CoreGenderClaim;
use openidconnect::{AccessToken, SubjectIdentifier, UserInfoClaims, UserInfoError};
use zeroize::Zeroizing;

use super::faults::SignInFault;
use super::id_token::CsamClaims;
use super::metadata::Client;
use crate::adapters::http::{Http, HttpFault};

/// The scope that asks for the national number.
pub(super) const NATIONAL_NUMBER: &str = "egovnrn";

/// The national number of the subject of the id token; `None` if the provider states none.
pub(super) async fn national_number(
    http: &Http,
    client: &Client,
    access_token: &AccessToken,
    subject: &str,
) -> Result<Option<Zeroizing<String>>, SignInFault> {
    // Core, 5.3.2: the answer counts only for the same subject; the library compares.
    let subject = SubjectIdentifier::new(subject.to_owned());
    let Ok(request) = client.user_info(access_token.clone(), Some(subject)) else {
        return Ok(None);
    };
    let told: Result<UserInfoClaims<CsamClaims, CoreGenderClaim>, UserInfoError<HttpFault>> =
        request.request_async(http).await;
    match told {
        Ok(claims) => Ok(claims.additional_claims().egov_nrn.clone().map(Zeroizing::new)),
        Err(UserInfoError::Request(fault)) => Err(fault.into()),
        Err(UserInfoError::ClaimsVerification(error)) => Err(SignInFault::of_claims(&error)),
        Err(_) => Err(SignInFault::Untrusted("its userinfo cannot be read")),
    }
}
