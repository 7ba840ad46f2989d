//! The letter of a kit, as a print page. It answers the POST that issued the kit and has no address of its own:
//! no GET ever shows a code.

use askama::Template;
use axum::http::{HeaderValue, header};

use super::AtFile;
use crate::actions::office::kit_letter::KitLetter;
use crate::domain::language::Language;
use crate::text::locale::Locale;
use crate::web::page::Page;
use crate::web::problem::{Reply, show};

#[derive(Template)]
#[template(path = "office/letter.html")]
pub struct LetterPage {
    /// In the office's first language: it is that of the document. The clerk's own is only above the sheet.
    page: Page,
    clerk: Locale,
    path: String,
    letter: KitLetter,
    blocks: Vec<Block>,
}

/// The text in one language.
pub struct Block {
    l: Locale,
    /// In a language in which this office may not write, the text is a translation and says so (LEX-4).
    translation: bool,
}

/// The official languages of the office, the person's own first among them; then theirs as a translation, if it
/// is none of those.
pub fn blocks(letter: &KitLetter) -> Vec<Block> {
    let regime = letter.office.regime;
    let official = regime.languages_for(letter.language);
    let translated = (!regime.is_official(letter.language)).then_some(letter.language);
    let block = |translation| move |language: Language| Block { l: Locale::new(language), translation };
    official.into_iter().map(block(false)).chain(translated.map(block(true))).collect()
}

/// Shows the letter, never to be kept by a browser or proxy.
pub fn show_letter(at: &AtFile, letter: KitLetter) -> Reply {
    let mut page = at.page();
    let clerk = page.l();
    let blocks = blocks(&letter);
    if let Some(first) = blocks.first() {
        page.locale = first.l;
    }
    let mut response = show(&LetterPage { page, clerk, path: at.path(""), letter, blocks })?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

impl LetterPage {
    /// "Dutch", in the language of the translation.
    fn translated_from(&self, block: &Block) -> String {
        block.l.of("office-language-", self.page.l().tag())
    }
}

#[cfg(test)]
#[path = "letter_tests.rs"]
mod tests;
