use super::*;
use crate::domain::organisation::check_digits::complement;
use crate::domain::organisation::{ApplicationId, Identifier, IdentifierType, OrganisationName};
use crate::domain::word::Word;
use proptest::prelude::*;
use time::macros::datetime;

const SSIN: &str = "85410100164";

fn ssin() -> String {
    let base = SSIN[..9].parse::<u64>().unwrap();
    format!("{}{:02}", &SSIN[..9], 97 - base % 97)
}

#[test]
fn parts_stand_in_the_order_of_the_encoding() {
    let name = SubjectName::new(&ssin(), "JANSEN MARIA").unwrap();
    let keywords: Vec<_> = name.parts().iter().map(|p| p.attribute.keyword()).collect();
    assert_eq!(keywords, ["C", "O", "OU", "OU", "OU", "CN"]);
    assert_eq!(name.parts()[3].value, "JANSEN MARIA");
    assert_eq!(
        name.rfc2253(),
        format!(
            "CN=SSIN\\={0},OU=eHealth-platform Belgium,OU=JANSEN MARIA,OU=SSIN\\={0},O=Federal Government,C=BE",
            ssin()
        )
    );
    assert!(!format!("{name:?}").contains(&ssin()));
}

#[test]
fn special_characters_are_escaped() {
    let part = Part::new(Attribute::Unit, "#O'NEIL, \"A+B\" <C>;\\ ");
    assert_eq!(render(&[part]), "OU=\\#O'NEIL\\, \\\"A\\+B\\\" \\<C\\>\\;\\\\\\ ");
}

#[test]
fn what_a_certificate_may_not_show_is_refused() {
    let fault = |digits: &str, name: &str| SubjectName::new(digits, name).unwrap_err();
    assert_eq!(fault("85410100100", "A"), NameFault::NationalNumber);
    assert_eq!(fault("854101001é", "A"), NameFault::NationalNumber);
    assert_eq!(fault(&ssin(), ""), NameFault::Empty);
    assert_eq!(fault(&ssin(), &"A".repeat(65)), NameFault::TooLong);
    assert_eq!(fault(&ssin(), "A\u{202E}B"), NameFault::Characters);
    assert_eq!(fault(&ssin(), "A\u{0}B"), NameFault::Characters);
    assert_eq!(fault(&ssin(), " A"), NameFault::Characters);
    assert_eq!(fault(&ssin(), "E\u{0301}"), NameFault::Characters);
    assert!(SubjectName::new(&ssin(), &"Ø".repeat(64)).is_ok());
}

#[test]
fn keystore_files_are_named_as_software_looks_for_them() {
    let name = SubjectName::new(&ssin(), "X").unwrap();
    let made = Instant::new(datetime!(2026-10-05 08:07:06 UTC));
    assert_eq!(
        name.keystore_file_name(Environment::Production, made),
        format!("SSIN={} 20261005-080706.p12", ssin())
    );
    assert!(name.keystore_file_name(Environment::Acceptance, made).ends_with(".acc-p12"));
}

fn organisation(kind: &str, number: &str, name: &str, application: &str) -> Result<Organisation, NameFault> {
    let identifier = Identifier::parse(kind, number).unwrap();
    let name = OrganisationName::parse(name).unwrap();
    Organisation::new(identifier, name, ApplicationId::parse(application).unwrap())
}

