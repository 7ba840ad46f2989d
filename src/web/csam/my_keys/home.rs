//! `/csam/my-keys`: keys, recovery codes, sign-ins, where somebody is signed in, mails.

use askama::Template;
use axum::extract::RawQuery;

use super::{KeyHolder, name_of};
use crate::actions::my_keys::overview::{Overview, Service, overview};
use crate::domain::device::Device;
use crate::domain::instant::Instant;
use crate::domain::key::assurance::AssuranceTable;
use crate::domain::key::held::{MOST_KEYS, MOST_PASSKEYS, opens_ehealth};
use crate::domain::key::level::Means;
use crate::domain::oidc::client::ClientName;
use crate::domain::word::Word;
use crate::storage::held_keys::HeldKey;
use crate::storage::sessions::{Audience, Session};
use crate::storage::sign_in_log::SignInEntry;
use crate::text::locale::Locale;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::problem::{Problem, Reply, show};
use crate::web::visit::Visit;

/// What may be said to have been done, as the end of a text key.
const DONE: [&str; 6] = ["added", "renamed", "removed", "codes", "password", "ended"];

#[derive(Template)]
#[template(path = "csam/my_keys/home.html")]
struct Home {
    page: Page,
    username: String,
    keys: Vec<KeyRow>,
    most: usize,
    /// Where one more key is added; empty where there are as many as there may be.
    add: &'static str,
    /// Whether one more passkey may be added.
    add_passkey: bool,
    most_passkeys: usize,
    codes_left: i64,
    sign_ins: Vec<SignInRow>,
    sessions: Vec<SessionRow>,
    services: Vec<ServiceRow>,
    notices: Vec<NoticeRow>,
    everything: Form,
}

struct KeyRow {
    /// `/csam/my-keys/{id}`.
    path: String,
    name: String,
    means: String,
    level: u16,
    opens_ehealth: bool,
    is_current: bool,
    made_at: Instant,
    last_used_at: Option<Instant>,
}

struct SignInRow {
    at: Instant,
    service: String,
    /// The key, or that there was none.
    means: String,
    device: String,
    network: String,
}

struct SessionRow {
    id: String,
    service: String,
    since: Instant,
    used_at: Instant,
    is_current: bool,
    form: Form,
}

struct ServiceRow {
    client_id: String,
    name: String,
    allowed_at: Option<Instant>,
    goes_on: bool,
    form: Form,
}

struct NoticeRow {
    title: String,
    at: Instant,
    state: String,
}

/// Shows everything.
pub async fn get(holder: KeyHolder, RawQuery(query): RawQuery) -> Reply {
    let found = overview(&holder.visit.ctx, &holder.session).await?;
    let mut page = holder.page();
    let done = query.as_deref().and_then(|query| query.strip_prefix("done="));
    let done = done.and_then(|rest| rest.split('&').next()).filter(|word| DONE.contains(word));
    page.notice = done.map(|word| page.l().of("my-keys-done-", word));
    show(&Home::new(&holder, page, found)?)
}

impl Home {
    fn new(holder: &KeyHolder, page: Page, found: Overview) -> Result<Self, Problem> {
        let (visit, l) = (&holder.visit, page.l());
        let keys = key_rows(&found, l, &visit.ctx.settings.assurance);
        let sessions = found.sessions.iter().map(|session| session_row(visit, l, session, &holder.session));
        let services = found.services.iter().map(|service| service_row(visit, l, service));
        Ok(Self {
            username: found.username.clone(),
            add: where_to_add(&found),
            most: MOST_KEYS,
            add_passkey: found.may_add_passkey && found.keys.iter().any(|key| opens_ehealth(key.means)),
            most_passkeys: MOST_PASSKEYS,
            codes_left: found.codes_left,
            sign_ins: found.sign_ins.iter().map(|(entry, name)| sign_in_row(&keys, l, entry, name)).collect(),
            sessions: sessions.collect::<Result<_, _>>()?,
            services: services.collect::<Result<_, _>>()?,
            notices: found
                .notices
                .iter()
                .map(|sent| NoticeRow {
                    title: l.of("office-sent-", sent.letter.word()),
                    at: sent.sent_at.unwrap_or(sent.created_at),
                    state: l.of("my-keys-notice-", &sent.state),
                })
                .collect(),
            everything: visit.form(0)?,
            keys,
            page,
        })
    }
}

fn key_rows(found: &Overview, l: Locale, table: &AssuranceTable) -> Vec<KeyRow> {
    let row = |key: &HeldKey| KeyRow {
        path: format!("/csam/my-keys/{}", key.id),
        name: name_of(key, l),
        means: l.of("my-keys-means-", key.means.word()),
        level: table.level(key.means).0,
        opens_ehealth: opens_ehealth(key.means),
        is_current: found.current_key == Some(key.id),
        made_at: key.made_at,
        last_used_at: key.last_used_at,
    };
    found.keys.iter().map(row).collect()
}

/// A weak key is replaced by the app; an app gets another beside it.
fn where_to_add(found: &Overview) -> &'static str {
    let opens = found.keys.iter().any(|key| opens_ehealth(key.means));
    match (opens, found.may_add) {
        (true, true) => "/csam/my-keys/add",
        (true, false) => "",
        (false, _) => "/csam/add-app",
    }
}

fn sign_in_row(keys: &[KeyRow], l: Locale, entry: &SignInEntry, name: &Option<ClientName>) -> SignInRow {
    let path = entry.key.map(|key| format!("/csam/my-keys/{key}"));
    let key = keys.iter().find(|key| Some(&key.path) == path.as_ref());
    let means = match entry.means {
        Means::Password => l.t("my-keys-means-password"),
        means => key.map_or_else(|| l.of("my-keys-means-", means.word()), |key| key.name.clone()),
    };
    SignInRow {
        at: entry.at,
        service: name.as_ref().map_or_else(|| l.t("my-keys-unknown"), |name| service_name(l, name)),
        means,
        device: device_name(l, entry.device),
        network: if entry.network.is_empty() { l.t("my-keys-unknown") } else { entry.network.clone() },
    }
}

fn device_name(l: Locale, device: Device) -> String {
    let browser = l.of("my-keys-browser-", device.browser.word());
    let platform = l.of("my-keys-platform-", device.platform.word());
    l.t2("my-keys-device", "browser", browser, "platform", platform)
}

fn service_name(l: Locale, name: &ClientName) -> String {
    match name {
        ClientName::Key(key) => l.t(key),
        ClientName::Given(name) => name.clone(),
    }
}

fn session_row(
    visit: &Visit,
    l: Locale,
    session: &Session,
    current: &Session,
) -> Result<SessionRow, Problem> {
    let service = match session.audience {
        Audience::Csam => "my-keys-title",
        Audience::Activation => "my-keys-activation",
        Audience::Office => "service-office",
        Audience::Manager => "service-manager",
        Audience::Backoffice => "service-backoffice",
    };
    Ok(SessionRow {
        id: session.id.to_string(),
        service: l.t(service),
        since: session.created_at,
        used_at: session.last_seen_at,
        is_current: session.id == current.id,
        form: visit.form(0)?,
    })
}

fn service_row(visit: &Visit, l: Locale, service: &Service) -> Result<ServiceRow, Problem> {
    Ok(ServiceRow {
        client_id: service.client_id.clone(),
        name: service_name(l, &service.name),
        allowed_at: service.allowed_at,
        goes_on: service.goes_on,
        form: visit.form(0)?,
    })
}
