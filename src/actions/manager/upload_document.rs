//! Uploading what a request needs. Each file is judged by itself: a bad one does not cost the person the
//! good ones beside it (FILE-4).

use super::incoming::Received;
use super::judge_document::{self, Kept};
use super::{correct, document_bytes, document_signatures, mine};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::{DocumentId, RequestId};
use crate::domain::request::document::DocumentField;
use crate::domain::request::signature::Signature;
use crate::domain::upload::UploadFault;
use crate::domain::word::Word;
use crate::storage::documents::{self, Document};
use crate::storage::issuances::hold_request;
use crate::storage::requests::Request;
use crate::storage::sessions::Session;

/// A file as it was sent; its name is the sender's word.
#[derive(Debug)]
pub struct Offered {
    pub field: DocumentField,
    /// Without folders and control characters; may be empty.
    pub name: String,
    pub received: Received,
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
    let Judged { accepted, refused } = judge(ctx, &request, offered).await;
    let stored: Vec<DocumentId> = accepted.iter().map(|(document, _)| document.id).collect();
    if accepted.is_empty() {
        return Ok(Outcome::Judged(refused));
    }
    match record(ctx, session, id, submission, accepted).await {
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

/// Files that are kept, and why the others are not. The bytes of those that are kept lie where they last before any
/// row names them: a row without its file would be worse than a file without its row.
struct Judged {
    accepted: Vec<(Document, Vec<Signature>)>,
    refused: Vec<(DocumentField, UploadFault)>,
}

/// One after the other; what could not be judged costs the person that file and not the others.
async fn judge(ctx: &Context, request: &Request, offered: Vec<Offered>) -> Judged {
    let mut judged = Judged { accepted: Vec::new(), refused: Vec::new() };
    for Offered { field, name, received } in offered {
        match judge_document::run(ctx, request, field, received).await {
            Ok(Ok(mut kept)) => {
                let signatures = std::mem::take(&mut kept.signatures);
                judged.accepted.push((document(ctx, request, field, name, kept), signatures));
            }
            Ok(Err(fault)) => judged.refused.push((field, fault)),
            Err(error) => {
                tracing::error!(error = error.chain(), "an uploaded document was lost");
                judged.refused.push((field, UploadFault::NotReceived));
            }
        }
    }
    judged
}

fn document(ctx: &Context, request: &Request, field: DocumentField, name: String, kept: Kept) -> Document {
    // The file's own name, or one of ours where the sender gave none.
    let ours = || format!("{}.{}", field.word(), kept.kind.extension());
    Document {
        id: kept.id,
        request: request.id,
        field,
        version: 0,
        name: if name.is_empty() { ours() } else { name },
        media_type: kept.kind.media_type().to_owned(),
        size: i64::try_from(kept.size).unwrap_or(i64::MAX),
        sha256: kept.sha256,
        uploaded_at: ctx.now(),
        sent_sha256: Some(kept.sent_sha256),
        scan: kept.scan,
    }
}

async fn record(
    ctx: &Context,
    session: &Session,
    id: RequestId,
    submission: &Submission,
    new: Vec<(Document, Vec<Signature>)>,
) -> Result<Recorded, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Recorded::Before(location)),
    };
    // Held until the commit: nothing may slip into a version that is being sent.
    hold_request(&mut tx, id).await?;
    let request = mine::request(&mut tx, session, id).await?;
    let fields = correct::open_documents(&mut tx, &request).await?;
    let open = new.iter().all(|(document, _)| fields.contains(&document.field));
    if !open || request.last_seq != submission.version {
        return Err(ActionError::Stale(id.0));
    }
    let mut replaced = Vec::new();
    for (document, signatures) in new {
        let document = Document { version: request.version + 1, ..document };
        replaced.extend(documents::put(&mut tx, &document).await?);
        document_signatures::keep(ctx, &mut tx, document.id, &signatures).await?;
    }
    tx.commit().await?;
    Ok(Recorded::First { replaced })
}
