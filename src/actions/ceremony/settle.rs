//! The end of a step: its change and its result, in one transaction.

use serde_json::{Value, json};

use super::CeremonyFault;
use super::effect::{Effect, Outcome};
use crate::actions::moves::{Step as Move, make};
use crate::actions::pki::{publish_lists, rollover};
use crate::actions::{Context, certificate_moves};
use crate::domain::actor::Actor;
use crate::domain::certificate::CertificateState;
use crate::domain::certificate::authority_life::{AuthorityEvent, AuthorityMachine, AuthorityState};
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::serial::Serial;
use crate::storage::ceremonies::{self, Artefact};
use crate::storage::db::Tx;
use crate::storage::issuances::hold_request;
use crate::storage::{authorities, certificates, revocation_lists};

/// Makes the change and stores the result; both or neither. If another run was faster, this one ends in a conflict.
pub(super) async fn settle(
    ctx: &Context,
    plan_sha256: &[u8],
    number: i64,
    outcome: Outcome,
) -> Result<(), CeremonyFault> {
    let Outcome { mut said, files, effect } = outcome;
    let revokes = matches!(effect, Effect::Revoke(_));
    let facts = json!({ "plan": hex::encode(plan_sha256) });
    let mut tx = ctx.db.begin().await?;
    said.extend(apply(ctx, &mut tx, effect, &facts).await?);
    let artefacts: Vec<Artefact> =
        files.into_iter().map(|(name, bytes)| Artefact { number, name, bytes }).collect();
    ceremonies::add_result(&mut tx, plan_sha256, number, &said.join("\n"), &artefacts, ctx.now()).await?;
    tx.commit().await?;
    if revokes {
        publish_lists::soon(ctx).await;
    }
    Ok(())
}

/// Gives lines for the transcript.
async fn apply(
    ctx: &Context,
    tx: &mut Tx,
    effect: Effect,
    facts: &Value,
) -> Result<Vec<String>, CeremonyFault> {
    match effect {
        Effect::Nothing => Ok(Vec::new()),
        Effect::Import(authority) => {
            authorities::insert(tx, &authority).await?;
            let (event, to) = (AuthorityEvent::Import, AuthorityState::Prepared);
            let first = Move::<AuthorityMachine>::create(authority.id, event, to, Actor::Operator);
            make(ctx, tx, &first.with(facts.clone())).await?;
            Ok(vec![format!("{} is prepared", authority.name.slug())])
        }
        Effect::Activate(slug) => {
            let done = rollover::activate(ctx, tx, &slug, facts).await?;
            let before = done.predecessor.map_or("none was before it".to_owned(), |before| {
                format!("{before} has stepped down; its lists and answers go on")
            });
            Ok(vec![format!("{slug} issues from now on"), before])
        }
        Effect::Retire(slug) => {
            rollover::retire(ctx, tx, &slug, facts).await?;
            Ok(vec![format!(
                "{slug} is retired; its lists and answers go on until its last certificate ends"
            )])
        }
        Effect::List(list) => {
            revocation_lists::add(tx, &list).await?;
            Ok(vec![format!("list number {}, until {}", list.number, list.next_update)])
        }
        Effect::Revoke(list) => revoke_all(ctx, tx, list, facts).await,
    }
}

async fn revoke_all(
    ctx: &Context,
    tx: &mut Tx,
    list: Vec<(Serial, RevocationReason)>,
    facts: &Value,
) -> Result<Vec<String>, CeremonyFault> {
    let mut said = Vec::with_capacity(list.len());
    for (serial, reason) in list {
        let found = certificates::by_serial(tx, &serial).await?;
        let found = found.ok_or_else(|| CeremonyFault::NoCertificate(serial.hex()))?;
        hold_request(tx, found.request).await?;
        let seen = certificates::get(tx, found.id).await?;
        let became = match seen.state {
            CertificateState::Active | CertificateState::Superseded => {
                let facts = facts.clone();
                certificate_moves::revoke_with(ctx, tx, &seen, reason, Actor::Operator, facts).await?;
                format!("revoked, {reason}")
            }
            CertificateState::Revoked => "was revoked before".to_owned(),
            CertificateState::Expired => "has expired".to_owned(),
        };
        said.push(format!("{} {became}", serial.hex()));
    }
    Ok(said)
}
