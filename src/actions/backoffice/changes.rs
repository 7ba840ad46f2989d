//! What a correction changed: every field that differs from the version before, whether it was named or not.

use crate::actions::manager::submissions;
use crate::actions::{ActionError, Context};
use crate::domain::request::correction::CorrectionField;
use crate::domain::word::Word;
use crate::storage::corrections::{self, Correction};
use crate::storage::db::Read;
use crate::storage::documents::{self, Document};
use crate::storage::requests::Request;

/// The correction that the present version answers, and what it changed.
#[derive(Debug, Clone)]
pub struct Changes {
    pub asked: Correction,
    /// Whether what was typed before is still known.
    pub is_known: bool,
    pub changed: Vec<Change>,
}

/// One field that is not what it was.
#[derive(Debug, Clone)]
pub struct Change {
    pub field: CorrectionField,
    /// Whether the correction named it.
    pub was_named: bool,
    pub what: What,
}

/// Before and after.
#[derive(Debug, Clone)]
pub enum What {
    /// Empty where nothing stood.
    Typed { before: String, after: String },
    /// `before` is missing if there was no file.
    File { before: Option<Box<Document>>, after: Box<Document> },
}

/// The changes of the present version; `None` if it answers no correction.
pub async fn load(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
) -> Result<Option<Changes>, ActionError> {
    let (id, version) = (request.id, request.version);
    let Some(asked) = corrections::answered_by(db, id, version).await? else {
        return Ok(None);
    };
    let (before, after) =
        (submissions::open(ctx, db, id, version - 1).await?, submissions::open(ctx, db, id, version).await?);
    let old = documents::current(db, id, version - 1).await?;
    let new = documents::current(db, id, version).await?;
    let mut changed = Vec::new();
    for field in CorrectionField::ALL.iter().copied() {
        let typed = before.as_ref().zip(after.as_ref());
        let typed = typed.and_then(|(before, after)| before.value(field).zip(after.value(field)));
        let what = match (typed, field.document()) {
            (Some((before, after)), _) if before != after => {
                Some(What::Typed { before: before.to_owned(), after: after.to_owned() })
            }
            (_, Some(document)) => new
                .iter()
                .find(|file| file.field == document && file.version == version)
                .map(|after| What::File {
                    before: old.iter().find(|file| file.field == document).cloned().map(Box::new),
                    after: Box::new(after.clone()),
                }),
            _ => None,
        };
        let was_named = asked.fields.contains(&field);
        changed.extend(what.map(|what| Change { field, was_named, what }));
    }
    Ok(Some(Changes { is_known: before.is_some() && after.is_some(), asked, changed }))
}
