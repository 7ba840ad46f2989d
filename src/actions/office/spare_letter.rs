//! The sheets of sealed spare letters, as one PDF: a sheet each, in the official languages of the office and, marked,
//! in English. They name nobody: whom they are for is known only when one is bound to a file.

use crate::actions::ActionError;
use crate::adapters::pdf::{self, Block, Document, Level};
use crate::domain::enrolment::code::ActivationCode;
use crate::domain::enrolment::spare::SpareSerial;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::office::Office;
use crate::text::locale::Locale;

/// One sheet.
#[derive(Debug)]
pub struct SpareLetter {
    pub serial: SpareSerial,
    pub code: ActivationCode,
    /// Until when it can be bound.
    pub expires_at: Instant,
}

/// The file. Its metadata name no code.
pub fn pdf(
    office: &Office,
    letters: &[SpareLetter],
    address: &str,
    printed_at: Instant,
) -> Result<Vec<u8>, ActionError> {
    let language = office.regime.working_language();
    let mut blocks = Vec::new();
    for (place, letter) in letters.iter().enumerate() {
        if place > 0 {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(sheet(office, letter, address, language));
    }
    let title = Locale::new(language).t("office-spares-title");
    let document = Document { title, language, date: printed_at, blocks, one_sheet: false };
    let outside = ActionError::outside("the spare letters' PDF");
    pdf::render(&document).map_err(|fault| outside(Box::new(fault)))
}

fn sheet(office: &Office, letter: &SpareLetter, address: &str, language: Language) -> Vec<Block> {
    let sender = format!("{}\n{}, {} {}", office.name, office.address, office.postcode, office.municipality);
    let l = Locale::new(language);
    let serial = l.t1("office-spare-numbered", "serial", letter.serial.as_str());
    let mut blocks = vec![
        Block::Letterhead(sender),
        Block::Heading { level: Level::One, text: l.t("office-letter-title") },
        Block::BesideQr {
            text: address.to_owned(),
            description: l.t1("office-letter-drawing", "address", address),
            blocks: vec![
                Block::Paragraph(format!("{serial}\n{address}")),
                Block::Code(letter.code.grouped()),
            ],
        },
    ];
    let official = office.regime.official_languages();
    let all = official.iter().copied().chain([Language::En]);
    for (place, own) in all.enumerate() {
        let text = text(office, letter, address, Locale::new(own));
        let heading = match (place, official.contains(&own)) {
            (0, _) => None,
            (_, true) => Some(Locale::new(own).t("office-letter-title")),
            (_, false) => Some(translated(Locale::new(own), language)),
        };
        match heading {
            None => blocks.push(Block::Paragraph(text)),
            Some(heading) => blocks.push(Block::Passage {
                language: own,
                blocks: vec![Block::Heading { level: Level::Two, text: heading }, Block::Paragraph(text)],
            }),
        }
    }
    blocks
}

fn translated(l: Locale, from: Language) -> String {
    l.t1("office-letter-translation", "language", l.of("office-language-", from.tag()))
}

fn text(office: &Office, letter: &SpareLetter, address: &str, l: Locale) -> String {
    [
        l.t1("office-spare-bound", "day", l.day(&letter.expires_at)),
        l.t1("office-spare-open", "address", address),
        l.t("office-letter-lost"),
        l.t("office-letter-secret"),
        l.t2("office-letter-not-you", "phone", &office.phone, "reference", letter.serial.as_str()),
    ]
    .join(" ")
}
