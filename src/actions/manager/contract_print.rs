//! The contract as a PDF to print and sign.

use super::contract_text::{CLAUSES, Contract, OrganisationFacts};
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
    let organisation = facts.organisation.iter().flat_map(|facts| organisation_rows(facts, l));
    organisation.chain(rows.into_iter().map(|(key, value)| (l.t(key), value))).collect()
}

/// The same of the organisation alone, for its mandate.
pub fn organisation_data(organisation: &OrganisationFacts, l: Locale) -> Vec<(String, String)> {
    organisation_rows(organisation, l).collect()
}

/// Who concludes it: the person, or the organisation that the person signs for.
pub fn parties(contract: &Contract, name: &str) -> String {
    let l = Locale::new(contract.language);
    match &contract.facts.organisation {
        Some(organisation) => {
            let identifier = format!("{} {}", organisation.kind, organisation.number);
            let organisation = printable_organisation(organisation);
            l.with(
                "contract-parties-organisation",
                &[("organisation", &organisation), ("identifier", &identifier), ("name", &name)],
            )
        }
        None => l.t1("contract-parties", "name", name),
    }
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

/// Heading and text of each clause, in the language of the contract.
pub fn clauses(contract: &Contract) -> Vec<(String, String)> {
    let l = Locale::new(contract.language);
    let months = i64::from(contract.facts.validity_months);
    let clause = |number: u8| {
        let stem = stem(contract, l, number);
        (l.t(format!("{stem}-heading")), l.t1(format!("{stem}-text"), "months", months))
    };
    (1..=CLAUSES).map(clause).collect()
}

/// Of the keys of a clause: organisations have some of their own.
fn stem(contract: &Contract, l: Locale, number: u8) -> String {
    let own = format!("contract-organisation-{number}");
    let has_own = contract.facts.organisation.is_some() && l.maybe(format!("{own}-heading")).is_some();
    if has_own { own } else { format!("contract-{number}") }
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
        Block::Paragraph(parties(contract, &printable_name(contract))),
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
    let scanned = format!("{status}?reference={}", contract.facts.reference);
    let line = match &contract.facts.organisation {
        Some(organisation) => {
            l.t1("contract-organisation-signature-line", "organisation", printable_organisation(organisation))
        }
        None => l.t("contract-signature-line"),
    };
    vec![
        // What is agreed to, the fingerprint and the signature stay on one sheet.
        Block::PageBreak,
        Block::Heading { level: Level::Two, text: l.t("contract-signature-heading") },
        Block::Paragraph(l.t("contract-signature-text")),
        Block::SignatureLine(line),
        Block::Definitions(vec![(l.t("contract-hash"), grouped(&hex::encode(contract.hash())))]),
        Block::Paragraph(l.t2("contract-status", "address", &status, "reference", &contract.facts.reference)),
        Block::Qr { description: l.t1("contract-status-code", "address", &status), text: scanned },
    ]
}

/// The name as written, or as the certificate spells it where the fonts lack a letter of it: a contract
/// with a blank box for a name binds nobody. The subject stands beside it in either case.
pub(super) fn printable_name(contract: &Contract) -> String {
    let facts = &contract.facts;
    if pdf::can_print(&facts.name) { facts.name.clone() } else { facts.certificate_name.clone() }
}

fn printable(rows: Vec<(String, String)>, contract: &Contract) -> Vec<(String, String)> {
    let name = |value: String| if value == contract.facts.name { printable_name(contract) } else { value };
    rows.into_iter().map(|(label, value)| (label, name(value))).collect()
}
