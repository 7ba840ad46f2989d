//! `/csam/authorize`: where a relying party sends people to sign in.

use axum::body::Bytes;
use axum::extract::RawQuery;

use super::stopped::{Reason, stopped};
use super::{carried, code, consent, sign_in};
use crate::actions::csam::authorize::{Authorized, authorize};
use crate::storage::sessions::Audience;
use crate::web::problem::{Problem, Reply, go};
use crate::web::visit::Visit;

/// Shows what is still to be proved, or answers the relying party.
pub async fn get(mut visit: Visit, RawQuery(query): RawQuery) -> Reply {
    let mut pairs = carried::pairs(query.unwrap_or_default().as_bytes());
    if pairs.iter().any(|(name, _)| name == "lang") {
        pairs.retain(|(name, _)| name != "ui_locales");
    }
    let session = visit.session(Audience::Csam).await?;
    match authorize(&visit.ctx, pairs, session.as_ref()).await? {
        Authorized::AskPassword(request) => sign_in::ask(&mut visit, &request),
        Authorized::AskCode(request) => code::ask(&mut visit, &request, session.as_ref()).await,
        Authorized::AskConsent(request) => {
            let session = session.ok_or(Problem::Defect("consent is asked of somebody"))?;
            consent::ask(&mut visit, &request, &session)
        }
        Authorized::Answered(address) => go(address),
        Authorized::Unanswerable => stopped(&visit, Reason::Unanswerable),
    }
}

/// The same request by POST (OpenID Connect Core, 3.1.2.1). Sent on as a GET: only with that do cookies of
/// `SameSite=Lax` come along from another site.
pub async fn post(body: Bytes) -> Reply {
    let text = std::str::from_utf8(&body).map_err(|_| Problem::BadRequest)?;
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(carried::pairs(text.as_bytes()))
        .finish();
    go(format!("/csam/authorize?{query}"))
}
