//! Where the identity provider sends people back to. A GET that changes something, as the protocol has it:
//! what it uses up was made for it alone, in this browser.

use axum::extract::RawQuery;

use super::{parameter, parameters, refused};
use crate::actions::sessions;
use crate::actions::sign_in::complete::{self, Callback};
use crate::storage::sessions::Audience;
use crate::web::problem::{Problem, Reply, go};
use crate::web::visit::{Visit, add_cookie};

/// Completes the sign-in and goes on, or says what to do.
pub async fn get(audience: Audience, visit: Visit, query: RawQuery) -> Reply {
    let pairs = parameters(query);
    let callback = Callback {
        state: parameter(&pairs, "state").unwrap_or_default(),
        code: parameter(&pairs, "code"),
        iss: parameter(&pairs, "iss"),
        error: parameter(&pairs, "error"),
    };
    let completed = complete::complete(&visit.ctx, audience, &visit.browser, &callback).await;
    let completed = completed.map_err(|error| Problem::from(error).seen_at(&audience_path(audience)))?;
    let cookie = completed.session.map(|token| visit.session_cookie(audience, token));
    if cookie.is_some()
        && let Some(older) = visit.session(audience).await?
    {
        sessions::sign_out(&visit.ctx, &older).await?;
    }
    let mut response = match completed.landing {
        Ok(location) => go(location)?,
        Err(refusal) => refused::show(audience, visit, &refusal)?,
    };
    if let Some(cookie) = cookie {
        add_cookie(response.headers_mut(), &cookie);
    }
    Ok(response)
}

fn audience_path(audience: Audience) -> String {
    format!("/{}", audience.word())
}