#[test]
fn an_organisation_is_named_as_the_certificate_of_the_field_names_it() {
    // `domain.md` 1.1: the one real certificate of an organisation that was read.
    let gateway =
        organisation("EHP", "1990001916", "Vlaams Agentschap Zorg en Gezondheid", "VITALINKGATEWAY").unwrap();
    let name = SubjectName::of_organisation(&gateway).unwrap();
    let written: Vec<_> =
        name.parts().iter().map(|part| (part.attribute.keyword(), part.value.as_str())).collect();
    assert_eq!(
        written,
        [
            ("C", "BE"),
            ("O", "Federal Government"),
            ("OU", "VITALINKGATEWAY"),
            ("OU", "EHP=1990001916"),
            ("OU", "VLAAMS AGENTSCHAP ZORG EN GEZONDHEID"),
            ("OU", "eHealth-platform Belgium"),
            ("CN", "EHP=1990001916, VITALINKGATEWAY"),
        ]
    );
    assert_eq!(
        name.rfc2253(),
        "CN=EHP\\=1990001916\\, VITALINKGATEWAY,OU=eHealth-platform Belgium,\
         OU=VLAAMS AGENTSCHAP ZORG EN GEZONDHEID,OU=EHP\\=1990001916,OU=VITALINKGATEWAY,O=Federal Government,C=BE"
    );
    let made = Instant::new(datetime!(2026-10-05 08:07:06 UTC));
    assert_eq!(
        name.keystore_file_name(Environment::Production, made),
        "EHP=1990001916,VITALINKGATEWAY 20261005-080706.p12"
    );
}

#[test]
fn an_organisation_without_an_application_has_one_part_less() {
    let name =
        SubjectName::of_organisation(&organisation("CBE", "0123456749", "Clinic", "").unwrap()).unwrap();
    assert_eq!(name.parts().len(), 6);
    assert_eq!(name.parts()[5].value, "CBE=0123456749");
    let made = Instant::new(datetime!(2026-10-05 08:07:06 UTC));
    assert_eq!(
        name.keystore_file_name(Environment::Acceptance, made),
        "CBE=0123456749 20261005-080706.acc-p12"
    );
}

#[test]
fn a_name_that_ends_the_common_name_would_pass_for_the_application() {
    assert_eq!(organisation("CBE", "0123456749", "749", "").unwrap_err(), NameFault::Ambiguous);
    assert_eq!(organisation("CBE", "0123456749", "App", "APP").unwrap_err(), NameFault::Ambiguous);
    assert!(organisation("CBE", "0123456749", "749 clinics", "").is_ok());
}

proptest! {
    /// The longest type with the longest id fits `ub-common-name`, and a reader by the connectors' rule finds what
    /// was put in.
    #[test]
    fn whatever_is_accepted_fits_and_is_found_again(
        kind in 0usize..34, base in 0u64..1_000_000, name in "[A-Z0-9 &.'-]{1,64}", id in "[0-9A-Z_-]{0,30}",
    ) {
        let kind = IdentifierType::of_organisations().nth(kind).unwrap();
        let digits = match kind.length() {
            4 => format!("{:04}", base % 10_000),
            8 => format!("{base:06}{:02}", complement(base, 97)),
            11 => format!("{base:06}{:02}001", complement(base, 97)),
            _ => format!("{:08}{:02}", base, complement(base, 97)),
        };
        let identifier = Identifier::parse(kind.word(), &digits).unwrap();
        let (Ok(name), Ok(id)) = (OrganisationName::parse(&name), ApplicationId::parse(&id)) else { return Ok(()) };
        let Ok(organisation) = Organisation::new(identifier, name, id.clone()) else { return Ok(()) };
        let subject = SubjectName::of_organisation(&organisation).unwrap();
        prop_assert!(subject.parts().iter().all(|part| check_value(&part.value).is_ok()));
        let units = subject.parts().iter().filter(|part| part.attribute == Attribute::Unit);
        let common_name = &subject.parts().last().unwrap().value;
        let (ends, numbers): (Vec<_>, Vec<_>) = (
            units.clone().filter(|unit| common_name.ends_with(&unit.value) && !unit.value.contains('=')).collect(),
            units.filter(|unit| unit.value.contains('=')).collect(),
        );
        prop_assert_eq!(ends.first().map(|unit| unit.value.as_str()), id.as_ref().map(|id| id.as_str()));
        prop_assert_eq!(numbers.len(), 1);
        prop_assert_eq!(&numbers[0].value, &format!("{kind}={digits}"));
    }
}
