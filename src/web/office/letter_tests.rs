//! Eight regimes times four languages (LEX-7).

use time::macros::datetime;

use super::*;
use crate::adapters::qr::qr_path;
use crate::domain::enrolment::code::ActivationCode;
use crate::domain::enrolment::kit;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::office::{LanguageRegime, Office};
use crate::domain::word::Word;

const ADDRESS: &str = "https://passerelle.example/activate";

fn letter(regime: LanguageRegime, language: Language) -> KitLetter {
    let issued_at = Instant::new(datetime!(2026-10-20 11:00 +2));
    KitLetter {
        office: Office {
            id: uuid::Uuid::nil().into(),
            name: "Kraainem".to_owned(),
            municipality: "Kraainem".to_owned(),
            postcode: "1950".to_owned(),
            regime,
            address: "Arthur Dezangrélaan 17".to_owned(),
            phone: "02 719 20 40".to_owned(),
            hours: "9-12".to_owned(),
            price_cents: 0,
            by_appointment: false,
        },
        kit: uuid::Uuid::nil().into(),
        issued_by: uuid::Uuid::nil().into(),
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

fn sheet(letter: KitLetter) -> String {
    let sections = sections(&letter);
    let page = Page::new(language(&letter), "/office/files/1/check", "service-office");
    let (clerk, path) = (Locale::new(Language::En), "/office/files/1".to_owned());
    LetterPage { page, clerk, form: Form::default(), path, letter, sections }.render().unwrap()
}

#[test]
fn official_languages_come_first_and_every_other_is_marked() {
    for regime in LanguageRegime::ALL.iter().copied() {
        for language in Language::ALL {
            let sections = sections(&letter(regime, language));
            let official = regime.official_languages().len();
            assert!(sections[..official].iter().all(|section| !section.translation));
            assert!(sections[..official].iter().all(|section| regime.is_official(section.language)));
            let translated: Vec<_> = sections[official..].iter().map(|section| section.language).collect();
            let expected = if regime.is_official(language) { vec![] } else { vec![language] };
            assert_eq!(translated, expected, "{regime} {language:?}");
        }
    }
}

#[test]
fn no_fact_stands_in_the_translation_only() {
    for regime in LanguageRegime::ALL.iter().copied() {
        for language in Language::ALL {
            let letter = letter(regime, language);
            let (expected, expires_at) = (sections(&letter), letter.expires_at);
            let html = sheet(letter);
            let shown: Vec<_> = html.split("<section ").skip(1).collect();
            assert_eq!(shown.len(), expected.len());
            for (section, expected) in shown.iter().zip(&expected) {
                let l = Locale::new(expected.language);
                assert!(section.starts_with(&format!("lang=\"{}\"", l.tag())));
                let moment = l.moment(&expires_at);
                for fact in
                    ["n***@example.org", "02\u{a0}719\u{a0}20\u{a0}40", "HY-2026-7K3M-4QTX", moment.as_str()]
                {
                    assert!(section.contains(fact), "{fact}, {regime} {language:?}: {section}");
                }
                assert!(!section.contains("office-"), "a raw key: {section}");
            }
        }
    }
}

#[test]
fn one_code_one_drawing_and_the_document_in_the_first_language() {
    let html = sheet(letter(LanguageRegime::DutchWithFrench, Language::En));
    assert!(html.contains("<html lang=\"nl\">") && html.contains("Translation from Dutch"));
    assert_eq!(html.matches("class=\"code\"").count(), 1);
    assert!(html.contains(ADDRESS), "the drawing's address can be typed");
    assert_eq!(html.matches("<svg class=\"qr\"").count(), 1);
}
