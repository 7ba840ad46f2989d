use super::super::Clause;
use super::*;
use time::macros::date;

const TODAY: Date = date!(2027 - 01 - 15);

fn wording(parties: &str) -> Wording {
    let clause = |text: &str| Clause { heading: "Heading".to_owned(), text: text.to_owned() };
    Wording {
        title: "Contract".to_owned(),
        parties: parties.to_owned(),
        clauses: vec![clause("For {months} months."), clause("By law.")],
        signature_text: "I agree.".to_owned(),
        signature_line: "Signature".to_owned(),
    }
}

fn draft() -> Draft {
    let same = || wording("Between {name} and us.");
    Draft {
        version: "2027-02".to_owned(),
        audience: "person".to_owned(),
        valid_from: "2027-02-01".to_owned(),
        nl: same(),
        fr: same(),
        de: same(),
        en: same(),
    }
}

fn known() -> Vec<Known> {
    let one =
        |version: &str, audience, valid_from| Known { version: version.to_owned(), audience, valid_from };
    vec![
        one("2026-11-01", Audience::Person, date!(2020 - 01 - 01)),
        one("2027-01", Audience::Person, date!(2027 - 01 - 10)),
        one("2026-O", Audience::Organisation, date!(2027 - 03 - 01)),
    ]
}

/// The fonts of this test lack one letter.
fn glyph(text: &str) -> Option<char> {
    text.chars().find(|c| *c == 'ნ')
}

/// The faults of a draft, in words.
fn faults(change: impl Fn(&mut Draft)) -> Vec<String> {
    let mut draft = draft();
    change(&mut draft);
    match judge(draft, TODAY, &known(), glyph) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn a_whole_text_is_a_version() {
    let text = judge(draft(), TODAY, &known(), glyph).unwrap();
    assert_eq!((text.version.as_str(), text.audience), ("2027-02", Audience::Person));
    assert_eq!(text.valid_from, date!(2027 - 02 - 01));
    assert_eq!(text.words.of(Language::De), &wording("Between {name} and us."));
}

#[test]
fn the_name_of_a_version_is_short_plain_and_new() {
    for good in ["1", "2027-02-01-Ab", &"9".repeat(20)] {
        assert_eq!(faults(|draft| good.clone_into(&mut draft.version)), [""; 0], "{good}");
    }
    for bad in ["", "2027_02", "2027 02", "é", &"9".repeat(21)] {
        let told = faults(|draft| bad.clone_into(&mut draft.version));
        assert!(told.len() == 1 && told[0].starts_with("version: 1 to 20"), "{bad}: {told:?}");
    }
    for used in ["2027-01", "2026-O"] {
        let told = faults(|draft| used.clone_into(&mut draft.version));
        assert_eq!(told, [format!("version: {used} exists already")]);
    }
}

#[test]
fn a_version_begins_today_at_the_earliest_and_after_the_last_of_its_audience() {
    let on = |day: &str| faults(|draft| day.clone_into(&mut draft.valid_from));
    assert_eq!(on("2027-01-15"), [""; 0], "today, when the last began before");
    assert_eq!(on("2027-01-14"), ["valid_from: 2027-01-14 has passed"]);
    for none in ["", "tomorrow", "2027-02-30", "01-02-2027"] {
        assert_eq!(on(none), ["valid_from: is a day, such as \"2027-01-31\""], "{none}");
    }
    let mut later = known();
    later[1].valid_from = date!(2027 - 02 - 01);
    let told = judge(draft(), TODAY, &later, glyph).unwrap_err();
    let told: Vec<_> = told.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        ["valid_from: 2027-02-01 is not later than 2027-02-01, on which 2027-01 began or begins"]
    );
    later[1].valid_from = date!(2027 - 01 - 31);
    assert!(judge(draft(), TODAY, &later, glyph).is_ok(), "the other audience has its own days");
}

#[test]
fn every_language_is_there_with_the_same_clauses() {
    assert_eq!(faults(|draft| draft.fr = Wording::default()), ["fr: there is no text in this language"]);
    let one_less = faults(|draft| _ = draft.de.clauses.pop());
    assert_eq!(one_less, ["de: the number of clauses is 1, and 2 in nl"]);
    assert_eq!(
        faults(|draft| draft.nl.clauses.clear()),
        ["nl: the number of clauses is 0; 1 to 20 are allowed"]
    );
    let all = |count: usize| {
        faults(|draft| {
            for wording in [&mut draft.nl, &mut draft.fr, &mut draft.de, &mut draft.en] {
                wording.clauses.resize(count, Clause { heading: "H".to_owned(), text: "T".to_owned() });
            }
        })
    };
    assert_eq!(all(20), [""; 0]);
    assert_eq!(all(21).len(), 4);
    assert_eq!(
        faults(|draft| "clinic".clone_into(&mut draft.audience)),
        ["audience: is person or organisation"]
    );
}

#[test]
fn nothing_is_empty_or_unprintable() {
    assert_eq!(faults(|draft| draft.en.title.clear()), ["en, title: is empty"]);
    assert_eq!(
        faults(|draft| " ".clone_into(&mut draft.nl.clauses[1].heading)),
        ["nl, clause 2, heading: is empty"]
    );
    assert_eq!(faults(|draft| draft.fr.signature_line.clear()), ["fr, signature_line: is empty"]);
    let georgian = faults(|draft| draft.de.clauses[0].text.push('ნ'));
    assert_eq!(georgian, ["de, clause 1, text: holds U+10DC, which contracts cannot be printed with"]);
    let lines = faults(|draft| draft.de.signature_text.push('\n'));
    assert!(
        lines.len() == 1 && lines[0].starts_with("de, signature_text: holds the end of a line"),
        "{lines:?}"
    );
}

#[test]
fn placeholders_are_known_and_the_parties_are_named() {
    assert_eq!(
        faults(|draft| draft.nl.clauses[1].text.push_str(" {organisation}")),
        ["nl, clause 2, text: {organisation} is no placeholder here"]
    );
    assert_eq!(
        faults(|draft| draft.nl.title.push_str(" { name}")),
        ["nl, title: { name} is no placeholder here"]
    );
    for alone in ["{", "}", "{name}}", "{name"] {
        let told = faults(|draft| draft.en.title.push_str(alone));
        assert_eq!(told, ["en, title: a brace stands alone"], "{alone}");
    }
    assert_eq!(
        faults(|draft| "Between us.".clone_into(&mut draft.en.parties)),
        ["en, parties: {name} must stand here"]
    );
}

#[test]
fn an_organisation_is_named_with_its_number_and_who_signs() {
    let of = |parties: &str| {
        faults(|draft| {
            "organisation".clone_into(&mut draft.audience);
            "2027-03-02".clone_into(&mut draft.valid_from);
            for wording in [&mut draft.nl, &mut draft.fr, &mut draft.de, &mut draft.en] {
                parties.clone_into(&mut wording.parties);
            }
        })
    };
    assert_eq!(of("{organisation} ({identifier}), for which {name} signs"), [""; 0]);
    let without = of("{organisation}, for which {name} signs");
    assert_eq!(without.len(), 4);
    assert_eq!(without[0], "nl, parties: {identifier} must stand here");
}

#[test]
fn every_fault_is_told_at_once() {
    let told = faults(|draft| {
        draft.version.clear();
        draft.valid_from.clear();
        draft.en = Wording::default();
        draft.nl.title.clear();
    });
    assert_eq!(told.len(), 4, "{told:?}");
}
