//! The kit's letter in eight language regimes and four languages (LEX-7): its PDF as other people's tools read it.
//!
//! `UPDATE_LETTERS=1 cargo test --test main letters::` writes the 32 texts of `fixtures/letters/kit` anew; read the
//! difference before you keep it.

use std::path::PathBuf;
use std::sync::LazyLock;

use passerelle::actions::office::kit_letter::KitLetter;
use passerelle::actions::office::kit_letter_pdf::pdf;
use passerelle::actions::office::kit_letter_text::{language, sections, title};
use passerelle::adapters::qr::qr_path;
use passerelle::domain::enrolment::code::ActivationCode;
use passerelle::domain::enrolment::kit;
use passerelle::domain::instant::Instant;
use passerelle::domain::language::Language;
use passerelle::domain::office::{LanguageRegime, Office};
use passerelle::domain::word::Word;
use time::macros::datetime;
use uuid::Uuid;

use super::paper::Paper;

const ADDRESS: &str = "https://passerelle.example/activate";

/// An office of that regime.
fn office(regime: LanguageRegime) -> Office {
    let (name, municipality, postcode, address) = match regime {
        LanguageRegime::Dutch => ("Dienst Burgerzaken Gent", "Gent", "9000", "Botermarkt 1"),
        LanguageRegime::French => ("Service population", "Charleroi", "6000", "Place Charles II 14"),
        LanguageRegime::German => ("Einwohnermeldeamt", "Amel", "4770", "Wittenhof 9"),
        LanguageRegime::Brussels => ("Population – Bevolking", "Schaerbeek", "1030", "Place Colignon 1"),
        LanguageRegime::DutchWithFrench => ("Dienst Bevolking", "Kraainem", "1950", "A. Dezangrélaan 17"),
        LanguageRegime::FrenchWithDutch => {
            ("Service population", "Enghien", "7850", "Avenue Reine Astrid 18")
        }
        LanguageRegime::FrenchWithGerman => {
            ("Service population", "Malmedy", "4960", "Rue Jules Steinbach 1")
        }
        LanguageRegime::GermanWithFrench => ("Einwohnermeldeamt", "Eupen", "4700", "Rathausplatz 14"),
    };
    Office {
        id: Uuid::nil().into(),
        name: name.to_owned(),
        municipality: municipality.to_owned(),
        postcode: postcode.to_owned(),
        regime,
        address: address.to_owned(),
        phone: "02 719 20 40".to_owned(),
        hours: "9-12".to_owned(),
        price_cents: 0,
        by_appointment: false,
    }
}

fn letter(regime: LanguageRegime, language: Language) -> KitLetter {
    let issued_at = Instant::new(datetime!(2026-10-20 11:00 +2));
    KitLetter {
        office: office(regime),
        kit: Uuid::nil().into(),
        issued_by: Uuid::nil().into(),
        reference: "HY-2026-7K3M-4QTX".to_owned(),
        name: "Νίκος Παπαδάκης".to_owned(),
        machine_name: "NIKOS PAPADAKIS".to_owned(),
        language,
        masked_email: "n***@example.org".to_owned(),
        code: ActivationCode::from_random(b"0123456789"),
        issued_at,
        expires_at: kit::deadline(issued_at),
        address: ADDRESS.to_owned(),
        qr: qr_path(ADDRESS).unwrap(),
    }
}

/// Regime, the person's language, the letter and its file.
type Sheet = (LanguageRegime, Language, KitLetter, Vec<u8>);

/// All 32, made once: drawing takes its time.
static SHEETS: LazyLock<Vec<Sheet>> = LazyLock::new(|| {
    let regimes = LanguageRegime::ALL.iter().copied();
    let pairs = regimes.flat_map(|regime| Language::ALL.map(|language| (regime, language)));
    let sheet = |(regime, language)| {
        let letter = letter(regime, language);
        let file = pdf(&letter).unwrap();
        (regime, language, letter, file)
    };
    pairs.map(sheet).collect()
});

fn each(test: impl Fn(LanguageRegime, Language, &KitLetter, &Paper)) {
    for (regime, language, letter, file) in SHEETS.iter() {
        let Some(paper) = Paper::lay(file) else { return };
        test(*regime, *language, letter, &paper);
    }
}

