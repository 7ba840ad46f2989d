//! The invariants of the journey over random sequences of events, allowed and refused, on both engines and
//! under a clock that moves.

pub mod enrolments;
pub mod held;
mod requests;

use passerelle::domain::actor::{Actor, ActorKind};
use passerelle::domain::id::{EnrolmentId, StaffId};
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestRunner};
use uuid::{Uuid, uuid};

use crate::support::{TestApp, each_engine};

/// Sequences tried on each engine.
const CASES: u32 = 24;
/// Events in the longest sequence.
const LONGEST: usize = 40;

const SOMEBODY: Uuid = uuid!("01990000-0000-7000-8000-00000000aaaa");

/// Somebody of that kind.
pub fn actor(kind: ActorKind) -> Actor {
    match kind {
        ActorKind::Visitor => Actor::Visitor,
        ActorKind::Person => Actor::Person(EnrolmentId(SOMEBODY)),
        ActorKind::Clerk => Actor::Clerk(StaffId(SOMEBODY)),
        ActorKind::Supervisor => Actor::Supervisor(StaffId(SOMEBODY)),
        ActorKind::Approver => Actor::Approver(StaffId(SOMEBODY)),
        ActorKind::Helpdesk => Actor::Helpdesk(StaffId(SOMEBODY)),
        ActorKind::Operator => Actor::Operator,
        ActorKind::System => Actor::System,
    }
}

/// Plays random sequences on each engine; a failing one is made shorter until it says what is wrong.
fn play_random<S: Strategy>(sequences: S, play: impl AsyncFn(&TestApp, S::Value) -> Result<(), String>) {
    each_engine(async |app| {
        let config =
            Config { cases: CASES, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
        let mut runner = TestRunner::new(config);
        let outcome = tokio::task::block_in_place(|| {
            runner.run(&sequences, |sequence| {
                let played = tokio::runtime::Handle::current().block_on(play(app, sequence));
                played.map_err(proptest::test_runner::TestCaseError::fail)
            })
        });
        outcome.unwrap_or_else(|failure| panic!("{:?}: {failure}", app.db.engine()));
        held::forget(app).await;
    });
}
