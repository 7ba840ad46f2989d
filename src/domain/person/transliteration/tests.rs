//! Names of people, as pages and zones spell them.

use proptest::prelude::*;

use super::*;
use crate::domain::word::Word;

fn rule(given: &str, family: &str, zone_given: &str, zone_family: &str) -> NameRule {
    let one = given.is_empty();
    let printed = PersonName::parse(given, family, one).unwrap();
    explain(&printed, &MrzName::parse(zone_given, zone_family, one).unwrap())
}

fn of_family(family: &str, zone: &str) -> NameRule {
    rule("", family, "", zone)
}

#[test]
fn each_spelling_has_the_plainest_rule_that_explains_it() {
    for (family, zone, expected) in [
        ("Eriksson", "ERIKSSON", NameRule::Same),
        ("van der Muellen", "VAN DER MUELLEN", NameRule::Same),
        ("O’Connor", "OCONNOR", NameRule::Punctuation),
        ("O'Connor", "O CONNOR", NameRule::Punctuation),
        ("Smith-Jones", "SMITH JONES", NameRule::Punctuation),
        ("Müller", "MUELLER", NameRule::IcaoLatin),
        ("Müller", "MULLER", NameRule::IcaoLatin),
        ("Müller", "MUXXLLER", NameRule::IcaoLatin),
        ("Großmann", "GROSSMANN", NameRule::Same),
        ("Nuñez", "NUNEZ", NameRule::IcaoLatin),
        ("Nuñez", "NUNXXEZ", NameRule::IcaoLatin),
        ("Åström", "AASTROEM", NameRule::IcaoLatin),
        ("Łukasiewicz", "LUKASIEWICZ", NameRule::IcaoLatin),
        ("Þórðardóttir", "THORDARDOTTIR", NameRule::IcaoLatin),
        ("Țurcanu", "TURCANU", NameRule::IcaoLatin),
        ("Nguyễn", "NGUYEN", NameRule::IcaoLatin),
        ("Đặng", "DANG", NameRule::IcaoLatin),
        ("Œuvrard", "OEUVRARD", NameRule::IcaoLatin),
        ("Иванов", "IVANOV", NameRule::IcaoCyrillic),
        ("Щербаков", "SHCHERBAKOV", NameRule::IcaoCyrillic),
        ("Юрьев", "IUREV", NameRule::IcaoCyrillic),
        ("Бабрыковіч", "BABRYKOVICH", NameRule::IcaoCyrillic),
        ("Ђорђевић", "DORDEVIC", NameRule::IcaoCyrillic),
        ("Ќосевски", "KJOSEVSKI", NameRule::IcaoCyrillic),
        ("Зеленський", "ZELENSKYI", NameRule::IcaoCyrillic),
        ("Юрченко", "YURCHENKO", NameRule::NationalCyrillic),
        ("Яковлев", "YAKOVLEV", NameRule::NationalCyrillic),
        ("Първанов", "PARVANOV", NameRule::NationalCyrillic),
        ("Παπαδοπούλου", "PAPADOPOULOU", NameRule::Elot743),
        ("Παπαδάκης", "PAPADAKIS", NameRule::Elot743),
        ("Ευαγγέλου", "EVANGELOU", NameRule::Elot743),
        ("Μπακογιάννη", "BAKOGIANNI", NameRule::Elot743),
        ("Μπακογιάννη", "MPAKOGIANNI", NameRule::Elot743),
        ("Καραμπέτσος", "KARAMPETSOS", NameRule::Elot743),
        ("Ψαρός", "PSAROS", NameRule::Elot743),
        ("Παπαδάκης", "PAPADAKES", NameRule::Unexplained),
        ("Eriksson", "ERICSSON", NameRule::Unexplained),
        ("Eriksson", "ERIKSSO", NameRule::Unexplained),
        ("Иванов", "PETROV", NameRule::Unexplained),
        ("محمد", "MOHAMMED", NameRule::NoTable),
        ("李", "LI", NameRule::NoTable),
        ("გიორგი", "GIORGI", NameRule::NoTable),
    ] {
        assert_eq!(of_family(family, zone), expected, "{family} {zone}");
    }
}

#[test]
fn both_parts_must_be_explained() {
    assert_eq!(rule("Zoë", "O’Brien", "ZOE", "OBRIEN"), NameRule::IcaoLatin);
    assert_eq!(rule("Ελένη", "Παπαδοπούλου", "ELENI", "PAPADOPOULOU"), NameRule::Elot743);
    assert_eq!(rule("Zoë", "O’Brien", "ZOO", "OBRIEN"), NameRule::Unexplained);
    assert_eq!(rule("Anna", "Müller", "MUELLER", "ANNA"), NameRule::Unexplained, "given and family swapped");
}

#[test]
fn a_name_is_cut_only_where_its_line_was_full() {
    // 16 + 2 + 21 = 39: the line of a passport.
    let cut =
        rule("Chayapa Dejthamrongkulsiri", "Nilavadhanananda", "CHAYAPA DEJTHAMRONGKU", "NILAVADHANANANDA");
    assert_eq!(cut, NameRule::Truncated);
    // The same beginning in a line with room left is no cut name.
    let room =
        rule("Chayapa Dejthamrongkulsiri", "Nilavadhanananda", "CHAYAPA DEJTHAMRONGK", "NILAVADHANANANDA");
    assert_eq!(room, NameRule::Unexplained);
    // Words shortened to their beginnings.
    let short = rule(
        "Anna Maria Theodora Elisabeth",
        "Nilavadhanananda",
        "ANNA MARIA THEODORA E",
        "NILAVADHANANANDA",
    );
    assert_eq!(short, NameRule::Truncated);
}

#[test]
fn only_known_rules_explain() {
    for rule in NameRule::ALL {
        let expected = !matches!(rule, NameRule::NoTable | NameRule::Unexplained);
        assert_eq!(rule.explains(), expected, "{rule}");
    }
}

#[test]
fn every_rule_has_its_name_in_each_language() {
    for messages in [
        include_str!("../../../../templates/locales/nl/counter.ftl"),
        include_str!("../../../../templates/locales/fr/counter.ftl"),
        include_str!("../../../../templates/locales/de/counter.ftl"),
        include_str!("../../../../templates/locales/en/counter.ftl"),
    ] {
        for rule in NameRule::ALL {
            let key = format!("counter-name-rule-{rule} = ");
            assert!(messages.lines().any(|line| line.starts_with(&key)), "{key}");
        }
    }
}

proptest! {
    #[test]
    fn the_letters_themselves_are_always_the_same(family in "[A-Z]{1,20}( [A-Z]{1,10})?") {
        prop_assert_eq!(of_family(&family.to_lowercase(), &family), NameRule::Same);
    }

    #[test]
    fn never_panics(family in "\\PC{1,30}", zone in "[A-Z ]{1,30}") {
        if let (Ok(printed), Ok(zone)) = (PersonName::parse("", &family, true), MrzName::parse("", &zone, true)) {
            let _ = explain(&printed, &zone);
        }
    }
}
