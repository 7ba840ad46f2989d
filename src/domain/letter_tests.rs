use std::collections::HashSet;

use time::macros::datetime;

use super::*;
use crate::domain::certificate::CertificateMachine;
use crate::domain::enrolment::EnrolmentMachine;
use crate::domain::instant::Instant;
use crate::domain::machine::moves;
use crate::domain::request::RequestMachine;
use crate::domain::word::Word;

fn exhausted() -> RequestFacts {
    RequestFacts { failed_attempts: 5, ..RequestFacts::at(Instant::new(datetime!(2026-11-20 12:00 UTC))) }
}

#[test]
fn every_letter_is_sent_by_something_and_no_move_sends_two() {
    let after_moves = moves::<EnrolmentMachine>()
        .map(letters_after_enrolment)
        .chain(moves::<RequestMachine>().map(|step| letters_after_request(step, &exhausted())))
        .chain(moves::<CertificateMachine>().map(letters_after_certificate));
    let mut sent: HashSet<Letter> = TimerKind::ALL.iter().copied().filter_map(letter_of_timer).collect();
    sent.extend(ASKED_FOR);
    for letters in after_moves {
        assert!(letters.len() <= 1, "{letters:?}");
        sent.extend(letters);
    }
    for letter in Letter::ALL {
        assert!(sent.contains(letter), "{letter} is never sent");
    }
}

#[test]
fn an_unsigned_request_writes_to_nobody() {
    for step in moves::<RequestMachine>() {
        if matches!(step.from, None | Some(RequestState::Details | RequestState::SignInDue)) {
            assert!(letters_after_request(step, &exhausted()).is_empty(), "{step:?}");
        }
    }
}

#[test]
fn approval_is_told_once_it_is_final() {
    let told = |from, event, to| letters_after_request(Move { from: Some(from), event, to }, &exhausted());
    assert_eq!(
        told(RequestState::InReview, RequestEvent::Approve, RequestState::Approved),
        [Letter::RequestApproved]
    );
    assert!(told(RequestState::InReview, RequestEvent::Approve, RequestState::SecondReview).is_empty());
    assert_eq!(
        told(RequestState::SecondReview, RequestEvent::Agree, RequestState::Approved),
        [Letter::RequestApproved]
    );
}

#[test]
fn a_failure_is_told_when_only_people_can_help() {
    let failed = Move {
        from: Some(RequestState::Issuing),
        event: RequestEvent::FailIssue,
        to: RequestState::IssueFailed,
    };
    let first = RequestFacts { failed_attempts: 1, ..exhausted() };
    assert!(letters_after_request(failed, &first).is_empty());
    assert_eq!(letters_after_request(failed, &exhausted()), [Letter::IssueFailed]);
}

#[test]
fn a_refusal_after_a_doubt_is_told_by_the_timer() {
    let refused = |from| {
        letters_after_enrolment(Move {
            from: Some(from),
            event: EnrolmentEvent::Refuse,
            to: EnrolmentState::IdentityRefused,
        })
    };
    assert_eq!(refused(EnrolmentState::IdentityCheck), [Letter::EnrolmentRefused]);
    assert!(refused(EnrolmentState::IdentityDoubt).is_empty());
}
