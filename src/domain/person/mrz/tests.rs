//! What the standard publishes, what goes wrong at a counter, and how much of it the check digits see.

use serde::Deserialize;
use time::Date;
use time::macros::date;

use super::*;
use crate::domain::person::country::Country;
use crate::domain::word::Word;

/// The day on which these tests take place.
pub(super) const TODAY: Date = date!(2026 - 11 - 21);

/// A specimen of `fixtures/mrz` with the values published beside it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Specimen {
    pub zone: String,
    format: String,
    code: String,
    issuer: String,
    nationality: String,
    primary: String,
    secondary: String,
    number: String,
    birth_date: String,
    sex: String,
    expires_on: String,
    optional: Vec<String>,
}

macro_rules! specimens {
    ($($name:literal),+ $(,)?) => {
        pub(super) fn specimens() -> Vec<(&'static str, Specimen)> {
            vec![$(($name, toml::from_str(include_str!(
                concat!("../../../../fixtures/mrz/", $name, ".toml")
            )).unwrap())),+]
        }
    };
}

specimens!(
    "td1-eriksson",
    "td1-mustermann",
    "td1-stevenson-long-number",
    "td2-eriksson",
    "td2-stevenson-long-number",
    "td3-eriksson",
    "td3-eriksson-sixth-edition",
    "td3-mustermann",
);

fn state(state: ZoneState) -> String {
    match state {
        ZoneState::Country(country) => country.alpha2().to_owned(),
        ZoneState::Body(body) => body.word().to_owned(),
        ZoneState::Unknown => "?".to_owned(),
    }
}

#[test]
fn the_published_specimens_give_the_published_values() {
    for (name, published) in specimens() {
        let zone = read(&published.zone, TODAY).unwrap();
        let sex = match zone.sex {
            Sex::Female => "F",
            Sex::Male => "M",
            Sex::Unspecified => "<",
        };
        assert_eq!(zone.format.word(), published.format, "{name}");
        assert_eq!(zone.code, published.code, "{name}");
        assert_eq!(state(zone.issuer), published.issuer, "{name}");
        assert_eq!(state(zone.nationality), published.nationality, "{name}");
        assert_eq!(zone.name.primary, published.primary, "{name}");
        assert_eq!(zone.name.secondary.as_deref(), Some(published.secondary.as_str()), "{name}");
        assert!(!zone.name.truncated, "{name}");
        assert_eq!(zone.number.as_ref().unwrap().as_str(), published.number, "{name}");
        assert_eq!(zone.birth_date.unwrap().to_string(), published.birth_date, "{name}");
        assert_eq!(zone.expires_on.unwrap().to_string(), published.expires_on, "{name}");
        assert_eq!((sex, &zone.optional), (published.sex.as_str(), &published.optional), "{name}");
        assert!(zone.holds(), "{name}: {zone:?}");
        let kind = if published.code == "P" { DocumentKind::Passport } else { DocumentKind::IdentityCard };
        assert_eq!(zone.kind, Some(kind), "{name}");
    }
}

#[test]
fn each_check_digit_is_judged_by_itself() {
    let zone = |second: &str| {
        let text = format!("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n{second}");
        read(&text, TODAY).unwrap().checks.failing()
    };
    use ZoneField::{BirthDate, Composite, Expiry, Number, Optional};
    assert_eq!(zone("L898902C36UTO7408122F1204159ZE184226B<<<<<10"), []);
    assert_eq!(zone("L898903C36UTO7408122F1204159ZE184226B<<<<<10"), [Number, Composite]);
    assert_eq!(zone("L898902C36UTO7408132F1204159ZE184226B<<<<<10"), [BirthDate, Composite]);
    assert_eq!(zone("L898902C36UTO7408122F1204169ZE184226B<<<<<10"), [Expiry, Composite]);
    assert_eq!(zone("L898902C36UTO7408122F1204159ZE184226C<<<<<10"), [Optional, Composite]);
    assert_eq!(zone("L898902C36UTO7408122F1204159ZE184226B<<<<<11"), [Composite]);
    // Neither nationality nor sex has a check digit.
    assert_eq!(zone("L898902C36XXA7408122M1204159ZE184226B<<<<<10"), []);
}

