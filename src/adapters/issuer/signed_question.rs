//! A question in compact JWS (RFC 7515, 7.1), signed with the key of a certificate. The key comes from what we issued,
//! never from the question: what travels in its header only says which certificate is meant.

use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256, RsaParameters, UnparsedPublicKey,
};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::exhibit;
use super::subject_key::sha256;
use crate::adapters::jws::{Audience, Compact};
use crate::domain::certificate::key_identifier::KeyIdentifier;
use crate::domain::certificate::problem_code::ProblemCode;
use crate::domain::certificate::question::Claims;

type Octets = Vec<u8>;

/// A question taken apart, of which nothing is verified yet.
pub struct SignedQuestion<'a> {
    compact: Compact<'a>,
    algorithm: &'static RsaParameters,
    /// `x5t#S256`, decoded (RFC 7515, 4.1.8).
    thumbprint: Option<Octets>,
    /// The first certificate of `x5c`, DER (RFC 7515, 4.1.6).
    certificate: Option<Octets>,
    issuer: KeyIdentifier,
}

impl<'a> SignedQuestion<'a> {
    /// Takes a question apart, and refuses what no key could make good.
    pub fn read(text: &'a str) -> Result<Self, ProblemCode> {
        let compact = Compact::read(text).filter(|_| text.matches('.').count() == 2);
        let compact = compact.ok_or(ProblemCode::JwsMalformed)?;
        let header: Header = compact.header().ok_or(ProblemCode::JwsMalformed)?;
        // A closed list: neither `none` nor a shared secret can be meant (RFC 8725, 3.1).
        let algorithm = match header.alg.as_str() {
            "RS256" => &RSA_PKCS1_2048_8192_SHA256,
            "PS256" => &RSA_PSS_2048_8192_SHA256,
            _ => return Err(ProblemCode::JwsAlgorithmRefused),
        };
        if header.brings_a_key() || header.crit.is_some() {
            return Err(ProblemCode::JwsHeaderRefused);
        }
        let (thumbprint, certificate) = header.certificate()?;
        let claims: Option<Issuer> = compact.unverified_claims();
        let issuer = claims.and_then(|claims| KeyIdentifier::parse(&claims.iss));
        let issuer = issuer.ok_or(ProblemCode::JwsClaimsInvalid)?;
        Ok(Self { compact, algorithm, thumbprint, certificate, issuer })
    }

    /// Whose key is said to have signed it.
    pub fn issuer(&self) -> KeyIdentifier {
        self.issuer
    }

    /// What it says, if it names this certificate (DER) and its key signed it.
    pub fn verified(&self, certificate: &[u8]) -> Result<Claims, ProblemCode> {
        let is_other = |named: &Option<Octets>, it: &[u8]| named.as_deref().is_some_and(|named| named != it);
        if is_other(&self.thumbprint, &sha256(certificate)) || is_other(&self.certificate, certificate) {
            return Err(ProblemCode::JwsCertificateMismatch);
        }
        let mut is_signed = false;
        let claims: Option<SignedClaims> = self.compact.claims_if(|text, signature| {
            is_signed = self.is_made_by(certificate, text, signature);
            is_signed
        });
        if !is_signed {
            return Err(ProblemCode::JwsSignatureInvalid);
        }
        claims.map(Claims::from).ok_or(ProblemCode::JwsClaimsInvalid)
    }

    fn is_made_by(&self, certificate: &[u8], text: &[u8], signature: &[u8]) -> bool {
        let Ok(shown) = exhibit::read(certificate) else {
            return false;
        };
        shown
            .key
            .pkcs1()
            .is_ok_and(|pkcs1| UnparsedPublicKey::new(self.algorithm, pkcs1).verify(text, signature).is_ok())
    }
}

/// Other parameters are passed over (RFC 7515, 4); one that comes twice is refused by the reader.
#[derive(Deserialize)]
struct Header {
    alg: String,
    x5c: Option<Vec<String>>,
    #[serde(rename = "x5t#S256")]
    x5t_s256: Option<String>,
    jwk: Option<IgnoredAny>,
    jku: Option<IgnoredAny>,
    x5u: Option<IgnoredAny>,
    crit: Option<IgnoredAny>,
}

impl Header {
    /// A key that comes along, or an address to fetch one from, is the sender's word (RFC 8725, 3.10).
    fn brings_a_key(&self) -> bool {
        self.jwk.is_some() || self.jku.is_some() || self.x5u.is_some()
    }

    /// Thumbprint and certificate, of which one must be there.
    fn certificate(&self) -> Result<(Option<Octets>, Option<Octets>), ProblemCode> {
        let thumbprint = self.x5t_s256.as_ref().map(|text| URL_SAFE_NO_PAD.decode(text));
        let first = self.x5c.as_ref().and_then(|chain| chain.first()).map(|text| STANDARD.decode(text));
        if thumbprint.is_none() && first.is_none() {
            return Err(ProblemCode::JwsCertificateMissing);
        }
        let unread = |_| ProblemCode::JwsMalformed;
        Ok((thumbprint.transpose().map_err(unread)?, first.transpose().map_err(unread)?))
    }
}

#[derive(Deserialize)]
struct Issuer {
    iss: String,
}

#[derive(Deserialize)]
struct SignedClaims {
    aud: Audience,
    iat: i64,
    nbf: Option<i64>,
    exp: i64,
    jti: String,
}

impl From<SignedClaims> for Claims {
    fn from(claims: SignedClaims) -> Self {
        Self {
            audience: claims.aud.into(),
            issued_at: claims.iat,
            not_before: claims.nbf,
            expires_at: claims.exp,
            id: claims.jti,
        }
    }
}
