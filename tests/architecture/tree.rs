//! The files of the project, and of a Rust file the part that ships: without comments and tests.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// A source file of the product.
#[derive(Debug)]
pub struct Code {
    /// From the root of the project, with `/`.
    pub path: String,
    /// Without comments and test modules.
    pub text: String,
}

/// Every file below these folders whose name ends in `ending`, with its text.
pub fn files(folders: &[&str], ending: &str) -> Vec<(String, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in folders {
        collect(&root, &root.join(folder), ending, &mut found);
    }
    found.sort();
    found
}

fn collect(root: &Path, folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            // Installed by npm: other people's code.
            if path.ends_with("node_modules") {
                continue;
            }
            collect(root, &path, ending, found);
        } else if path.to_string_lossy().ends_with(ending)
            && let Ok(text) = std::fs::read_to_string(&path)
        {
            let relative = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            found.push((relative, text));
        }
    }
}

/// The sources that ship, as [`Code`]: files that are declared under `#[cfg(test)]` are left out.
pub fn product_sources() -> Vec<Code> {
    let all = files(&["src"], "rs");
    let tests: HashSet<String> = all.iter().flat_map(|(path, text)| test_files(path, text)).collect();
    all.into_iter()
        .filter(|(path, _)| !tests.contains(path))
        .map(|(path, text)| Code { text: product_of(&text), path })
        .collect()
}

/// The files that a source declares as its tests: `#[cfg(test)] [#[path = "…"]] mod name;`.
fn test_files(path: &str, text: &str) -> Vec<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let home = match path.rsplit('/').next() {
        Some("mod.rs" | "lib.rs" | "main.rs") | None => folder.to_owned(),
        Some(_) => path.trim_end_matches(".rs").to_owned(),
    };
    let mut found = Vec::new();
    for piece in text.split("#[cfg(test)]").skip(1) {
        let mut lines = piece.trim_start().lines().map(str::trim);
        let Some(first) = lines.next() else { continue };
        let named = first.strip_prefix("#[path = \"").and_then(|rest| rest.split('"').next());
        let declaration = if named.is_some() { lines.next().unwrap_or_default() } else { first };
        let declaration = declaration.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        let Some(name) = declaration.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')) else {
            continue;
        };
        found.push(named.map_or_else(|| format!("{home}/{name}.rs"), |file| format!("{folder}/{file}")));
    }
    found
}

/// A Rust text without comments and without what follows `#[cfg(test)] mod … {`, which ends our files.
pub fn product_of(text: &str) -> String {
    let cut = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    text[..cut].lines().map(without_comment).collect::<Vec<_>>().join("\n")
}

fn without_comment(line: &str) -> &str {
    if line.trim_start().starts_with("//") {
        return "";
    }
    line.split_once(" // ").map_or(line, |(code, _)| code)
}

#[test]
fn tests_and_comments_do_not_ship() {
    let text = "fn a() {} // a remark\n/// about b\nfn b() {}\n#[cfg(test)]\nmod tests {\n  boom()\n}\n";
    assert_eq!(product_of(text), "fn a() {}\n\nfn b() {}");
    let declared = "#[cfg(test)]\n#[path = \"x_tests.rs\"]\nmod tests;\n#[cfg(test)]\npub mod fixture;\n";
    assert_eq!(test_files("src/a/x.rs", declared), ["src/a/x_tests.rs", "src/a/x/fixture.rs"]);
    assert_eq!(test_files("src/a/mod.rs", "#[cfg(test)]\nmod oracle;"), ["src/a/oracle.rs"]);
}
