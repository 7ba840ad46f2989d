//! Moves of a certificate, each with its deadlines and letters.

use serde_json::{Value, json};

use super::consequences::{Addressee, set_timers, write_letter};
use super::moves::{Step, make};
use super::{ActionError, Context};
use crate::domain::actor::Actor;
use crate::domain::certificate::{CertificateEvent, CertificateMachine, CertificateState};
use crate::domain::id::CertificateId;
use crate::domain::letter::letters_after_certificate;
use crate::domain::machine::{Machine, Move};
use crate::domain::timer::{Deadline, TimerKind};
use crate::storage::db::Tx;

/// Records the first move of a certificate whose row the caller inserts, and its deadlines.
pub async fn create(
    ctx: &Context,
    tx: &mut Tx,
    id: CertificateId,
    actor: Actor,
    deadlines: Vec<Deadline>,
) -> Result<(), ActionError> {
    let (event, to) = (CertificateEvent::Issue, CertificateState::Active);
    make(ctx, tx, &Step::<CertificateMachine>::create(id, event, to, actor)).await?;
    set_timers(ctx, tx, CertificateMachine::NAME, id.0, &[], deadlines).await
}

/// Moves a certificate seen in `seen`; `addressee` is who hears of it.
pub async fn advance(
    ctx: &Context,
    tx: &mut Tx,
    id: CertificateId,
    seen: (CertificateState, i64),
    event: CertificateEvent,
    to: CertificateState,
    actor: Actor,
    addressee: Option<&Addressee>,
    kept: &[TimerKind],
    deadlines: Vec<Deadline>,
) -> Result<(), ActionError> {
    make(ctx, tx, &Step::<CertificateMachine>::of(id, seen, event, to, actor)).await?;
    set_timers(ctx, tx, CertificateMachine::NAME, id.0, kept, deadlines).await?;
    let moved = Move { from: Some(seen.0), event, to };
    for letter in letters_after_certificate(moved) {
        if let Some(to) = addressee {
            let facts: Value = json!({ "certificate": id.to_string() });
            write_letter(ctx, tx, *letter, to, &facts).await?;
        }
    }
    Ok(())
}
