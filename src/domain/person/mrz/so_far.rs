//! A zone that is still being typed: each part judged as soon as its check digit stands there.

use time::Date;

use super::Zone;
use super::check::Verdict;
use super::field::ZoneField;
use super::format::Format;
use super::lines::{Lines, begun};

/// The verdict on every part whose check digit has been typed, in the order of the form; nothing where the text
/// begins like no zone. Which card it is shows by the first line: one of three lines has its number there, one of two
/// only names; where both are still possible the one counts under which less fails.
pub fn judged_so_far(text: &str, today: Date) -> Vec<(ZoneField, Verdict)> {
    let formats = [Format::Td1, Format::Td2, Format::Td3].into_iter();
    let begun = formats.filter_map(|format| begun(format, text)).filter(|(lines, _)| !is_other_card(lines));
    let readings = begun.map(|(lines, typed)| judged(&lines, typed, today));
    let failing = |verdicts: &Vec<(ZoneField, Verdict)>| {
        verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Fails).count()
    };
    readings.min_by_key(|verdicts| (failing(verdicts), usize::MAX - verdicts.len())).unwrap_or_default()
}

/// Whether a figure stands where a card of two lines has its name.
fn is_other_card(lines: &Lines) -> bool {
    let name = lines.part(lines.format.layout().name.clone());
    lines.format == Format::Td2 && name.iter().any(u8::is_ascii_digit)
}

/// `typed` characters of the lines were typed, the others are fillers until then.
fn judged(lines: &Lines, typed: usize, today: Date) -> Vec<(ZoneField, Verdict)> {
    let layout = lines.format.layout();
    let checks = Zone::of(lines, today).checks;
    let goes_on = layout.optional_check.is_none() && lines.bytes[layout.number_check] == b'<';
    let number = if goes_on { layout.optional[0].end - 1 } else { layout.number_check };
    let ends = [
        (ZoneField::Number, Some(number)),
        (ZoneField::BirthDate, Some(layout.birth_check)),
        (ZoneField::Expiry, Some(layout.expiry_check)),
        (ZoneField::Optional, layout.optional_check),
        (ZoneField::Composite, Some(layout.composite)),
    ];
    let stands = |place: &Option<usize>| place.is_some_and(|place| place < typed);
    ends.iter()
        .filter(|(_, place)| stands(place))
        .map(|(field, _)| (*field, checks.verdict(*field)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TODAY, specimens};
    use super::*;

    fn so_far(text: &str) -> Vec<(ZoneField, Verdict)> {
        judged_so_far(text, TODAY)
    }

    #[test]
    fn each_part_of_a_specimen_is_judged_when_its_digit_is_typed_and_never_wrongly() {
        for (name, specimen) in specimens() {
            let mut seen = Vec::new();
            for end in 1..=specimen.zone.trim_end().len() {
                let verdicts = so_far(&specimen.zone[..end]);
                let fails = verdicts.iter().any(|(_, verdict)| *verdict == Verdict::Fails);
                assert!(!fails, "{name}: {:?} after {end}", verdicts);
                seen.push(verdicts.len());
            }
            assert_eq!(seen.last(), Some(&if name.starts_with("td3") { 5 } else { 4 }), "{name}");
            assert!(seen.is_sorted(), "{name}: a verdict was taken back: {seen:?}");
        }
    }

    #[test]
    fn a_wrong_figure_shows_with_the_digit_after_it() {
        let first = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n";
        assert_eq!(so_far(first), []);
        assert_eq!(so_far(&format!("{first}L898902C3")), [], "its check digit is yet to come");
        assert_eq!(so_far(&format!("{first}L898902C36")), [(ZoneField::Number, Verdict::Holds)]);
        assert_eq!(so_far(&format!("{first}L898902C46")), [(ZoneField::Number, Verdict::Fails)]);
        let born = so_far(&format!("{first}L898902C36UTO7408132"));
        assert_eq!(born, [(ZoneField::Number, Verdict::Holds), (ZoneField::BirthDate, Verdict::Fails)]);
        // Fillers at the end of the name's line may be left out, and the whole may come in one line.
        assert_eq!(so_far("P<UTOERIKSSON<<ANNA\nL898902C36"), [(ZoneField::Number, Verdict::Holds)]);
        assert_eq!(so_far(&format!("{}L898902C36", first.trim_end())), [(ZoneField::Number, Verdict::Holds)]);
    }

    #[test]
    fn what_is_no_zone_is_not_judged() {
        for text in
            ["", "hello", "P<", "12345678901234567890123456789012345678901234567890", "P<UTO?\nL898902C36"]
        {
            assert_eq!(so_far(text), [], "{text}");
        }
    }
}
