//! `/office/files/{id}/live`: whether the kit works, while the person is still there. A script looks again; without
//! it the link does.

use askama::Template;

use super::AtFile;
use super::file::state_tone;
use crate::actions::office::live::{Live, live};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::page::Page;
use crate::web::parts::{Progress, Station, Tone};
use crate::web::problem::{Reply, go, show};

#[derive(Template)]
#[template(path = "office/live.html")]
pub struct LivePage {
    page: Page,
    path: String,
    live: Live,
    tone: Tone,
    stations: Vec<Station>,
}

/// The part that changes, without its frame.
#[derive(Template)]
#[template(path = "office/live_state.html")]
pub struct LiveState {
    l: Locale,
    live: Live,
    tone: Tone,
    stations: Vec<Station>,
}

/// The page; a file that never had a kit is led to its own.
pub async fn get(at: AtFile) -> Reply {
    let Some(live) = live(&at.visit().ctx, &at.counter, at.id).await? else {
        return go(at.path(""));
    };
    let page = at.page();
    let (tone, stations) = (state_tone(live.state), stations(page.l(), &live));
    show(&LivePage { page, path: at.path(""), live, tone, stations })
}

/// What the script asks for.
pub async fn state(at: AtFile) -> Reply {
    let Some(live) = live(&at.visit().ctx, &at.counter, at.id).await? else {
        return go(at.path(""));
    };
    let l = at.page().l();
    let (tone, stations) = (state_tone(live.state), stations(l, &live));
    show(&LiveState { l, live, tone, stations })
}

fn stations(l: Locale, live: &Live) -> Vec<Station> {
    let printed = Station {
        key: "office-live-letter",
        progress: Progress::Done,
        lines: vec![
            l.moment(&live.issued_at),
            format!("{}: {}", l.t("office-kit-until"), l.moment(&live.expires_at)),
        ],
    };
    let waiting = matches!(live.state, EnrolmentState::KitIssued | EnrolmentState::KeyPending);
    let step = |key, at: Option<crate::domain::instant::Instant>, before: bool, hint: &'static str| Station {
        key,
        progress: match at {
            Some(_) => Progress::Done,
            None if before && waiting => Progress::Current,
            None => Progress::Upcoming,
        },
        lines: vec![at.map_or_else(|| l.t(hint), |at| l.moment(&at))],
    };
    let mail = mail(l, live);
    let sent = mail.progress == Progress::Done;
    let account = step("office-live-account", live.account_at, sent, "office-live-account-hint");
    let key = step("office-live-key", live.key_at, live.account_at.is_some(), "office-live-key-hint");
    vec![printed, mail, account, key]
}

/// The mail with the link, in the server's words where it was not taken.
fn mail(l: Locale, live: &Live) -> Station {
    let (state, sent_at, fault) = match &live.link {
        Some(link) => (link.state.as_str(), link.sent_at, link.fault.clone()),
        None => ("queued", None, None),
    };
    let progress = match state {
        "sent" => Progress::Done,
        "refused" => Progress::Stopped,
        _ => Progress::Current,
    };
    let said = match (state, sent_at) {
        ("sent", Some(at)) => l.moment(&at),
        _ => l.of("office-mailbox-", state),
    };
    let words = fault.map(|words| format!("{} {words}", l.t("office-mailbox-words")));
    Station { key: "office-live-link", progress, lines: [said].into_iter().chain(words).collect() }
}
