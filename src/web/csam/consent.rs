//! `/csam/consent`: what a relying party that is not ours would be told, and whether it may.

use askama::Template;

use super::carried;
use super::stopped::{Reason, stopped};
use crate::actions::csam::authorize::{Judged, decline, judge};
use crate::actions::csam::consent::give;
use crate::domain::oidc::parameters::Parameters;
use crate::domain::oidc::request::AuthorizationRequest;
use crate::domain::word::Word;
use crate::storage::sessions::{Audience, Session};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "csam/consent.html")]
struct Consent {
    page: Page,
    form: Form,
    carried: Parameters,
    /// The relying party's name.
    client: String,
    /// Where the answer goes, as people read an address.
    host: String,
    /// Whose data it is.
    name: String,
    /// Text keys of what is told.
    told: Vec<String>,
}

/// Asks the person of this session.
pub fn ask(visit: &mut Visit, request: &AuthorizationRequest, session: &Session) -> Reply {
    let mut form = visit.form(0)?;
    // Another person may have signed in here before the answer comes.
    form.set("person", &session.subject);
    let page = carried::page(visit, request);
    let told = request.scope.names().iter().map(|scope| format!("consent-scope-{}", scope.word())).collect();
    let host = url::Url::parse(&request.redirect_uri).ok();
    let shown = Consent {
        page,
        form,
        carried: request.going_on(),
        client: carried::client_name(visit, request),
        host: host.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default(),
        name: session.name.clone(),
        told,
    };
    carried::leading_to_party(request, show(&shown))
}

/// The person's answer.
pub async fn post(Posted { visit, form }: Posted) -> Reply {
    let request = match judge(&visit.ctx, carried::from_form(&form)).await? {
        Judged::Request(request) => request,
        Judged::Answered(address) => return go(address),
        Judged::Unanswerable => return stopped(&visit, Reason::Unanswerable),
    };
    match form.value("action") {
        "allow" => {}
        "refuse" => return go(decline(&visit.ctx, &request)?),
        _ => return go(carried::path_with("/csam/authorize", &request.going_on())),
    }
    let session = visit.session(Audience::Csam).await?;
    let Some(session) = session.filter(|session| session.subject == form.value("person")) else {
        return go(carried::way_on(&request));
    };
    let submission = visit.submission(&form, carried::EFFECT)?;
    give(&visit.ctx, &submission, &request, &session).await?;
    go(carried::path_with("/csam/authorize", &request.once_allowed()))
}
