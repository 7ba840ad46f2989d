//! `/office/files/{id}/void`: the second page before a kit is declared void.

use super::AtFile;
use super::why::Question;
use crate::actions::office::access;
use crate::actions::office::void_kit::void_kit;
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::enrolment::reasons::VoidReason;
use crate::domain::word::Word;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go};

const WHY: Question = Question { name: "void", reasons: "office-reason-", back: "", warns: true };

/// Asks for the reason.
pub async fn get(at: AtFile) -> Reply {
    let file = access::look(&at.visit().ctx, &at.counter, at.id, "void").await?;
    if !at.offers(&file, EnrolmentEvent::RevokeKit) {
        return go(at.path(""));
    }
    WHY.ask::<VoidReason>(&at, file)
}

/// Declares the kit void.
pub async fn post(at: AtFile, Posted { visit, form }: Posted) -> Reply {
    let Some(reason) = VoidReason::parse(form.value("reason")) else {
        return WHY.ask_again::<VoidReason>(&at, &visit, form).await;
    };
    let submission = visit.submission(&form, at.path("?done=voided"))?;
    let voided = void_kit(&visit.ctx, &submission, &at.counter, at.id, reason).await;
    go(voided.map_err(|error| at.problem(error))?)
}
