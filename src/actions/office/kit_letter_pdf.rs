//! The printed letter as a PDF: one sheet, tagged. The code is in no store, so the file can be made only where it
//! can be drawn again: in the browser that issued the kit, from the same form, for a few minutes.

use super::Counter;
use super::kit_letter::{self, KitLetter};
use super::kit_letter_text::{Section, language, sections, title};
use crate::actions::{ActionError, Begun, Context, Submission, kits};
use crate::adapters::pdf::{self, Block, Document, Level};
use crate::domain::id::{EnrolmentId, FormKey};
use crate::storage::kits::PrintedAs;
use crate::text::locale::Locale;

/// What came of printing once more.
#[derive(Debug)]
pub enum Reprinted {
    Pdf {
        reference: String,
        file: Vec<u8>,
    },
    /// Used, dead, too late, or another browser's: a new print needs a new code.
    Over,
}

/// The letter of the kit that `issued_by` issued in this browser, as PDF; the printing is noted.
pub async fn print_pdf(
    ctx: &Context,
    submission: &Submission,
    browser: &str,
    counter: &Counter,
    id: EnrolmentId,
    issued_by: FormKey,
) -> Result<Reprinted, ActionError> {
    let code = kits::draw_code(ctx, browser, issued_by, id);
    let begun = ctx.begin_once(submission).await?;
    let Some(letter) = kit_letter::again(ctx, counter, id, issued_by, code).await? else {
        return Ok(Reprinted::Over);
    };
    if let Begun::First(mut tx) = begun {
        kits::note_print(ctx, &mut tx, letter.kit, PrintedAs::Pdf, counter.clerk).await?;
        tx.commit().await?;
    }
    Ok(Reprinted::Pdf { file: pdf(&letter)?, reference: letter.reference })
}

/// The file; the same letter gives the same bytes. Its metadata name the reference and no code.
pub fn pdf(letter: &KitLetter) -> Result<Vec<u8>, ActionError> {
    let outside = ActionError::outside("the letter's PDF");
    pdf::render(&document(letter)).map_err(|fault| outside(Box::new(fault)))
}

fn document(letter: &KitLetter) -> Document {
    let office = &letter.office;
    let sender = format!("{}\n{}, {} {}", office.name, office.address, office.postcode, office.municipality);
    let sections = sections(letter);
    let l = Locale::new(language(letter));
    let mut blocks = vec![
        Block::Letterhead(sender),
        Block::Heading { level: Level::One, text: l.t("office-letter-title") },
        Block::BesideQr {
            text: letter.address.clone(),
            description: l.t1("office-letter-drawing", "address", &letter.address),
            blocks: vec![
                Block::Paragraph(format!(
                    "{}\n{}\n{}",
                    printable_name(letter),
                    letter.reference,
                    letter.address
                )),
                Block::Code(letter.code.grouped()),
            ],
        },
    ];
    blocks.extend(sections.into_iter().enumerate().flat_map(|(place, section)| set(place, section)));
    Document {
        title: title(letter),
        language: language(letter),
        date: letter.issued_at,
        blocks,
        one_sheet: true,
    }
}

/// The first section follows the heading of the sheet; each other one has its own, under a rule.
fn set(place: usize, section: Section) -> Vec<Block> {
    let text = vec![
        Block::Paragraph(section.opening),
        Block::Strong(section.deadline),
        Block::Paragraph(section.closing),
    ];
    if place == 0 {
        return text;
    }
    let heading = Block::Heading { level: Level::Two, text: section.heading };
    vec![Block::Passage { language: section.language, blocks: [vec![heading], text].concat() }]
}

/// The name as written, or as its machine-readable zone spells it where the fonts lack a letter of it.
fn printable_name(letter: &KitLetter) -> &str {
    if pdf::can_print(&letter.name) { &letter.name } else { &letter.machine_name }
}
