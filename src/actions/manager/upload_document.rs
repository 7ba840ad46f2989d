//! Uploading what a request needs. Each file is judged by itself: a bad one does not cost the person the
//! good ones beside it (FILE-4).

use super::{correct, document_bytes, mine};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::adapters::sniff::sniff;
use crate::adapters::vault::sha256;
use crate::domain::id::{DocumentId, RequestId};
use crate::domain::request::document::DocumentField;
use crate::domain::upload::{DocumentType, UploadFault};
use crate::domain::word::Word;
use crate::storage::documents::{self, Document};
use crate::storage::issuances::hold_request;
use crate::storage::sessions::Session;

/// A file as it was sent; name and bytes are the sender's word.
#[derive(Debug)]
pub struct Offered {
    pub field: DocumentField,
    /// Without folders and control characters; may be empty.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What became of the files of one post.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Those not listed were kept.
    Judged(Vec<(DocumentField, UploadFault)>),
    /// This post was made before; its effect is seen at this path.
    Before(String),
}

/// Keeps the files that are what they should be, each in place of an earlier one of its field.
///
/// # Errors
/// [`ActionError::NotFound`] for a request of somebody else and for a document that it does not need,
/// [`ActionError::Stale`] once the contract was sent.
pub async fn run(
    ctx: &Context,
    session: &Session,
    id: RequestId,
    submission: &Submission,
    offered: Vec<Offered>,
) -> Result<Outcome, ActionError> {
    let request = mine::request(&mut ctx.reader(), session, id).await?;
    let fields = correct::open_documents(&mut ctx.reader(), &request).await?;
    if fields.is_empty() {
        return Err(ActionError::Stale(id.0));
    }
    if !offered.iter().all(|file| fields.contains(&file.field)) {
        return Err(ActionError::NotFound);
    }
    let (accepted, refused) = judge(offered);
    if accepted.is_empty() {
        return Ok(Outcome::Judged(refused));
    }
    let mut stored = Vec::new();
    let recorded = match store(ctx, id, &accepted, &mut stored).await {
        Ok(new) => record(ctx, session, id, submission, new).await,
        Err(error) => Err(error),
    };
    match recorded {
        Ok(Recorded::First { replaced }) => {
            document_bytes::forget(ctx, &replaced).await;
            Ok(Outcome::Judged(refused))
        }
        Ok(Recorded::Before(location)) => {
            document_bytes::forget(ctx, &stored).await;
            Ok(if refused.is_empty() { Outcome::Before(location) } else { Outcome::Judged(refused) })
        }
        Err(error) => {
            document_bytes::forget(ctx, &stored).await;
            Err(error)
        }
    }
}

enum Recorded {
    First { replaced: Vec<DocumentId> },
    Before(String),
}

/// Files that are what they claim to be, each with its type, and the fields of the others.
type Judged = (Vec<(Offered, DocumentType)>, Vec<(DocumentField, UploadFault)>);

fn judge(offered: Vec<Offered>) -> Judged {
    let (mut accepted, mut refused) = (Vec::new(), Vec::new());
    for file in offered {
        match sniff(&file.bytes) {
            Ok(kind) => accepted.push((file, kind)),
            Err(fault) => refused.push((file.field, fault)),
        }
    }
    (accepted, refused)
}

/// Puts the sealed bytes where they last, before any row names them: a row without its file would be worse
/// than a file without its row. `stored` names every file begun, also when a later one fails.
async fn store(
    ctx: &Context,
    request: RequestId,
    accepted: &[(Offered, DocumentType)],
    stored: &mut Vec<DocumentId>,
) -> Result<Vec<Document>, ActionError> {
    let mut new = Vec::new();
    for (file, kind) in accepted {
        let id: DocumentId = ctx.new_id()?;
        stored.push(id);
        document_bytes::keep(ctx, id, &file.bytes).await?;
        new.push(Document {
            id,
            request,
            field: file.field,
            version: 0,
            name: shown_name(file, *kind),
            media_type: kind.media_type().to_owned(),
            size: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
            sha256: sha256(&file.bytes).to_vec(),
            uploaded_at: ctx.now(),
        });
    }
    Ok(new)
}

async fn record(
    ctx: &Context,
    session: &Session,
    id: RequestId,
    submission: &Submission,
    new: Vec<Document>,
) -> Result<Recorded, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Recorded::Before(location)),
    };
    // Held until the commit: nothing may slip into a version that is being sent.
    hold_request(&mut tx, id).await?;
    let request = mine::request(&mut tx, session, id).await?;
    let fields = correct::open_documents(&mut tx, &request).await?;
    let open = new.iter().all(|document| fields.contains(&document.field));
    if !open || request.last_seq != submission.version {
        return Err(ActionError::Stale(id.0));
    }
    let mut replaced = Vec::new();
    for document in new {
        let document = Document { version: request.version + 1, ..document };
        replaced.extend(documents::put(&mut tx, &document).await?);
    }
    tx.commit().await?;
    Ok(Recorded::First { replaced })
}

/// The file's own name, or one of ours where the sender gave none.
fn shown_name(file: &Offered, kind: DocumentType) -> String {
    if file.name.is_empty() {
        format!("{}.{}", file.field.word(), kind.extension())
    } else {
        file.name.clone()
    }
}
