//! From what a keyboard or a reader sent to the lines of one format.

use std::ops::Range;

use super::format::Format;
use crate::domain::typed::is_invisible;

/// More than any reader sends for one document.
const LONGEST: usize = 400;

/// Characters that a reader may put before a line: its own marks, a number, a name.
const PREFIX: usize = 7;

/// The fewest characters of a line that may be filled up at its end: code, issuer and something of a name.
const SHORTEST: usize = 7;

/// What stands for a character that no zone has, until it is known whether it matters.
const STRANGE: u8 = b'?';

/// Why a text is not a zone that proves an identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ZoneFault {
    /// Nothing was typed.
    #[error("counter-zone-missing")]
    Missing,
    /// Something else than A to Z, 0 to 9 and the filler.
    #[error("counter-zone-characters")]
    Characters,
    /// Fewer lines than any format has.
    #[error("counter-zone-incomplete")]
    Incomplete,
    /// A line, counted from 1, has too few or too many characters.
    #[error("counter-zone-line")]
    Line { line: usize, found: usize, expected: usize },
    /// More text than a zone has.
    #[error("counter-zone-too-long")]
    TooLong,
    /// A visa: it stands in a document but is none.
    #[error("counter-zone-visa")]
    Visa,
    /// A French identity card of before 2021, whose lines follow no standard.
    #[error("counter-zone-french-card")]
    FrenchCard,
    /// A specimen of the imaginary state Utopia.
    #[error("counter-zone-specimen")]
    Specimen,
}

impl ZoneFault {
    /// The Fluent key of the message shown beside the field.
    pub fn key(self) -> String {
        self.to_string()
    }
}

/// The lines of one format, one after the other without breaks: nothing in them but A to Z, 0 to 9 and `<`.
#[derive(Clone)]
pub(super) struct Lines {
    pub format: Format,
    pub bytes: Vec<u8>,
    /// Whether fillers were added at the end of the name's line: it is then certainly not cut off.
    pub padded_name: bool,
}

impl Lines {
    /// Finds them in what was sent.
    pub fn of(text: &str) -> Result<Self, ZoneFault> {
        let clean = cleaned(text)?;
        let lines: Vec<&[u8]> =
            clean.split(|b| *b == b'\n').filter(|line| !line.is_empty()).map(without_prefix).collect();
        if lines.is_empty() {
            return Err(ZoneFault::Missing);
        }
        let mut found: Option<(usize, Self)> = None;
        for format in [Format::Td1, Format::Td2, Format::Td3] {
            if let Some((cost, lines)) = aligned(format, &lines).or_else(|| joined(format, &lines))
                && found.as_ref().is_none_or(|(least, _)| cost < *least)
            {
                found = Some((cost, lines));
            }
        }
        match found {
            Some((_, lines)) => lines.accepted(),
            None => Err(fault(&lines)),
        }
    }

    /// A part by its place.
    pub fn part(&self, place: Range<usize>) -> &[u8] {
        &self.bytes[place]
    }

    fn accepted(self) -> Result<Self, ZoneFault> {
        if self.bytes.contains(&STRANGE) {
            Err(ZoneFault::Characters)
        } else if self.bytes[0] == b'V' {
            Err(ZoneFault::Visa)
        } else if self.format == Format::Td2 && self.bytes.starts_with(b"IDFRA") {
            Err(ZoneFault::FrenchCard)
        } else {
            Ok(self)
        }
    }
}

/// Capitals, digits and fillers; every break and control as a line end; spaces and what nobody sees left out.
fn cleaned(text: &str) -> Result<Vec<u8>, ZoneFault> {
    let mut clean = Vec::with_capacity(96);
    for (count, c) in text.chars().enumerate() {
        if count >= LONGEST {
            return Err(ZoneFault::TooLong);
        }
        match c {
            'A'..='Z' | '0'..='9' | '<' => clean.push(c as u8),
            'a'..='z' => clean.push(c.to_ascii_uppercase() as u8),
            ' ' | '\u{A0}' => {}
            // Keyboard layouts and word processors make these of the filler.
            '\u{AB}' => clean.extend_from_slice(b"<<"),
            '\u{2039}' | '\u{FF1C}' => clean.push(b'<'),
            c if c.is_control() => clean.push(b'\n'),
            c if is_invisible(c) => {}
            _ => clean.push(STRANGE),
        }
    }
    Ok(clean)
}

