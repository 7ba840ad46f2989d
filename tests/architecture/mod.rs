//! The shape of the code, held by reading it. Each guard is a function from a file to complaints, tried on a
//! bad sample beside it, and run here over the whole tree. Exceptions are lists that may only shrink: one that
//! is no longer needed is a complaint too.

mod layers;
mod length;
mod source;
mod templates;
mod texts;
mod tree;

use tree::{Code, files};

/// Fails with every complaint at once: the one who mends them wants to see all.
fn expect_none(complaints: &[String]) {
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

#[test]
fn every_layer_imports_only_what_lies_below_it() {
    let sources = tree::product_sources();
    expect_none(&sources.iter().flat_map(layers::imports).collect::<Vec<_>>());
}

#[test]
fn only_storage_speaks_to_the_database_and_pages_only_read() {
    let sources = tree::product_sources();
    expect_none(&sources.iter().flat_map(layers::database).collect::<Vec<_>>());
}

#[test]
fn the_domain_is_pure() {
    let sources = tree::product_sources();
    expect_none(&sources.iter().flat_map(layers::crates_of_the_domain).collect::<Vec<_>>());
}

#[test]
fn files_stay_small() {
    let mut all = files(&["src", "tests"], "rs");
    all.extend(files(&["tests"], ".mjs"));
    expect_none(&all.iter().flat_map(|(path, text)| length::too_long(path, text)).collect::<Vec<_>>());
}

#[test]
fn nothing_in_the_product_panics_or_is_left_for_later() {
    let sources = tree::product_sources();
    let mut complaints: Vec<String> = sources.iter().flat_map(source::panics).collect();
    for (path, text) in files(&["src", "tests", "templates", "migrations", ".ci"], "") {
        complaints.extend(source::left_for_later(&path, &text));
    }
    expect_none(&complaints);
}

#[test]
fn clock_and_randomness_come_from_their_adapters() {
    let sources = tree::product_sources();
    expect_none(&source::outside_world(&sources, source::MAY_WAIT));
}

#[test]
fn no_check_of_the_identity_provider_is_switched_off() {
    let sources = tree::product_sources();
    expect_none(&sources.iter().flat_map(source::weakened_checks).collect::<Vec<_>>());
}

#[test]
fn statements_list_their_columns() {
    let sources = tree::product_sources();
    expect_none(&sources.iter().flat_map(source::stars).collect::<Vec<_>>());
}

#[test]
fn templates_escape_hold_no_script_and_no_text() {
    let all = files(&["templates"], "html");
    let mut complaints: Vec<String> =
        all.iter().flat_map(|(path, text)| templates::unsafe_parts(path, text)).collect();
    let pages = all.iter().filter(|(path, _)| !path.contains("/specimen"));
    complaints.extend(pages.flat_map(|(path, text)| templates::words(path, text)));
    expect_none(&complaints);
}

#[test]
fn every_key_of_a_text_is_in_the_catalogue() {
    let known =
        files(&["templates/locales/en"], "ftl").iter().flat_map(|(_, text)| texts::keys(text)).collect();
    let mut all: Vec<_> = tree::product_sources().into_iter().map(|code| (code.path, code.text)).collect();
    all.extend(files(&["templates"], "html"));
    expect_none(
        &all.iter().flat_map(|(path, text)| texts::unknown_keys(path, text, &known)).collect::<Vec<_>>(),
    );
}

#[test]
fn migrations_say_what_they_are_for() {
    let all = files(&["migrations"], "sql");
    expect_none(&all.iter().flat_map(|(path, text)| source::migration(path, text)).collect::<Vec<_>>());
}

/// A sample for the tests of the guards.
fn sample(path: &str, text: &str) -> Code {
    Code { path: path.to_owned(), text: tree::product_of(text) }
}
