//! The approver in the back office: takes a request, looks, decides.

use super::PlayError;
use crate::browser::{Browser, Seen};

/// Takes the request from the queue; gives its page. The approver is signed in.
pub async fn take(approver: &Browser, request: &str) -> Result<Seen, PlayError> {
    let queue = approver.open("/backoffice").await?;
    let link = queue.link(request);
    let link = link.ok_or_else(|| PlayError::stuck("looking for the request in the queue", &queue))?;
    let page = approver.open(&link).await?;
    let taken = approver.submit_to(&page, "/take", &[]).await?;
    if taken.status == 200 { Ok(taken) } else { Err(PlayError::stuck("taking the request", &taken)) }
}

/// Takes and approves the request.
pub async fn approve(approver: &Browser, request: &str) -> Result<(), PlayError> {
    let page = take(approver, request).await?;
    decide(approver, &page, "/approve", &[]).await
}

/// Takes and rejects the request because the document cannot be read.
pub async fn reject(approver: &Browser, request: &str) -> Result<(), PlayError> {
    let page = take(approver, request).await?;
    let typed = [("reason", "document_illegible"), ("text", "Please send a sharper picture of both sides.")];
    decide(approver, &page, "/reject", &typed).await
}

/// The second page: what will happen is shown before it does.
async fn decide(approver: &Browser, page: &Seen, way: &str, typed: &[(&str, &str)]) -> Result<(), PlayError> {
    let step = "deciding";
    let link = page.link(way).ok_or_else(|| PlayError::stuck(step, page))?;
    let preview = approver.open(&link).await?;
    let decided = approver.submit_to(&preview, way, typed).await?;
    if decided.status == 200 { Ok(()) } else { Err(PlayError::stuck(step, &decided)) }
}
