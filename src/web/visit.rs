//! One visit to one page: who, in which language, from which browser. The extractor every handler starts with.

use axum::extract::{FromRequestParts, OriginalUri, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, SET_COOKIE, USER_AGENT};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use super::form::Form;
use super::late;
use super::network::Network;
use super::page::{Page, SignedIn};
use super::problem::Problem;
use crate::actions::Submission;
use crate::actions::context::Shared;
use crate::actions::csam::clients::builtin_issuer;
use crate::actions::passwords::Caller;
use crate::actions::sessions::{self, Presence};
use crate::domain::device::Device;
use crate::domain::id::FormKey;
use crate::domain::key::tries::TRUSTED_FOR;
use crate::domain::language::Language;
use crate::storage::sessions::{Audience, Session};
use crate::text::locale::Locale;

/// Name of the cookie that tells browsers apart; it gives no right.
const BROWSER: &str = "passerelle-browser";
/// Name of the cookie of a browser in which somebody has signed in with their key; it gives no right either, only
/// tries of its own.
const KNOWN: &str = "passerelle-known";
/// Name of the cookie that keeps the chosen language.
const LANGUAGE: &str = "passerelle-language";
/// The header of a script that looks again by itself.
const UNATTENDED: &str = "passerelle-unattended";

/// What a handler knows before it looks anything up.
#[derive(Debug, Clone)]
pub struct Visit {
    pub ctx: Shared,
    pub language: Language,
    /// Path and query of this page, without `lang`.
    pub path: String,
    /// Random token of the browser's cookie.
    pub browser: String,
    pub request_id: String,
    device: Device,
    presence: Presence,
    jar: CookieJar,
}

impl Visit {
    /// The frame of a page of the service named by the text key.
    pub fn page(&self, service: &'static str) -> Page {
        let mut page = Page::new(self.language, self.path.clone(), service);
        page.csrf = self.ctx.csrf_token(&self.browser);
        page.request_id.clone_from(&self.request_id);
        page
    }

    /// The frame of a page for somebody signed in, by the name that the header shows.
    pub fn page_for(&self, service: &'static str, name: &str, session: &Session) -> Page {
        let mut page = self.page(service);
        let until = sessions::ends_at(session);
        page.signed_in = Some(SignedIn {
            name: name.to_owned(),
            area: format!("/{}", session.audience.word()),
            until,
            seconds: until.since(self.ctx.now()).whole_seconds(),
            has_keys: session.issuer == builtin_issuer(&self.ctx),
        });
        page
    }

    /// The texts of this visit's language.
    pub fn locale(&self) -> Locale {
        Locale::new(self.language)
    }

    /// An empty form over a row seen at `version` (0 where there is none), with a key of its own.
    pub fn form(&self, version: i64) -> Result<Form, Problem> {
        let key: FormKey = self.ctx.new_id()?;
        Ok(Form::new(self.ctx.csrf_token(&self.browser), key, version))
    }

    /// A refused form to be shown again: what was typed and what is wrong stay, the key is new.
    pub fn again(&self, mut form: Form) -> Result<Form, Problem> {
        let key: FormKey = self.ctx.new_id()?;
        form.key = key.to_string();
        form.csrf = self.ctx.csrf_token(&self.browser);
        Ok(form)
    }

    /// The posted form as an action takes it; `location` is where its effect is seen.
    pub fn submission(&self, form: &Form, location: impl Into<String>) -> Result<Submission, Problem> {
        let key = form.key.parse().map_err(|_| Problem::BadRequest)?;
        let poster = self.ctx.browser_hash(&self.browser);
        Ok(Submission { key, poster, version: form.version, location: location.into() })
    }

    /// The running session for these pages, if any.
    pub async fn session(&self, audience: Audience) -> Result<Option<Session>, Problem> {
        let Some(token) = self.session_token(audience) else {
            return Ok(None);
        };
        Ok(sessions::current(&self.ctx, audience, &token, self.presence).await?)
    }

    /// What the browser shows for a session of these pages, be it over or not.
    pub(super) fn session_token(&self, audience: Audience) -> Option<String> {
        self.jar.get(&self.cookie_name(audience.word())).map(|cookie| cookie.value().to_owned())
    }

    /// Whether somebody is, or was, signed in at the pages of a relying party here.
    pub(super) fn had_session(&self) -> bool {
        let parties = [Audience::Office, Audience::Manager, Audience::Backoffice];
        parties.into_iter().any(|audience| self.session_token(audience).is_some())
    }

    /// The running session, or the way to sign in and come back here.
    pub async fn signed_in(&self, audience: Audience) -> Result<Session, Problem> {
        let session = self.session(audience).await?;
        session.ok_or_else(|| Problem::SignIn { audience, return_to: self.path.clone() })
    }

