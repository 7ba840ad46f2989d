//! Reads the locale files: the four languages say the same things with the same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::domain::language::Language;

/// Key (message, or message.attribute) to the variables of its text; and its text as written.
type Catalogue = BTreeMap<String, (BTreeSet<String>, String)>;

fn folder(language: Language) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("templates/locales").join(language.tag())
}

fn files(language: Language) -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(folder(language)).unwrap().map(|entry| entry.unwrap());
    let read = entries.map(|entry| {
        (entry.file_name().into_string().unwrap(), std::fs::read_to_string(entry.path()).unwrap())
    });
    read.collect()
}

/// Our files use one message a key: `key = text`, with indented lines going on.
fn catalogue(source: &str) -> Catalogue {
    let mut texts: Vec<(String, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match line.split_once('=') {
            Some((key, text)) if !line.starts_with([' ', '\t', '}']) => {
                texts.push((key.trim().to_owned(), text.trim().to_owned()));
            }
            _ => {
                let (_, text) = texts.last_mut().expect("a line before the first key");
                text.push('\n');
                text.push_str(line.trim());
            }
        }
    }
    let keys: BTreeSet<_> = texts.iter().map(|(key, _)| key).collect();
    assert_eq!(keys.len(), texts.len(), "a key stands twice in one file");
    texts.into_iter().map(|(key, text)| (key, (variables(&text), text))).collect()
}

fn variables(text: &str) -> BTreeSet<String> {
    let starts = text.split('$').skip(1);
    let name = |rest: &str| {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect::<String>()
    };
    starts.map(name).collect()
}

#[test]
fn the_four_languages_have_the_same_files_keys_and_variables() {
    let english = files(Language::En);
    for language in Language::ALL {
        let theirs = files(language);
        assert!(theirs.keys().eq(english.keys()), "files differ: {}", language.tag());
        for (file, source) in &english {
            let (ours, theirs) = (catalogue(source), catalogue(&theirs[file]));
            for (key, (variables, _)) in &ours {
                let found = theirs.get(key).map(|(variables, _)| variables);
                assert_eq!(found, Some(variables), "{}/{file}: {key}", language.tag());
            }
            let extra: Vec<_> = theirs.keys().filter(|key| !ours.contains_key(*key)).collect();
            assert!(extra.is_empty(), "{}/{file} alone has {extra:?}", language.tag());
        }
    }
}

#[test]
fn no_text_is_empty_and_no_key_stands_in_two_files() {
    for language in Language::ALL {
        let mut seen = BTreeMap::new();
        for (file, source) in files(language) {
            for (key, (_, text)) in catalogue(&source) {
                assert!(!text.trim().is_empty(), "{}/{file}: {key} is empty", language.tag());
                let before = seen.insert(key.clone(), file.clone());
                assert_eq!(before, None, "{}: {key} also in {file}", language.tag());
            }
        }
    }
}

/// The real parser must understand every file whole: it skips what it does not, silently.
#[test]
fn every_file_parses() {
    for language in Language::ALL {
        for (file, source) in files(language) {
            let parsed = fluent_templates::fluent_bundle::FluentResource::try_new(source);
            assert!(
                parsed.is_ok(),
                "{}/{file}: {:?}",
                language.tag(),
                parsed.err().map(|(_, faults)| faults)
            );
        }
    }
}

/// Sentences that read the same as in English were probably forgotten. Words may coincide.
#[test]
fn no_sentence_is_left_in_english() {
    let english: Catalogue = files(Language::En).values().flat_map(|source| catalogue(source)).collect();
    for language in [Language::Nl, Language::Fr, Language::De] {
        for (file, source) in files(language) {
            for (key, (_, text)) in catalogue(&source) {
                let words =
                    text.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count();
                let same = english.get(&key).is_some_and(|(_, theirs)| *theirs == text);
                assert!(!same || words < 4, "{}/{file}: {key} is English", language.tag());
            }
        }
    }
}
