//! An e-mail address to which the service sends letters.

use std::fmt;

use crate::domain::fault::faults;
use crate::domain::typed::is_invisible;

faults! {
    /// Why a text is not an e-mail address.
    pub enum EmailFault {
        /// Nothing was typed.
        Missing => "fault-email-missing",
        /// No `@`, or nothing before or after it.
        At => "fault-email-at",
        /// More than one `@`.
        SeveralAt => "fault-email-several-at",
        /// A space, line break or other character that addresses do not have.
        Characters => "fault-email-characters",
        /// What stands after the `@` is not the name of a mail domain.
        Domain => "fault-email-domain",
        /// More than 254 characters, or more than 64 before the `@`.
        TooLong => "fault-email-too-long",
    }
}

/// Longest address in bytes: a mail path is 256 with its brackets (RFC 5321, 4.5.3.1.3; erratum 1690).
const LONGEST: usize = 254;
/// Longest part before the `@` (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL_PART: usize = 64;

/// Domains most people of the service use; a typing mistake away from one of them is worth a hint.
const COMMON_DOMAINS: [&str; 30] = [
    "gmail.com",
    "outlook.com",
    "outlook.fr",
    "outlook.be",
    "hotmail.com",
    "hotmail.fr",
    "hotmail.be",
    "hotmail.nl",
    "hotmail.de",
    "live.com",
    "live.be",
    "live.fr",
    "live.nl",
    "yahoo.com",
    "yahoo.fr",
    "yahoo.de",
    "ymail.com",
    "icloud.com",
    "proton.me",
    "protonmail.com",
    "gmx.de",
    "gmx.net",
    "web.de",
    "t-online.de",
    "orange.fr",
    "free.fr",
    "laposte.net",
    "skynet.be",
    "telenet.be",
    "ziggo.nl",
];

/// An address with exactly one `@`, a plain local part and a domain of at least two labels, which may
/// hold letters of any script. The domain is kept in small letters, the local part as typed.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Email {
    text: String,
    at: usize,
}

impl Email {
    /// Reads typed or pasted text; outer spaces and invisible characters are ignored.
    pub fn parse(text: &str) -> Result<Self, EmailFault> {
        let visible: String = text.trim().chars().filter(|c| !is_invisible(*c)).collect();
        if visible.is_empty() {
            return Err(EmailFault::Missing);
        }
        if visible.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(EmailFault::Characters);
        }
        let (local, domain) = visible.split_once('@').ok_or(EmailFault::At)?;
        if domain.contains('@') {
            return Err(EmailFault::SeveralAt);
        }
        if local.is_empty() || domain.is_empty() {
            return Err(EmailFault::At);
        }
        if !is_local_part(local) {
            return Err(EmailFault::Characters);
        }
        let domain = domain.to_lowercase();
        if !is_domain(&domain) {
            return Err(EmailFault::Domain);
        }
        let text = format!("{local}@{domain}");
        if text.len() > LONGEST || local.len() > LONGEST_LOCAL_PART {
            return Err(EmailFault::TooLong);
        }
        Ok(Self { at: local.len(), text })
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What stands before the `@`.
    pub fn local_part(&self) -> &str {
        &self.text[..self.at]
    }

    /// What stands after the `@`, in small letters.
    pub fn domain(&self) -> &str {
        &self.text[self.at + 1..]
    }

    /// `m***@example.org`, for paper and for pages others may see (PRINT-4).
    pub fn masked(&self) -> String {
        let first: String = self.text.chars().take(1).collect();
        format!("{first}***@{}", self.domain())
    }

    /// The address in small letters throughout: to compare, never to send to.
    pub fn folded(&self) -> String {
        self.text.to_lowercase()
    }

    /// The address that was probably meant, when the domain is one slip (two in long ones) away from a
    /// common one. A hint beside the field; it never refuses (CONTACT-2).
    pub fn suggestion(&self) -> Option<String> {
        let domain = self.domain();
        if COMMON_DOMAINS.contains(&domain) {
            return None;
        }
        let tolerance = if domain.len() > 10 { 2 } else { 1 };
        let near = COMMON_DOMAINS.into_iter().map(|common| (slips(domain, common), common)).min()?;
        (near.0 <= tolerance).then(|| format!("{}@{}", self.local_part(), near.1))
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Email({})", self.masked())
    }
}

