//! What must hold of every table, asked of all machines.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::domain::certificate::authority_life::AuthorityMachine;
use crate::domain::certificate::token::TokenMachine;
use crate::domain::certificate::{CertificateEvent, CertificateMachine};
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentMachine, EnrolmentState, KitMachine, KitState};
use crate::domain::request::{RequestEvent, RequestMachine, RequestState};

/// Runs a generic check on each machine.
macro_rules! each_machine {
    ($check:ident) => {
        $check::<EnrolmentMachine>();
        $check::<KitMachine>();
        $check::<RequestMachine>();
        $check::<CertificateMachine>();
        $check::<TokenMachine>();
        $check::<AuthorityMachine>();
    };
}

fn reachable_from<M: Machine>(start: Option<M::State>) -> HashSet<M::State> {
    let mut found: HashSet<M::State> = HashSet::new();
    let mut waiting = vec![start];
    while let Some(from) = waiting.pop() {
        for step in moves::<M>().filter(|step| step.from == from) {
            if found.insert(step.to) {
                waiting.push(Some(step.to));
            }
        }
    }
    found
}

#[test]
fn every_state_can_be_reached() {
    fn check<M: Machine>() {
        let found = reachable_from::<M>(None);
        for state in M::State::ALL {
            assert!(found.contains(state), "{} {state:?}", M::NAME);
        }
    }
    each_machine!(check);
}

#[test]
fn from_every_open_state_a_path_leads_to_a_final_one() {
    fn check<M: Machine>() {
        for state in M::State::ALL.iter().filter(|state| !state.is_final()) {
            let found = reachable_from::<M>(Some(*state));
            assert!(found.iter().any(|state| state.is_final()), "{} {state:?}", M::NAME);
        }
    }
    each_machine!(check);
}

#[test]
fn from_every_open_enrolment_state_a_path_leads_to_a_key() {
    for state in EnrolmentState::ALL.iter().filter(|state| !state.is_final()) {
        assert!(
            reachable_from::<EnrolmentMachine>(Some(*state)).contains(&EnrolmentState::KeyActive),
            "{state}"
        );
    }
}

#[test]
fn only_closing_and_reopening_leave_a_final_state() {
    for step in moves::<EnrolmentMachine>().filter(|step| step.from.is_some_and(State::is_final)) {
        assert_eq!((step.from, step.event), (Some(EnrolmentState::Withdrawn), EnrolmentEvent::Close));
    }
    for step in moves::<RequestMachine>().filter(|step| step.from.is_some_and(State::is_final)) {
        assert_eq!(step.event, RequestEvent::Reopen);
    }
    assert!(!moves::<KitMachine>().any(|step| step.from.is_some_and(State::is_final)), "a dead kit revives");
    // A revocation is never taken back; it may become one for a compromised key.
    for step in moves::<CertificateMachine>().filter(|step| step.from.is_some_and(State::is_final)) {
        assert_eq!((step.event, step.from), (CertificateEvent::RaiseReason, Some(step.to)), "{step:?}");
    }
}

#[test]
fn every_word_parses_back_and_is_used_once() {
    fn check<M: Machine>() {
        for state in M::State::ALL {
            assert_eq!(M::State::parse(state.word()), Some(*state));
            assert_ne!(state.word(), NOTHING);
        }
        for event in M::Event::ALL {
            assert_eq!(M::Event::parse(event.word()), Some(*event));
            assert!(M::TABLE.iter().any(|rule| rule.event == *event), "{} {event:?} never happens", M::NAME);
        }
    }
    each_machine!(check);
}

#[test]
fn no_rule_is_empty_and_no_pair_stands_in_two() {
    fn check<M: Machine>() {
        let mut seen = HashSet::new();
        for rule in M::TABLE {
            assert!(!rule.actors.is_empty(), "{} has no actor", rule.id);
            assert!(!rule.origins().is_empty(), "{} starts nowhere", rule.id);
            for from in rule.origins() {
                assert!(!rule.targets(from).is_empty(), "{} leads nowhere", rule.id);
                assert!(seen.insert((from, rule.event)), "{} doubles {from:?}", rule.id);
            }
        }
    }
    each_machine!(check);
}

