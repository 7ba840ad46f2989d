//! Check digits of Belgian identifiers (`domain.md` 4): two digits that the others determine.

/// `modulus - n mod modulus`, which is never zero: for 97 the check digits run from 01 to 97. eHealth calls the rule
/// `CHECK-97-MOD-97` when the modulus is 97 (`domain.md` 4.5).
pub fn complement(number: u64, modulus: u64) -> u64 {
    modulus - number % modulus
}

/// Whether the last two of `digits` are the complement of all before them, for one of the moduli.
pub fn ends_in_complement(digits: &str, moduli: &[u64]) -> bool {
    let Some((number, check)) = split(digits) else { return false };
    moduli.iter().any(|modulus| complement(number, *modulus) == check)
}

/// Modulo 97 over the first nine of eleven digits, preceded by a 2 for those born from 2000 on; BIS numbers obey the
/// same rule (`domain.md` 4.1).
pub fn is_national_number(digits: &str) -> bool {
    let Some((number, check)) = split(digits).filter(|_| digits.len() == 11) else { return false };
    [number, 2_000_000_000 + number].iter().any(|number| complement(*number, 97) == check)
}

/// The number before the last two digits, and these two.
fn split(digits: &str) -> Option<(u64, u64)> {
    if !(3..=18).contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (number, check) = digits.split_at(digits.len() - 2);
    Some((number.parse().ok()?, check.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn published_and_computed_numbers_hold() {
        // `domain.md` 4.2 and 4.3; the third has remainder 0, so its check digits are 97.
        for digits in ["0566988259", "0809394427", "0123456749", "1000000021", "0345678997", "1990001916"] {
            assert!(ends_in_complement(digits, &[97]), "{digits}");
        }
        assert!(!ends_in_complement("0345678900", &[97]), "the complement of 0 is 97, never 00");
    }

    #[test]
    fn national_numbers_follow_either_century() {
        // `domain.md` 4.1.
        for digits in [
            "79431410181",
            "79231410039",
            "01510500459",
            "68400020548",
            "68200020505",
            "79431408597",
            "79431407609",
            "85073003328",
            "93051822361",
            "00010100204",
            "79431410113",
        ] {
            assert!(is_national_number(digits), "{digits}");
        }
        for digits in ["79431410182", "7943141018", "794314101810", "7943141018a", ""] {
            assert!(!is_national_number(digits), "{digits}");
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_and_two_swapped_ones_are_found(number in 0u64..100_000_000, at in 0usize..10, to in 0u8..10) {
            let digits = format!("{number:08}{:02}", complement(number, 97));
            prop_assert!(ends_in_complement(&digits, &[97]));
            let mut changed = digits.clone().into_bytes();
            changed[at] = b'0' + to;
            let changed = String::from_utf8(changed).unwrap();
            prop_assert_eq!(ends_in_complement(&changed, &[97]), changed == digits);
            let mut swapped = digits.clone().into_bytes();
            swapped.swap(at, (at + 1) % 10);
            let swapped = String::from_utf8(swapped).unwrap();
            // The ends are not neighbours.
            prop_assert!(at == 9 || ends_in_complement(&swapped, &[97]) == (swapped == digits));
        }

        #[test]
        fn anything_at_all_is_judged(text in ".{0,24}") {
            let _ = (ends_in_complement(&text, &[97, 89]), is_national_number(&text));
        }
    }
}
