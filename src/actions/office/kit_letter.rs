//! What the printed letter of a kit says: the one place where an activation code is shown. It holds no national
//! number, no birth date and no whole e-mail address (PRINT-4).

use super::Counter;
use crate::actions::{ActionError, Context, kits};
use crate::adapters::qr::{QrPath, qr_path};
use crate::adapters::vault::same;
use crate::domain::enrolment::KitState;
use crate::domain::enrolment::code::ActivationCode;
use crate::domain::id::EnrolmentId;
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
    pub reference: String,
    pub name: String,
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
    code: ActivationCode,
) -> Result<KitLetter, ActionError> {
    let person = file.person.as_ref().ok_or(ActionError::NotFound)?;
    let office = offices::get(db, file.office.ok_or(ActionError::NotFound)?).await?;
    let address = format!("{}/activate", ctx.settings.base_url);
    let qr = qr_path(&address).map_err(|fault| ActionError::Outside("the QR code", fault.into()))?;
    Ok(KitLetter {
        office,
        reference: file.reference.clone(),
        name: person.display_name(),
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
/// `None` once the kit is used, dead, or another form's.
pub(super) async fn again(
    ctx: &Context,
    counter: &Counter,
    id: EnrolmentId,
    code: ActivationCode,
) -> Result<Option<KitLetter>, ActionError> {
    let mut reader = ctx.reader();
    let file = counter.file(&mut reader, id).await?;
    let Some(kit) = stored_kits::newest(&mut reader, id).await? else {
        return Ok(None);
    };
    let fits = same(&kits::code_hash(ctx, kit.id, &code), &kit.code_hash);
    if kit.state != KitState::Live || !fits {
        return Ok(None);
    }
    collect(ctx, &mut reader, &file, &kit, code).await.map(Some)
}
