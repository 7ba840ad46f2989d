//! What the deadlines of erasure do, and the deleting of files that they ask for. A legal hold puts them off.

use std::collections::HashSet;

use super::{ActionError, Context};
use crate::adapters::files::FilesFault;
use crate::adapters::mail::MailFault;
use crate::domain::data::period::HELD_AGAIN_AFTER;
use crate::domain::id::{CertificateId, EnrolmentId, RequestId};
use crate::domain::letter::Letter;
use crate::domain::machine::{Machine, State};
use crate::domain::request::RequestMachine;
use crate::domain::timer::{POLICY_VERSION, TimerKind};
use crate::storage::db::Tx;
use crate::storage::person_acts::{self, About};
use crate::storage::requests::Request;
use crate::storage::retention::review;
use crate::storage::timers::{self, Timer};
use crate::storage::{certificates, outbox, passkeys, requests, retention};
use uuid::Uuid;

/// How many files are deleted before other jobs have their turn.
const FILES_AT_ONCE: i64 = 20;

/// A deadline of erasure of a request has come.
pub async fn of_request(
    ctx: &Context,
    tx: &mut Tx,
    kind: TimerKind,
    id: RequestId,
) -> Result<(), ActionError> {
    let seen = requests::get(tx, id).await?;
    if !seen.state.is_final() {
        return Ok(());
    }
    if person_acts::is_request_held(tx, id, seen.enrolment).await? {
        return put_off(ctx, tx, RequestMachine::NAME, id.0, kind).await;
    }
    erase_request(ctx, tx, id, kind == TimerKind::DetailsErasure).await
}

/// Whether there is an erasure for this letter to announce: nothing is held back for the law, and something is there.
pub async fn is_to_come(tx: &mut Tx, letter: Letter, request: &Request) -> Result<bool, ActionError> {
    if person_acts::is_request_held(tx, request.id, request.enrolment).await? {
        return Ok(false);
    }
    Ok(letter != Letter::DocumentsNotice || retention::has_documents(tx, request.id).await?)
}

/// Marks the documents of a request that is over for deletion and, if asked, erases what else it says of its person.
pub(super) async fn erase_request(
    ctx: &Context,
    tx: &mut Tx,
    id: RequestId,
    with_details: bool,
) -> Result<(), ActionError> {
    retention::mark_documents(tx, id, ctx.now()).await?;
    review::mark_message_files(tx, id, ctx.now()).await?;
    if with_details {
        retention::erase_details(tx, id, ctx.now()).await?;
    }
    Ok(())
}

/// A deadline of erasure of a certificate has come.
pub async fn of_certificate(
    ctx: &Context,
    tx: &mut Tx,
    kind: TimerKind,
    id: CertificateId,
) -> Result<(), ActionError> {
    let seen = certificates::get(tx, id).await?;
    let enrolment = requests::get(tx, seen.request).await?.enrolment;
    if person_acts::is_request_held(tx, seen.request, enrolment).await? {
        return put_off(ctx, tx, "certificate", id.0, kind).await;
    }
    if kind == TimerKind::EvidenceErasure {
        Ok(retention::erase_evidence(tx, id, ctx.now()).await?)
    } else {
        erase_request(ctx, tx, seen.request, true).await
    }
}

/// The file of a person is erased, or waits under a hold.
pub async fn of_enrolment(ctx: &Context, tx: &mut Tx, id: EnrolmentId) -> Result<(), ActionError> {
    if person_acts::hold(tx, About::Enrolment(id)).await?.is_some() {
        return put_off(ctx, tx, "enrolment", id.0, TimerKind::Erasure).await;
    }
    erase_enrolment(tx, id).await
}

/// Erases what a closed file says about its person.
pub(super) async fn erase_enrolment(tx: &mut Tx, id: EnrolmentId) -> Result<(), ActionError> {
    passkeys::remove_all(tx, id).await?;
    Ok(retention::erase_person(tx, id).await?)
}

/// Looked at again tomorrow: the deadline itself was reached.
pub(super) async fn put_off(
    ctx: &Context,
    tx: &mut Tx,
    machine: &str,
    owner: Uuid,
    kind: TimerKind,
) -> Result<(), ActionError> {
    let due_at = ctx.now().plus(HELD_AGAIN_AFTER);
    let timer = Timer { id: ctx.new_id()?, machine: machine.to_owned(), owner, kind, due_at, failures: 0 };
    Ok(timers::set(tx, &timer, POLICY_VERSION, ctx.now()).await?)
}

/// Deletes files of marked documents and messages and confirms each; gives whether there were any. A crash in between leaves the
/// mark: the file is deleted once more, which is no fault.
pub async fn delete_files(ctx: &Context) -> Result<bool, ActionError> {
    let marked = retention::marked_documents(&mut ctx.reader(), FILES_AT_ONCE).await?;
    let sent = review::marked_message_files(&mut ctx.reader(), FILES_AT_ONCE).await?;
    let any = !(marked.is_empty() && sent.is_empty());
    for id in marked.into_iter().chain(sent) {
        match ctx.files.delete(id).await {
            Ok(()) | Err(FilesFault::Missing) => {}
            Err(fault) => return Err(ActionError::outside("the document store")(Box::new(fault))),
        }
        let mut tx = ctx.db.begin().await?;
        retention::confirm_deleted(&mut tx, id, ctx.now()).await?;
        review::confirm_message_file(&mut tx, id, ctx.now()).await?;
        tx.commit().await?;
    }
    Ok(any)
}

/// Deletes mails that the service keeps itself (a folder in the place of a server) and whose recipient was erased.
/// Gives how many.
pub async fn forget_mails(ctx: &Context) -> Result<usize, ActionError> {
    let kept: HashSet<String> = ctx.mailer.kept().await.map_err(post)?.into_iter().collect();
    if kept.is_empty() {
        return Ok(0);
    }
    let erased = outbox::erased(&mut ctx.reader()).await?;
    let both: Vec<String> = erased.into_iter().filter(|id| kept.contains(id)).collect();
    for message_id in &both {
        ctx.mailer.forget(message_id).await.map_err(post)?;
    }
    Ok(both.len())
}

fn post(fault: MailFault) -> ActionError {
    ActionError::outside("the folder of mails")(Box::new(fault))
}
