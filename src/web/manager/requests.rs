//! `/manager/requests`: everything the person has asked for and been given.

use std::collections::HashMap;

use askama::Template;

use crate::actions::thread;
use crate::domain::certificate::CertificateState;
use crate::domain::instant::Instant;
use crate::domain::machine::State;
use crate::domain::organisation::Organisation;
use crate::domain::request::RequestState;
use crate::domain::thread::Side;
use crate::domain::word::Word;
use crate::storage::certificates::{self, Certificate};
use crate::storage::requests::{self, Request};
use crate::text::locale::Locale;
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::parts::Tone;
use crate::web::problem::{Reply, show};

#[derive(Template)]
#[template(path = "manager/requests.html")]
struct Requests {
    page: Page,
    requests: Vec<RequestRow>,
    certificates: Vec<CertificateRow>,
}

struct RequestRow {
    href: String,
    reference: String,
    holder: String,
    state: String,
    tone: Tone,
    since: Instant,
    /// How many messages of eHealth are not read.
    unread: u64,
}

struct CertificateRow {
    href: String,
    holder: String,
    environment: String,
    state: String,
    tone: Tone,
    not_after: Instant,
}

/// Lists them, newest first.
pub async fn get(provider: Provider) -> Reply {
    let page = provider.page();
    let l = page.l();
    let (issuer, subject) = (&provider.session.issuer, &provider.session.subject);
    let mut db = provider.visit.ctx.reader();
    let asked = requests::of_subject(&mut db, issuer, subject).await?;
    let given = certificates::of_subject(&mut db, issuer, subject).await?;
    let mut unread = HashMap::new();
    for request in &asked {
        unread.insert(request.id, thread::unread(&mut db, Side::Person, request.id).await?);
    }
    let request_row = |request: &Request| RequestRow {
        unread: unread.get(&request.id).copied().unwrap_or_default(),
        href: super::request_path(request.id),
        reference: request.reference.clone(),
        holder: holder(l, Some(request)),
        state: l.of("request-state-", request.state.word()),
        tone: tone(request.state),
        since: request.state_since,
    };
    let certificate_row = |certificate: &Certificate| CertificateRow {
        href: super::certificate_path(certificate.id),
        holder: holder(l, asked.iter().find(|request| request.id == certificate.request)),
        environment: l.of("certificate-environment-", certificate.environment.word()),
        state: l.of("certificate-state-", certificate.state.word()),
        tone: certificate_tone(certificate.state),
        not_after: certificate.not_after,
    };
    show(&Requests {
        requests: asked.iter().map(request_row).collect(),
        certificates: given.iter().map(certificate_row).collect(),
        page,
    })
}

/// For whom something was asked: an organisation by name and number, or the reader.
pub(super) fn holder(l: Locale, request: Option<&Request>) -> String {
    let organisation = request.and_then(Request::organisation);
    organisation.map_or_else(|| l.t("organisation-own"), Organisation::summary)
}

/// What the colour of a request's state means: the person has to act, it went well, it ended.
pub fn tone(state: RequestState) -> Tone {
    match state {
        RequestState::Issued => Tone::Ok,
        state if state.is_final() => Tone::Stop,
        RequestState::ContractDue | RequestState::CorrectionDue | RequestState::Approved => Tone::Warn,
        _ => Tone::Plain,
    }
}

/// The same of a certificate's.
pub fn certificate_tone(state: CertificateState) -> Tone {
    match state {
        CertificateState::Active => Tone::Ok,
        CertificateState::Superseded => Tone::Plain,
        CertificateState::Revoked | CertificateState::Expired => Tone::Stop,
    }
}
