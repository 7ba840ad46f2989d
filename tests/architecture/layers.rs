//! Who may import whom (`docs/ARCHITECTURE.md`, "Layers").

use super::tree::Code;

/// Each layer, and the layers it may name.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("storage", &["domain"]),
    ("adapters", &["domain"]),
    ("text", &["domain"]),
    ("actions", &["domain", "storage", "adapters", "text"]),
    ("jobs", &["domain", "storage", "adapters", "text", "actions"]),
    ("web", &["domain", "storage", "text", "actions"]),
    ("config", &["domain"]),
    ("browser", &["domain"]),
    // Plays the journey from outside: a browser, the tools of people at their own computers, no inner part.
    ("players", &["domain", "adapters", "browser"]),
    ("bench", &["domain", "storage", "adapters", "actions"]),
    ("demo", ABOVE),
    ("walk", ABOVE),
    ("app", ABOVE),
    (
        "cli",
        &[
            "domain", "storage", "adapters", "text", "actions", "jobs", "web", "config", "browser", "app",
            "demo", "walk", "players", "bench",
        ],
    ),
];

/// What holds the parts together may name them all.
const ABOVE: &[&str] = &[
    "domain", "storage", "adapters", "text", "actions", "jobs", "web", "config", "browser", "players", "app",
];

/// The crates of the domain: values and their words, nothing that acts.
const CRATES_OF_THE_DOMAIN: &[&str] = &["time", "uuid", "thiserror", "serde", "unicode_normalization"];

/// The layer of a file: the name that follows `src/`.
fn layer(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs")
}

/// Imports that a layer may not make, written with `use` or in place.
pub fn imports(file: &Code) -> Vec<String> {
    let own = layer(&file.path);
    if matches!(own, "lib" | "main") {
        return Vec::new();
    }
    let Some((_, below)) = LAYERS.iter().find(|(name, _)| *name == own) else {
        return vec![format!("{}: `{own}` is no layer that the table of layers knows", file.path)];
    };
    let mut complaints: Vec<String> = roots_named(&file.text)
        .into_iter()
        .filter(|root| LAYERS.iter().any(|(name, _)| name == root))
        .filter(|root| *root != own && !below.contains(root))
        .map(|root| format!("{}: {own} may not use {root}", file.path))
        .collect();
    if climbs_out(file) {
        complaints.push(format!("{}: reaches another layer by `super::`; say `crate::`", file.path));
    }
    complaints.dedup();
    complaints
}

/// The first names after every `crate::`, those in braces too.
fn roots_named(text: &str) -> Vec<&str> {
    let mut roots = Vec::new();
    for (start, _) in text.match_indices("crate::") {
        let rest = &text[start + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => roots.extend(names_in_braces(group)),
            None => roots.push(name(rest)),
        }
    }
    roots
}

/// The outermost names of a group whose opening brace is gone.
fn names_in_braces(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut names) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(name(group[start..at].trim()));
                return names;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(name(group[start..at].trim()));
                start = at + 1;
            }
            _ => {}
        }
    }
    names
}

fn name(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

/// Whether a chain of `super::` leaves the layer's own folder.
fn climbs_out(file: &Code) -> bool {
    let inside = file.path.trim_start_matches("src/");
    let folders = inside.matches('/').count();
    let depth = if inside.ends_with("/mod.rs") { folders } else { folders + 1 };
    file.text.contains(&"super::".repeat(depth))
}

/// `sqlx` outside storage; a page that holds the writing half of the database.
pub fn database(file: &Code) -> Vec<String> {
    let own = layer(&file.path);
    let mut words: Vec<&str> = Vec::new();
    if own != "storage" {
        words.push("sqlx::");
    }
    if own == "web" {
        words.extend(["ctx.db", ".begin()", "begin_once(", "db::Db", "db::Tx", "db::{Db", "db::{Tx", "Tx,"]);
    }
    let held = words.into_iter().filter(|word| file.text.contains(word));
    held.map(|word| format!("{}: {own} may not use `{word}`", file.path)).collect()
}

/// Crates in the domain that do more than hold values.
pub fn crates_of_the_domain(file: &Code) -> Vec<String> {
    if layer(&file.path) != "domain" {
        return Vec::new();
    }
    let refused = dependencies().into_iter().filter(|name| !CRATES_OF_THE_DOMAIN.contains(&name.as_str()));
    let mut complaints: Vec<String> = refused
        .filter(|name| names_crate(&file.text, name))
        .map(|name| format!("{}: the domain may not use {name}", file.path))
        .collect();
    complaints.extend(
        ["async fn", "std::fs", "std::net", "std::env", "std::thread"]
            .into_iter()
            .filter(|word| file.text.contains(word))
            .map(|word| format!("{}: the domain may not use {word}", file.path)),
    );
    complaints
}

/// The crates of `Cargo.toml`, as code names them.
fn dependencies() -> Vec<String> {
    let manifest = include_str!("../../Cargo.toml");
    let tables = manifest.split("\n[").filter(|table| table.contains("dependencies]"));
    tables
        .flat_map(|table| table.lines().skip(1))
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect()
}

fn names_crate(text: &str, name: &str) -> bool {
    text.match_indices(&format!("{name}::")).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    })
}

#[test]
fn an_import_from_above_is_seen_however_it_is_written() {
    for text in [
        "use crate::actions::Context;",
        "use crate::{domain::id, actions::{Context, moves}};",
        "fn f() { crate::web::page() }",
        "use super::super::adapters::clock;",
    ] {
        let bad = super::sample("src/storage/kits.rs", text);
        assert_eq!(imports(&bad).len(), 1, "{text}");
    }
    assert!(
        imports(&super::sample("src/storage/kits.rs", "use crate::domain::id;\nuse super::db::Tx;"))
            .is_empty()
    );
    assert_eq!(imports(&super::sample("src/web/office/x.rs", "use crate::adapters::clock;")).len(), 1);
    assert_eq!(imports(&super::sample("src/web/mod.rs", "use super::jobs;")).len(), 1);
    assert_eq!(imports(&super::sample("src/utils/x.rs", "")).len(), 1);
}

#[test]
fn a_page_that_writes_and_sql_elsewhere_are_seen() {
    assert_eq!(database(&super::sample("src/web/x.rs", "visit.ctx.db")).len(), 1);
    assert_eq!(database(&super::sample("src/actions/x.rs", "sqlx::query(\"\")")).len(), 1);
    assert!(database(&super::sample("src/storage/x.rs", "sqlx::query(\"\")")).is_empty());
}

#[test]
fn an_acting_crate_in_the_domain_is_seen() {
    assert_eq!(crates_of_the_domain(&super::sample("src/domain/x.rs", "use reqwest::Client;")).len(), 1);
    assert_eq!(
        crates_of_the_domain(&super::sample("src/domain/x.rs", "let a = url::Url::parse(x);")).len(),
        1
    );
    assert!(crates_of_the_domain(&super::sample("src/domain/x.rs", "use time::Date;")).is_empty());
}