/// The line after the last strange mark among its first characters: `MRZ:` and the like.
fn without_prefix(line: &[u8]) -> &[u8] {
    let head = &line[..line.len().min(PREFIX)];
    head.iter().rposition(|b| *b == STRANGE).map_or(line, |mark| &line[mark + 1..])
}

/// The lines in this format, if there are as many and each fits; with how much had to be taken off or added.
fn aligned(format: Format, lines: &[&[u8]]) -> Option<(usize, Lines)> {
    let (count, width) = format.size();
    if lines.len() != count {
        return None;
    }
    let (mut bytes, mut cost, mut padded_name) = (Vec::with_capacity(count * width), 0, false);
    let name_line = if format == Format::Td1 { 2 } else { 0 };
    for (place, line) in lines.iter().enumerate() {
        let missing = width.saturating_sub(line.len());
        let surplus = line.len().saturating_sub(width);
        let fills_up = format.ends_loosely(place) && (line.len() >= SHORTEST || place == 2);
        if surplus > PREFIX || missing > 0 && !fills_up {
            return None;
        }
        bytes.extend_from_slice(&line[surplus..]);
        bytes.resize(bytes.len() + missing, b'<');
        padded_name |= missing > 0 && place == name_line;
        cost += missing + surplus;
    }
    format.begins_with(&bytes).then_some((cost, Lines { format, bytes, padded_name }))
}

/// Everything sent, whatever its breaks, as one line of this format.
fn joined(format: Format, lines: &[&[u8]]) -> Option<(usize, Lines)> {
    let (count, width) = format.size();
    let length: usize = lines.iter().map(|line| line.len()).sum();
    let surplus = length.checked_sub(count * width)?;
    if surplus > PREFIX {
        return None;
    }
    let bytes = lines.concat()[surplus..].to_vec();
    // Breaks in odd places weigh more than a mark before a line.
    let cost = surplus + if lines.len() == count { 100 } else { 0 };
    format.begins_with(&bytes).then_some((cost, Lines { format, bytes, padded_name: false }))
}

/// The beginning of a zone of this format, filled up, and how many of its characters were typed. `None` where the text
/// cannot go on to be one, or has a character in it that no zone has.
pub(super) fn begun(format: Format, text: &str) -> Option<(Lines, usize)> {
    let clean = cleaned(text).ok()?;
    let lines: Vec<&[u8]> =
        clean.split(|b| *b == b'\n').filter(|line| !line.is_empty()).map(without_prefix).collect();
    let (count, width) = format.size();
    let in_one = lines.len() == 1 && lines[0].len() > width;
    let mut bytes = Vec::with_capacity(count * width);
    for (place, line) in lines.iter().enumerate() {
        let last = place + 1 == lines.len();
        let fills_up = line.len() < width && format.ends_loosely(place);
        if !in_one && (line.len() > width || !last && line.len() < width && !fills_up) {
            return None;
        }
        bytes.extend_from_slice(line);
        if !last {
            bytes.resize((place + 1) * width, b'<');
        }
    }
    let typed = bytes.len();
    if typed > count * width || bytes.contains(&STRANGE) || !format.begins_with(&bytes) {
        return None;
    }
    bytes.resize(count * width, b'<');
    Some((Lines { format, bytes, padded_name: true }, typed))
}

/// What to say of lines that fit no format: the first that is too short or too long, measured by the format that
/// the beginning announces.
fn fault(lines: &[&[u8]]) -> ZoneFault {
    if lines.iter().any(|line| line.contains(&STRANGE)) {
        return ZoneFault::Characters;
    }
    let format = match (lines[0].first(), lines.len()) {
        (Some(b'P'), _) => Format::Td3,
        (_, 2) if lines[1].len() > 40 => Format::Td3,
        (_, 2) if lines[0].len() > 31 || lines[1].len() > 31 => Format::Td2,
        _ => Format::Td1,
    };
    let (count, expected) = format.size();
    if lines.len() < count {
        return ZoneFault::Incomplete;
    }
    let wrong = |(place, line): (usize, &&[u8])| {
        let found = line.len();
        let short = found < expected && !format.ends_loosely(place);
        (found > expected || short).then_some(ZoneFault::Line { line: place + 1, found, expected })
    };
    lines.iter().enumerate().take(count).find_map(wrong).unwrap_or(ZoneFault::Incomplete)
}
