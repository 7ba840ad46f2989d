//! Random lives of an enrolment and its kits.

use passerelle::actions::{ActionError, enrolment_moves};
use passerelle::domain::actor::ActorKind;
use passerelle::domain::enrolment::{
    EnrolmentEvent, EnrolmentMachine, EnrolmentState, KitEvent, KitMachine, KitState,
};
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::machine::{Machine, State, allowed, moves, rule_for};
use passerelle::domain::word::Word;
use passerelle::storage::db::{Read, Tx};
use passerelle::storage::error::StorageError;
use passerelle::storage::{enrolments, history, kits};
use proptest::prelude::{Just, Strategy, any, prop};
use proptest::prop_oneof;
use uuid::Uuid;

use super::held::{Witness, hold};
use super::{LONGEST, actor, play_random};
use crate::support::{TestApp, subjects};

/// One thing that may happen.
#[derive(Debug, Clone)]
enum Happening {
    /// The n-th move that the table has from here, by the n-th of those who may.
    Allowed(usize),
    /// Any event, target and actor, mostly refused.
    Any(EnrolmentEvent, EnrolmentState, ActorKind),
    /// A second kit beside the one that lives.
    SecondKit,
    /// A dead kit asked to move again.
    DeadKit(KitEvent, KitState),
    Hours(u16),
}

fn happening() -> impl Strategy<Value = Happening> {
    let event = prop::sample::select(EnrolmentEvent::ALL.to_vec());
    let state = prop::sample::select(EnrolmentState::ALL.to_vec());
    let kind = prop::sample::select(ActorKind::ALL.to_vec());
    let kit = (prop::sample::select(KitEvent::ALL.to_vec()), prop::sample::select(KitState::ALL.to_vec()));
    prop_oneof![
        6 => any::<usize>().prop_map(Happening::Allowed),
        3 => (event, state, kind).prop_map(|(event, state, kind)| Happening::Any(event, state, kind)),
        1 => Just(Happening::SecondKit),
        1 => kit.prop_map(|(event, to)| Happening::DeadKit(event, to)),
        2 => (1u16..500).prop_map(Happening::Hours),
    ]
}

/// The n-th allowed step from a state, with an actor who may make it; `None` from `closed`.
fn allowed_step(state: EnrolmentState, n: usize) -> Option<(EnrolmentEvent, EnrolmentState, ActorKind)> {
    let steps: Vec<_> = moves::<EnrolmentMachine>().filter(|step| step.from == Some(state)).collect();
    let step = steps.get(n % steps.len().max(1))?;
    let actors = rule_for::<EnrolmentMachine>(step.from, step.event)?.actors;
    Some((step.event, step.to, actors[n % actors.len()]))
}

/// What the move does to the kit, as the actions do it in the same transaction.
pub async fn with_its_kit(
    app: &TestApp,
    tx: &mut Tx,
    id: EnrolmentId,
    step: (EnrolmentEvent, EnrolmentState, ActorKind),
) -> Result<(), ActionError> {
    let (event, to, kind) = step;
    let live = kits::newest(tx, id).await?.filter(|kit| kit.state == KitState::Live);
    let ending = match event {
        EnrolmentEvent::CreateAccount => Some((KitEvent::Consume, KitState::Consumed)),
        EnrolmentEvent::LockKit => Some((KitEvent::Lock, KitState::Locked)),
        EnrolmentEvent::ExpireKit => Some((KitEvent::Expire, KitState::Expired)),
        EnrolmentEvent::RevokeKit | EnrolmentEvent::Withdraw => Some((KitEvent::Void, KitState::Void)),
        _ => None,
    };
    if let (Some(kit), Some((event, to))) = (live, ending) {
        enrolment_moves::end_kit(&app.ctx, tx, &kit, event, to, actor(kind)).await?;
    }
    if matches!(event, EnrolmentEvent::IssueKit | EnrolmentEvent::ReissueKit) {
        subjects::kit(app, tx, id, actor(kind)).await?;
    }
    subjects::advance(app, tx, id, event, to, actor(kind)).await
}

