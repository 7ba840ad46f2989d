//! `/manager/certificates`: every certificate of the person, where it lies in time, and what to do next.

use askama::Template;

use super::requests::holder;
use super::{certificate_path, certificate_tone, request_path};
use crate::domain::certificate::keystore_commands::FOLDERS;
use crate::domain::certificate::outlook::{NextStep, Standing, TimeLine};
use crate::domain::certificate::token::status_word;
use crate::domain::certificate::{CertificateState, outlook};
use crate::domain::instant::Instant;
use crate::domain::machine::State;
use crate::domain::word::Word;
use crate::storage::certificates::{self, Certificate};
use crate::storage::requests::{self, Request};
use crate::storage::{encryption_tokens, revocations};
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::parts::Tone;
use crate::web::problem::{Reply, show};

#[derive(Template)]
#[template(path = "manager/my_certificates.html")]
struct MyCertificates {
    page: Page,
    held: Vec<Held>,
    folders: [(&'static str, &'static str); 2],
}

/// One pair.
struct Held {
    path: String,
    /// For whom it is.
    holder: String,
    environment: String,
    state: String,
    tone: Tone,
    not_before: Instant,
    not_after: Instant,
    line: Line,
    etk: &'static str,
    next: &'static str,
    /// For [`NextStep::Nothing`]: when there will be something to do.
    renewable_from: Instant,
    /// Where the next step is taken; `None` where there is nothing to do.
    leads_to: Option<String>,
    can_revoke: bool,
}

/// The drawing, in thousandths of its width.
struct Line {
    years: (i32, i32),
    ticks: Vec<u16>,
    from: u16,
    length: u16,
    today: u16,
}

/// Shows them, newest first.
pub async fn get(provider: Provider) -> Reply {
    let ctx = &provider.visit.ctx;
    let page = provider.page();
    let (issuer, subject) = (&provider.session.issuer, &provider.session.subject);
    let mut db = ctx.reader();
    let given = certificates::of_subject(&mut db, issuer, subject).await?;
    let asked = requests::of_subject(&mut db, issuer, subject).await?;
    let ends = given.iter().flat_map(|one| [one.not_before, one.not_after]);
    let line = TimeLine::over(ends.chain([ctx.now()]));
    let mut held = Vec::with_capacity(given.len());
    for certificate in &given {
        let token = encryption_tokens::of_certificate(&mut db, certificate.id).await?;
        // What is revoked is over when it was revoked, not when it would have ended.
        let revoked = revocations::of(&mut db, certificate.id).await?;
        let until = revoked.map_or(certificate.not_after, |told| told.revoked_at.max(certificate.not_before));
        let under_way = asked.iter().find(|request| follows(request, certificate));
        let standing = Standing {
            state: certificate.state,
            token: token.map(|token| token.state),
            not_after: certificate.not_after,
            is_asked_anew: under_way.is_some(),
            has_other: given.iter().any(|other| replaces(other, certificate)),
        };
        let Some(line) = &line else { continue };
        let own = asked.iter().find(|request| request.id == certificate.request);
        held.push(shown(
            &page,
            ctx.now(),
            (certificate, holder(page.l(), own)),
            &standing,
            under_way,
            drawn(line, certificate, until, ctx.now()),
        ));
    }
    show(&MyCertificates { page, held, folders: FOLDERS })
}

/// A request under way for what will follow this certificate.
fn follows(request: &Request, certificate: &Certificate) -> bool {
    request.environment == certificate.environment
        && request.subject_index() == Some(certificate.subject_index())
        && request.id != certificate.request
        && !request.state.is_final()
}

fn replaces(other: &Certificate, certificate: &Certificate) -> bool {
    other.id != certificate.id
        && other.environment == certificate.environment
        && other.subject_index() == certificate.subject_index()
        && other.state == CertificateState::Active
}

fn drawn(line: &TimeLine, certificate: &Certificate, until: Instant, now: Instant) -> Line {
    let from = line.place(certificate.not_before);
    Line {
        years: line.years(),
        ticks: line.ticks(),
        from,
        // Never so short that it cannot be seen.
        length: line.place(until).saturating_sub(from).max(4),
        today: line.place(now),
    }
}

fn shown(
    page: &Page,
    now: Instant,
    (certificate, holder): (&Certificate, String),
    standing: &outlook::Standing,
    under_way: Option<&Request>,
    line: Line,
) -> Held {
    let l = page.l();
    let path = certificate_path(certificate.id);
    let next = standing.next_step(now);
    let leads_to = match next {
        NextStep::Keystore => Some(format!("{path}/keystore")),
        NextStep::Renew | NextStep::Anew => Some("/manager".to_owned()),
        NextStep::Renewing => under_way.map(|request| request_path(request.id)),
        NextStep::Nothing | NextStep::Keep => None,
    };
    Held {
        holder,
        environment: l.of("certificate-environment-", certificate.environment.word()),
        state: l.of("certificate-state-", certificate.state.word()),
        tone: certificate_tone(certificate.state),
        not_before: certificate.not_before,
        not_after: certificate.not_after,
        line,
        etk: status_word(standing.token),
        next: next.word(),
        renewable_from: standing.renewable_from(),
        leads_to,
        can_revoke: crate::actions::manager::revoke::is_open(certificate.state),
        path,
    }
}
