//! Random lives of a request.

use passerelle::actions::{ActionError, request_moves};
use passerelle::domain::actor::ActorKind;
use passerelle::domain::id::RequestId;
use passerelle::domain::machine::{allowed, moves, rule_for};
use passerelle::domain::request::deadline::RequestFacts;
use passerelle::domain::request::{RequestEvent, RequestMachine, RequestState};
use passerelle::domain::word::Word;
use passerelle::storage::requests;
use proptest::prelude::{Strategy, any, prop};
use proptest::prop_oneof;
use serde_json::json;

use super::held::{Witness, hold};
use super::{LONGEST, actor, play_random};
use crate::support::{TestApp, subjects};

type Step = (RequestEvent, RequestState, ActorKind);

/// One thing that may happen.
#[derive(Debug, Clone)]
enum Happening {
    /// The n-th move that the table has from here, by the n-th of those who may.
    Allowed(usize),
    /// Any event, target and actor, mostly refused.
    Any(Step),
    /// The same step by two who saw the same version: the second comes too late.
    Twice(usize),
    Hours(u16),
}

fn happening() -> impl Strategy<Value = Happening> {
    let event = prop::sample::select(RequestEvent::ALL.to_vec());
    let state = prop::sample::select(RequestState::ALL.to_vec());
    let kind = prop::sample::select(ActorKind::ALL.to_vec());
    prop_oneof![
        6 => any::<usize>().prop_map(Happening::Allowed),
        3 => (event, state, kind).prop_map(Happening::Any),
        1 => any::<usize>().prop_map(Happening::Twice),
        2 => (1u16..1000).prop_map(Happening::Hours),
    ]
}

/// The n-th allowed step from a state, with an actor who may make it; `None` from a state nothing leaves.
fn allowed_step(state: RequestState, n: usize) -> Option<Step> {
    let steps: Vec<_> = moves::<RequestMachine>().filter(|step| step.from == Some(state)).collect();
    let step = steps.get(n % steps.len().max(1))?;
    let actors = rule_for::<RequestMachine>(step.from, step.event)?.actors;
    Some((step.event, step.to, actors[n % actors.len()]))
}

/// Tries a step on the request as it was `seen`; gives whether it was made.
async fn attempt(app: &TestApp, seen: &requests::Request, step: Step) -> Result<bool, String> {
    let (event, to, kind) = step;
    let mut tx = app.db.begin().await.unwrap();
    let now = requests::get(&mut tx, seen.id).await.unwrap();
    subjects::facts_of_request(app, &mut tx, &now).await.map_err(|fault| format!("{fault:?}"))?;
    let held_until = Some(app.ctx.now().plus(time::Duration::days(3)));
    let facts = RequestFacts { held_until, ..RequestFacts::at(app.ctx.now()) };
    let made =
        request_moves::advance(&app.ctx, &mut tx, seen, event, to, actor(kind), json!({}), &facts).await;
    match made {
        Ok(_) => tx.commit().await.map(|()| true).map_err(|fault| format!("{step:?} at commit: {fault:?}")),
        Err(ActionError::Refused(_) | ActionError::Stale(_)) => {
            tx.rollback().await.map(|()| false).map_err(|fault| fault.to_string())
        }
        Err(fault) => Err(format!("{step:?}: {fault:?}")),
    }
}

async fn happen(app: &TestApp, id: RequestId, happening: &Happening) -> Result<bool, String> {
    let seen = requests::get(&mut app.ctx.reader(), id).await.unwrap();
    let step = match happening {
        Happening::Allowed(n) | Happening::Twice(n) => match allowed_step(seen.state, *n) {
            Some(step) => step,
            None => return Ok(false),
        },
        Happening::Any(step) => *step,
        Happening::Hours(hours) => {
            app.pass(time::Duration::hours(i64::from(*hours)));
            return Ok(false);
        }
    };
    let moved = attempt(app, &seen, step).await?;
    let table = allowed::<RequestMachine>(Some(seen.state), step.0, step.2, step.1).is_ok();
    hold(moved == table, || {
        format!("{:?} {step:?}: the table says {table}, the database {moved}", seen.state)
    })?;
    if matches!(happening, Happening::Twice(_)) {
        hold(!attempt(app, &seen, step).await?, || format!("{step:?} was made twice from one version"))?;
    }
    Ok(moved)
}

#[test]
fn no_sequence_of_events_breaks_a_request() {
    play_random(prop::collection::vec(happening(), 1..LONGEST), async |app, sequence| {
        let id = subjects::request(app).await;
        let mut witness = Witness::default();
        witness.look::<RequestMachine>(app, id.0, RequestState::Details, true).await?;
        for happening in &sequence {
            let moved = happen(app, id, happening).await?;
            let now = requests::get(&mut app.ctx.reader(), id).await.unwrap();
            let looked = witness.look::<RequestMachine>(app, id.0, now.state, moved).await;
            looked.map_err(|fault| format!("{happening:?}: {fault}"))?;
        }
        Ok(())
    });
}
