//! The words of the printed letter, for the page and the PDF alike: the official languages of the office first, the
//! person's own among them foremost; then theirs as a translation, if it is none of those (LEX-4).

use super::kit_letter::KitLetter;
use crate::domain::language::Language;
use crate::text::locale::Locale;

/// The letter in one language. Every section holds the same facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub language: Language,
    /// "Your activation code", or "Translation from Dutch – for information".
    pub heading: String,
    /// In a language in which this office may not write, the text is a translation and says so.
    pub translation: bool,
    /// What was done, and what to do now.
    pub opening: String,
    /// Until when, with weekday, hour and zone.
    pub deadline: String,
    /// When the letter is lost, that nobody asks for the code, and how to say "this was not me".
    pub closing: String,
}

/// The sections in the order of the law.
pub fn sections(letter: &KitLetter) -> Vec<Section> {
    let regime = letter.office.regime;
    let official = regime.languages_for(letter.language);
    let original = official.first().copied().unwrap_or(letter.language);
    let translated = (!regime.is_official(letter.language)).then_some(letter.language);
    let officials = official.into_iter().map(|language| section(letter, language, None));
    officials.chain(translated.map(|language| section(letter, language, Some(original)))).collect()
}

/// The language of the whole document: that of its first section.
pub fn language(letter: &KitLetter) -> Language {
    letter.office.regime.languages_for(letter.language).first().copied().unwrap_or(letter.language)
}

/// "Activation code HY-2026-…", in the language of the document.
pub fn title(letter: &KitLetter) -> String {
    format!("{} {}", Locale::new(language(letter)).t("office-letter-title"), letter.reference)
}

fn section(letter: &KitLetter, language: Language, translated_from: Option<Language>) -> Section {
    let l = Locale::new(language);
    let heading = match translated_from {
        None => l.t("office-letter-title"),
        Some(original) => {
            l.t1("office-letter-translation", "language", l.of("office-language-", original.tag()))
        }
    };
    // A number is not broken over two lines.
    let phone = letter.office.phone.replace(' ', "\u{a0}");
    let day = l.day(&letter.issued_at);
    let opening = [
        l.t2("office-letter-checked", "office", &letter.office.name, "day", day),
        l.t2("office-letter-open", "email", &letter.masked_email, "address", &letter.address),
    ];
    let closing = [
        l.t("office-letter-lost"),
        l.t("office-letter-secret"),
        l.t2("office-letter-not-you", "phone", phone, "reference", &letter.reference),
    ];
    Section {
        language,
        heading,
        translation: translated_from.is_some(),
        opening: opening.join(" "),
        deadline: l.t1("office-letter-deadline", "moment", l.moment(&letter.expires_at)),
        closing: closing.join(" "),
    }
}
