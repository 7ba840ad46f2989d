//! The contract as a PDF to print and sign.

use super::contract_text::{Contract, Facts, OrganisationFacts};
use crate::actions::ActionError;
use crate::adapters::pdf::{self, Block, Document, Level};
use crate::domain::contract_text::{Filling, Wording};
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
    let organisation = facts.organisation.iter().flat_map(|facts| organisation_rows(facts, l));
    organisation.chain(rows.into_iter().map(|(key, value)| (l.t(key), value))).collect()
}

/// The same of the organisation alone, for its mandate.
pub fn organisation_data(organisation: &OrganisationFacts, l: Locale) -> Vec<(String, String)> {
    organisation_rows(organisation, l).collect()
}

/// The agreed words as the page shows them.
pub fn words(contract: &Contract) -> Wording {
    filled(contract, &contract.facts.name)
}

/// The words with what they are filled with, the person being called `name`.
fn filled(contract: &Contract, name: &str) -> Wording {
    let facts = &contract.facts;
    let organisation = facts.organisation.as_ref();
    let organisation =
        organisation.map(|one| (printable_organisation(one), format!("{} {}", one.kind, one.number)));
    contract.wording.filled(&Filling {
        name,
        months: facts.validity_months,
        organisation: organisation.as_ref().map(|(name, identifier)| (name.as_str(), identifier.as_str())),
    })
}

fn organisation_rows(
    organisation: &OrganisationFacts,
    l: Locale,
) -> impl Iterator<Item = (String, String)> + use<> {
    let kind = l.of("organisation-type-", &organisation.kind);
    let rows = [
        ("organisation-name", Some(printable_organisation(organisation))),
        ("organisation-number", Some(format!("{} {} ({kind})", organisation.kind, organisation.number))),
        ("organisation-application", organisation.application.clone()),
    ];
    rows.into_iter().filter_map(move |(key, value)| Some((l.t(key), value?)))
}

/// Its name, or its number where the fonts lack a letter of the name.
pub(super) fn printable_organisation(organisation: &OrganisationFacts) -> String {
    let OrganisationFacts { name, kind, number, .. } = organisation;
    if pdf::can_print(name) { name.clone() } else { format!("{kind} {number}") }
}

/// Hexadecimal digits in groups of eight: people compare them by eye.
pub fn grouped(hex: &str) -> String {
    let digits: Vec<char> = hex.chars().collect();
    digits.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn document(contract: &Contract, base_url: &str) -> Document {
    let l = Locale::new(contract.language);
    let facts = &contract.facts;
    let words = filled(contract, &printable_name(facts));
    let heading = |level, text| Block::Heading { level, text };
    let mut blocks = vec![
        Block::Letterhead(l.t("service-manager")),
        heading(Level::One, words.title.clone()),
        Block::Definitions(vec![
            (l.t("contract-reference"), facts.reference.clone()),
            (l.t("contract-version"), contract.version.clone()),
        ]),
        Block::Paragraph(words.parties),
        heading(Level::Two, l.t("contract-data-heading")),
        Block::Definitions(printable(data(contract), contract)),
        heading(Level::Two, l.t("contract-terms-heading")),
    ];
    for (number, clause) in (1..).zip(words.clauses) {
        blocks.push(heading(Level::Three, format!("{number}. {}", clause.heading)));
        blocks.push(Block::Paragraph(clause.text));
    }
    blocks.extend(signature(contract, base_url, l, (words.signature_text, words.signature_line)));
    Document {
        title: format!("{} {}", words.title, facts.reference),
        language: contract.language,
        date: contract.offered_at,
        blocks,
        one_sheet: false,
    }
}

/// `said`: what is said above the line to sign on, and below it.
fn signature(contract: &Contract, base_url: &str, l: Locale, said: (String, String)) -> Vec<Block> {
    let status = format!("{base_url}/status");
    let scanned = format!("{status}?reference={}", contract.facts.reference);
    let (text, line) = said;
    vec![
        // What is agreed to, the fingerprint and the signature stay on one sheet.
        Block::PageBreak,
        Block::Heading { level: Level::Two, text: l.t("contract-signature-heading") },
        Block::Paragraph(text),
        Block::SignatureLine(line),
        Block::Definitions(vec![(l.t("contract-hash"), grouped(&hex::encode(contract.hash())))]),
        Block::Paragraph(l.t2("contract-status", "address", &status, "reference", &contract.facts.reference)),
        Block::Qr { description: l.t1("contract-status-code", "address", &status), text: scanned },
    ]
}

/// The name as written, or as the certificate spells it where the fonts lack a letter of it: a contract
/// with a blank box for a name binds nobody. The subject stands beside it in either case.
pub(super) fn printable_name(facts: &Facts) -> String {
    if pdf::can_print(&facts.name) { facts.name.clone() } else { facts.certificate_name.clone() }
}

fn printable(rows: Vec<(String, String)>, contract: &Contract) -> Vec<(String, String)> {
    let name =
        |value: String| if value == contract.facts.name { printable_name(&contract.facts) } else { value };
    rows.into_iter().map(|(label, value)| (label, name(value))).collect()
}
