//! A device that keeps a passkey, and the browser before it: written down from WebAuthn (6.1, 6.5.4, 7.2), apart from
//! the product's own.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use passerelle::browser::Seen;
use serde_json::{Value, json};

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTESTED: u8 = 0x40;

/// One passkey in its device.
pub struct Authenticator {
    pub credential_id: Vec<u8>,
    key: EcdsaKeyPair,
    /// How often it has signed.
    pub count: u32,
}

/// What is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lie {
    /// The page was at another site, which passed everything on.
    Origin,
    /// The passkey was made for another site.
    Site,
    /// The answer is to another question.
    Challenge,
    /// The answer is of the other kind: to make a passkey, or to sign with one.
    Kind,
    /// The device did not ask who is there.
    Unverified,
    /// The device counts less than before: it is a copy.
    Count,
    /// Somebody signed with another key.
    Key,
}

impl Authenticator {
    /// A device that will make this one passkey.
    pub fn new() -> Self {
        let random = SystemRandom::new();
        let algorithm = &ECDSA_P256_SHA256_ASN1_SIGNING;
        let key = EcdsaKeyPair::generate_pkcs8(algorithm, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(algorithm, key.as_ref()).unwrap();
        let credential_id = digest(&SHA256, key.public_key().as_ref()).as_ref().to_vec();
        Self { credential_id, key, count: 1 }
    }

    /// What a browser at `origin` answers to the question of a page: a new passkey.
    pub fn make(&mut self, page: &Seen, origin: &str, lie: Option<Lie>) -> String {
        let options = options(page);
        let data = client_data(&options, "webauthn.create", origin, lie);
        let site = options["rp"]["id"].as_str().unwrap();
        let mut authenticated = self.authenticated(site, ATTESTED, lie);
        authenticated.extend([0; 16]);
        authenticated.extend(u16::try_from(self.credential_id.len()).unwrap().to_be_bytes());
        authenticated.extend(&self.credential_id);
        authenticated.extend(self.cose_key());
        // CBOR (RFC 8949): a map of "fmt", "attStmt" and "authData".
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(authenticated.len()).unwrap());
        object.extend(authenticated);
        let response = json!({
            "clientDataJSON": base64url(&data),
            "attestationObject": base64url(&object),
            "transports": ["internal"],
        });
        self.answer(&response)
    }

    /// What a browser at `origin` answers to the question of a page: a signature.
    pub fn sign(&mut self, page: &Seen, origin: &str, lie: Option<Lie>) -> String {
        let options = options(page);
        let data = client_data(&options, "webauthn.get", origin, lie);
        self.count += 1;
        let authenticated = self.authenticated(options["rpId"].as_str().unwrap(), 0, lie);
        let signed = [authenticated.as_slice(), digest(&SHA256, &data).as_ref()].concat();
        let stranger = Self::new();
        let key = if lie == Some(Lie::Key) { &stranger.key } else { &self.key };
        let signature = key.sign(&SystemRandom::new(), &signed).unwrap();
        let response = json!({
            "clientDataJSON": base64url(&data),
            "authenticatorData": base64url(&authenticated),
            "signature": base64url(signature.as_ref()),
        });
        self.answer(&response)
    }

    fn answer(&self, response: &Value) -> String {
        let id = base64url(&self.credential_id);
        json!({
            "id": id,
            "rawId": id,
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "response": response,
            "clientExtensionResults": {},
        })
        .to_string()
    }

    /// Authenticator data (6.1): the site's hash, flags, counter.
    fn authenticated(&self, site: &str, more: u8, lie: Option<Lie>) -> Vec<u8> {
        let site = if lie == Some(Lie::Site) { "elsewhere.example" } else { site };
        let mut data = digest(&SHA256, site.as_bytes()).as_ref().to_vec();
        let verified = if lie == Some(Lie::Unverified) { 0 } else { VERIFIED };
        data.push(PRESENT | verified | more);
        let count = if lie == Some(Lie::Count) { 2 } else { self.count };
        data.extend(count.to_be_bytes());
        data
    }

    /// The public key as RFC 9053 writes it: kind 2, ES256, P-256, both coordinates.
    fn cose_key(&self) -> Vec<u8> {
        let point = self.key.public_key().as_ref();
        let mut key = b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".to_vec();
        key.extend(&point[1..33]);
        key.extend(b"\x22\x58\x20");
        key.extend(&point[33..65]);
        key
    }
}

/// The question that a page asks its browser.
pub fn options(page: &Seen) -> Value {
    serde_json::from_str(&page.between("data-options=\"", "\"").unwrap()).unwrap()
}

/// What the browser says about page and question (5.8.1).
fn client_data(options: &Value, kind: &str, origin: &str, lie: Option<Lie>) -> Vec<u8> {
    let other = if kind == "webauthn.get" { "webauthn.create" } else { "webauthn.get" };
    let asked = options["challenge"].as_str().unwrap();
    let challenge = if lie == Some(Lie::Challenge) { base64url(&[7; 16]) } else { asked.to_owned() };
    json!({
        "type": if lie == Some(Lie::Kind) { other } else { kind },
        "challenge": challenge,
        "origin": if lie == Some(Lie::Origin) { "https://elsewhere.example" } else { origin },
        "crossOrigin": false,
    })
    .to_string()
    .into_bytes()
}

fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
