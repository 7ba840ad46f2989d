//! `/csam/my-keys/{id}/remove`: a key that opens nothing any more.

use askama::Template;
use axum::extract::Path;

use super::{KeyHolder, TOO_OLD, key_id, name_of, page, session, sign_in_again, signed_out};
use crate::actions::my_keys::remove::{Removable, Removed, Removing, look, remove};
use crate::domain::id::KeyId;
use crate::domain::key::held::Removal;
use crate::domain::oidc::client::OWN_PATH;
use crate::storage::sessions::Session;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show};
use crate::web::visit::Visit;

/// Where the effect is seen.
const REMOVED: &str = "/csam/my-keys?done=removed";
/// Why the key of this sign-in does not do.
const SAME_KEY: &str = "my-keys-again-other";

#[derive(Template)]
#[template(path = "csam/my_keys/remove.html")]
struct Remove {
    page: Page,
    form: Form,
    id: String,
    name: String,
}

/// The last one stays.
#[derive(Template)]
#[template(path = "csam/my_keys/last_one.html")]
struct LastOne {
    page: Page,
    name: String,
}

/// Says what removing means.
pub async fn get(holder: KeyHolder, Path(id): Path<String>) -> Reply {
    let removing = look(&holder.visit.ctx, &holder.session, key_id(&id)?).await?;
    ask(&holder.visit, &holder.session, removing)
}

/// Removes the key.
pub async fn post(Path(id): Path<String>, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, REMOVED)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let id: KeyId = key_id(&id)?;
    let removed = remove(&visit.ctx, &session, id, &submission).await;
    match removed.map_err(|error| Problem::from(error).seen_at(OWN_PATH))? {
        Removed::Gone => go(REMOVED),
        Removed::Not(_) => {
            let removing = look(&visit.ctx, &session, id).await?;
            ask(&visit, &session, removing)
        }
    }
}

fn ask(visit: &Visit, session: &Session, removing: Removing) -> Reply {
    let path = format!("/csam/my-keys/{}/remove", removing.key.id);
    let (mut page, name) = (page(visit, session), name_of(&removing.key, visit.locale()));
    page.path.clone_from(&path);
    match removing.removable {
        Removable::Judged(Removal::Allowed) => {
            let form = visit.form(removing.version)?;
            show(&Remove { page, form, id: removing.key.id.to_string(), name })
        }
        Removable::Judged(Removal::LastOne) => show(&LastOne { page, name }),
        Removable::Judged(Removal::OtherKeyFirst) => sign_in_again(visit, session, &path, SAME_KEY),
        Removable::SignInFirst => sign_in_again(visit, session, &path, TOO_OLD),
    }
}
