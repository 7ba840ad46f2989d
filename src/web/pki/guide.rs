//! `/pki/api`: how software asks, for the people who write it. The commands are complete: a test runs them as they stand
//! here.

use askama::Template;

use super::api::{problems, questions};
use crate::domain::word::Word;
use crate::web::page::Page;
use crate::web::problem::{Reply, show};
use crate::web::revoke::machine_commands;
use crate::web::visit::Visit;

/// A way to ask.
struct Way {
    /// Part of its text key.
    word: &'static str,
    line: String,
}

/// A refusal.
struct Refused {
    code: &'static str,
    status: u16,
    /// Text key.
    key: String,
}

#[derive(Template)]
#[template(path = "pki/guide.html")]
struct Guide {
    page: Page,
    ways: Vec<Way>,
    look_up: String,
    signed: String,
    token: String,
    revoke: String,
    refusals: Vec<Refused>,
}

/// The page.
pub async fn get(visit: Visit) -> Reply {
    let base = &visit.ctx.settings.base_url;
    show(&Guide {
        ways: ways(),
        look_up: look_up_commands(base),
        signed: signed_commands(base),
        token: token_commands(base),
        revoke: machine_commands(base),
        refusals: refusals(),
        page: visit.page("service-passerelle"),
    })
}

fn ways() -> Vec<Way> {
    let ways = questions().into_iter().map(|(word, method, path)| {
        let method = method.to_uppercase();
        Way { word, line: format!("{method} {path}") }
    });
    ways.collect()
}

fn refusals() -> Vec<Refused> {
    let refusals = problems().into_iter().map(|(code, status)| {
        let key = format!("pki-api-{}", code.word().to_lowercase().replace('_', "-"));
        Refused { code: code.word(), status, key }
    });
    refusals.collect()
}

/// From a certificate to its identifier, and what is told about that.
fn look_up_commands(base: &str) -> String {
    format!(
        "identifier=$(openssl x509 -in authentication.pem -noout -ext subjectKeyIdentifier | tail -n 1 | tr -d ' :')\n\
         curl -s \"{base}/pki/api/v1/certificates/$identifier/status\"\n\
         curl -s -H 'Accept: application/pem-certificate-chain' -o chain.pem \
         \"{base}/pki/api/v1/certificates/$identifier\""
    )
}

/// A question in compact JWS (RFC 7515, 3.1), made with nothing but OpenSSL. Goes on from [`look_up_commands`].
fn signed_commands(base: &str) -> String {
    let address = format!("{base}{}", super::api::certificate_info::PATH);
    format!(
        "base64url() {{ openssl base64 -A | tr '+/' '-_' | tr -d '='; }}\n\
         address={address}\n\
         thumbprint=$(openssl x509 -in authentication.pem -outform DER | openssl dgst -sha256 -binary | base64url)\n\
         header=$(printf '{{\"alg\":\"RS256\",\"x5t#S256\":\"%s\"}}' \"$thumbprint\" | base64url)\n\
         now=$(date +%s)\n\
         claims=$(printf '{{\"iss\":\"%s\",\"aud\":\"%s\",\"iat\":%s,\"exp\":%s,\"jti\":\"%s\"}}' \
         \"$identifier\" \"$address\" \"$now\" \"$((now + 300))\" \"$(openssl rand -hex 16)\" | base64url)\n\
         signature=$(printf %s \"$header.$claims\" | openssl dgst -sha256 -sign authentication.key -binary | base64url)\n\
         curl -s -H 'Content-Type: application/jose' --data-binary \"$header.$claims.$signature\" \"$address\""
    )
}

/// The number goes in by standard input, so that no list of processes shows it. It is nobody's.
fn token_commands(base: &str) -> String {
    format!(
        "number=79431410181\n\
         printf '{{\"type\":\"SSIN\",\"value\":\"%s\"}}' \"$number\" | \
         curl -s -H 'Content-Type: application/json' --data-binary @- {base}/pki/api/v1/etk/search"
    )
}
