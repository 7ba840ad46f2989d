use super::*;
use crate::domain::organisation::check_digits::complement;
use proptest::prelude::*;

fn digits(kind: &str, number: &str) -> Result<String, IdentifierFault> {
    Identifier::parse(kind, number).map(|read| read.digits().to_owned())
}

#[test]
fn each_type_has_the_length_of_its_register() {
    let lengths = |length| IdentifierType::ALL.iter().filter(|kind| kind.length() == length).count();
    assert_eq!(IdentifierType::ALL.len(), 35);
    // SITE; NIHII with its 24 kinds; CBE, EHP and their kinds, SITESMUR, SITEPIT; NIHII11 and SSIN.
    assert_eq!([4, 8, 10, 11].map(lengths), [1, 25, 7, 2]);
}

#[test]
fn published_and_computed_numbers_are_accepted() {
    // `domain.md` 4.2.
    for number in ["0566.988.259", "BE 0809.394.427", "0123456749", "1000000021", "0345678997"] {
        assert!(digits("CBE", number).is_ok(), "{number}");
        assert!(digits("CBE-TREAT_CENTER", number).is_ok(), "{number}");
    }
    assert_eq!(digits("CBE", "BE 0809.394.427"), Ok("0809394427".to_owned()));
    // 4.3.
    assert!(digits("EHP", "1990001916").is_ok());
    // 4.4: modulo 97 and modulo 89.
    for number in
        ["9-12345-37", "91234583", "50012309", "50012357", "30000120", "30000118", "71032209", "71067049"]
    {
        assert!(digits("NIHII-HOSPITAL", number).is_ok(), "{number}");
    }
    assert!(digits("NIHII11", "30000120004").is_ok());
    // Nothing but the length is known.
    assert!(digits("SITE", "1234").is_ok() && digits("SITEPIT", "1234567890").is_ok());
}

#[test]
fn what_is_wrong_is_named() {
    use IdentifierFault as F;
    assert_eq!(digits("", "0123456749"), Err(F::TypeMissing));
    assert_eq!(digits("cbe", "0123456749"), Err(F::TypeMissing));
    // A person asks for themselves, not for an organisation with a person's number.
    assert_eq!(digits("SSIN", "79431410181"), Err(F::TypeMissing));
    assert_eq!(digits("CBE", " . "), Err(F::Missing));
    assert_eq!(digits("CBE", "O123456749"), Err(F::Characters));
    assert_eq!(digits("EHP", "BE1990001916"), Err(F::Characters));
    assert_eq!(digits("CBE", "١٢٣٤٥٦٧٨٩٠"), Err(F::Characters));
    assert_eq!(digits("CBE", "123456749"), Err(F::Ten));
    assert_eq!(digits("NIHII", "91234537001"), Err(F::Eight));
    assert_eq!(digits("NIHII11", "91234537"), Err(F::Eleven));
    assert_eq!(digits("SITE", "12345"), Err(F::Four));
    assert_eq!(digits("CBE", "2123456749"), Err(F::FirstDigit));
    assert_eq!(digits("CBE", "0123456748"), Err(F::CheckDigits));
    assert_eq!(digits("EHP", "1990001917"), Err(F::CheckDigits));
    assert_eq!(digits("NIHII-PHARMACY", "91234584"), Err(F::CheckDigits));
}

proptest! {
    #[test]
    fn a_number_is_read_back_as_it_was_accepted(kind in 0usize..34, base in 0u64..1_000_000, tail in 0u64..1_000) {
        let kind = IdentifierType::of_organisations().nth(kind).unwrap();
        let digits = match kind.length() {
            4 => format!("{:04}", base % 10_000),
            8 => format!("{base:06}{:02}", complement(base, 97)),
            11 => format!("{base:06}{:02}{tail:03}", complement(base, 89)),
            _ => format!("{:08}{:02}", 1_000_000 + base, complement(1_000_000 + base, 97)),
        };
        let read = Identifier::parse(kind.word(), &digits).unwrap();
        prop_assert_eq!(read.to_string(), format!("{kind}={digits}"));
        prop_assert_eq!(Identifier::from_stored(kind.word(), &digits), Some(read));
    }

    #[test]
    fn one_wrong_digit_of_a_company_is_found(number in 0u64..20_000_000, at in 1usize..10, to in 0u8..10) {
        let good = format!("{number:08}{:02}", complement(number, 97));
        let mut changed = good.clone().into_bytes();
        changed[at] = b'0' + to;
        let changed = String::from_utf8(changed).unwrap();
        prop_assert_eq!(digits("CBE", &changed).is_ok(), changed == good);
    }

    #[test]
    fn never_panics(kind in "[A-Z-]{0,10}", number in ".{0,20}") {
        let _ = Identifier::parse(&kind, &number);
        let _ = Identifier::parse("NIHII11", &number);
    }
}