    /// The cookie that carries a session's token; ends with the browser.
    pub fn session_cookie(&self, audience: Audience, token: String) -> Cookie<'static> {
        self.cookie(audience.word(), token)
    }

    /// The cookie that takes a session's token back.
    pub fn no_session_cookie(&self, audience: Audience) -> Cookie<'static> {
        let mut cookie = self.cookie(audience.word(), String::new());
        cookie.make_removal();
        cookie
    }

    /// The token of this browser, if somebody has signed in here with their key before.
    pub fn known_browser(&self) -> Option<String> {
        self.jar
            .get(&cookie_name(&self.ctx, KNOWN))
            .map(|cookie| cookie.value().to_owned())
            .filter(|token| is_token(token))
    }

    /// The cookie by which the browser is known; it outlives the browser's closing.
    pub fn known_browser_cookie(&self, token: String) -> Cookie<'static> {
        let mut cookie = self.cookie("known", token);
        cookie.set_max_age(TRUSTED_FOR);
        cookie
    }

    /// Where the visit comes from, for limits on guessing.
    pub fn caller(&self, Network(network): Network) -> Caller {
        Caller { network, known_browser: self.known_browser(), device: self.device, service: String::new() }
    }

    fn cookie(&self, name: &str, value: String) -> Cookie<'static> {
        Cookie::build((self.cookie_name(name), value))
            .path("/")
            .http_only(true)
            .secure(!self.ctx.settings.on_loopback)
            .same_site(SameSite::Lax)
            .build()
    }

    fn cookie_name(&self, name: &str) -> String {
        cookie_name(&self.ctx, &format!("passerelle-{name}"))
    }
}

/// `__Host-` ties a cookie to this host, path `/` and TLS (RFC 6265bis, 4.1.3); loopback has no TLS.
fn cookie_name(ctx: &Shared, name: &str) -> String {
    if ctx.settings.on_loopback { name.to_owned() } else { format!("__Host-{name}") }
}

/// Prepares the [`Visit`] of a request and sets the cookies it needs on the way out.
pub async fn prepare(
    State(ctx): State<Shared>,
    mut request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let jar = CookieJar::from_headers(request.headers());
    let uri = request.uri();
    let asked = uri.query().and_then(asked_language);
    let language = asked
        .or_else(|| jar.get(LANGUAGE).and_then(|cookie| Language::parse(cookie.value())))
        .or_else(|| accepted_language(request.headers()))
        .unwrap_or(Language::En);
    let known = jar.get(&cookie_name(&ctx, BROWSER)).map(|cookie| cookie.value().to_owned());
    let known = known.filter(|token| is_token(token));
    let is_new = known.is_none();
    let browser = known.map_or_else(|| ctx.new_token(), Ok)?;
    let request_id = request_id(&request);
    let unattended = request.headers().contains_key(UNATTENDED);
    let presence = if unattended { Presence::Unattended } else { Presence::Attended };
    let path = without_language(uri.path(), uri.query());
    let device = device(request.headers());
    let visit = Visit { ctx, language, path, browser: browser.clone(), request_id, device, presence, jar };
    request.extensions_mut().insert(visit.clone());
    let response = late::run(&visit, request, next).await;
    // Dressed first: a page in place of another carries the cookies too.
    let mut response = super::problem::dress(&visit, response).await;
    if is_new {
        add_cookie(response.headers_mut(), &visit.cookie("browser", browser));
    }
    if let Some(language) = asked {
        let mut cookie = Cookie::new(LANGUAGE, language.tag());
        cookie.set_path("/");
        cookie.set_same_site(SameSite::Lax);
        cookie.make_permanent();
        add_cookie(response.headers_mut(), &cookie);
    }
    Ok(response)
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let mut visit =
            parts.extensions.get::<Self>().cloned().ok_or(Problem::Defect("no visit was prepared"))?;
        if let Some(OriginalUri(uri)) = parts.extensions.get::<OriginalUri>() {
            visit.path = without_language(uri.path(), uri.query());
        }
        Ok(visit)
    }
}

/// Adds a `Set-Cookie` header.
pub fn add_cookie(headers: &mut HeaderMap, cookie: &Cookie<'_>) {
    if let Ok(value) = HeaderValue::from_str(&cookie.encoded().to_string()) {
        headers.append(SET_COOKIE, value);
    }
}

/// Whether a cookie's value looks like a token of ours.
fn is_token(value: &str) -> bool {
    value.len() == 26 && value.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn request_id(request: &Request) -> String {
    let header = request.headers().get("x-request-id").and_then(|value| value.to_str().ok());
    header.unwrap_or_default().to_owned()
}

/// What the browser says that it is.
fn device(headers: &HeaderMap) -> Device {
    let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
    Device::read(agent.unwrap_or_default())
}

fn asked_language(query: &str) -> Option<Language> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Language::parse)
}

/// The first language of `Accept-Language` that we speak (RFC 9110, 12.5.4); order counts, weights do not.
fn accepted_language(headers: &HeaderMap) -> Option<Language> {
    let accepted = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    accepted.split(',').find_map(|part| Language::parse(part.split(';').next()?.trim()))
}

fn without_language(path: &str, query: Option<&str>) -> String {
    let kept: Vec<_> = query
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
        .collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}
