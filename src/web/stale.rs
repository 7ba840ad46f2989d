//! What happened meanwhile, for the page that refuses a stale form: what, who, when (QUEUE-4).

use super::visit::Visit;
use crate::domain::actor::ActorKind;
use crate::storage::error::StorageError;
use crate::storage::history::{self, Entry};
use crate::storage::staff;
use crate::text::locale::Locale;
use uuid::Uuid;

/// The last move of the row, in the reader's language; nothing if it cannot be read now.
pub async fn what_happened(visit: &Visit, owner: Uuid) -> Option<String> {
    match sentence(visit, owner).await {
        Ok(sentence) => sentence,
        Err(error) => {
            tracing::warn!(request_id = visit.request_id, %owner, %error, "the history could not be read");
            None
        }
    }
}

async fn sentence(visit: &Visit, owner: Uuid) -> Result<Option<String>, StorageError> {
    let l = visit.locale();
    let Some(last) = history::of(&mut visit.ctx.reader(), owner).await?.pop() else {
        return Ok(None);
    };
    let who = who(visit, l, &last).await?;
    let prefix = match last.machine.as_str() {
        "enrolment" => "office-event-",
        "request" => "backoffice-event-",
        "certificate" => "certificate-event-",
        _ => "kit-event-",
    };
    let what = l.of(prefix, &last.event);
    Ok(Some(l.with("stale-detail", &[("what", &what), ("who", &who), ("moment", &l.moment(&last.at))])))
}

/// Colleagues by name; towards everybody else staff are their office or eHealth.
async fn who(visit: &Visit, l: Locale, entry: &Entry) -> Result<String, StorageError> {
    let staff_pages = ["/office", "/backoffice"].iter().any(|pages| visit.path.starts_with(pages));
    let is_person =
        [ActorKind::Visitor, ActorKind::Person].iter().any(|kind| kind.word() == entry.actor_kind);
    match entry.actor_id {
        Some(id) if staff_pages && !is_person => {
            Ok(staff::get(&mut visit.ctx.reader(), id.into()).await?.name)
        }
        _ => Ok(l.of("office-actor-", &entry.actor_kind)),
    }
}
