//! `/activate/{token}/code`: the code of the letter, typed at the link of the mail.

use axum::extract::Path;

use super::account::Account;
use super::{link, path};
use crate::actions::activation::try_code::{Tried, try_code};
use crate::domain::enrolment::code::ActivationCode;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go};

/// From so many tries left on, the message says what happens after the last one (CODE-4).
const WARN_FROM: i64 = 3;

/// The form stands at the link itself: Back and bookmarks lead there.
pub async fn get(Path(token): Path<String>) -> Reply {
    go(path(&token))
}

/// Takes the code. A typo costs nothing; the right code opens the account form.
pub async fn post(Path(token): Path<String>, Posted { visit, mut form }: Posted) -> Reply {
    let typed = form.values.remove("code").unwrap_or_default();
    let judged = ActivationCode::parse(&typed);
    let Some(code) = form.judge("code", judged, |fault| fault.key().to_owned()) else {
        return link::refused(&visit, token, form).await;
    };
    match try_code(&visit.ctx, &token, &code, &visit.browser).await.map_err(link::unknown)? {
        Tried::Right(opened) => Account::first(&visit, token, opened),
        Tried::Wrong { left } => {
            let key = if left <= WARN_FROM { "activate-code-wrong-few" } else { "activate-code-wrong" };
            form.refuse_with("code", key, vec![("left", left.to_string())]);
            link::refused(&visit, token, form).await
        }
        Tried::NotTaken(_) => go(path(&token)),
    }
}
