//! New versions of the contract, in the form of a file.

const PERSON: &str = include_str!("../../fixtures/contracts/2026-11-01.toml");
const ORGANISATION: &str = include_str!("../../fixtures/contracts/2026-11-23-O.toml");

/// A version of that name for persons, that begins on `day`: the shipped one with another title, and one clause more.
pub fn next_version(name: &str, day: &str) -> String {
    changed(PERSON, name, day)
}

/// The same for organisations.
pub fn next_of_organisations(name: &str, day: &str) -> String {
    changed(ORGANISATION, name, day)
}

fn changed(file: &str, name: &str, day: &str) -> String {
    let mut text: String = file
        .lines()
        .map(|line| match line.split_once(" = ") {
            Some(("version", _)) => format!("version = \"{name}\"\n"),
            Some(("valid_from", _)) => format!("valid_from = \"{day}\"\n"),
            Some(("title", title)) => format!("title = \"{name}: {}\n", title.trim_start_matches('"')),
            _ => format!("{line}\n"),
        })
        .collect();
    for language in ["nl", "fr", "de", "en"] {
        text += &format!("\n[[{language}.clauses]]\nheading = \"New\"\ntext = \"New in {name}.\"\n");
    }
    text
}
