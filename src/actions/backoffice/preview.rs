//! What an approval leads to, shown before it is given: the subject, the validity, the letter.

use serde_json::json;

use crate::actions::manager::subject;
use crate::actions::{ActionError, Context};
use crate::domain::letter::Letter;
use crate::domain::request::deadline::COMPLETION_TIME;
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
    let details = subject::details(request)?;
    let now = ctx.now();
    let mut facts = json!({
        "reference": request.reference,
        "request": request.id.to_string(),
        "due_at": now.plus(COMPLETION_TIME).to_string(),
    });
    if let Some(organisation) = request.organisation() {
        facts["organisation"] = json!(organisation.summary());
    }
    let letter = letters::write(&Writing {
        letter: Letter::RequestApproved,
        language: request.language,
        name: &details.display_name(),
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
    Ok(Preview {
        subject: subject::of(ctx, request)?.rfc2253(),
        months: ctx.settings.profiles.leaf(request.environment).months(),
        letter: letter.map_err(|fault| outside(Box::new(fault)))?,
    })
}
