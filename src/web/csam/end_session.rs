//! `/csam/end-session`: signing out (OpenID Connect RP-Initiated Logout 1.0).

use askama::Template;
use axum::body::Bytes;
use axum::extract::RawQuery;
use axum::http::{HeaderValue, header};

use super::carried;
use crate::actions::csam::end_session::{EndRequest, PARAMETERS, end_session, judge};
use crate::domain::oidc::parameters::Parameters;
use crate::storage::sessions::{Audience, Session};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::check;
use crate::web::problem::{Reply, go, show};
use crate::web::visit::{Visit, add_cookie};

#[derive(Template)]
#[template(path = "csam/end_session.html")]
struct EndSession {
    page: Page,
    form: Form,
    carried: Parameters,
    name: String,
}

#[derive(Template)]
#[template(path = "csam/signed_out.html")]
struct SignedOut {
    page: Page,
}

/// Asks, unless nobody is signed in or the relying party proved whom it means: then this GET ends the
/// session, as the standard has it.
pub async fn get(visit: Visit, RawQuery(query): RawQuery) -> Reply {
    let session = visit.session(Audience::Csam).await?;
    let pairs = carried::pairs(query.unwrap_or_default().as_bytes());
    let request = judge(&visit.ctx, pairs, session.as_ref()).await?;
    match session {
        None => gone(&visit, request),
        Some(session) if request.is_meant => end(&visit, request, &session).await,
        Some(session) => {
            let form = visit.form(0)?;
            let mut page = visit.page("service-csam");
            let without_token = request.parameters.clone().without("id_token_hint");
            page.path = carried::path_with("/csam/end-session", &without_token);
            show(&EndSession { page, form, carried: request.parameters, name: session.name })
        }
    }
}

/// The person said yes on our page. A form of a relying party's page, which cannot carry our token, means what the
/// same request by GET means; sent on as one, so that cookies of `SameSite=Lax` come along.
pub async fn post(visit: Visit, body: Bytes) -> Reply {
    let form = Form::posted(carried::pairs(&body));
    if check(&visit, &form).is_err() {
        let (asked, _) = Parameters::read(&PARAMETERS, carried::from_form(&form));
        return go(carried::path_with("/csam/end-session", &asked));
    }
    let session = visit.session(Audience::Csam).await?;
    let request = judge(&visit.ctx, carried::from_form(&form), session.as_ref()).await?;
    match session {
        None => gone(&visit, request),
        Some(session) => end(&visit, request, &session).await,
    }
}

async fn end(visit: &Visit, request: EndRequest, session: &Session) -> Reply {
    end_session(&visit.ctx, session).await?;
    gone(visit, request)
}

/// Back to the relying party, or a page that says it is done; the cookie goes either way.
fn gone(visit: &Visit, request: EndRequest) -> Reply {
    let mut response = match request.return_to {
        Some(address) => go(address)?,
        None => {
            let mut page = visit.page("service-csam");
            "/csam/end-session".clone_into(&mut page.path);
            show(&SignedOut { page })?
        }
    };
    add_cookie(response.headers_mut(), &visit.no_session_cookie(Audience::Csam));
    let cache = HeaderValue::from_static("\"cache\"");
    response.headers_mut().insert(header::HeaderName::from_static("clear-site-data"), cache);
    Ok(response)
}
