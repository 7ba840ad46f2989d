//! Questions to browsers about passkeys: each for one browser and one person, for five minutes and one answer.

use super::{ActionError, Context};
use crate::adapters::passkeys::{Asked, Known, PasskeyFault, Site};
use crate::domain::id::{CeremonyId, EnrolmentId};
use crate::domain::key::passkey::{CEREMONY_LIFE, CeremonyKind};
use crate::storage::db::{Read, Tx};
use crate::storage::error::StorageError;
use crate::storage::passkey_ceremonies::{self, PasskeyCeremony};
use crate::storage::passkeys::Passkey;

/// What a page has its browser do.
#[derive(Debug, Clone)]
pub struct Question {
    pub ceremony: CeremonyId,
    /// JSON for the browser's `navigator.credentials`.
    pub options: String,
    /// What the passkey that is being added will be called; else empty.
    pub name: String,
}

/// What came back from a browser.
#[derive(Clone, Copy)]
pub struct Answer<'a> {
    /// The question that it answers, as the page named it.
    pub ceremony: Option<CeremonyId>,
    /// JSON of the browser's `PublicKeyCredential`.
    pub text: &'a str,
}

/// Whether there can be passkeys here: not at an address without a name.
pub fn are_offered(ctx: &Context) -> bool {
    Site::at(&ctx.settings.base_url).is_some()
}

/// The site of this service.
///
/// # Errors
/// [`ActionError::NotFound`] where there can be no passkeys.
pub(super) fn site(ctx: &Context) -> Result<Site, ActionError> {
    Site::at(&ctx.settings.base_url).ok_or(ActionError::NotFound)
}

/// Keeps a question for this person in this browser, in place of one that waits there.
pub(super) async fn keep(
    ctx: &Context,
    tx: &mut Tx,
    person: EnrolmentId,
    browser_hash: &[u8],
    kind: CeremonyKind,
    name: &str,
    asked: &Asked,
) -> Result<(), ActionError> {
    let id: CeremonyId = ctx.new_id()?;
    let ceremony = PasskeyCeremony {
        id,
        enrolment: person,
        browser_hash: browser_hash.to_vec(),
        kind,
        name: name.to_owned(),
        state_sealed: ctx.seal("passkey_ceremony", id, "state_sealed", &asked.state)?,
        options_sealed: ctx.seal("passkey_ceremony", id, "options_sealed", asked.options.as_bytes())?,
        expires_at: ctx.now().plus(CEREMONY_LIFE),
    };
    Ok(passkey_ceremonies::add(tx, &ceremony, ctx.now()).await?)
}

/// The question that waits for this person in this browser.
pub(super) async fn waiting(
    ctx: &Context,
    db: &mut impl Read,
    person: EnrolmentId,
    browser_hash: &[u8],
    kind: CeremonyKind,
) -> Result<Option<PasskeyCeremony>, ActionError> {
    Ok(passkey_ceremonies::waiting(db, person, browser_hash, kind, ctx.now()).await?)
}

/// The question that an answer from this browser is to; `None` if another one waits there, or none.
pub(super) async fn answered(
    ctx: &Context,
    person: EnrolmentId,
    browser_hash: &[u8],
    kind: CeremonyKind,
    answer: Answer<'_>,
) -> Result<Option<PasskeyCeremony>, ActionError> {
    let kept = waiting(ctx, &mut ctx.reader(), person, browser_hash, kind).await?;
    Ok(kept.filter(|kept| Some(kept.id) == answer.ceremony))
}

/// Whether it was this answer that used a question up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spent {
    Now,
    Before,
}

/// After a wrong answer the question is not asked again.
pub(super) async fn spend(ctx: &Context, kept: &PasskeyCeremony) -> Result<Spent, ActionError> {
    let mut tx = ctx.db.begin().await?;
    match passkey_ceremonies::use_up(&mut tx, kept.id, ctx.now()).await {
        Err(StorageError::Conflict) => return Ok(Spent::Before),
        used => used?,
    }
    tx.commit().await?;
    Ok(Spent::Now)
}

/// A kept question as its page shows it.
pub(super) fn question(ctx: &Context, kept: &PasskeyCeremony) -> Result<Question, ActionError> {
    let options = ctx.open_text("passkey_ceremony", kept.id, "options_sealed", &kept.options_sealed)?;
    Ok(Question { ceremony: kept.id, options: options.to_string(), name: kept.name.clone() })
}

/// What the answer to a kept question is verified against.
pub(super) fn state(ctx: &Context, kept: &PasskeyCeremony) -> Result<Vec<u8>, ActionError> {
    let state = ctx.open_bytes("passkey_ceremony", kept.id, "state_sealed", &kept.state_sealed)?;
    Ok(state.to_vec())
}

/// Passkeys as browsers are told of them.
pub(super) fn known(passkeys: &[Passkey]) -> Result<Vec<Known>, ActionError> {
    let known = |passkey: &Passkey| {
        let transports = u8::try_from(passkey.transports).map_err(|_| StorageError::Nonsense {
            table: "passkey",
            column: "transports",
            id: passkey.id.0,
        })?;
        Ok(Known { credential_id: passkey.credential_id.clone(), transports })
    };
    passkeys.iter().map(known).collect()
}

/// A fault of the library where nobody answered yet.
pub(super) fn unusable(fault: PasskeyFault) -> ActionError {
    ActionError::outside("asking for a passkey")(Box::new(fault))
}
