//! Rows E1 to E15 of the journey: every state, every event of theirs, every target, every kind of actor. What the
//! table gives is taken and survives the commit; everything else is refused and leaves nothing.

use std::collections::{BTreeMap, VecDeque};

use passerelle::actions::{ActionError, enrolment_moves};
use passerelle::domain::actor::ActorKind;
use passerelle::domain::enrolment::{EnrolmentEvent, EnrolmentMachine, EnrolmentState};
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::machine::{Machine, Refused, allowed, moves, rule_for};
use passerelle::domain::word::Word;
use passerelle::storage::error::StorageError;
use passerelle::storage::{enrolments, history};

use crate::invariants::{actor, enrolments::with_its_kit, held};
use crate::support::{TestApp, each_engine, subjects};

type Step = (EnrolmentEvent, EnrolmentState, ActorKind);

/// The events of the rows E1 to E15.
fn events() -> Vec<EnrolmentEvent> {
    let number = |id: &str| id.trim_start_matches('E').parse::<u8>().unwrap();
    let rules = EnrolmentMachine::TABLE.iter().filter(|rule| (1..=15).contains(&number(rule.id)));
    let mut events: Vec<_> = rules.map(|rule| rule.event).collect();
    events.dedup();
    events
}

/// Where an event leads from anywhere, so that wrong origins are tried with targets that mean something.
fn targets(event: EnrolmentEvent) -> Vec<EnrolmentState> {
    let mut targets: Vec<_> =
        moves::<EnrolmentMachine>().filter(|step| step.event == event).map(|step| step.to).collect();
    targets.sort();
    targets.dedup();
    targets
}

/// The shortest way from `draft` to each state that can be reached.
fn ways() -> BTreeMap<EnrolmentState, Vec<Step>> {
    let mut ways = BTreeMap::from([(EnrolmentState::Draft, Vec::new())]);
    let mut queue = VecDeque::from([EnrolmentState::Draft]);
    while let Some(state) = queue.pop_front() {
        for step in moves::<EnrolmentMachine>().filter(|step| step.from == Some(state)) {
            if !ways.contains_key(&step.to) {
                let by = rule_for::<EnrolmentMachine>(step.from, step.event).unwrap().actors[0];
                let way = [ways[&state].clone(), vec![(step.event, step.to, by)]].concat();
                ways.insert(step.to, way);
                queue.push_back(step.to);
            }
        }
    }
    ways
}

/// A new enrolment, taken to that state as its table says.
async fn subject_in(app: &TestApp, way: &[Step]) -> EnrolmentId {
    let id = subjects::enrolment(app).await;
    let mut tx = app.db.begin().await.unwrap();
    for step in way {
        with_its_kit(app, &mut tx, id, *step).await.unwrap();
    }
    tx.commit().await.unwrap();
    id
}

/// Tries the step; gives whether it was made, committed and all.
async fn made(app: &TestApp, id: EnrolmentId, step: Step) -> bool {
    let mut tx = app.db.begin().await.unwrap();
    match with_its_kit(app, &mut tx, id, step).await {
        Ok(()) => {
            tx.commit().await.unwrap_or_else(|fault| panic!("{step:?} at commit: {fault}"));
            true
        }
        Err(ActionError::Refused(Refused::NoSuchMove | Refused::NotThisActor)) => false,
        // A second kit beside the one that lives: the database was faster than the table.
        Err(ActionError::Storage(StorageError::Conflict) | ActionError::Stale(_)) => false,
        Err(other) => panic!("{step:?}: {other:?}"),
    }
}

#[test]
fn every_row_is_taken_from_the_right_actor_and_refused_from_every_other() {
    let ways = ways();
    assert_eq!(ways.len(), EnrolmentState::ALL.len(), "a state that nothing leads to");
    each_engine(async |app| {
        let (mut taken, mut refused) = (0, 0);
        for (state, way) in &ways {
            let mut id = subject_in(app, way).await;
            for event in events() {
                for (to, kind) in
                    targets(event).into_iter().flat_map(|to| ActorKind::ALL.map(|kind| (to, kind)))
                {
                    let before = history::of(&mut app.ctx.reader(), id.0).await.unwrap().len();
                    let step = (event, to, kind);
                    let right = allowed::<EnrolmentMachine>(Some(*state), event, kind, to).is_ok();
                    assert_eq!(made(app, id, step).await, right, "{state} {step:?}");
                    if right {
                        taken += 1;
                        id = subject_in(app, way).await;
                        continue;
                    }
                    refused += 1;
                    let now = enrolments::get(&mut app.ctx.reader(), id).await.unwrap();
                    assert_eq!(now.state, *state, "{step:?} was refused and moved all the same");
                    assert_eq!(history::of(&mut app.ctx.reader(), id.0).await.unwrap().len(), before);
                }
            }
        }
        println!("{:?}: {taken} steps taken, {refused} refused", app.db.engine());
        assert!(taken > 60 && refused > 1_500, "{taken} taken, {refused} refused");
        held::forget(app).await;
    });
}

#[test]
fn a_file_begins_only_as_the_table_says_and_by_whom() {
    each_engine(async |app| {
        for event in EnrolmentEvent::ALL.iter().copied() {
            for kind in ActorKind::ALL {
                for to in [EnrolmentState::Draft, EnrolmentState::IdentityCheck, EnrolmentState::KeyActive] {
                    let right = allowed::<EnrolmentMachine>(None, event, kind, to).is_ok();
                    let known = subjects::enrolment(app).await;
                    let mut file = enrolments::get(&mut app.ctx.reader(), known).await.unwrap();
                    file.id = app.ctx.new_id().unwrap();
                    file.reference = format!("TEST-{}", file.id);
                    file.state = to;
                    let mut tx = app.db.begin().await.unwrap();
                    let created = enrolment_moves::create(&app.ctx, &mut tx, &file, event, actor(kind)).await;
                    assert_eq!(created.is_ok(), right, "{event} by {kind:?} to {to}");
                    if right { tx.commit().await.unwrap() } else { tx.rollback().await.unwrap() }
                }
            }
        }
        held::forget(app).await;
    });
}
