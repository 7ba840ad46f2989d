//! Words that may not stand in the product, or only in one place.

use super::tree::Code;

/// Who may wait on the runtime's clock, and why. This list only shrinks.
pub const MAY_WAIT: &[(&str, &str)] = &[
    // The time of grace when the server stops.
    ("src/app.rs", "tokio::time"),
    // The pause between two rounds of the jobs.
    ("src/jobs/mod.rs", "tokio::time"),
    // A browser loads again when the server breaks off.
    ("src/browser.rs", "tokio::time"),
    // A person at a keyboard waits for a letter to come.
    ("src/players/outside.rs", "tokio::time"),
];

/// What reads the system's clock, its randomness, or waits.
const OUTSIDE_WORLD: &[&str] = &[
    "now_utc(",
    "now_local(",
    "SystemTime::now",
    "time::Instant::now",
    "Timestamp::now",
    "Zoned::now",
    "Uuid::new_v4",
    "now_v7(",
    "rand::",
    "OsRng",
    "getrandom",
    "SystemRandom",
    "thread::sleep",
    "tokio::time",
];

const PANICS: &[&str] = &[
    ".unwrap()",
    ".unwrap_err()",
    ".expect(\"",
    ".expect(&",
    "panic!(",
    concat!("to", "do!("),
    "unimplemented!(",
    "unreachable!(",
    "dbg!(",
    "unsafe {",
];

/// Switches of the libraries that verify tokens, and their one doubtful helper.
const WEAKENED: &[&str] = &[
    "allow_any_alg",
    "insecure_disable_signature_check",
    "require_issuer_match(false",
    "require_audience_match(false",
    "danger_accept_invalid",
    "check_current",
    "allow_insecure",
];

fn words<'a>(file: &'a Code, list: &'a [&str]) -> impl Iterator<Item = String> + 'a {
    list.iter().filter(|word| file.text.contains(**word)).map(|word| format!("{}: `{word}`", file.path))
}

/// What could end the process.
pub fn panics(file: &Code) -> Vec<String> {
    words(file, PANICS).collect()
}

/// What somebody meant to come back to. Comments and tests count.
pub fn left_for_later(path: &str, text: &str) -> Vec<String> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:"), concat!("HA", "CK")];
    let found = text.lines().enumerate().filter(|(_, line)| marks.iter().any(|mark| line.contains(mark)));
    found.map(|(number, _)| format!("{path}:{}: left for later", number + 1)).collect()
}

/// Clock, randomness and waiting outside `adapters`, and exceptions that nobody needs any more.
pub fn outside_world(sources: &[Code], exceptions: &[(&str, &str)]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in sources.iter().filter(|file| !file.path.starts_with("src/adapters/")) {
        let found = OUTSIDE_WORLD.iter().filter(|word| names(&file.text, word));
        let refused = found.filter(|word| !exceptions.contains(&(file.path.as_str(), **word)));
        complaints.extend(refused.map(|word| format!("{}: `{word}` belongs in adapters", file.path)));
    }
    for (path, word) in exceptions {
        let needed = sources.iter().any(|file| file.path == *path && names(&file.text, word));
        if !needed {
            complaints.push(format!("{path} no longer needs `{word}`: take it off the list"));
        }
    }
    complaints
}

/// Whether the word stands in the text, not as the tail of a longer one.
fn names(text: &str, word: &str) -> bool {
    let whole = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| whole(at))
}

/// Checks of tokens and certificates that are switched off.
pub fn weakened_checks(file: &Code) -> Vec<String> {
    words(file, WEAKENED).collect()
}

/// Statements that take whatever columns there are.
pub fn stars(file: &Code) -> Vec<String> {
    words(file, &["SELECT *", "select *", "RETURNING *"]).collect()
}

/// `YYYYMMDDHHMMSS_verb_noun[.engine].sql`, with a first line that says why.
pub fn migration(path: &str, text: &str) -> Vec<String> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (number, rest) = name.split_once('_').unwrap_or((name, ""));
    let mut complaints = Vec::new();
    if number.len() != 14 || !number.bytes().all(|byte| byte.is_ascii_digit()) || !rest.contains('_') {
        complaints.push(format!("{path}: is not named YYYYMMDDHHMMSS_verb_noun.sql"));
    }
    if !text.starts_with("-- ") {
        complaints.push(format!("{path}: the first line does not say what it is for"));
    }
    complaints
}

#[test]
fn every_word_is_seen() {
    let bad = super::sample("src/a/x.rs", "let a = b.unwrap();\nx.expect(\"never\");\nSELECT * FROM a");
    assert_eq!(panics(&bad).len(), 2);
    assert_eq!(stars(&bad).len(), 1);
    assert!(panics(&super::sample("src/a/x.rs", "// b.unwrap()\npage.expect(200)?;")).is_empty());
    assert_eq!(left_for_later("a.rs", &format!("fine\n// {}: later", concat!("TO", "DO"))).len(), 1);
    assert_eq!(weakened_checks(&super::sample("src/a/x.rs", "verifier.allow_any_alg()")).len(), 1);
}

#[test]
fn the_clock_is_read_in_one_place_and_exceptions_shrink() {
    let sources = [super::sample("src/actions/x.rs", "OffsetDateTime::now_utc()")];
    assert_eq!(outside_world(&sources, &[]).len(), 1);
    assert!(outside_world(&sources, &[("src/actions/x.rs", "now_utc(")]).is_empty());
    assert_eq!(outside_world(&[], &[("src/actions/x.rs", "now_utc(")]).len(), 1);
    let adapters = [super::sample("src/adapters/clock.rs", "OffsetDateTime::now_utc()")];
    assert!(outside_world(&adapters, &[]).is_empty());
}

#[test]
fn a_migration_has_a_number_a_name_and_a_reason() {
    assert!(migration("migrations/20261121090000_create_history.sql", "-- Why.\n").is_empty());
    assert_eq!(migration("migrations/1_x.sql", "CREATE TABLE a (b TEXT);").len(), 2);
}