/// Tries a step in a transaction of its own; gives whether it was made.
async fn attempt(
    app: &TestApp,
    id: EnrolmentId,
    step: (EnrolmentEvent, EnrolmentState, ActorKind),
) -> Result<bool, String> {
    let mut tx = app.db.begin().await.unwrap();
    match with_its_kit(app, &mut tx, id, step).await {
        Ok(()) => tx.commit().await.map(|()| true).map_err(|fault| format!("{step:?} at commit: {fault:?}")),
        // The database refuses a second live kit before the table is asked about the move.
        Err(ActionError::Refused(_) | ActionError::Storage(StorageError::Conflict)) => {
            tx.rollback().await.map(|()| false).map_err(|fault| fault.to_string())
        }
        Err(fault) => Err(format!("{step:?}: {fault:?}")),
    }
}

async fn happen(app: &TestApp, id: EnrolmentId, happening: &Happening) -> Result<bool, String> {
    let before = enrolments::get(&mut app.ctx.reader(), id).await.unwrap().state;
    let step = match happening {
        Happening::Allowed(n) => match allowed_step(before, *n) {
            Some(step) => step,
            None => return Ok(false),
        },
        Happening::Any(event, to, kind) => (*event, *to, *kind),
        Happening::SecondKit => return second_kit(app, id).await,
        Happening::DeadKit(event, to) => return dead_kit(app, id, *event, *to).await,
        Happening::Hours(hours) => {
            app.pass(time::Duration::hours(i64::from(*hours)));
            return Ok(false);
        }
    };
    let moved = attempt(app, id, step).await?;
    let table = allowed::<EnrolmentMachine>(Some(before), step.0, step.2, step.1).is_ok();
    hold(moved == table, || format!("{before:?} {step:?}: the table says {table}, the database {moved}"))?;
    Ok(moved)
}

/// While one kit lives a second is refused, whoever asks.
async fn second_kit(app: &TestApp, id: EnrolmentId) -> Result<bool, String> {
    let mut tx = app.db.begin().await.unwrap();
    let lives = kits::newest(&mut tx, id).await.unwrap().is_some_and(|kit| kit.state == KitState::Live);
    let made = subjects::kit(app, &mut tx, id, actor(ActorKind::Clerk)).await.is_ok();
    tx.rollback().await.unwrap();
    hold(!(lives && made), || "a second live kit was taken".to_owned())?;
    Ok(false)
}

/// A dead kit never revives.
async fn dead_kit(app: &TestApp, id: EnrolmentId, event: KitEvent, to: KitState) -> Result<bool, String> {
    let mut tx = app.db.begin().await.unwrap();
    let dead = kits::newest(&mut tx, id).await.unwrap().filter(|kit| kit.state.is_final());
    if let Some(kit) = dead {
        let moved =
            enrolment_moves::end_kit(&app.ctx, &mut tx, &kit, event, to, actor(ActorKind::System)).await;
        hold(moved.is_err(), || format!("a {:?} kit took {event:?}", kit.state))?;
    }
    tx.rollback().await.unwrap();
    Ok(false)
}

/// The enrolment, each of its kits, and how many of them live.
async fn look(app: &TestApp, id: EnrolmentId, witness: &mut Witness, moved: bool) -> Result<(), String> {
    let now = enrolments::get(&mut app.ctx.reader(), id).await.unwrap();
    witness.look::<EnrolmentMachine>(app, id.0, now.state, moved).await?;
    let sql = "SELECT id, state FROM kit WHERE enrolment_id = $1";
    let mut reader = app.ctx.reader();
    let read =
        reader.query(sql).bind(id).all(|row| Ok((row.get::<Uuid>("id")?, row.get::<String>("state")?)));
    let kits = read.await.unwrap();
    let live = kits.iter().filter(|(_, state)| state == KitState::Live.word()).count();
    hold(live == usize::from(now.state == EnrolmentState::KitIssued), || {
        format!("{live} live kits in {:?}", now.state)
    })?;
    for (kit, state) in kits {
        let history = history::of(&mut app.ctx.reader(), kit).await.unwrap();
        let ends_here =
            history.last().is_some_and(|entry| entry.to == state && entry.machine == KitMachine::NAME);
        hold(ends_here && history.len() <= 2, || format!("the history of a kit: {history:?}"))?;
    }
    Ok(())
}

#[test]
fn no_sequence_of_events_breaks_an_enrolment() {
    play_random(prop::collection::vec(happening(), 1..LONGEST), async |app, sequence| {
        let id = subjects::enrolment(app).await;
        let mut witness = Witness::default();
        look(app, id, &mut witness, true).await?;
        for happening in &sequence {
            let moved = happen(app, id, happening).await?;
            look(app, id, &mut witness, moved).await.map_err(|fault| format!("{happening:?}: {fault}"))?;
        }
        Ok(())
    });
}
