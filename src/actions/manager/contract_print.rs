//! The contract as a PDF to print and sign.

use super::contract_text::{CLAUSES, Contract};
use crate::actions::ActionError;
use crate::adapters::pdf::{self, Block, Document, Level};
use crate::domain::word::Word;
use crate::text::locale::Locale;

/// The PDF file of a contract; the same contract gives the same bytes. `base_url` leads to the status page.
///
/// # Errors
/// [`ActionError::Outside`] if the data hold a character that the fonts lack.
pub fn pdf(contract: &Contract, base_url: &str) -> Result<Vec<u8>, ActionError> {
    let outside = ActionError::outside("the contract's PDF");
    pdf::render(&document(contract, base_url)).map_err(|fault| outside(Box::new(fault)))
}

/// The label and value of each datum, in the language of the contract: for the page and the PDF alike.
pub fn data(contract: &Contract) -> Vec<(String, String)> {
    let l = Locale::new(contract.language);
    let facts = &contract.facts;
    let environment = l.of("contract-environment-", facts.environment.word());
    let rows: [(&str, String); 8] = [
        ("contract-name", facts.name.clone()),
        ("contract-subject", facts.subject.clone()),
        ("contract-email", facts.email.clone()),
        ("contract-phone", facts.phone.clone()),
        ("contract-environment", environment),
        ("contract-validity", l.t1("contract-months", "months", i64::from(facts.validity_months))),
        ("contract-authentication-key", grouped(&facts.authentication_key)),
        ("contract-encryption-key", grouped(&facts.encryption_key)),
    ];
    rows.into_iter().map(|(key, value)| (l.t(key), value)).collect()
}

/// Heading and text of each clause, in the language of the contract.
pub fn clauses(contract: &Contract) -> Vec<(String, String)> {
    let l = Locale::new(contract.language);
    let months = i64::from(contract.facts.validity_months);
    let clause = |number: u8| {
        let heading = l.t(format!("contract-{number}-heading"));
        (heading, l.t1(format!("contract-{number}-text"), "months", months))
    };
    (1..=CLAUSES).map(clause).collect()
}

/// Hexadecimal digits in groups of eight: people compare them by eye.
pub fn grouped(hex: &str) -> String {
    let digits: Vec<char> = hex.chars().collect();
    digits.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn document(contract: &Contract, base_url: &str) -> Document {
    let l = Locale::new(contract.language);
    let facts = &contract.facts;
    let heading = |level, text| Block::Heading { level, text };
    let mut blocks = vec![
        Block::Letterhead(l.t("service-manager")),
        heading(Level::One, l.t("contract-title")),
        Block::Definitions(vec![
            (l.t("contract-reference"), facts.reference.clone()),
            (l.t("contract-version"), contract.version.to_owned()),
        ]),
        Block::Paragraph(l.t1("contract-parties", "name", printable_name(contract))),
        heading(Level::Two, l.t("contract-data-heading")),
        Block::Definitions(printable(data(contract), contract)),
        heading(Level::Two, l.t("contract-terms-heading")),
    ];
    for (number, (title, text)) in (1..).zip(clauses(contract)) {
        blocks.push(heading(Level::Three, format!("{number}. {title}")));
        blocks.push(Block::Paragraph(text));
    }
    blocks.extend(signature(contract, base_url, l));
    Document {
        title: format!("{} {}", l.t("contract-title"), facts.reference),
        language: contract.language,
        date: contract.offered_at,
        blocks,
        one_sheet: false,
    }
}

fn signature(contract: &Contract, base_url: &str, l: Locale) -> Vec<Block> {
    let status = format!("{base_url}/status");
    vec![
        // What is agreed to, the fingerprint and the signature stay on one sheet.
        Block::PageBreak,
        Block::Heading { level: Level::Two, text: l.t("contract-signature-heading") },
        Block::Paragraph(l.t("contract-signature-text")),
        Block::SignatureLine(l.t("contract-signature-line")),
        Block::Definitions(vec![(l.t("contract-hash"), grouped(&hex::encode(contract.hash())))]),
        Block::Paragraph(l.t2("contract-status", "address", &status, "reference", &contract.facts.reference)),
        Block::Qr { description: l.t1("contract-status-code", "address", &status), text: status },
    ]
}

/// The name as written, or as the certificate spells it where the fonts lack a letter of it: a contract
/// with a blank box for a name binds nobody. The subject stands beside it in either case.
fn printable_name(contract: &Contract) -> String {
    let facts = &contract.facts;
    if pdf::can_print(&facts.name) { facts.name.clone() } else { facts.certificate_name.clone() }
}

fn printable(rows: Vec<(String, String)>, contract: &Contract) -> Vec<(String, String)> {
    let name = |value: String| if value == contract.facts.name { printable_name(contract) } else { value };
    rows.into_iter().map(|(label, value)| (label, name(value))).collect()
}
