//! Where an answer goes: the relying party's address with the parameters of the answer.

use url::Url;

use super::clients::builtin_issuer;
use crate::actions::{ActionError, Context};
use crate::domain::oidc::request::AnswerError;
use crate::domain::word::Word;

/// The address that carries a code (RFC 6749, 4.1.2), the `state` as it came, and who answers (RFC 9207).
pub(super) fn with_code(
    ctx: &Context,
    redirect_uri: &str,
    state: Option<&str>,
    code: &str,
) -> Result<String, ActionError> {
    address(redirect_uri, &[("code", Some(code)), ("state", state), ("iss", Some(&builtin_issuer(ctx)))])
}

/// The address that carries a refusal (RFC 6749, 4.1.2.1). `why` is plain ASCII for a log, not for people.
pub(super) fn with_error(
    ctx: &Context,
    redirect_uri: &str,
    state: Option<&str>,
    error: AnswerError,
    why: &str,
) -> Result<String, ActionError> {
    let issuer = builtin_issuer(ctx);
    let parameters = [
        ("error", Some(error.word())),
        ("error_description", Some(why)),
        ("state", state),
        ("iss", Some(issuer.as_str())),
    ];
    address(redirect_uri, &parameters)
}

/// An address with the parameters that are there. `uri` is a registered one, so it can be read.
pub(super) fn address(uri: &str, parameters: &[(&str, Option<&str>)]) -> Result<String, ActionError> {
    let mut url =
        Url::parse(uri).map_err(|fault| ActionError::outside("a registered address")(Box::new(fault)))?;
    for (name, value) in parameters {
        if let Some(value) = value {
            url.query_pairs_mut().append_pair(name, value);
        }
    }
    Ok(url.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_goes_back_as_it_was() {
        let address = address(
            "https://p.example/manager/callback",
            &[("state", Some("a b&iss=evil#é")), ("nonce", None)],
        );
        assert_eq!(address.unwrap(), "https://p.example/manager/callback?state=a+b%26iss%3Devil%23%C3%A9");
    }
}
