use super::*;
use proptest::prelude::*;

fn nikos() -> Traits {
    Traits {
        names: vec![Spelling::new("Νίκος", "Παπαδάκης"), Spelling::new("NIKOS", "PAPADAKIS")],
        birth: Some("1979-03-14".parse().unwrap()),
        number: Some("79431410181".to_owned()),
        document: Some((Country::parse("GR").unwrap(), DocumentNumber::parse("AN1234567").unwrap())),
    }
}

fn named(given: &str, family: &str, birth: &str) -> Traits {
    Traits { names: vec![Spelling::new(given, family)], birth: birth.parse().ok(), ..Traits::default() }
}

fn numbered(number: &str) -> Traits {
    Traits { number: Some(number.to_owned()), ..Traits::default() }
}

fn document(country: &str, number: &str) -> Traits {
    let document = Some((Country::parse(country).unwrap(), DocumentNumber::parse(number).unwrap()));
    Traits { document, ..Traits::default() }
}

/// What a search by these facts finds of Nikos: only what one of his terms leads to.
fn found(typed: &Traits) -> Option<Vec<Resemblance>> {
    let known = nikos();
    if typed.terms().is_disjoint(&known.terms()) {
        return None;
    }
    likeness(typed, &known).map(|likeness| likeness.reasons)
}

#[test]
fn each_slip_still_finds_the_person_and_says_why() {
    use Resemblance::*;
    for (typed, reasons) in [
        (numbered("79431410181"), vec![SameNumber]),
        (numbered("79431410171"), vec![NumberOneDigit]),
        (numbered("19431410181"), vec![NumberOneDigit]),
        (numbered("79431401181"), vec![NumberExchanged]),
        (document("GR", "AN1234567"), vec![SameDocument]),
        (document("GR", "AN1234867"), vec![DocumentOneSign]),
        (document("GR", "AM1234567"), vec![DocumentOneSign]),
        (named("Nikos", "Papadakis", "1979-03-14"), vec![SameName, SameBirthDate]),
        (named("Papadakis", "Nikos", "1979-03-14"), vec![NamesExchanged, SameBirthDate]),
        (named("Νικος", "ΠΑΠΑΔΑΚΗΣ", "1979-03-14"), vec![SameName, SameBirthDate]),
        (named("Nikos", "Papadakis", "1979-03-15"), vec![SameName, BirthDateOneDigit]),
        (named("Nikos", "Papadakis", "1978-03-14"), vec![SameName, BirthDateOneDigit]),
        (named("Nikos Georgios", "Papadakis", "1979-03-14"), vec![SharedName, SameBirthDate]),
        (named("", "Papadakis", "1979-03-14"), vec![SharedName, SameBirthDate]),
    ] {
        assert_eq!(found(&typed), Some(reasons.clone()), "{reasons:?}");
    }
}

#[test]
fn what_has_nothing_to_do_with_the_person_is_not_found() {
    for typed in [
        numbered("80431410105"),
        document("PT", "AN1234567"),
        document("GR", "AN7654321"),
        named("Nikos", "Papadakis", "1961-11-02"),
        named("Maria", "Silva", "1979-03-14"),
        // A name alone, without a birth date, is no way to look for somebody (NAME-7).
        named("Nikos", "Papadakis", ""),
    ] {
        assert_eq!(found(&typed), None, "{:?}", typed.terms());
    }
}

#[test]
fn umlauts_are_found_by_either_spelling() {
    let known = named("Jörg", "Groß-Müller", "1966-02-01");
    for (given, family) in [("Joerg", "GROSS MUELLER"), ("Jorg", "Gros Muller"), ("JÖRG", "Groß Müller")] {
        let typed = named(given, family, "1966-02-01");
        assert!(!typed.terms().is_disjoint(&known.terms()), "{family}");
        let likeness = likeness(&typed, &known).unwrap();
        assert_eq!(likeness.reasons, [Resemblance::SameName, Resemblance::SameBirthDate], "{family}");
    }
}

#[test]
fn an_unknown_day_agrees_and_another_number_speaks_against() {
    let unknown = named("Nikos", "Papadakis", "1979-03-00");
    assert_eq!(found(&unknown), Some(vec![Resemblance::SameName, Resemblance::SameBirthDate]));
    let mut other = nikos();
    other.number = Some("80431410105".to_owned());
    other.document = None;
    let (with, without) = (likeness(&other, &nikos()).unwrap(), likeness(&unknown, &nikos()).unwrap());
    assert_eq!(with.weight, without.weight - OTHER_NUMBER);
}

#[test]
fn only_more_than_a_name_in_common_stops_a_check() {
    let strong = |typed: &Traits| likeness(typed, &nikos()).unwrap().is_strong();
    assert!(strong(&numbered("79431410171")) && strong(&document("GR", "AN1234568")));
    assert!(strong(&named("Papadakis", "Nikos", "1979-03-15")));
    assert!(!strong(&named("Nikos Georgios", "Papadakis", "1979-03-14")));
}

#[test]
fn debugging_shows_no_number() {
    assert_eq!(format!("{:?}", nikos()), "Traits { .. }");
}

proptest! {
    #[test]
    fn one_wrong_digit_anywhere_leaves_a_term(place in 0usize..11, digit in 0u8..10) {
        let mut digits = nikos().number.unwrap().into_bytes();
        digits[place] = b'0' + digit;
        let typed = numbered(std::str::from_utf8(&digits).unwrap());
        prop_assert!(found(&typed).is_some());
    }

    #[test]
    fn one_wrong_sign_of_a_document_leaves_a_term(place in 0usize..9, sign in "[A-Z0-9]") {
        let mut number = "AN1234567".to_owned();
        number.replace_range(place..=place, &sign);
        prop_assert!(found(&document("GR", &number)).is_some());
    }

    #[test]
    fn comparing_never_panics(given in ".{0,12}", family in ".{0,12}", number in "\\PC{0,12}") {
        let typed = Traits { number: Some(number), ..named(&given, &family, "1979-03-14") };
        let _ = (typed.terms(), likeness(&typed, &nikos()));
    }
}
