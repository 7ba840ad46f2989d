use super::*;
use crate::domain::language::Language;

/// A signed text must be found again: not a word, and not a sign, of a shipped version changes. Who wants other words
/// adds a version.
#[test]
fn the_words_of_a_shipped_version_do_not_change() {
    let sums: Vec<_> = shipped()
        .unwrap()
        .into_iter()
        .map(|text| {
            let row = row(&text, None, brussels_moment(text.valid_from, 0));
            (text.version, text.audience, text.valid_from.to_string(), hex::encode(row.sha256))
        })
        .collect();
    let sums: Vec<_> = sums
        .iter()
        .map(|(version, audience, day, sum)| (version.as_str(), *audience, day.as_str(), sum.as_str()))
        .collect();
    assert_eq!(
        sums,
        [
            (
                "2026-11-01",
                Audience::Person,
                "2020-01-01",
                "36b5cb5cbaed5c2b4997d777717e5619b763093e2dd891954aa26a13f544c86d"
            ),
            (
                "2026-11-23-O",
                Audience::Organisation,
                "2020-01-01",
                "5fc9aa2f509daf893bb3550610dc1272d50dc03a9b2a80529a8873ab5b1c80ec"
            ),
        ]
    );
}

#[test]
fn the_shipped_versions_can_be_printed() {
    for text in SHIPPED {
        judge(read(text).unwrap(), Date::MIN, &[], missing_glyph).unwrap();
    }
}

#[test]
fn what_is_stored_is_read_back_and_a_changed_body_is_not() {
    for shipped in shipped().unwrap() {
        let mut row = row(&shipped, Some("Kim"), brussels_moment(shipped.valid_from, 0));
        assert_eq!(text(row.clone()).unwrap(), shipped);
        row.body = row.body.replacen("eHealth", "eHealtj", 1);
        assert!(matches!(text(row), Err(ActionError::Storage(StorageError::Nonsense { .. }))));
    }
}

#[test]
fn organisations_share_what_does_not_depend_on_them() {
    let [person, organisation] = <[ContractText; 2]>::try_from(shipped().unwrap()).unwrap();
    for language in Language::ALL {
        let (ours, theirs) = (person.words.of(language), organisation.words.of(language));
        let same = |number: usize| ours.clauses[number - 1] == theirs.clauses[number - 1];
        assert_eq!((1..=10).filter(|number| !same(*number)).collect::<Vec<_>>(), [1, 4, 7]);
    }
}

#[test]
fn a_file_that_is_no_contract_is_told_so_with_its_line() {
    for (file, said) in [
        ("version = ", "line 1"),
        ("version = \"1\"\nlanguage = \"nl\"", "unknown field `language`"),
        ("[nl]\ntitel = \"\"", "unknown field `titel`"),
        ("valid_from = 2027-01-01", "expected a string"),
    ] {
        let fault = read(file).unwrap_err();
        assert!(fault.contains(said), "{fault}");
    }
    assert_eq!(read("").unwrap(), Draft::default());
}
