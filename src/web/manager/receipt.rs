//! `/manager/requests/{id}/receipt`: what was sent, when, and the hashes that prove it (CONF-1, CONF-2).

use askama::Template;
use axum::extract::Path;

use super::{known, request, request_path, requests};
use crate::actions::manager::contract_print::grouped;
use crate::actions::manager::mine;
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::storage::documents::{self, Document};
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::problem::{Reply, go, show};

#[derive(Template)]
#[template(path = "manager/receipt.html")]
struct Receipt {
    page: Page,
    path: String,
    reference: String,
    sent_at: Instant,
    version: String,
    contract_version: String,
    contract_hash: String,
    email: String,
    /// How long eHealth takes, while it is to act.
    review: Vec<String>,
    holder: String,
    files: Vec<Sent>,
}

struct Sent {
    field: String,
    name: String,
    size: u64,
    hash: String,
    href: String,
}

/// Shows the receipt; where nothing was sent yet, where the request stands.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: RequestId = known(&id)?;
    let mut db = provider.visit.ctx.reader();
    let request = mine::request(&mut db, &provider.session, id).await?;
    let Some(sent_at) = request.submitted_at else {
        return go(request_path(id));
    };
    let page = provider.page();
    let l = page.l();
    let sent = |document: &Document| Sent {
        field: l.of("field-", document.field.word()),
        name: document.name.clone(),
        size: u64::try_from(document.size).unwrap_or(0),
        hash: grouped(&hex::encode(&document.sha256)),
        href: format!("{}/documents/{}", request_path(id), document.id),
    };
    show(&Receipt {
        path: request_path(id),
        reference: request.reference.clone(),
        sent_at,
        version: request.version.to_string(),
        contract_version: request.contract_version.clone().unwrap_or_default(),
        contract_hash: request
            .contract_hash
            .as_deref()
            .map(|hash| grouped(&hex::encode(hash)))
            .unwrap_or_default(),
        email: request.details.as_ref().map(|details| details.email.clone()).unwrap_or_default(),
        review: request::review(&provider.visit.ctx, &mut db, &request, l).await?,
        holder: requests::holder(l, Some(&request)),
        files: documents::current(&mut db, id, request.version).await?.iter().map(sent).collect(),
        page,
    })
}
