//! My digital keys: the identity provider's own pages for whoever has signed in to it with a key.

mod add;
mod app;
mod ends;
mod home;
mod passkey;
mod password;
mod recovery;
mod remove;
mod rename;

use askama::Template;
use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::routing::{get, post};

use crate::actions::Submission;
use crate::actions::context::Shared;
use crate::actions::my_keys::Addable;
use crate::domain::id::KeyId;
use crate::domain::key::held::KeyName;
use crate::domain::key::level::Means;
use crate::domain::oidc::client::{OWN_PAGES, OWN_PATH};
use crate::domain::word::Word;
use crate::storage::held_keys::HeldKey;
use crate::storage::sessions::{Audience, Session};
use crate::text::locale::Locale;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::problem::{Problem, Reply, go, show};
use crate::web::visit::Visit;

/// The pages, and what ends a session here.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/csam/my-keys", get(home::get))
        .route("/csam/my-keys/add", get(add::get).post(add::post))
        .route("/csam/my-keys/app", get(app::get).post(app::post))
        .route("/csam/my-keys/passkey", get(passkey::get).post(passkey::post))
        .route("/csam/my-keys/passkey/make", get(passkey::make).post(passkey::made))
        .route("/csam/my-keys/recovery", get(recovery::get).post(recovery::post))
        .route("/csam/my-keys/recovery/kept", post(recovery::kept))
        .route("/csam/my-keys/password", get(password::get).post(password::post))
        .route("/csam/my-keys/sessions/end", post(ends::one))
        .route("/csam/my-keys/services/end", post(ends::service))
        .route("/csam/my-keys/end-everything", post(ends::everything))
        .route("/csam/my-keys/{id}/rename", get(rename::get).post(rename::post))
        .route("/csam/my-keys/{id}/remove", get(remove::get).post(remove::post))
        .route("/csam/sign-out", post(ends::sign_out))
        .route("/csam/stay", post(ends::stay))
}

/// Where somebody signs in at the provider itself, to go on at `page`, one of its own; `anew`: whoever is signed in
/// already.
pub fn sign_in_address(base: &str, page: &str, anew: bool) -> String {
    let redirect_uri = format!("{base}{OWN_PATH}");
    let mut pairs = vec![
        ("client_id", OWN_PAGES),
        ("redirect_uri", redirect_uri.as_str()),
        ("response_type", "code"),
        ("scope", "openid"),
        ("state", page),
    ];
    if anew {
        pairs.push(("prompt", "login"));
    }
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    format!("/csam/authorize?{query}")
}

/// Somebody who has signed in at the provider with a key, and not with the password alone.
#[derive(Debug)]
pub struct KeyHolder {
    pub visit: Visit,
    pub session: Session,
}

impl KeyHolder {
    /// The frame of a page of theirs.
    fn page(&self) -> Page {
        page(&self.visit, &self.session)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for KeyHolder {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, state).await?;
        match session(&visit).await? {
            Some(session) => Ok(Self { visit, session }),
            None => Err(Problem::SignIn { audience: Audience::Csam, return_to: visit.path }),
        }
    }
}

fn page(visit: &Visit, session: &Session) -> Page {
    visit.page_for("service-csam", &session.name, session)
}

/// The session of this visit, if it was begun with a key.
async fn session(visit: &Visit) -> Result<Option<Session>, Problem> {
    let session = visit.session(Audience::Csam).await?;
    Ok(session.filter(|session| session.means != Means::Password && session.enrolment.is_some()))
}

/// What a form is answered whose session is over: where its effect is seen, if a copy of it had one; else the sign-in.
async fn signed_out(visit: &Visit, submission: &Submission) -> Reply {
    match visit.ctx.seen_before(submission).await? {
        Some(location) => go(location),
        None => Err(Problem::SignIn { audience: Audience::Csam, return_to: OWN_PATH.to_owned() }),
    }
}

/// The id of a key in an address.
fn key_id(text: &str) -> Result<KeyId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// What a key is called: by its owner, or after its means.
fn name_of(key: &HeldKey, l: Locale) -> String {
    key.name.clone().unwrap_or_else(|| l.of("my-keys-means-", key.means.word()))
}

/// What the person calls a key, if it can be a name; else the fault stands beside the field.
fn typed_name(form: &mut Form) -> Option<KeyName> {
    let typed = KeyName::parse(form.value("name"));
    form.judge("name", typed, |fault| fault.key().to_owned())
}

/// As many as there may be: what the page says. Text keys, and the number.
#[derive(Clone, Copy)]
struct Full {
    title: &'static str,
    why: &'static str,
    most: usize,
}

#[derive(Template)]
#[template(path = "csam/my_keys/full.html")]
struct FullPage {
    page: Page,
    full: Full,
}

/// What is shown at `path` where nothing can be added now.
fn cannot_add(visit: &Visit, session: &Session, why: Addable, path: &str, full: Full) -> Reply {
    match why {
        Addable::AppFirst => go(APP_FIRST),
        Addable::Full => {
            let mut page = page(visit, session);
            path.clone_into(&mut page.path);
            show(&FullPage { page, full })
        }
        Addable::SignInFirst | Addable::Now(_) => sign_in_again(visit, session, path, TOO_OLD),
    }
}

/// Where the app takes the place of a key that does not open eHealth.
const APP_FIRST: &str = "/csam/add-app";

/// A page that needs a sign-in of just now, or one with another key.
#[derive(Template)]
#[template(path = "csam/my_keys/sign_in_again.html")]
struct SignInAgain {
    page: Page,
    /// Text key: why.
    why: &'static str,
    /// Where the sign-in begins.
    way_on: String,
}

/// Says why a new sign-in is needed, which leads back to `path`.
fn sign_in_again(visit: &Visit, session: &Session, path: &str, why: &'static str) -> Reply {
    let mut page = page(visit, session);
    // Shown in answer to a form too: its address may take no GET.
    path.clone_into(&mut page.path);
    show(&SignInAgain { page, why, way_on: sign_in_address(&visit.ctx.settings.base_url, path, true) })
}

/// Why a sign-in of more than ten minutes ago does not do.
const TOO_OLD: &str = "my-keys-again-old";
