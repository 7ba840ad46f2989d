//! How a zone arrives: from keyboards, readers and clipboards.

use super::tests::{TODAY, specimens};
use super::{Format, ZoneFault, read, suggestion};

const PASSPORT: [&str; 2] =
    ["P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<", "C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4"];
const CARD: [&str; 3] =
    ["IDD<<T220001293<<<<<<<<<<<<<<<", "6408125<2010315D<<<<<<<<<<<<<4", "MUSTERMANN<<ERIKA<<<<<<<<<<<<<"];

#[test]
fn line_ends_spaces_case_and_marks_do_not_matter() {
    let passport = PASSPORT.join("\n");
    let expected = read(&passport, TODAY).unwrap();
    assert!(expected.holds());
    for sent in [
        PASSPORT.join("\r\n") + "\r\n",
        PASSPORT.join("\r"),
        PASSPORT.join("\t") + "\t",
        PASSPORT.concat(),
        PASSPORT.join(" \n\n "),
        passport.to_lowercase(),
        format!("\u{2}{passport}\u{3}"),
        format!("\u{feff}MRZ: {passport}"),
        format!("1{}\n2{}", PASSPORT[0], PASSPORT[1]),
        format!("L1:{}\nL2:{}", PASSPORT[0], PASSPORT[1]),
        passport.replace("<<", "\u{ab}"),
        passport.replace('<', "\u{2039}"),
        passport.split("").collect::<Vec<_>>().join(" "),
        // A break in an odd place.
        format!("{}\n{}{}", &PASSPORT[0][..20], &PASSPORT[0][20..], PASSPORT[1]),
        format!("]A0{}", PASSPORT.concat()),
    ] {
        assert_eq!(
            read(&sent, TODAY).unwrap_or_else(|fault| panic!("{fault}: {sent:?}")),
            expected,
            "{sent:?}"
        );
    }
    for sent in [CARD.join("\r"), CARD.concat(), CARD.join("  "), format!("\u{2}{}\n", CARD.join("\n"))] {
        let zone = read(&sent, TODAY).unwrap();
        assert!(zone.holds() && zone.format == Format::Td1, "{sent:?}");
    }
}

#[test]
fn fillers_at_the_end_of_a_name_need_not_be_typed() {
    for (_, specimen) in specimens() {
        let whole = read(&specimen.zone, TODAY).unwrap();
        let name = if whole.format == Format::Td1 { 2 } else { 0 };
        let lines = specimen.zone.lines().enumerate();
        let short: Vec<_> = lines
            .map(|(place, line)| if place == name { line.trim_end_matches('<') } else { line })
            .collect();
        assert_eq!(read(&short.join("\n"), TODAY), Ok(whole));
    }
    let card = [CARD[0].trim_end_matches('<'), CARD[1], "MUSTERMANN"].join("\n");
    assert_eq!(read(&card, TODAY).unwrap().name.secondary, None);
    // Whoever stops typing a name inside its line has not cut it off.
    let full = format!("P<UTO{}", "A".repeat(39));
    let second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    assert!(read(&format!("{full}\n{second}"), TODAY).unwrap().name.truncated);
    assert!(!read(&format!("{}\n{second}", &full[..43]), TODAY).unwrap().name.truncated);
}

#[test]
fn the_fault_names_what_is_wrong() {
    let fault = |text: &str| read(text, TODAY).unwrap_err();
    assert_eq!(fault(" \n "), ZoneFault::Missing);
    assert_eq!(fault(PASSPORT[0]), ZoneFault::Incomplete);
    assert_eq!(fault(&CARD[..2].join("\n")), ZoneFault::Incomplete);
    let short = format!("{}\n{}", PASSPORT[0], &PASSPORT[1][..43]);
    assert_eq!(fault(&short), ZoneFault::Line { line: 2, found: 43, expected: 44 });
    let long = format!("{}\n{}AAAAAAAA", PASSPORT[0], PASSPORT[1]);
    assert_eq!(fault(&long), ZoneFault::Line { line: 2, found: 52, expected: 44 });
    let card = [CARD[0], &CARD[1][..29], CARD[2]].join("\n");
    assert_eq!(fault(&card), ZoneFault::Line { line: 2, found: 29, expected: 30 });
    assert_eq!(fault(&PASSPORT.join("\n").replace('7', "é")), ZoneFault::Characters);
    assert_eq!(fault(&PASSPORT.join("\n").replace("ERIKA", "ΕΡΙΚΑ")), ZoneFault::Characters);
    assert_eq!(fault(&"P<D<<".repeat(100)), ZoneFault::TooLong);
    assert_eq!(fault("hello"), ZoneFault::Incomplete);
    let visa = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<";
    assert_eq!(fault(visa), ZoneFault::Visa);
    let french = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6";
    assert_eq!(fault(french), ZoneFault::FrenchCard);
}

#[test]
fn what_was_meant_is_suggested_and_never_taken() {
    let passport = PASSPORT.join("\n");
    let meant = |text: &str| {
        let suggested = suggestion(text, TODAY).unwrap()?;
        Some((suggested.line, suggested.text))
    };
    assert_eq!(meant(&passport), None, "nothing to suggest where all holds");
    // The letter O for the figure 0, in a date.
    let wrong = passport.replace("6408125", "64O8125");
    assert!(!read(&wrong, TODAY).unwrap().holds());
    assert_eq!(meant(&wrong), Some((2, PASSPORT[1].to_owned())));
    let wrong = passport.replace("F2702283", "FZ702283");
    assert_eq!(meant(&wrong), Some((2, PASSPORT[1].to_owned())));
    // Two neighbours in the wrong order, which no single look-alike explains.
    let wrong = passport.replace("6408125", "6480125");
    assert_eq!(meant(&wrong), Some((2, PASSPORT[1].to_owned())));
    // Where several readings hold, none is offered.
    assert_eq!(meant(&passport.replace("C01X00T478", "C0LX00T478")), None);
    // Two errors are beyond guessing; which check digit would fit them is not told.
    assert_eq!(meant(&passport.replace("C01X00T478", "C99X00T478")), None);
}
