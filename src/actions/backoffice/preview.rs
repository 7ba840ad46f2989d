//! What a decision leads to, shown before it is made: the letter, and of an approval the subject and the validity.

use serde_json::{Value, json};
use time::Duration;

use crate::actions::manager::subject;
use crate::actions::{ActionError, Context};
use crate::domain::letter::Letter;
use crate::domain::request::deadline::{COMPLETION_TIME, CORRECTION_TIME, REOPENING_TIME};
use crate::domain::request::decision::Rejection;
use crate::domain::word::Word;
use crate::storage::requests::Request;
use crate::text::letters::{self, Writing, Written};

/// The consequences of an approval.
pub struct Preview {
    /// RFC 2253 text of the subject, as the certificate will have it.
    pub subject: String,
    /// Calendar months from the day of issue.
    pub months: u16,
    pub letter: Written,
}

/// Previews the approval of this request.
pub fn preview(ctx: &Context, request: &Request) -> Result<Preview, ActionError> {
    Ok(Preview {
        subject: subject::of(ctx, request)?.rfc2253(),
        months: ctx.settings.profiles.leaf(request.environment).months(),
        letter: letter(ctx, request, Letter::RequestApproved, COMPLETION_TIME, json!({}))?,
    })
}

/// The letter that this rejection would send now.
pub fn of_rejection(ctx: &Context, request: &Request, rejection: &Rejection) -> Result<Written, ActionError> {
    let said = json!({ "reason": rejection.reason().word(), "text": rejection.text() });
    letter(ctx, request, Letter::RequestRejected, REOPENING_TIME, said)
}

/// The letter that asking a correction would send now: what is to be corrected, the person's page says.
pub fn of_correction(ctx: &Context, request: &Request) -> Result<Written, ActionError> {
    letter(ctx, request, Letter::CorrectionAsked, CORRECTION_TIME, json!({}))
}

/// `time`: how long the person has after it; `facts`: what this letter says besides.
fn letter(
    ctx: &Context,
    request: &Request,
    letter: Letter,
    time: Duration,
    mut facts: Value,
) -> Result<Written, ActionError> {
    let now = ctx.now();
    facts["reference"] = json!(request.reference);
    facts["request"] = json!(request.id.to_string());
    facts["due_at"] = json!(now.plus(time).to_string());
    if let Some(organisation) = request.organisation() {
        facts["organisation"] = json!(organisation.summary());
    }
    let written = letters::write(&Writing {
        letter,
        language: request.language,
        name: &subject::details(request)?.display_name(),
        facts: &facts.to_string(),
        written_at: now,
        base_url: &ctx.settings.base_url,
        activation_link: None,
        digits: None,
        booking_link: None,
        reset_link: None,
        stop_link: None,
    });
    let outside = ActionError::outside("the preview of a letter");
    written.map_err(|fault| outside(Box::new(fault)))
}
