//! The one line a person sees above their file: who acts next, and at which of the five stations they are.
//! A function of the three machines, computed when shown and stored nowhere.

use super::certificate::CertificateState;
use super::enrolment::EnrolmentState;
use super::machine::State;
use super::request::RequestState;
use super::word::words;

words! {
    /// Who acts next.
    pub enum WaitingFor {
        You => "you",
        Office => "office",
        Ehealth => "ehealth",
        Nobody => "nobody",
    }

    /// The stations of the journey's time line.
    pub enum Stage {
        /// The counter of a registration office.
        Office => "office",
        /// The letter with the code and the mail with the link.
        LetterAndMail => "letter_and_mail",
        /// The telephone becomes a digital key.
        Telephone => "telephone",
        /// Request, contract, review.
        Contract => "contract",
        Certificate => "certificate",
    }
}

impl Stage {
    /// 1 to 5, in the order of the journey.
    pub fn number(self) -> u8 {
        match self {
            Self::Office => 1,
            Self::LetterAndMail => 2,
            Self::Telephone => 3,
            Self::Contract => 4,
            Self::Certificate => 5,
        }
    }
}

/// Who acts next, and where the journey stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Headline {
    pub waiting_for: WaitingFor,
    pub stage: Stage,
}

/// The headline of a file. `None` for what does not exist; with an external identity provider there is no
/// enrolment. Of several requests or certificates the caller gives the latest.
pub fn headline(
    enrolment: Option<EnrolmentState>,
    request: Option<RequestState>,
    certificate: Option<CertificateState>,
) -> Headline {
    let of_request = request.map(of_request);
    let of_enrolment = enrolment.map(of_enrolment);
    let open = request.is_some_and(|state| !state.is_final());
    // Without a key the person cannot do what the request waits for: the key comes first. What waits for
    // eHealth goes on meanwhile, because losing a telephone does not touch a request under review.
    let key_missing = enrolment.is_some_and(|state| state != EnrolmentState::KeyActive);
    match (of_request, of_enrolment) {
        (Some(line), Some(key)) if open && key_missing && line.waiting_for == WaitingFor::You => key,
        (Some(line), _) if open => line,
        _ if certificate.is_some() => at(WaitingFor::Nobody, Stage::Certificate),
        (_, Some(line)) if key_missing => line,
        (Some(line), _) => line,
        (None, Some(line)) => line,
        (None, None) => at(WaitingFor::You, Stage::Office),
    }
}

/// Whether the headline tells of the request, and not of the key that is missing for it.
pub fn tells_of_request(
    enrolment: Option<EnrolmentState>,
    request: Option<RequestState>,
    certificate: Option<CertificateState>,
) -> bool {
    request.is_some() && headline(None, request, certificate) == headline(enrolment, request, certificate)
}

fn of_enrolment(state: EnrolmentState) -> Headline {
    use EnrolmentState::*;
    match state {
        Draft | Appointed | IdentityRefused => at(WaitingFor::You, Stage::Office),
        IdentityCheck | IdentityDoubt => at(WaitingFor::Office, Stage::Office),
        KitIssued | KitLocked | KitExpired | KitRevoked => at(WaitingFor::You, Stage::LetterAndMail),
        KeyPending | KeyLow | KeyLost => at(WaitingFor::You, Stage::Telephone),
        KeyActive => at(WaitingFor::You, Stage::Contract),
        Withdrawn | Closed => at(WaitingFor::Nobody, Stage::Office),
    }
}

fn of_request(state: RequestState) -> Headline {
    use RequestState::*;
    match state {
        Details | SignInDue | ContractDue | CorrectionDue => at(WaitingFor::You, Stage::Contract),
        Submitted | InReview | OnHold | SecondReview => at(WaitingFor::Ehealth, Stage::Contract),
        Approved => at(WaitingFor::You, Stage::Certificate),
        Issuing | IssueFailed => at(WaitingFor::Ehealth, Stage::Certificate),
        Issued => at(WaitingFor::Nobody, Stage::Certificate),
        Rejected | Withdrawn | Lapsed => at(WaitingFor::Nobody, Stage::Contract),
    }
}

fn at(waiting_for: WaitingFor, stage: Stage) -> Headline {
    Headline { waiting_for, stage }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;

    fn line(
        enrolment: EnrolmentState,
        request: Option<RequestState>,
        certificate: Option<CertificateState>,
    ) -> (WaitingFor, u8) {
        let headline = headline(Some(enrolment), request, certificate);
        (headline.waiting_for, headline.stage.number())
    }

    #[test]
    fn the_main_path_walks_through_the_five_stations() {
        use EnrolmentState as E;
        use RequestState as R;
        let path = [
            (E::Draft, None, (WaitingFor::You, 1)),
            (E::IdentityCheck, None, (WaitingFor::Office, 1)),
            (E::KitIssued, None, (WaitingFor::You, 2)),
            (E::KeyPending, None, (WaitingFor::You, 3)),
            (E::KeyActive, None, (WaitingFor::You, 4)),
            (E::KeyActive, Some(R::ContractDue), (WaitingFor::You, 4)),
            (E::KeyActive, Some(R::InReview), (WaitingFor::Ehealth, 4)),
            (E::KeyActive, Some(R::Approved), (WaitingFor::You, 5)),
            (E::KeyActive, Some(R::Issuing), (WaitingFor::Ehealth, 5)),
            (E::KeyActive, Some(R::Issued), (WaitingFor::Nobody, 5)),
        ];
        for (enrolment, request, expected) in path {
            assert_eq!(line(enrolment, request, None), expected, "{enrolment} {request:?}");
        }
    }

    #[test]
    fn a_lost_telephone_stops_the_person_and_not_ehealth() {
        use RequestState as R;
        let lost = EnrolmentState::KeyLost;
        assert_eq!(line(lost, Some(R::InReview), None), (WaitingFor::Ehealth, 4));
        assert_eq!(line(lost, Some(R::Approved), None), (WaitingFor::You, 3));
        assert!(tells_of_request(Some(lost), Some(R::InReview), None));
        assert!(!tells_of_request(Some(lost), Some(R::Approved), None));
        assert!(!tells_of_request(Some(lost), None, None));
    }

    #[test]
    fn a_renewal_shows_before_the_certificate_it_renews() {
        let active = Some(CertificateState::Active);
        let key = EnrolmentState::KeyActive;
        assert_eq!(line(key, Some(RequestState::Submitted), active), (WaitingFor::Ehealth, 4));
        assert_eq!(line(key, Some(RequestState::Withdrawn), active), (WaitingFor::Nobody, 5));
        assert_eq!(line(EnrolmentState::Closed, None, active), (WaitingFor::Nobody, 5));
    }

    #[test]
    fn without_an_enrolment_the_request_speaks() {
        let external = headline(None, Some(RequestState::Approved), None);
        assert_eq!(external, at(WaitingFor::You, Stage::Certificate));
        assert_eq!(headline(None, None, None), at(WaitingFor::You, Stage::Office));
    }

    #[test]
    fn a_file_under_review_never_waits_for_the_person() {
        for enrolment in EnrolmentState::ALL {
            assert_eq!(line(*enrolment, Some(RequestState::InReview), None), (WaitingFor::Ehealth, 4));
        }
    }
}
