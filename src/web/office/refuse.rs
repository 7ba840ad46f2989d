//! `/office/files/{id}/refuse`: the second page before a check ends in a refusal.

use super::AtFile;
use super::why::Question;
use crate::actions::office::refuse::refuse;
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::enrolment::reasons::RefusalReason;
use crate::domain::word::Word;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go};

const WHY: Question = Question { name: "refuse", reasons: "office-reason-", back: "", warns: true };

/// Asks for the reason.
pub async fn get(at: AtFile) -> Reply {
    let file = at.counter.file(&mut at.visit().ctx.reader(), at.id).await?;
    if !at.offers(&file, EnrolmentEvent::Refuse) {
        return go(at.path(""));
    }
    WHY.ask::<RefusalReason>(&at, file)
}

/// Refuses.
pub async fn post(at: AtFile, Posted { visit, form }: Posted) -> Reply {
    let Some(reason) = RefusalReason::parse(form.value("reason")) else {
        return WHY.ask_again::<RefusalReason>(&at, &visit, form).await;
    };
    let submission = visit.submission(&form, at.path("?done=refused"))?;
    let refused = refuse(&visit.ctx, &submission, &at.counter, at.id, reason).await;
    go(refused.map_err(|error| at.problem(error))?)
}
