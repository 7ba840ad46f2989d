//! Keys of texts that stand in code and templates: each is in the catalogue. Keys put together while the program runs
//! are kept by every test that shows a page (`support::log`).

use std::collections::BTreeSet;

/// What stands before the key of a text.
const LOOK_UPS: &[&str] =
    &[".t(\"", ".t1(\"", ".t2(\"", "Forbidden(\"", "Rule(\"", " key: \"", "(l, \"", "label=\"", "hint=\""];

/// The keys of one language's file.
pub fn keys(source: &str) -> BTreeSet<String> {
    let lines = source.lines().filter(|line| !line.starts_with([' ', '\t', '#', '}']));
    lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
}

/// Complains of keys that no text stands under.
pub fn unknown_keys(path: &str, text: &str, known: &BTreeSet<String>) -> Vec<String> {
    let after = LOOK_UPS.iter().flat_map(|mark| text.split(mark).skip(1));
    let named = after.filter_map(|rest| rest.split_once('"')).map(|(key, _)| key);
    // A word alone is the name of a field, a colour or a state; with `{}` the rest is filled in.
    let whole =
        named.filter(|key| key.contains('-') && !key.ends_with('-') && !key.contains(['{', ' ', '/']));
    let unknown = whole.filter(|key| !known.contains(*key));
    unknown.map(|key| format!("{path}: no text stands under `{key}`")).collect()
}

#[test]
fn a_key_without_text_is_seen() {
    let known = keys("### About\nthis-one = A text\n    that-one = goes on\n");
    assert_eq!(known.iter().collect::<Vec<_>>(), ["this-one"]);
    for call in
        ["l.t(\"that-one\")", "Problem::Forbidden(\"that-one\")", "{% call p::field(label=\"that-one\") %}"]
    {
        assert_eq!(unknown_keys("a.rs", call, &known).len(), 1, "{call}");
        assert!(unknown_keys("a.rs", &call.replace("that", "this"), &known).is_empty(), "{call}");
    }
    assert!(unknown_keys("a.rs", "l.t(\"that-{}\"|format(word))", &known).is_empty());
}
