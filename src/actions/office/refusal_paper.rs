//! What the person takes home after a refusal: the reason, what they can do about it, where (journey E9).

use super::Counter;
use crate::actions::{ActionError, Context};
use crate::domain::enrolment::reasons::RefusalReason;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::office::Office;
use crate::domain::word::Word;
use crate::storage::error::StorageError;
use crate::storage::{history, offices};

/// The facts of the sheet. No number, no birth date, no address: it may be left lying about.
#[derive(Debug)]
pub struct RefusalPaper {
    pub office: Office,
    pub reference: String,
    /// Empty where nothing was recorded of the person.
    pub name: String,
    /// The person's language, as far as it was recorded.
    pub language: Language,
    pub reason: RefusalReason,
    pub refused_at: Instant,
    /// `<base>/offices`: where every office stands.
    pub address: String,
}

/// The sheet of a file whose check was refused; `None` for any other.
pub async fn refusal_paper(
    ctx: &Context,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<Option<RefusalPaper>, ActionError> {
    let mut reader = ctx.reader();
    let file = counter.file(&mut reader, id).await?;
    if file.state != EnrolmentState::IdentityRefused {
        return Ok(None);
    }
    let refuse = EnrolmentEvent::Refuse.word();
    let refused = history::of(&mut reader, id.0).await?.into_iter().rfind(|entry| entry.event == refuse);
    let nonsense = || StorageError::Nonsense { table: "history", column: "facts", id: id.0 };
    let refused = refused.ok_or_else(nonsense)?;
    let facts: serde_json::Value = serde_json::from_str(&refused.facts).map_err(|_| nonsense())?;
    let reason = facts.get("reason").and_then(|reason| reason.as_str()).and_then(RefusalReason::parse);
    Ok(Some(RefusalPaper {
        office: offices::get(&mut reader, counter.office).await?,
        name: file.person.as_ref().map(|person| person.display_name()).unwrap_or_default(),
        reference: file.reference,
        language: file.language,
        // A doubt that lapsed before reasons were recorded with it.
        reason: reason.unwrap_or(RefusalReason::DoubtNotCleared),
        refused_at: refused.at,
        address: format!("{}/offices", ctx.settings.base_url),
    }))
}
