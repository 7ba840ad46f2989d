//! What the printed letter of a kit says: the one place where an activation code is shown. It holds no national
//! number, no birth date and no whole e-mail address (PRINT-4).

use super::Counter;
use crate::actions::{ActionError, Context, kits};
use crate::adapters::qr::{QrPath, qr_path};
use crate::adapters::vault::same;
use crate::domain::enrolment::code::ActivationCode;
use crate::domain::enrolment::{KitState, kit};
use crate::domain::id::{EnrolmentId, FormKey, KitId};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::office::Office;
use crate::domain::person::email::Email;
use crate::storage::db::Read;
use crate::storage::enrolments::Enrolment;
use crate::storage::kits::{self as stored_kits, Kit};
use crate::storage::offices;

/// The facts of one letter.
#[derive(Debug)]
pub struct KitLetter {
    pub office: Office,
    pub kit: KitId,
    /// The form that issued the kit: with it, and in the same browser only, the code can be drawn again.
    pub issued_by: FormKey,
    pub reference: String,
    pub name: String,
    /// As in the machine-readable zone, for what cannot print every script.
    pub machine_name: String,
    /// The person's language; the office's own come first.
    pub language: Language,
    /// `m***@example.org`.
    pub masked_email: String,
    pub code: ActivationCode,
    pub issued_at: Instant,
    pub expires_at: Instant,
    /// `<base>/activate`: all that the QR code holds, so that no sheet joins the two channels (PRINT-3).
    pub address: String,
    pub qr: QrPath,
}

/// Collects the facts. `file` and `kit` are as they are after the move.
pub(super) async fn collect(
    ctx: &Context,
    db: &mut impl Read,
    file: &Enrolment,
    kit: &Kit,
    issued_by: FormKey,
    code: ActivationCode,
) -> Result<KitLetter, ActionError> {
    let person = file.person.as_ref().ok_or(ActionError::NotFound)?;
    let office = offices::get(db, file.office.ok_or(ActionError::NotFound)?).await?;
    let address = format!("{}/activate", ctx.settings.base_url);
    let qr = qr_path(&address).map_err(|fault| ActionError::Outside("the QR code", fault.into()))?;
    Ok(KitLetter {
        office,
        kit: kit.id,
        issued_by,
        reference: file.reference.clone(),
        name: person.display_name(),
        machine_name: format!("{} {}", person.mrz_given.as_deref().unwrap_or_default(), person.mrz_family)
            .trim()
            .to_owned(),
        language: file.language,
        masked_email: Email::parse(&person.email).map(|email| email.masked()).unwrap_or_default(),
        code,
        issued_at: kit.issued_at,
        expires_at: kit.expires_at,
        address,
        qr,
    })
}

/// The letter again, for the same form posted again from the same browser: only then does the drawn code fit.
/// `None` once the kit is used, dead, or another form's, and after ten minutes.
pub(super) async fn again(
    ctx: &Context,
    counter: &Counter,
    id: EnrolmentId,
    issued_by: FormKey,
    code: ActivationCode,
) -> Result<Option<KitLetter>, ActionError> {
    let mut reader = ctx.reader();
    let file = counter.file(&mut reader, id).await?;
    let Some(newest) = stored_kits::newest(&mut reader, id).await? else {
        return Ok(None);
    };
    let fits = same(&kits::code_hash(ctx, newest.id, &code), &newest.code_hash);
    if newest.state != KitState::Live || !fits || !kit::may_reprint(newest.issued_at, ctx.now()) {
        return Ok(None);
    }
    collect(ctx, &mut reader, &file, &newest, issued_by, code).await.map(Some)
}
