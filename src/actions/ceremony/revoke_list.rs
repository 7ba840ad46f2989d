//! The list of certificates to revoke: a line each, serial number and reason; `#` begins a remark.

use super::CeremonyFault;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::serial::Serial;
use crate::domain::word::Word;

/// Reads the list. One fault, and none of it counts.
pub(super) fn read(file: &[u8]) -> Result<Vec<(Serial, RevocationReason)>, CeremonyFault> {
    let refuse = |line, problem| CeremonyFault::Line { line, problem };
    let text = std::str::from_utf8(file).map_err(|_| refuse(1, "it is no text in UTF-8"))?;
    let mut found: Vec<(Serial, RevocationReason)> = Vec::new();
    for (place, line) in text.lines().enumerate() {
        let line_number = place + 1;
        let mut words = line.split('#').next().unwrap_or_default().split_whitespace();
        let Some(serial) = words.next() else { continue };
        let serial = Serial::from_hex(serial).ok_or_else(|| {
            refuse(line_number, "it begins with no serial number of forty hexadecimal digits")
        })?;
        let reason = words.next().and_then(RevocationReason::parse).ok_or_else(|| {
            let known =
                "the reason is key_compromise, affiliation_changed, superseded or cessation_of_operation";
            refuse(line_number, known)
        })?;
        if words.next().is_some() {
            return Err(refuse(line_number, "something follows the reason"));
        }
        if found.iter().any(|(other, _)| *other == serial) {
            return Err(refuse(line_number, "this serial number stood before"));
        }
        found.push((serial, reason));
    }
    if found.is_empty() { Err(refuse(1, "it names no certificate")) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_whole_or_not_at_all() {
        let (one, two) = (Serial::from_random([1; 20]), Serial::from_random([2; 20]));
        let text = format!(
            "# stolen in Gent\n{} key_compromise # keystore\n\n{}\tsuperseded\r\n",
            one.hex(),
            two.hex()
        );
        let expected = [(one, RevocationReason::KeyCompromise), (two, RevocationReason::Superseded)];
        assert_eq!(read(text.as_bytes()).unwrap(), expected);
        for (wrong, line) in [
            ("".to_owned(), 1),
            (format!("{}\n", one.hex()), 1),
            (format!("{} stolen", one.hex()), 1),
            (format!("{text}{} superseded", one.hex()), 5),
            (format!("{text}12 superseded"), 5),
            (format!("{} superseded too", one.hex()), 1),
        ] {
            let fault = read(wrong.as_bytes()).unwrap_err();
            assert!(
                matches!(fault, CeremonyFault::Line { line: found, .. } if found == line),
                "{wrong}: {fault}"
            );
        }
    }
}
