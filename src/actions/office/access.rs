//! Who may look into which file: those of the clerk's own office; those of another office after saying why; never
//! one's own.

use uuid::Uuid;

use super::Counter;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::access::{AccessNote, AccessReason, opens_until};
use crate::domain::id::{AccessId, EnrolmentId};
use crate::domain::person::email::Email;
use crate::storage::db::Read;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::file_access::{self, Access};
use crate::storage::{offices, staff};

/// Said to a clerk who would act on a file of another office in a way that only its own office may.
pub(super) const OWN_OFFICE_ONLY: &str = "office-admin-own-office-only";
const OWN_FILE: &str = "office-admin-own-file";

/// A file of another office before a reason is given: what names it, and nothing about the person.
#[derive(Debug)]
pub struct AskedFile {
    pub reference: String,
    /// Name of the office that looks after it.
    pub office: String,
    /// Whether it is the clerk's own office, so that no reason is needed.
    pub is_own_office: bool,
}

/// What a clerk is asked to give a reason for.
///
/// # Errors
/// [`ActionError::NotFound`] if no provider has that file; [`ActionError::Forbidden`] if it is the clerk's own.
pub async fn asked(ctx: &Context, counter: &Counter, id: EnrolmentId) -> Result<AskedFile, ActionError> {
    let mut reader = ctx.reader();
    let file = provider_file(&mut reader, counter, id).await?;
    let office = offices::get(&mut reader, file.office.ok_or(ActionError::NotFound)?).await?;
    Ok(AskedFile {
        reference: file.reference.clone(),
        office: office.name,
        is_own_office: counter.looks_after(&file),
    })
}

/// Records why the clerk looks; the file is then open to them for half an hour. Gives the path to go on at.
pub async fn give_reason(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    reason: AccessReason,
    note: &AccessNote,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = provider_file(&mut tx, counter, id).await?;
    if !counter.looks_after(&file) {
        let (access, at): (AccessId, _) = (ctx.new_id()?, ctx.now());
        let stated = Access {
            id: access,
            enrolment: id,
            staff: counter.clerk,
            office: counter.office,
            reason,
            at,
            valid_until: opens_until(at),
        };
        let sealed = ctx.seal("file_access_note", access, "note_sealed", note.as_str().as_bytes())?;
        file_access::record(&mut tx, &stated, &sealed).await?;
    }
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// A file for a page that shows it. A look into a file of another office leaves a row; `page` is `file`, `resend`,
/// `void` or `reissue`.
pub async fn look(
    ctx: &Context,
    counter: &Counter,
    id: EnrolmentId,
    page: &'static str,
) -> Result<Enrolment, ActionError> {
    let file = counter.file(&mut ctx.reader(), id).await?;
    if let Some(access) = reason_in_force(&mut ctx.reader(), counter, &file).await? {
        let mut tx = ctx.db.begin().await?;
        file_access::looked(&mut tx, ctx.new_id::<Uuid>()?, access.id, page, ctx.now()).await?;
        tx.commit().await?;
    }
    Ok(file)
}

/// The reason under which this clerk sees a file of another office; `None` for one of their own.
pub(super) async fn reason_in_force(
    db: &mut impl Read,
    counter: &Counter,
    file: &Enrolment,
) -> Result<Option<Access>, ActionError> {
    if counter.looks_after(file) {
        return Ok(None);
    }
    Ok(file_access::valid(db, counter.clerk, file.id, counter.at).await?)
}

/// A file of a provider that is not the clerk's own.
pub(super) async fn provider_file(
    db: &mut impl Read,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<Enrolment, ActionError> {
    let file = enrolments::get(db, id).await?;
    if file.kind != "provider" {
        return Err(ActionError::NotFound);
    }
    if is_own(db, counter, &file).await? {
        return Err(ActionError::Forbidden(OWN_FILE));
    }
    Ok(file)
}

/// Whether the file is about the clerk: the same national number, by its keyed hash; or it sends the link to the
/// clerk's own address, which would put link and code in one hand.
async fn is_own(db: &mut impl Read, counter: &Counter, file: &Enrolment) -> Result<bool, ActionError> {
    let Some(person) = &file.person else {
        return Ok(false);
    };
    let number = staff::national_number_index(db, counter.clerk).await?;
    let member = staff::get(db, counter.clerk).await?;
    let same_number = number.is_some() && number == person.national_number_index;
    let same_address = Email::parse(&person.email).is_ok_and(|email| email.folded() == member.email);
    Ok(same_number || same_address || member.enrolment == file.id)
}