/// A dot-atom of RFC 5322, 3.2.3. Quoted local parts exist in the standard and nowhere else.
fn is_local_part(local: &str) -> bool {
    let atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c);
    local.split('.').all(|part| !part.is_empty() && part.chars().all(atom))
}

/// At least two labels of letters (of any script), digits and inner hyphens; the last is not a number.
fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.chars().count())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-' || (!c.is_ascii() && is_mark(c)))
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.len() <= 253
        && domain.split('.').all(label)
        && last.chars().count() >= 2
        && !last.chars().all(|c| c.is_numeric())
}

/// Vowel signs and accents of scripts whose domain names need them.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// How many slips (a letter too much, too few, wrong, or two neighbours swapped) lie between two words.
fn slips(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut fewest = changed.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                fewest = fewest.min(rows[i - 2][j - 2] + 1);
            }
            row.push(fewest);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accepts_ordinary_and_foreign_addresses() {
        for text in [
            "anna@example.org",
            "Anna.B+belgie@Example.ORG",
            "o'brien@mail.example.co.uk",
            "a@bücher.example",
            "a@παράδειγμα.ελ",
            "a@उदाहरण.भारत",
            "a@xn--bcher-kva.example",
            " a@b.be\u{200B} ",
        ] {
            assert!(Email::parse(text).is_ok(), "{text}");
        }
        assert_eq!(Email::parse("Anna@Example.ORG").unwrap().as_str(), "Anna@example.org");
    }

    #[test]
    fn refuses_what_no_mail_can_reach() {
        for (text, fault) in [
            (" ", EmailFault::Missing),
            ("anna.example.org", EmailFault::At),
            ("@example.org", EmailFault::At),
            ("anna@", EmailFault::At),
            ("a@b@example.org", EmailFault::SeveralAt),
            ("an na@example.org", EmailFault::Characters),
            ("anna@example.org\r\nBcc: x@y.be", EmailFault::Characters),
            ("anna..b@example.org", EmailFault::Characters),
            (".anna@example.org", EmailFault::Characters),
            ("zoë@example.org", EmailFault::Characters),
            ("\"a b\"@example.org", EmailFault::Characters),
            ("anna@example", EmailFault::Domain),
            ("anna@-example.org", EmailFault::Domain),
            ("anna@example..org", EmailFault::Domain),
            ("anna@example.org.", EmailFault::Domain),
            ("anna@192.168.0.1", EmailFault::Domain),
            ("anna@exa_mple.org", EmailFault::Domain),
            ("a@b.c>", EmailFault::Domain),
        ] {
            assert_eq!(Email::parse(text), Err(fault), "{text:?}");
        }
    }

    #[test]
    fn has_the_lengths_of_the_standard() {
        let domain = format!("{}.{}.{}.be", "a".repeat(63), "b".repeat(63), "c".repeat(55));
        let address = |local: usize| format!("{}@{domain}", "x".repeat(local));
        assert!(Email::parse(&format!("{}@example.org", "x".repeat(64))).is_ok());
        assert_eq!(Email::parse(&format!("{}@example.org", "x".repeat(65))), Err(EmailFault::TooLong));
        assert_eq!(Email::parse(&address(68)), Err(EmailFault::TooLong));
        assert!(Email::parse(&address(64)).is_ok());
    }

    #[test]
    fn hints_at_the_domain_that_was_meant() {
        let hint = |text: &str| Email::parse(text).unwrap().suggestion();
        assert_eq!(hint("anna@gmial.com"), Some("anna@gmail.com".into()));
        assert_eq!(hint("anna@gmail.con"), Some("anna@gmail.com".into()));
        assert_eq!(hint("anna@hotmial.be"), Some("anna@hotmail.be".into()));
        assert_eq!(hint("anna@protonmial.co"), Some("anna@protonmail.com".into()));
        assert_eq!(hint("anna@gmail.com"), None);
        assert_eq!(hint("anna@example.org"), None);
    }

    #[test]
    fn masks() {
        let email = Email::parse("marie@example.org").unwrap();
        assert_eq!(email.masked(), "m***@example.org");
        assert_eq!(format!("{email:?}"), "Email(m***@example.org)");
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_safe_in_a_header_and_reads_back(text in "\\PC{0,12}@\\PC{0,12}") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert!(!email.as_str().contains(['\r', '\n', ' ', '<', '>', ',']));
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email));
            }
        }

        #[test]
        fn never_panics(text in ".{0,40}") {
            if let Ok(email) = Email::parse(&text) {
                let _ = email.suggestion();
            }
        }
    }
}