fn golden(regime: LanguageRegime, language: Language) -> PathBuf {
    let name = format!("{}-{}.txt", regime.word(), language.tag());
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/letters/kit").join(name)
}

#[test]
fn thirty_two_letters_read_as_they_were_approved() {
    let update = std::env::var_os("UPDATE_LETTERS").is_some();
    each(|regime, language, _, paper| {
        let (path, text) = (golden(regime, language), paper.text());
        if update {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &text).unwrap();
        }
        let approved = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(text, approved, "{}; see the head of this file", path.display());
    });
}

#[test]
fn each_is_one_tagged_sheet_with_title_and_language() {
    each(|regime, person, letter, paper| {
        let place = format!("{regime} {}", person.tag());
        assert_eq!(paper.info("Pages"), "1", "{place}");
        assert_eq!(paper.info("Tagged"), "yes", "{place}");
        assert_eq!(paper.info("Title"), title(letter), "{place}");
        assert!(paper.info("Page size").contains("A4"), "{place}: {}", paper.info("Page size"));
        assert_eq!(paper.catalog_language(), language(letter).tag(), "{place}");
    });
}

#[test]
fn the_drawing_holds_the_public_address_and_nothing_else() {
    each(|regime, language, _, paper| {
        assert_eq!(paper.drawings(), [ADDRESS], "{regime} {}", language.tag());
    });
}

#[test]
fn official_first_then_the_marked_translation_and_no_fact_only_there() {
    each(|regime, person, letter, paper| {
        let text = flat(&paper.text());
        let place = format!("{regime} {}: {text}", person.tag());
        let sections = sections(letter);
        let mut last = text.find(&flat(&letter.code.grouped())).expect("the code comes first");
        for section in &sections {
            for part in [&section.opening, &section.deadline, &section.closing] {
                let at = text.find(&flat(part)).unwrap_or_else(|| panic!("{part} is not on {place}"));
                assert!(at > last, "{part} stands too early: {place}");
                last = at;
            }
        }
        let marks: Vec<bool> = sections.iter().map(|section| section.translation).collect();
        assert!(marks.is_sorted(), "translations come last: {place}");
        let translations = sections.iter().filter(|section| section.translation);
        for section in translations {
            assert!(text.contains(&flat(&section.heading)), "{place}");
        }
        assert_eq!(text.matches(&flat(&letter.code.grouped())).count(), 1, "one code: {place}");
    });
}

#[test]
fn the_code_is_on_the_sheet_and_not_in_the_files_account_of_itself() {
    let letter = letter(LanguageRegime::Brussels, Language::En);
    let Some(paper) = Paper::lay(&pdf(&letter).unwrap()) else { return };
    assert!(paper.text().contains(&letter.code.grouped()), "{}", paper.text());
    let (metadata, code) = (paper.metadata(), letter.code.grouped());
    for needle in [code.clone(), code.replace('-', ""), code.replace('-', " ")] {
        assert!(!metadata.contains(&needle), "{metadata}");
    }
    for secret in ["nikos@", "1979"] {
        assert!(!paper.text().contains(secret), "{secret}");
    }
}

#[test]
fn the_longest_names_still_make_one_sheet_and_unknown_scripts_their_machine_readable_name() {
    let mut letter = letter(LanguageRegime::FrenchWithGerman, Language::Nl);
    letter.name = "Wolfeschlegelsteinhausen ".repeat(8).trim().to_owned();
    letter.office.name = "Administration communale, service population et affaires sociales ".repeat(2);
    let Some(paper) = Paper::lay(&pdf(&letter).unwrap()) else { return };
    assert_eq!(paper.info("Pages"), "1");
    letter.name = "王 小明".to_owned();
    letter.machine_name = "XIAOMING WANG".to_owned();
    let text = Paper::lay(&pdf(&letter).unwrap()).unwrap().text();
    assert!(text.contains("XIAOMING WANG"), "{text}");
}

/// Without blanks and line ends: where lines break is the layout's business.
fn flat(text: &str) -> String {
    text.split_whitespace().collect()
}
