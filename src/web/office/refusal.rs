//! `/office/files/{id}/refusal`: the refusal as a sheet of paper for the person, in the languages of the office and,
//! as a marked translation, in theirs.

use askama::Template;
use axum::extract::RawQuery;

use super::AtFile;
use crate::actions::office::refusal_paper::{RefusalPaper, refusal_paper};
use crate::domain::language::Language;
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::page::Page;
use crate::web::problem::{Reply, go, show};

#[derive(Template)]
#[template(path = "office/refusal.html")]
pub struct RefusalPage {
    /// In the office's first language: it is that of the document. The clerk's own is only above the sheet.
    page: Page,
    clerk: Locale,
    path: String,
    paper: RefusalPaper,
    blocks: Vec<Block>,
}

/// The text in one language.
pub struct Block {
    l: Locale,
    /// In a language in which this office may not write, the text is a translation and says so (LEX-4).
    translation: bool,
}

impl RefusalPage {
    fn reason(&self) -> &'static str {
        self.paper.reason.word()
    }

    /// "Dutch", in the language of the translation.
    fn translated_from(&self, block: &Block) -> String {
        block.l.of("office-language-", self.page.l().tag())
    }

    /// The same sheet for somebody who reads another language.
    fn languages(&self) -> [Language; 4] {
        Language::ALL
    }
}

/// The sheet; `?for=` chooses the person's language where none is recorded. Any other file is led to its page.
pub async fn get(at: AtFile, RawQuery(query): RawQuery) -> Reply {
    let Some(mut paper) = refusal_paper(&at.visit().ctx, &at.counter, at.id).await? else {
        return go(at.path(""));
    };
    let query = query.unwrap_or_default();
    let chosen = query.split('&').find_map(|pair| pair.strip_prefix("for=")).and_then(Language::parse);
    paper.language = chosen.unwrap_or(paper.language);
    let mut page = at.page();
    let clerk = page.l();
    let blocks = blocks(&paper);
    if let Some(first) = blocks.first() {
        page.locale = first.l;
    }
    show(&RefusalPage { page, clerk, path: at.path(""), paper, blocks })
}

/// The official languages of the office, the person's own first among them; then theirs as a translation, if it is
/// none of those.
fn blocks(paper: &RefusalPaper) -> Vec<Block> {
    let regime = paper.office.regime;
    let translated = (!regime.is_official(paper.language)).then_some(paper.language);
    let block = |translation| move |language: Language| Block { l: Locale::new(language), translation };
    let official = regime.languages_for(paper.language).into_iter().map(block(false));
    official.chain(translated.map(block(true))).collect()
}
