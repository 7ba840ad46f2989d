//! Whether a request that was rejected or has lapsed can be opened again (R12, R15): asked by the back office and by its
//! person.

use super::{ActionError, Context};
use crate::domain::request::RequestState;
use crate::domain::timer::TimerKind;
use crate::domain::word::Word;
use crate::storage::db::{Read, Tx};
use crate::storage::requests::{self, Request};
use crate::storage::{history, timers};

/// To which state the request can be opened again now; `None` if it cannot.
pub async fn reopens_to(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
) -> Result<Option<RequestState>, ActionError> {
    let pending = timers::pending(db, request.id.0).await?;
    let end = pending.iter().find(|timer| timer.kind == TimerKind::ReopeningEnd);
    if end.is_none_or(|timer| timer.due_at <= ctx.now()) {
        return Ok(None);
    }
    Ok(match request.state {
        RequestState::Rejected => Some(RequestState::Submitted),
        // Only to where it lapsed, and only where the person was waited for.
        RequestState::Lapsed => {
            let last = history::of(db, request.id.0).await?.pop();
            last.and_then(|entry| RequestState::parse(&entry.from)).filter(|state| {
                use RequestState::{Approved, ContractDue, CorrectionDue};
                matches!(state, ContractDue | CorrectionDue | Approved)
            })
        }
        _ => None,
    })
}

/// Whether another request for the same name in the certificate is open: two would get two answers.
///
/// # Errors
/// [`ActionError::NotFound`] if the name in it is not known, as before R3.
pub(super) async fn another_is_open(tx: &mut Tx, request: &Request) -> Result<bool, ActionError> {
    let subject = request.subject_index().ok_or(ActionError::NotFound)?;
    Ok(requests::open::of_name(tx, request.environment, subject).await?.is_some())
}
