//! The training lane: four made-up papers that are odd in ways clerks meet, and what a good clerk does with each.
//! Nothing here is an enrolment: no state, no kit, no letter comes of it, and its addresses exist nowhere.

use time::{Date, Duration};

use super::typed::tidy;
use super::word::words;

/// Domain of every practice address: reserved, so that no mail can ever arrive there (RFC 6761, 6.4).
pub const NOWHERE: &str = "practice.invalid";
/// What stands on a practice letter in the place of a code. Its check character is wrong on purpose.
pub const SPECIMEN_CODE: [&str; 4] = ["SPEC", "1MEN", "SPEC", "1MEN"];

words! {
    /// A practice case.
    pub enum PracticeCase {
        /// The person has one name only.
        OneName => "one_name",
        /// The issuer is an organisation with two letters, and no country.
        TwoLetterIssuer => "two_letter_issuer",
        /// The document ends tomorrow.
        EndsTomorrow => "ends_tomorrow",
        /// The name is printed in Cyrillic, the zone in Latin letters.
        Cyrillic => "cyrillic",
    }

    /// What the clerk decides.
    pub enum PracticeDecision {
        Accept => "accept",
        /// The document does not outlive the kit.
        RefuseExpiry => "refuse_expiry",
        /// The document is of a kind that is not accepted.
        RefuseKind => "refuse_kind",
    }

    /// What was not done as a good clerk does it.
    pub enum PracticeFault {
        FamilyName => "family_name",
        GivenNames => "given_names",
        OneName => "one_name",
        MachineName => "machine_name",
        Decision => "decision",
    }
}

/// The paper as it lies on the counter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticePaper {
    pub family: &'static str,
    /// Empty for somebody with one name.
    pub given: &'static str,
    /// As the visual part names the issuer.
    pub issuer: &'static str,
    pub expires_on: Date,
    pub email: &'static str,
    /// The first line of the machine-readable zone, 44 characters (ICAO 9303-4, 4.2.2).
    pub zone: String,
    machine_family: &'static str,
}

/// What the clerk typed and decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PracticeAnswer {
    pub family: String,
    pub given: String,
    pub one_name: bool,
    pub machine_family: String,
    pub decision: Option<PracticeDecision>,
}

impl PracticeCase {
    /// The paper of this case, on that day.
    pub fn paper(self, today: Date) -> PracticePaper {
        let years = today.saturating_add(Duration::days(1_500));
        let tomorrow = today.saturating_add(Duration::days(1));
        match self {
            Self::OneName => paper("Wulandari", "", "Indonesia", years, "IDN", "WULANDARI", ""),
            Self::TwoLetterIssuer => paper("Okafor", "Ngozi", "UN", years, "UNO", "OKAFOR", "NGOZI"),
            Self::EndsTomorrow => paper("Lindqvist", "Åsa", "Sverige", tomorrow, "SWE", "LINDQVIST", "AASA"),
            Self::Cyrillic => paper("Щербакова", "Юлия", "България", years, "BGR", "SHTERBAKOVA", "YULIYA"),
        }
    }

    /// What a good clerk decides.
    pub fn right_decision(self) -> PracticeDecision {
        match self {
            Self::OneName | Self::Cyrillic => PracticeDecision::Accept,
            Self::TwoLetterIssuer => PracticeDecision::RefuseKind,
            Self::EndsTomorrow => PracticeDecision::RefuseExpiry,
        }
    }

    /// What the answer lacks; nothing if all is as a good clerk does it.
    pub fn judge(self, answer: &PracticeAnswer, today: Date) -> Vec<PracticeFault> {
        let paper = self.paper(today);
        let checks = [
            (tidy(&answer.family) == paper.family, PracticeFault::FamilyName),
            (tidy(&answer.given) == paper.given, PracticeFault::GivenNames),
            (answer.one_name == paper.given.is_empty(), PracticeFault::OneName),
            (tidy(&answer.machine_family) == paper.machine_family, PracticeFault::MachineName),
            (answer.decision == Some(self.right_decision()), PracticeFault::Decision),
        ];
        checks.into_iter().filter(|(right, _)| !right).map(|(_, fault)| fault).collect()
    }
}

fn paper(
    family: &'static str,
    given: &'static str,
    issuer: &'static str,
    expires_on: Date,
    state: &str,
    machine_family: &'static str,
    machine_given: &str,
) -> PracticePaper {
    let zone = format!("{:<<44}", format!("P<{state}{machine_family}<<{machine_given}"));
    let email = match family {
        "Wulandari" => "wulandari@practice.invalid",
        "Okafor" => "ngozi.okafor@practice.invalid",
        "Lindqvist" => "asa.lindqvist@practice.invalid",
        _ => "yuliya@practice.invalid",
    };
    PracticePaper { family, given, issuer, expires_on, email, zone, machine_family }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::enrolment::code::{ActivationCode, ActivationCodeFault};
    use crate::domain::word::Word;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn right(case: PracticeCase) -> PracticeAnswer {
        let paper = case.paper(TODAY);
        PracticeAnswer {
            family: format!(" {} ", paper.family),
            given: paper.given.to_owned(),
            one_name: paper.given.is_empty(),
            machine_family: paper.machine_family.to_owned(),
            decision: Some(case.right_decision()),
        }
    }

    #[test]
    fn every_case_can_be_done_right_and_each_slip_is_named() {
        for case in PracticeCase::ALL.iter().copied() {
            assert_eq!(case.judge(&right(case), TODAY), []);
            assert_eq!(
                case.judge(&PracticeAnswer::default(), TODAY).first(),
                Some(&PracticeFault::FamilyName)
            );
            let hasty = PracticeAnswer { decision: None, ..right(case) };
            assert_eq!(case.judge(&hasty, TODAY), [PracticeFault::Decision]);
        }
        let latin = PracticeAnswer { family: "Shterbakova".to_owned(), ..right(PracticeCase::Cyrillic) };
        assert_eq!(PracticeCase::Cyrillic.judge(&latin, TODAY), [PracticeFault::FamilyName]);
    }

    #[test]
    fn the_papers_are_odd_in_the_way_they_say() {
        assert!(PracticeCase::OneName.paper(TODAY).given.is_empty());
        assert_eq!(PracticeCase::TwoLetterIssuer.paper(TODAY).issuer.chars().count(), 2);
        assert_eq!(PracticeCase::EndsTomorrow.paper(TODAY).expires_on, date!(2026 - 11 - 23));
        assert!(PracticeCase::Cyrillic.paper(TODAY).family.chars().all(|c| ('А'..='я').contains(&c)));
        for case in PracticeCase::ALL.iter().copied() {
            let paper = case.paper(TODAY);
            assert_eq!(paper.zone.len(), 44, "{}", paper.zone);
            assert!(paper.email.ends_with(NOWHERE));
        }
    }

    #[test]
    fn the_specimen_code_is_no_code() {
        assert_eq!(ActivationCode::parse(&SPECIMEN_CODE.join("-")), Err(ActivationCodeFault::Typo));
    }
}
