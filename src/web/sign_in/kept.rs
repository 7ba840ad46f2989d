//! `/{audience}/kept/{id}`: a form that came too late, shown once more before its sender sends it.

use askama::Template;

use crate::actions::kept_posts;
use crate::actions::sign_in::return_path;
use crate::domain::id::KeptPostId;
use crate::domain::kept_post::is_typed;
use crate::storage::sessions::Audience;
use crate::web::guard;
use crate::web::page::Page;
use crate::web::problem::{Problem, Reply, show};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "sign_in/kept.html")]
struct Kept {
    page: Page,
    /// Where the form goes.
    path: String,
    csrf: String,
    /// What is sent.
    fields: Vec<(String, String)>,
    /// What the person typed: its name in their language, where it has one, and the value.
    typed: Vec<(Option<String>, String)>,
    home: String,
}

/// Shows what was kept; sending it is the person's.
pub async fn get(audience: Audience, visit: Visit, id: String) -> Reply {
    let (page, session) = guard::insider(&visit, audience).await?;
    let id: KeptPostId = id.parse().map_err(|_| Problem::NotFound)?;
    let sent = kept_posts::of(&visit.ctx, &session, &visit.browser, id).await?;
    let l = visit.locale();
    let typed = sent.fields.iter().filter(|(name, value)| is_typed(name) && !value.is_empty());
    show(&Kept {
        typed: typed.map(|(name, value)| (l.maybe(format!("field-{name}")), value.clone())).collect(),
        page,
        path: sent.path,
        csrf: visit.ctx.csrf_token(&visit.browser),
        fields: sent.fields,
        home: return_path::home(audience),
    })
}
