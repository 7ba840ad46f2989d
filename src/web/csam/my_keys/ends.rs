//! What ends: a session, what a service may ask, everything; and signing out here.

use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

use super::{session, signed_out};
use crate::actions::csam::end_session::end_session;
use crate::actions::my_keys::end::{end_everything, end_one, end_service};
use crate::actions::sessions;
use crate::domain::id::SessionId;
use crate::storage::sessions::Audience;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go};
use crate::web::visit::{Visit, add_cookie};

/// Where the effect is seen.
const ENDED: &str = "/csam/my-keys?done=ended";
/// Says that nobody is signed in any more.
const SIGNED_OUT: &str = "/csam/end-session";

/// Ends one session.
pub async fn one(Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, ENDED)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let ended: SessionId = form.value("session").parse().map_err(|_| Problem::BadRequest)?;
    end_one(&visit.ctx, &session, ended, &submission).await?;
    go(ENDED)
}

/// Ends what a service may ask.
pub async fn service(Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, ENDED)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    end_service(&visit.ctx, &session, form.value("client"), &submission).await?;
    go(ENDED)
}

/// Signs out everywhere.
pub async fn everything(Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, SIGNED_OUT)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    end_everything(&visit.ctx, &session, &submission).await?;
    gone(&visit)
}

/// Signs out here.
pub async fn sign_out(Posted { visit, .. }: Posted) -> Reply {
    if let Some(session) = visit.session(Audience::Csam).await? {
        end_session(&visit.ctx, &session).await?;
    }
    gone(&visit)
}

/// Somebody is there. Answers how many seconds the session now has, for the script that asked.
pub async fn stay(Posted { visit, .. }: Posted) -> Reply {
    let session = visit.signed_in(Audience::Csam).await?;
    let left = sessions::ends_at(&session).since(visit.ctx.now()).whole_seconds();
    Ok(left.max(0).to_string().into_response())
}

/// Lets the browser forget its pages: Back shows nothing any more.
fn gone(visit: &Visit) -> Reply {
    let mut response: Response = go(SIGNED_OUT)?;
    add_cookie(response.headers_mut(), &visit.no_session_cookie(Audience::Csam));
    let cache = HeaderValue::from_static("\"cache\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), cache);
    Ok(response)
}