/// Actor × state × event × state: each combination gets the answer that a plain reading of the rows gives.
#[test]
fn the_matrix_is_the_table() {
    fn check<M: Machine>() {
        let all = moves::<M>().collect::<HashSet<_>>();
        assert_eq!(all.len(), moves::<M>().count(), "{}: a move stands twice", M::NAME);
        let origins = std::iter::once(None).chain(M::State::ALL.iter().copied().map(Some));
        for from in origins {
            for (event, to) in M::Event::ALL.iter().flat_map(|e| M::State::ALL.iter().map(move |s| (*e, *s)))
            {
                for actor in ActorKind::ALL {
                    let named = M::TABLE.iter().any(|rule| {
                        rule.event == event && rule.origins().contains(&from) && rule.actors.contains(&actor)
                    });
                    let expected = match (all.contains(&Move { from, event, to }), named) {
                        (false, _) => Err(Refused::NoSuchMove),
                        (true, false) => Err(Refused::NotThisActor),
                        (true, true) => Ok(()),
                    };
                    assert_eq!(allowed::<M>(from, event, actor, to), expected);
                    if let Some(state) = from.filter(|_| expected.is_ok()) {
                        assert!(events_open_to::<M>(state, actor).any(|open| open == event));
                    }
                }
            }
        }
    }
    each_machine!(check);
}

#[test]
fn the_numbers_of_the_journey_all_stand_in_the_tables() {
    fn ids<M: Machine>() -> HashSet<&'static str> {
        M::TABLE.iter().map(|rule| rule.id).collect()
    }
    let numbered =
        |letter: char, last: u32| (1..=last).map(move |n| format!("{letter}{n}")).collect::<Vec<_>>();
    for (found, expected) in [
        (ids::<EnrolmentMachine>(), numbered('E', 23)),
        (ids::<KitMachine>(), numbered('K', 5)),
        (ids::<RequestMachine>(), numbered('R', 15)),
        (ids::<CertificateMachine>(), numbered('X', 4)),
        (ids::<TokenMachine>(), numbered('T', 5)),
        (ids::<AuthorityMachine>(), numbered('A', 5)),
    ] {
        assert_eq!(found.len(), expected.len());
        assert!(expected.iter().all(|id| found.contains(id.as_str())), "{expected:?}");
    }
}

#[test]
fn what_the_journey_forbids_is_refused() {
    let clerk = ActorKind::Clerk;
    assert_eq!(
        allowed::<RequestMachine>(
            Some(RequestState::InReview),
            RequestEvent::Approve,
            clerk,
            RequestState::Approved
        ),
        Err(Refused::NotThisActor)
    );
    assert!(events_open_to::<KitMachine>(KitState::Locked, clerk).next().is_none());
    assert_eq!(
        allowed::<RequestMachine>(
            Some(RequestState::Issuing),
            RequestEvent::Withdraw,
            ActorKind::Person,
            RequestState::Withdrawn
        ),
        Err(Refused::NoSuchMove)
    );
}

proptest! {
    /// However people act, an enrolment walks only along its table, and can always still reach an end.
    #[test]
    fn random_walks_stay_on_the_table(choices in prop::collection::vec(any::<prop::sample::Index>(), 1..60)) {
        let mut state: Option<EnrolmentState> = None;
        for choice in choices {
            let open: Vec<_> = moves::<EnrolmentMachine>().filter(|step| step.from == state).collect();
            if open.is_empty() {
                prop_assert_eq!(state, Some(EnrolmentState::Closed));
                break;
            }
            let step = open[choice.index(open.len())];
            prop_assert!(rule_for::<EnrolmentMachine>(step.from, step.event).is_some());
            state = Some(step.to);
            let ended = step.to.is_final()
                || reachable_from::<EnrolmentMachine>(state).contains(&EnrolmentState::Closed);
            prop_assert!(ended);
        }
    }
}
