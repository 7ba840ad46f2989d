//! The name of a zone (ICAO 9303-3, 4.6): primary identifier, two fillers, secondary identifier.

/// Both identifiers, words apart by one space.
#[derive(Clone, PartialEq, Eq)]
pub struct ZoneName {
    /// The family name, or the only name. Empty where the line holds no name.
    pub primary: String,
    /// The given names; `None` for somebody with one name.
    pub secondary: Option<String>,
    /// Whether the line is full to its end: some of the name may then have found no room.
    pub truncated: bool,
}

impl ZoneName {
    /// Whether it can be a name: something stands there, and no figure among it.
    pub fn readable(&self) -> bool {
        let figure = |text: &str| text.bytes().any(|b| b.is_ascii_digit());
        !self.primary.is_empty() && !figure(&self.primary) && !self.secondary.as_deref().is_some_and(figure)
    }
}

/// Splits the field of the name. `padded`: its last fillers are ours.
pub(super) fn split(part: &[u8], padded: bool) -> ZoneName {
    let used = part.len() - part.iter().rev().take_while(|b| **b == b'<').count();
    let name = &part[..used];
    let cut = name.windows(2).position(|pair| pair == b"<<");
    let (primary, secondary) = cut.map_or((name, &[][..]), |cut| (&name[..cut], &name[cut + 2..]));
    let (primary, secondary) = (words(primary), words(secondary));
    // A line that begins with the two fillers names one identifier only.
    let (primary, secondary) =
        if primary.is_empty() { (secondary, String::new()) } else { (primary, secondary) };
    ZoneName {
        primary,
        secondary: (!secondary.is_empty()).then_some(secondary),
        truncated: !padded && used == part.len(),
    }
}

/// Words apart by single spaces, however many fillers stood between them.
fn words(part: &[u8]) -> String {
    let mut text = String::with_capacity(part.len());
    for word in part.split(|b| *b == b'<').filter(|word| !word.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&String::from_utf8_lossy(word));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(field: &str) -> (String, Option<String>, bool) {
        let name = split(field.as_bytes(), false);
        (name.primary, name.secondary, name.truncated)
    }

    #[test]
    fn identifiers_are_parted_by_two_fillers() {
        let given = |text: &str| Some(text.to_owned());
        assert_eq!(name("ERIKSSON<<ANNA<MARIA<<<"), ("ERIKSSON".into(), given("ANNA MARIA"), false));
        assert_eq!(name("VAN<DER<MUELLEN<<LUC<<"), ("VAN DER MUELLEN".into(), given("LUC"), false));
        assert_eq!(name("ARKFREITH<<<<<<<"), ("ARKFREITH".into(), None, false));
        assert_eq!(
            name("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"),
            ("NILAVADHANANANDA".into(), given("CHAYAPA DEJTHAMRONG K"), true)
        );
        assert_eq!(name("SMITH<<JR<<JOHN<"), ("SMITH".into(), given("JR JOHN"), false));
        assert_eq!(name("<<SUHARTO<<<<"), ("SUHARTO".into(), None, false));
        assert_eq!(name("<<<<<<"), (String::new(), None, false));
    }

    #[test]
    fn a_figure_is_no_part_of_a_name() {
        assert!(split(b"ERIKSSON<<ANNA<", false).readable());
        assert!(!split(b"ERIKSS0N<<ANNA<", false).readable());
        assert!(!split(b"ERIKSSON<<4NNA<", false).readable());
        assert!(!split(b"<<<<<<", false).readable());
    }
}
