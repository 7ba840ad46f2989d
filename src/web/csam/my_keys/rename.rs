//! `/csam/my-keys/{id}/rename`: another name for a key.

use askama::Template;
use axum::extract::Path;

use super::{KeyHolder, key_id, name_of, page, session, signed_out, typed_name};
use crate::actions::my_keys::overview::version;
use crate::actions::my_keys::rename::{find, rename};
use crate::domain::oidc::client::OWN_PATH;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

/// Where the effect is seen.
const RENAMED: &str = "/csam/my-keys?done=renamed";

#[derive(Template)]
#[template(path = "csam/my_keys/rename.html")]
struct Rename {
    page: Page,
    form: Form,
    /// The key, as it stands in the address.
    id: String,
    /// What it is called until now.
    name: String,
}

/// Shows the name.
pub async fn get(holder: KeyHolder, Path(id): Path<String>) -> Reply {
    let key = find(&holder.visit.ctx, &holder.session, key_id(&id)?).await?;
    let mut form = holder.visit.form(version(&holder.visit.ctx, &holder.session).await?)?;
    let name = name_of(&key, holder.visit.locale());
    form.set("name", &name);
    show(&Rename { page: holder.page(), form, id: key.id.to_string(), name })
}

/// Takes another one.
pub async fn post(Path(id): Path<String>, Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, RENAMED)?;
    let Some(session) = session(&visit).await? else {
        return signed_out(&visit, &submission).await;
    };
    let id = key_id(&id)?;
    let Some(name) = typed_name(&mut form) else {
        let key = find(&visit.ctx, &session, id).await?;
        let (mut page, name) = (page(&visit, &session), name_of(&key, visit.locale()));
        page.error = true;
        return show_refused(&Rename { page, form: visit.again(form)?, id: id.to_string(), name });
    };
    let renamed = rename(&visit.ctx, &session, id, &name, &submission).await;
    renamed.map_err(|error| Problem::from(error).seen_at(OWN_PATH))?;
    go(RENAMED)
}
