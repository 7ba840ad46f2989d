//! Vectors: synthetic numbers computed from the decree's rule, and one published textbook example.

use super::*;
use proptest::prelude::*;
use time::macros::date;

const TODAY: Date = date!(2026 - 11 - 20);

fn birth(text: &str) -> Result<String, NationalNumberFault> {
    NationalNumber::parse(text, TODAY).map(|number| number.birth_date().to_string())
}

#[test]
fn accepts_bis_numbers_with_the_birth_date_they_say() {
    for (digits, date) in [
        ("79431410181", "1979-03-14"),
        ("79231410039", "1979-03-14"),
        ("01510500459", "2001-11-05"),
        ("68400020548", "1968-00-00"),
        ("68200020505", "1968-00-00"),
        ("79431408597", "1979-03-14"),
        ("79431407609", "1979-03-14"),
    ] {
        assert_eq!(birth(digits), Ok(date.into()), "{digits}");
        assert!(BisNumber::parse(digits, TODAY).is_ok(), "{digits}");
    }
}

#[test]
fn refuses_numbers_of_the_national_register_as_bis() {
    for (digits, date) in
        [("85073003328", "1985-07-30"), ("93051822361", "1993-05-18"), ("00010100204", "2000-01-01")]
    {
        assert_eq!(birth(digits), Ok(date.into()), "{digits}");
        assert_eq!(BisNumber::parse(digits, TODAY), Err(NationalNumberFault::NotBis), "{digits}");
    }
}

#[test]
fn refuses_a_birth_still_to_come_until_it_has_come() {
    assert_eq!(birth("79431410113"), Err(NationalNumberFault::Future));
    assert!(NationalNumber::parse("79431410113", date!(2079 - 03 - 14)).is_ok());
    assert!(NationalNumber::from_stored("79431410113").is_ok());
}

#[test]
fn tells_what_is_wrong_in_the_order_missing_impossible_rule() {
    for (text, fault) in [
        (" -. ", NationalNumberFault::Missing),
        ("7943141O181", NationalNumberFault::Characters),
        ("٧٩٤٣١٤١٠١٨١", NationalNumberFault::Characters),
        ("7943141018", NationalNumberFault::Length),
        ("794314101811", NationalNumberFault::Length),
        ("79331410181", NationalNumberFault::Impossible),
        ("79151410181", NationalNumberFault::Impossible),
        ("79431400081", NationalNumberFault::Impossible),
        ("79431499981", NationalNumberFault::Impossible),
        ("79431410182", NationalNumberFault::CheckDigits),
        ("79431410100", NationalNumberFault::CheckDigits),
    ] {
        assert_eq!(NationalNumber::parse(text, TODAY), Err(fault), "{text}");
    }
}

#[test]
fn ignores_how_it_is_grouped_and_shows_it_masked() {
    let number = BisNumber::parse(" 79.43.14-101 81\u{200B}", TODAY).unwrap();
    assert_eq!(number.digits(), "79431410181");
    assert_eq!(number.grouped(), "79.43.14-101.81");
    assert_eq!(number.masked(), "**.**.**-***.81");
    let debug = format!("{number:?}");
    assert!(!debug.contains("794314") && !debug.contains("1979"), "{debug}");
}

fn with_check(first_nine: u64, base: u64) -> String {
    format!("{first_nine:09}{:02}", 97 - (base + first_nine) % 97)
}

proptest! {
    #[test]
    fn every_number_made_by_the_rule_is_accepted(
        year in 0u64..=99, month in 1u64..=12, raise in prop::sample::select(vec![0u64, 20, 40]),
        day in 1u64..=28, serial in 1u64..=998,
    ) {
        let first_nine = year * 10_000_000 + (month + raise) * 100_000 + day * 1_000 + serial;
        let number = NationalNumber::parse(&with_check(first_nine, 0), TODAY).unwrap();
        prop_assert_eq!(u64::from(number.birth_date().year()), 1900 + year);
        prop_assert_eq!(number.is_bis(), raise > 0);
    }

    #[test]
    fn no_number_with_one_digit_changed_keeps_its_birth_century(
        first_nine in 600_101_001u64..=991_231_998, at in 0usize..11, by in 1u8..=9,
    ) {
        let digits = with_check(first_nine, 0);
        prop_assume!(NationalNumber::parse(&digits, TODAY).is_ok());
        let mut changed = digits.into_bytes();
        changed[at] = b'0' + (changed[at] - b'0' + by) % 10;
        let changed = String::from_utf8(changed).unwrap();
        let accepted = NationalNumber::parse(&changed, TODAY).is_ok_and(|number| number.birth_date().year() < 2000);
        prop_assert!(!accepted, "{}", changed);
    }

    #[test]
    fn never_panics(text in ".{0,16}") {
        let _ = NationalNumber::parse(&text, TODAY);
        let _ = BisNumber::parse(&text, TODAY);
    }
}
