//! `/csam/my-keys/recovery`: how many recovery codes are left, ten new ones, and the sheet until the person keeps it.

use askama::Template;

use super::{KeyHolder, TOO_OLD, page, session, sign_in_again, signed_out};
use crate::actions::my_keys::renew_codes::{CodesLeft, Renewed, look, renew};
use crate::actions::recovery::codes::{acknowledge, show as sheet};
use crate::domain::oidc::client::OWN_PATH;
use crate::web::activate::recovery::Codes;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

const PATH: &str = "/csam/my-keys/recovery";
/// Takes the tick.
const TICK: &str = "/csam/my-keys/recovery/kept";
/// Where the tick is seen.
const KEPT: &str = "/csam/my-keys?done=codes";

#[derive(Template)]
#[template(path = "csam/my_keys/recovery.html")]
struct Renewal {
    page: Page,
    form: Form,
    codes: CodesLeft,
}

/// Shows the sheet that waits in this browser, or how many codes are left.
pub async fn get(holder: KeyHolder) -> Reply {
    let (visit, session) = (&holder.visit, &holder.session);
    if let Some(sheet) = sheet(&visit.ctx, session, &visit.browser).await? {
        let form = visit.form(sheet.version)?;
        return show(&Codes { page: holder.page(), form, sheet, now: visit.ctx.now(), action: TICK });
    }
    let codes = look(&visit.ctx, session).await?;
    if !codes.fresh {
        return sign_in_again(visit, session, PATH, TOO_OLD);
    }
    let form = visit.form(codes.version)?;
    show(&Renewal { page: holder.page(), form, codes })
}

/// Makes ten new ones.
pub async fn post(Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, PATH)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let renewed = renew(&visit.ctx, &session, &visit.browser, &submission).await;
    match renewed.map_err(|error| Problem::from(error).seen_at(OWN_PATH))? {
        Renewed::Made => go(PATH),
        Renewed::SignInFirst => sign_in_again(&visit, &session, PATH, TOO_OLD),
    }
}

/// Takes the tick.
pub async fn kept(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, KEPT)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let Some(sheet) = sheet(&visit.ctx, &session, &visit.browser).await? else {
        // The first post of a double click has said it.
        return go(KEPT);
    };
    if !form.ticked("kept") {
        form.refuse("kept", "keys-recovery-not-kept");
        let mut page = page(&visit, &session);
        page.error = true;
        PATH.clone_into(&mut page.path);
        return show_refused(&Codes {
            page,
            form: visit.again(form)?,
            sheet,
            now: visit.ctx.now(),
            action: TICK,
        });
    }
    match acknowledge(&visit.ctx, &session, &submission).await {
        // A copy of this form was faster between the look and the deed.
        Err(crate::actions::ActionError::NotFound) => go(KEPT),
        acknowledged => {
            acknowledged.map_err(|error| Problem::from(error).seen_at(PATH))?;
            go(KEPT)
        }
    }
}
