//! Export of everything about a person (GDPR, article 15): every row of the register that hangs on them, sealed columns
//! opened, and their documents, in one ZIP.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Named, Person, find, record};
use crate::actions::manager::document_bytes;
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::archive::{self, File};
use crate::domain::data::act::Act;
use crate::domain::data::{Sensitivity, Table, register};
use crate::domain::id::DocumentId;
use crate::domain::word::Word;
use crate::storage::db::Read;
use crate::storage::{documents, message_files, person_rows, persons};

/// What was exported.
#[derive(Debug)]
pub struct Exported {
    pub zip: Vec<u8>,
    pub rows: usize,
    pub documents: usize,
}

/// Gathers everything and records that it was done. Secrets and their hashes are named, not shown.
pub async fn run(ctx: &Context, named: &Named, operator: &str) -> Result<Exported, ActionError> {
    let mut db = ctx.db.moment().await?;
    let people = find(ctx, &mut db, named).await?;
    let (mut tables, mut rows) = (Map::new(), 0);
    for table in register() {
        let mut list = Vec::new();
        for person in &people {
            for id in ids(&mut db, person).await? {
                for row in person_rows::of(&mut db, ctx.db.engine(), &table, id).await? {
                    list.push(shown(ctx, &table, row));
                }
            }
        }
        rows += list.len();
        if !list.is_empty() {
            tables.insert(table.name.to_owned(), json!({ "purpose": table.purpose, "rows": list }));
        }
    }
    let said = json!({ "exported_at": ctx.now(), "tables": tables });
    let json = serde_json::to_vec_pretty(&said).map_err(outside)?;
    let mut files = vec![File { name: "person.json".to_owned(), bytes: json }];
    for person in &people {
        files.extend(documents_of(ctx, &mut db, person).await?);
    }
    drop(db);
    let mut tx = ctx.db.begin().await?;
    for person in &people {
        record(ctx, &mut tx, person, Act::Export, operator, None).await?;
    }
    tx.commit().await?;
    Ok(Exported { zip: archive::write(&files).map_err(outside)?, rows, documents: files.len() - 1 })
}

fn outside(error: impl std::error::Error + Send + Sync + 'static) -> ActionError {
    ActionError::outside("the export")(Box::new(error))
}

/// The ids on which rows of this person hang.
async fn ids(db: &mut impl Read, person: &Person) -> Result<Vec<Uuid>, ActionError> {
    let mut ids = Vec::new();
    if let Some(file) = &person.enrolment {
        ids.push(file.id.0);
        ids.extend(persons::keys_of(db, file.id).await?);
    }
    ids.extend(person.requests.iter().map(|request| request.id.0));
    ids.extend(person.certificates.iter().map(|certificate| certificate.id.0));
    Ok(ids)
}

/// A row as an object: opened where it was sealed, left out where it would open something.
fn shown(ctx: &Context, table: &Table, row: person_rows::TextRow) -> Value {
    let id = row.first().cloned().flatten().and_then(|id| id.parse::<Uuid>().ok());
    let mut object = Map::new();
    for (column, value) in table.columns.iter().zip(&row) {
        let Some(text) = value else { continue };
        let value = match column.sensitivity {
            Sensitivity::Secret | Sensitivity::Hash => {
                json!(format!("({}, not shown)", column.sensitivity.word()))
            }
            Sensitivity::Sealed => match id.and_then(|id| opened(ctx, table, column.name, id, text)) {
                Some(plain) => json!(plain),
                None => json!("(sealed)"),
            },
            _ => json!(text),
        };
        object.insert(column.name.to_owned(), value);
    }
    Value::Object(object)
}

/// The plain text of a sealed column, which is bound to the id of its row.
fn opened(ctx: &Context, table: &Table, column: &'static str, id: Uuid, text: &str) -> Option<String> {
    let sealed = hex::decode(text.strip_prefix("\\x").unwrap_or(text)).ok()?;
    let plain = ctx.open_text(table.name, id, column, &sealed).ok()?;
    Some(plain.as_str().to_owned())
}

/// The documents and the files of messages that are still there.
async fn documents_of(ctx: &Context, db: &mut impl Read, person: &Person) -> Result<Vec<File>, ActionError> {
    let mut files = Vec::new();
    for request in &person.requests {
        for version in 0..=request.version + 1 {
            let sent = documents::current(db, request.id, version).await?;
            for document in sent.into_iter().filter(|document| document.version == version) {
                let name = format!("{}-{}-{version}", request.reference, document.field);
                files.extend(file(ctx, document.id, &name, &document.media_type).await?);
            }
        }
        for (place, one) in message_files::of(db, request.id).await?.into_iter().enumerate() {
            let name = format!("{}-message-{}", request.reference, place + 1);
            files.extend(file(ctx, DocumentId(one.id.0), &name, &one.media_type).await?);
        }
    }
    Ok(files)
}

/// A file of the store; `None` once it is gone.
async fn file(
    ctx: &Context,
    id: DocumentId,
    name: &str,
    media_type: &str,
) -> Result<Option<File>, ActionError> {
    match document_bytes::read(ctx, id).await {
        Ok(bytes) => Ok(Some(File { name: format!("{name}.{}", ending(media_type)), bytes: bytes.to_vec() })),
        Err(ActionError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

fn ending(media_type: &str) -> &'static str {
    match media_type {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "pdf",
    }
}
