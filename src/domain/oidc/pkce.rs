//! Proof key for code exchange (RFC 7636), method S256 only: `plain` would hand the proof to whoever
//! sees the request (RFC 9700, 2.1.1).

use std::fmt;

/// Base64url of a SHA-256 without padding.
const CHALLENGE_LEN: usize = 43;

/// `code_challenge`: the keyless hash to which a code is bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeChallenge(String);

impl CodeChallenge {
    /// Reads challenge and method; `None` unless the method says S256 and the text can be a SHA-256.
    pub fn parse(challenge: Option<&str>, method: Option<&str>) -> Option<Self> {
        let text = challenge.filter(|_| method == Some("S256"))?;
        let plausible = text.len() == CHALLENGE_LEN && text.bytes().all(is_base64url);
        plausible.then(|| Self(text.to_owned()))
    }

    /// The text, as stored and compared.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `code_verifier`: 43 to 128 unreserved characters (RFC 7636, 4.1). Secret until it is sent.
#[derive(Clone, PartialEq, Eq)]
pub struct CodeVerifier(String);

impl CodeVerifier {
    /// Reads the parameter of the token request.
    pub fn parse(text: &str) -> Option<Self> {
        let unreserved = |byte: u8| is_base64url(byte) || byte == b'.' || byte == b'~';
        let plausible = (43..=128).contains(&text.len()) && text.bytes().all(unreserved);
        plausible.then(|| Self(text.to_owned()))
    }

    /// The bytes to hash.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for CodeVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeVerifier(…)")
    }
}

/// Whether a token request proves what the authorization request promised. A challenge needs its verifier; where
/// there was none, a verifier shows that somebody took the challenge away on the way (downgrade, RFC 9700, 2.1.1).
/// `fits` compares the hash of a verifier with the challenge.
pub fn is_proved(
    challenge: Option<&str>,
    verifier: Option<&str>,
    fits: impl FnOnce(&CodeVerifier, &str) -> bool,
) -> bool {
    match (challenge, verifier) {
        (None, None) => true,
        (Some(challenge), Some(verifier)) => {
            CodeVerifier::parse(verifier).is_some_and(|verifier| fits(&verifier, challenge))
        }
        (Some(_), None) | (None, Some(_)) => false,
    }
}

fn is_base64url(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 7636, appendix B.
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    #[test]
    fn only_s256_is_a_challenge() {
        assert!(CodeChallenge::parse(Some(CHALLENGE), Some("S256")).is_some());
        for (challenge, method) in [
            (Some(CHALLENGE), Some("plain")),
            (Some(CHALLENGE), Some("s256")),
            (Some(CHALLENGE), None),
            (None, Some("S256")),
            (None, None),
            (Some(&CHALLENGE[1..]), Some("S256")),
            (Some("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM"), Some("S256")),
            (Some("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM="), Some("S256")),
        ] {
            assert_eq!(CodeChallenge::parse(challenge, method), None, "{challenge:?} {method:?}");
        }
    }

    #[test]
    fn challenge_and_verifier_come_together_or_not_at_all() {
        let fits = |verifier: &CodeVerifier, _: &str| verifier.as_bytes() == VERIFIER.as_bytes();
        assert!(is_proved(Some(CHALLENGE), Some(VERIFIER), fits));
        assert!(is_proved(None, None, fits));
        for (challenge, verifier) in [
            (Some(CHALLENGE), None),
            (None, Some(VERIFIER)),
            (Some(CHALLENGE), Some(CHALLENGE)),
            (Some(CHALLENGE), Some("short")),
        ] {
            assert!(!is_proved(challenge, verifier, fits), "{challenge:?} {verifier:?}");
        }
    }

    #[test]
    fn verifiers_have_the_length_and_the_letters_of_the_standard() {
        assert!(CodeVerifier::parse(VERIFIER).is_some());
        assert!(CodeVerifier::parse(&"~.".repeat(64)).is_some());
        for text in ["", &VERIFIER[1..], &"a".repeat(129), &format!("{VERIFIER} "), &"é".repeat(43)] {
            assert_eq!(CodeVerifier::parse(text), None, "{text}");
        }
        assert_eq!(format!("{:?}", CodeVerifier::parse(VERIFIER).unwrap()), "CodeVerifier(…)");
    }
}
