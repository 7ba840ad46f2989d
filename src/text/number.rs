//! Numbers and sizes by language. Small counts go straight into texts; these are for large ones.

use super::locale::Locale;
use crate::domain::language::Language;

impl Locale {
    /// A count with its digits in groups of three: 12.345 (nl, de), 12 345 (fr), 12,345 (en).
    pub fn number(&self, count: &u64) -> String {
        let digits = count.to_string();
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(self.group_mark());
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A file's size from its bytes, in decimal kilobytes or megabytes, rounded up: "2.4 MB".
    pub fn size(&self, bytes: &u64) -> String {
        if *bytes < 1_000_000 {
            return self.t1("size-kilobytes", "size", self.number(&bytes.div_ceil(1_000)));
        }
        let tenths = bytes.div_ceil(100_000);
        let size = format!("{}{}{}", self.number(&(tenths / 10)), self.decimal_mark(), tenths % 10);
        self.t1("size-megabytes", "size", size)
    }

    /// An amount in euro from its cents: 10,00 (nl, fr, de), 10.00 (en).
    pub fn euros(&self, cents: &u32) -> String {
        format!("{}{}{:02}", self.number(&u64::from(cents / 100)), self.decimal_mark(), cents % 100)
    }

    fn group_mark(&self) -> char {
        match self.language {
            Language::Nl | Language::De => '.',
            Language::Fr => '\u{202f}',
            Language::En => ',',
        }
    }

    fn decimal_mark(&self) -> char {
        if self.language == Language::En { '.' } else { ',' }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_sizes_follow_the_language() {
        let [nl, fr, _, en] = Language::ALL.map(Locale::new);
        assert_eq!(en.number(&1_234_567), "1,234,567");
        assert_eq!(nl.number(&12_345), "12.345");
        assert_eq!(en.number(&999), "999");
        assert_eq!(fr.size(&2_380_000), "2,4\u{a0}Mo");
        assert_eq!(en.size(&10_000_000), "10.0\u{a0}MB");
        assert_eq!(nl.size(&1), "1\u{a0}kB");
        assert_eq!((nl.euros(&1_050), en.euros(&5)), ("10,50".to_owned(), "0.05".to_owned()));
    }
}