#[test]
fn a_figure_in_the_name_and_a_month_of_thirteen_are_unreadable() {
    let text = "P<UTOERIKSS0N<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7413128F1204159ZE184226B<<<<<10";
    let zone = read(text, TODAY).unwrap();
    assert_eq!(zone.checks.name, Verdict::Unreadable);
    assert_eq!((zone.checks.birth_date, zone.birth_date), (Verdict::Unreadable, None), "{zone:?}");
    assert!(!zone.holds());
}

#[test]
fn what_the_standard_leaves_open_is_absent() {
    // No birth date at all; the check digit may then be 0 or the filler.
    for check in ["0", "<"] {
        let line = format!("L898902C36UTO<<<<<<{check}F1204159ZE184226B<<<<<1");
        let over = [&line[0..10], &line[13..20], &line[21..43]].concat();
        let composite = char::from(super::check::check_digit(over.as_bytes()));
        let text = format!("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n{line}{composite}");
        let zone = read(&text, TODAY).unwrap();
        assert_eq!((zone.checks.birth_date, zone.birth_date), (Verdict::Absent, None));
        assert!(zone.holds(), "{zone:?}");
    }
    let german = &specimens().into_iter().find(|(name, _)| *name == "td3-mustermann").unwrap().1;
    assert_eq!(read(&german.zone, TODAY).unwrap().checks.optional, Verdict::Absent);
}

#[test]
fn only_what_holds_gives_facts_and_utopia_gives_none() {
    let specimen = &specimens()[0].1.zone;
    assert_eq!(read(specimen, TODAY).unwrap().facts(), Err(ZoneFault::Specimen));
    let german = specimens().into_iter().find(|(name, _)| *name == "td3-mustermann").unwrap().1.zone;
    let facts = read(&german, TODAY).unwrap().facts().unwrap().unwrap();
    assert_eq!((facts.country.map(Country::alpha2), facts.family.as_str()), (Some("DE"), "MUSTERMANN"));
    let wrong = german.replace("C01X00T478", "C01X00T479");
    assert_eq!(read(&wrong, TODAY).unwrap().facts(), Ok(None));
}

#[test]
fn the_kind_follows_from_the_code() {
    for (code, kind) in [
        ("P", Some(DocumentKind::Passport)),
        ("PD", Some(DocumentKind::Passport)),
        ("ID", Some(DocumentKind::IdentityCard)),
        ("I", Some(DocumentKind::IdentityCard)),
        ("IR", Some(DocumentKind::ResidenceCard)),
        ("AR", Some(DocumentKind::ResidenceCard)),
        ("CR", Some(DocumentKind::ResidenceCard)),
        ("AC", None),
        ("C", None),
    ] {
        assert_eq!(kind_of(code), kind, "{code}");
    }
}

#[test]
fn nothing_of_the_person_is_shown_by_debug() {
    let zone = read(&specimens()[0].1.zone, TODAY).unwrap();
    let shown = format!("{zone:?}");
    assert!(!shown.contains("ERIKSSON") && !shown.contains("D2314") && shown.contains("Td1"), "{shown}");
}

#[test]
fn every_fault_and_part_has_its_text_in_each_language() {
    let faults = [
        ZoneFault::Missing,
        ZoneFault::Characters,
        ZoneFault::Incomplete,
        ZoneFault::Line { line: 1, found: 2, expected: 3 },
        ZoneFault::TooLong,
        ZoneFault::Visa,
        ZoneFault::FrenchCard,
        ZoneFault::Specimen,
    ];
    let mut keys: Vec<String> = faults.iter().map(|fault| fault.key()).collect();
    keys.extend(ZoneField::ALL.iter().map(|field| format!("counter-zone-part-{field}")));
    keys.extend(ZoneAbsence::ALL.iter().map(|reason| format!("counter-no-zone-{reason}")));
    for messages in [
        include_str!("../../../../templates/locales/nl/counter.ftl"),
        include_str!("../../../../templates/locales/fr/counter.ftl"),
        include_str!("../../../../templates/locales/de/counter.ftl"),
        include_str!("../../../../templates/locales/en/counter.ftl"),
    ] {
        for key in &keys {
            assert!(messages.lines().any(|line| line.starts_with(&format!("{key} = "))), "{key}");
        }
    }
}
