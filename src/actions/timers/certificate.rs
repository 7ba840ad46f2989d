//! Deadlines of a certificate.

use serde_json::json;

use crate::actions::{ActionError, Context, certificate_moves, retention};
use crate::domain::actor::Actor;
use crate::domain::certificate::{CertificateEvent, CertificateState};
use crate::domain::id::CertificateId;
use crate::domain::letter::{announced_erasure, letter_of_timer};
use crate::domain::machine::State;
use crate::domain::timer::TimerKind;
use crate::storage::db::Tx;
use crate::storage::{certificates, requests};

/// Does what this deadline of this certificate asks for.
pub async fn fire(ctx: &Context, tx: &mut Tx, kind: TimerKind, id: CertificateId) -> Result<(), ActionError> {
    let seen = certificates::get(tx, id).await?;
    if let Some(letter) = letter_of_timer(kind) {
        let request = requests::get(tx, seen.request).await?;
        if announced_erasure(letter).is_some() && !retention::is_to_come(tx, letter, &request).await? {
            return Ok(());
        }
        return certificate_moves::write(ctx, tx, letter, &seen).await;
    }
    match kind {
        TimerKind::CertificateEnd if !seen.state.is_final() => {
            let (event, to) = (CertificateEvent::Expire, CertificateState::Expired);
            certificate_moves::advance(ctx, tx, &seen, event, to, Actor::System, json!({})).await?;
            Ok(())
        }
        TimerKind::DetailsErasure | TimerKind::EvidenceErasure => {
            retention::of_certificate(ctx, tx, kind, id).await
        }
        // `GraceEnd` is shown on pages; that it passes changes nothing.
        _ => Ok(()),
    }
}
