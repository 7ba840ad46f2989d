//! The programming interface, through the real router; every answer is held against its description.

mod described;
mod description;
mod guide;
mod hostile;
mod look_ups;
mod requests;
mod signed;
mod tokens;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use passerelle::actions::pki::init;
use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::adapters::jws;
use passerelle::adapters::signing_keys::RsaKey;
use passerelle::adapters::vault::sha256;
use passerelle::bench::ready::{self, Applicant};
use passerelle::domain::id::RequestId;
use passerelle::storage::certificates::{self, Certificate};
use serde_json::{Value, json};

use super::completed;
use crate::support::TestApp;
use crate::support::applicants::KEYS;
use described::Api;

/// María's completed request for the keys that tests hold.
async fn asked(app: &TestApp) -> RequestId {
    init::init(&app.ctx).await.unwrap();
    let keys = [0, 1].map(|n| KEYS[n].spki_der().unwrap());
    let keys = [keys[0].as_slice(), keys[1].as_slice()];
    let applicant = Applicant { number: completed::MARIA, keys, enrolment: None };
    ready::request(&app.ctx, &applicant).await.unwrap()
}

/// María's certificate, of which tests hold the keys.
async fn issued(app: &TestApp) -> Certificate {
    let request = asked(app).await;
    let Outcome::Issued(id) = issue::run(&app.ctx, request).await.unwrap() else { panic!() };
    certificates::get(&mut app.ctx.reader(), id).await.unwrap()
}

/// The identifier of a certificate's key, as addresses have it.
fn identifier(certificate: &Certificate) -> String {
    hex::encode(&certificate.key_identifier)
}

/// What certificate and clock make a good question.
struct Question {
    header: Value,
    claims: Value,
}

impl Question {
    fn of(app: &TestApp, certificate: &Certificate) -> Self {
        let (now, jti) = (app.ctx.now().unix(), app.ctx.new_token().unwrap());
        let thumbprint = URL_SAFE_NO_PAD.encode(sha256(&certificate.authentication_der));
        let address = format!("{}/pki/api/v1/certificate-info", app.base);
        let claims = json!({
            "iss": identifier(certificate), "aud": address, "iat": now, "exp": now + 300, "jti": jti,
        });
        Self { header: json!({ "alg": "RS256", "x5t#S256": thumbprint }), claims }
    }

    fn header(mut self, name: &str, value: Value) -> Self {
        self.header[name] = value;
        self
    }

    fn claim(mut self, name: &str, value: Value) -> Self {
        self.claims[name] = value;
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.header.as_object_mut().unwrap().remove(name);
        self.claims.as_object_mut().unwrap().remove(name);
        self
    }

    /// Signed by RS256, whatever the header says.
    fn signed(&self, key: &RsaKey) -> String {
        jws::signed(&self.header, &self.claims, |text| key.sign(text)).unwrap()
    }
}

/// Sends a question to where the holder's software sends it.
async fn send(api: &Api<'_>, question: &str) -> described::Answer {
    api.post("/pki/api/v1/certificate-info", "application/jose", question.as_bytes().to_vec()).await
}
