//! Signed tokens in their compact form (RFC 7515, 3.1): put together and taken apart. Which key and which algorithm
//! count is decided by who signs or verifies.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The claim `aud` (RFC 7519, 4.1.3): one audience, or several.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Audience {
    One(String),
    Many(Vec<String>),
}

impl From<Audience> for Vec<String> {
    fn from(audience: Audience) -> Self {
        match audience {
            Audience::One(one) => vec![one],
            Audience::Many(many) => many,
        }
    }
}

/// A token taken apart. Nothing is verified yet.
pub struct Compact<'a> {
    signed: &'a str,
    header: &'a str,
    payload: &'a str,
    signature: Vec<u8>,
}

impl<'a> Compact<'a> {
    /// Takes three parts, of which the last is base64url; `None` for any other text.
    pub fn read(token: &'a str) -> Option<Self> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, payload) = signed.split_once('.')?;
        Some(Self { signed, header, payload, signature: URL_SAFE_NO_PAD.decode(signature).ok()? })
    }

    /// The header, as far as `T` wants it; `None` if it does not fit.
    pub fn header<T: DeserializeOwned>(&self) -> Option<T> {
        decoded(self.header)
    }

    /// The claims if `verifies` says yes to what was signed and its signature; `None` else, or if they do not fit `T`.
    pub fn claims_if<T: DeserializeOwned>(&self, verifies: impl FnOnce(&[u8], &[u8]) -> bool) -> Option<T> {
        verifies(self.signed.as_bytes(), &self.signature).then(|| self.unverified_claims()).flatten()
    }

    /// What anybody may have written: good only to find the key that verifies it.
    pub fn unverified_claims<T: DeserializeOwned>(&self) -> Option<T> {
        decoded(self.payload)
    }
}

/// The compact form of claims under a header, with the signature that `sign` makes over both.
///
/// # Errors
/// Those of `sign`.
pub fn signed<E>(
    header: &Value,
    claims: &Value,
    sign: impl FnOnce(&[u8]) -> Result<Vec<u8>, E>,
) -> Result<String, E> {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let text = format!("{}.{}", part(header), part(claims));
    let signature = sign(text.as_bytes())?;
    Ok(format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

fn decoded<T: DeserializeOwned>(part: &str) -> Option<T> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_put_together_is_taken_apart() {
        let token =
            signed(&json!({"alg": "x"}), &json!({"iss": "a"}), |text| Ok::<_, ()>(text.to_vec())).unwrap();
        let compact = Compact::read(&token).unwrap();
        assert_eq!(compact.header::<Value>().unwrap()["alg"], "x");
        let genuine = compact.claims_if::<Value>(|signed, signature| signed == signature);
        assert_eq!(genuine.unwrap()["iss"], "a");
        assert_eq!(compact.claims_if::<Value>(|_, _| false), None);
        assert_eq!(signed(&json!({}), &json!({}), |_| Err::<Vec<u8>, _>("no key")), Err("no key"));
    }

    #[test]
    fn other_texts_are_no_tokens() {
        for odd in ["", ".", "a.b", "a.b.!", "a.b.c=="] {
            assert!(Compact::read(odd).is_none(), "{odd}");
        }
        for odd in ["..", "a.b.", "e30.a.b.c0"] {
            let claims = Compact::read(odd).and_then(|compact| compact.unverified_claims::<Value>());
            assert_eq!(claims, None, "{odd}");
        }
    }
}
