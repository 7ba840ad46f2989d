//! The two secrets of an activation kit, each derived in this one place: the code on paper, the token in the mail.
//!
//! Neither is stored. The token is derived from the kit's id, so that the link can be sent again. The code is
//! derived from the form that issued it *and* the browser it was issued in: the same form posted twice prints
//! the same letter, while the database and the master key together still do not give the code away, because
//! the browser's cookie is on no server.

use zeroize::Zeroize;

use super::{ActionError, Context, enrolment_moves};
use crate::adapters::vault::Purpose;
use crate::domain::actor::Actor;
use crate::domain::enrolment::code::ActivationCode;
use crate::domain::enrolment::{KitState, kit};
use crate::domain::id::{EnrolmentId, FormKey, KitId, StaffId};
use crate::storage::db::Tx;
use crate::storage::kits::{self as stored, Kit, PrintedAs};
use crate::storage::spare_kits::SpareKit;

/// The token of the mailed link `<base>/activate/{token}`; the same for the same kit.
pub fn link_token(ctx: &Context, kit: KitId) -> String {
    ctx.vault.derive_token(Purpose::LinkToken, kit.0.as_bytes())
}

/// The whole mailed link.
pub fn link(ctx: &Context, kit: KitId) -> String {
    format!("{}/activate/{}", ctx.settings.base_url, link_token(ctx, kit))
}

/// What the database keeps in place of a link's token: finds the kit of a link that somebody opens.
pub fn link_hash(ctx: &Context, token: &str) -> Vec<u8> {
    ctx.vault.keyed_hash(Purpose::LinkToken, token.as_bytes()).to_vec()
}

/// What the database keeps in place of a code; the kit's id is the salt.
pub fn code_hash(ctx: &Context, kit: KitId, code: &ActivationCode) -> Vec<u8> {
    let mut salted = [kit.0.as_bytes(), code.code_hash_input()].concat();
    let hash = ctx.vault.keyed_hash(Purpose::ActivationCode, &salted).to_vec();
    salted.zeroize();
    hash
}

/// Draws the code that this form, posted from this browser, gives this enrolment: always the same one.
///
/// `browser` is the token of the browser's cookie, 130 random bits that the server does not keep.
pub fn draw_code(ctx: &Context, browser: &str, form: FormKey, enrolment: EnrolmentId) -> ActivationCode {
    let mut drawn_from = [
        &(browser.len() as u64).to_be_bytes(),
        browser.as_bytes(),
        form.0.as_bytes(),
        enrolment.0.as_bytes(),
    ]
    .concat();
    let mut mac = ctx.vault.keyed_hash(Purpose::ActivationCodeDraw, &drawn_from);
    let mut random = [0; 10];
    random.copy_from_slice(&mac[..10]);
    let code = ActivationCode::from_random(&random);
    drawn_from.zeroize();
    mac.zeroize();
    random.zeroize();
    code
}

/// Issues a kit with this code, printed at once, dead exactly fourteen times 24 hours from now.
///
/// The move of the enrolment (E10 or E15) is the caller's, afterwards in the same transaction: its letter names
/// the newest kit.
///
/// # Errors
/// A conflict of the storage if the enrolment has a live kit already.
pub async fn issue(
    ctx: &Context,
    tx: &mut Tx,
    enrolment: EnrolmentId,
    code: &ActivationCode,
    issued_by: Option<StaffId>,
    actor: Actor,
) -> Result<Kit, ActionError> {
    let id: KitId = ctx.new_id()?;
    let kit = new_kit(ctx, id, enrolment, code_hash(ctx, id, code), issued_by);
    enrolment_moves::create_kit(ctx, tx, &kit, actor).await?;
    if let Some(clerk) = issued_by {
        note_print(ctx, tx, id, PrintedAs::Page, clerk).await?;
    }
    Ok(kit)
}

/// The same with the code of a spare letter, which nobody here knows: the kit takes the spare's id, because the
/// keyed hash was made with it.
pub async fn issue_spare(
    ctx: &Context,
    tx: &mut Tx,
    enrolment: EnrolmentId,
    spare: &SpareKit,
    issued_by: StaffId,
    actor: Actor,
) -> Result<Kit, ActionError> {
    let kit = new_kit(ctx, spare.id, enrolment, spare.code_hash.clone(), Some(issued_by));
    enrolment_moves::create_kit(ctx, tx, &kit, actor).await?;
    note_print(ctx, tx, kit.id, PrintedAs::Spare, issued_by).await?;
    Ok(kit)
}

fn new_kit(
    ctx: &Context,
    id: KitId,
    enrolment: EnrolmentId,
    code_hash: Vec<u8>,
    issued_by: Option<StaffId>,
) -> Kit {
    let now = ctx.now();
    Kit {
        id,
        enrolment,
        state: KitState::Live,
        last_seq: 1,
        state_since: now,
        issued_at: now,
        expires_at: kit::deadline(now),
        issued_by,
        code_hash,
        link_hash: link_hash(ctx, &link_token(ctx, id)),
        wrong_codes: 0,
        last_wrong_hash: None,
        paused_until: None,
        printed_at: Some(now),
    }
}

/// Notes a printing: each shows the code to somebody.
pub async fn note_print(
    ctx: &Context,
    tx: &mut Tx,
    kit: KitId,
    printed_as: PrintedAs,
    clerk: StaffId,
) -> Result<(), ActionError> {
    Ok(stored::note_print(tx, ctx.new_id()?, kit, printed_as, clerk, ctx.now()).await?)
}
