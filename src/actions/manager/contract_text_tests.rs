use super::super::contract_print::{data, pdf, words};
use super::*;
use uuid::Uuid;

/// The version that comes with the program.
fn shipped(audience: Audience) -> ContractText {
    contract_texts::shipped().unwrap().into_iter().find(|text| text.audience == audience).unwrap()
}

/// Heading and text of each clause.
fn clauses(contract: &Contract) -> Vec<(String, String)> {
    words(contract).clauses.into_iter().map(|clause| (clause.heading, clause.text)).collect()
}

fn contract(language: Language, name: &str) -> Contract {
    let facts = Facts {
        reference: "HY-2026-7K3M-4QTX".to_owned(),
        name: name.to_owned(),
        certificate_name: "PAPADOPOULOU ATHINA".to_owned(),
        subject: "CN=SSIN\\=79431410181,OU=eHealth-platform Belgium,OU=PAPADOPOULOU ATHINA,\
                  OU=SSIN\\=79431410181,O=Federal Government,C=BE"
            .to_owned(),
        email: "athina@example.gr".to_owned(),
        phone: "+30 210 1234567".to_owned(),
        authentication_key: "7a81022e911c9fc424654249420c179df7b4fc9f".to_owned(),
        encryption_key: "00112233445566778899aabbccddeeff00112233".to_owned(),
        environment: Environment::Production,
        validity_months: 36,
        organisation: None,
    };
    let text = shipped(Audience::Person);
    Contract {
        request: RequestId(Uuid::from_u128(1)),
        version: text.version,
        language,
        wording: text.words.of(language).clone(),
        facts,
        offered_at: Instant::from_unix(1_795_000_000).unwrap(),
    }
}

#[test]
fn every_language_prints_and_the_same_contract_gives_the_same_file() {
    for language in Language::ALL {
        let contract = contract(language, "Ἀθηνᾶ Παπαδοπούλου");
        let file = pdf(&contract, "https://passerelle.example").unwrap();
        if let Ok(folder) = std::env::var("CONTRACT_OUT") {
            std::fs::write(format!("{folder}/{}.pdf", language.tag()), &file).unwrap();
        }
        assert!(file.starts_with(b"%PDF-"));
        assert_eq!(file, pdf(&contract, "https://passerelle.example").unwrap());
        assert_eq!(clauses(&contract).len(), 10);
        assert!(clauses(&contract).iter().all(|(_, text)| !text.contains(['{', '}']) && text.len() > 60));
        assert!(data(&contract).iter().all(|(label, _)| !label.starts_with("contract-")));
    }
}

#[test]
fn as_many_clauses_are_printed_as_the_text_has() {
    for language in Language::ALL {
        let mut contract = contract(language, "A B");
        for count in [1, 20] {
            let clause = contract.wording.clauses[0].clone();
            contract.wording.clauses.resize(count, clause);
            assert_eq!(clauses(&contract).len(), count);
            assert!(pdf(&contract, "https://passerelle.example").is_ok());
        }
    }
}

#[test]
fn a_name_that_the_fonts_lack_is_printed_as_in_the_certificate() {
    assert!(pdf(&contract(Language::En, "ნინო ბერიძე"), "https://passerelle.example").is_ok());
}

#[test]
fn the_hash_follows_version_language_and_every_fact() {
    let first = contract(Language::Fr, "A B");
    let hash = first.hash();
    assert_eq!(hash, contract(Language::Fr, "A B").hash());
    assert_ne!(hash, contract(Language::Nl, "A B").hash());
    assert_ne!(hash, contract(Language::Fr, "A C").hash());
    assert_ne!(hash, contract_hash("2020-01-01", Language::Fr, &first.facts));
    let mut other = first.facts.clone();
    other.encryption_key.replace_range(0..1, "f");
    assert_ne!(hash, contract_hash(&first.version, Language::Fr, &other));
}

/// A signed text must be found again, as it was shown and printed: these sums are older than the files of the texts.
#[test]
fn the_text_of_a_version_does_not_change() {
    let said: String = Language::ALL
        .into_iter()
        .flat_map(|language| {
            let contract = contract(language, "N");
            let terms = clauses(&contract).into_iter().flat_map(|(a, b)| [a, b]);
            let words = words(&contract);
            [words.signature_text, words.title, words.parties].into_iter().chain(terms)
        })
        .collect();
    let sum = hex::encode(sha256(said.as_bytes()));
    assert_eq!(
        (shipped(Audience::Person).version.as_str(), sum.as_str()),
        ("2026-11-01", "b74e70936234b63271896b30408da2b8d7bb8e5b537580b34bd23315fcc7cdc5")
    );
}

/// The contract of a clinic.
fn clinics(language: Language) -> Contract {
    let mut contract = contract(language, "A B");
    let text = shipped(Audience::Organisation);
    contract.version = text.version;
    contract.wording = text.words.of(language).clone();
    contract.facts.organisation = Some(OrganisationFacts {
        name: "CLINIC".to_owned(),
        kind: "CBE".to_owned(),
        number: "0123456749".to_owned(),
        application: Some("EHR".to_owned()),
    });
    contract
}

#[test]
fn an_organisations_contract_names_it_and_who_signs() {
    for language in Language::ALL {
        let contract = clinics(language);
        let (said, line) = (words(&contract).parties, words(&contract).signature_line);
        assert!(["CLINIC", "CBE 0123456749", "A B"].iter().all(|name| said.contains(name)), "{said}");
        assert!(line.contains("CLINIC"), "{line}");
        assert_ne!(clauses(&contract)[3], clauses(&self::contract(language, "A B"))[3]);
        assert_eq!(clauses(&contract)[2], clauses(&self::contract(language, "A B"))[2]);
        assert_eq!(data(&contract)[0].1, "CLINIC");
        assert!(pdf(&contract, "https://passerelle.example").is_ok());
        let mut other = contract.clone();
        other.facts.organisation.as_mut().unwrap().application = None;
        assert_ne!(contract.hash(), other.hash());
    }
}

/// As for persons.
#[test]
fn the_text_of_an_organisations_version_does_not_change() {
    let said: String = Language::ALL
        .into_iter()
        .flat_map(|language| {
            let mut contract = clinics(language);
            "N".clone_into(&mut contract.facts.name);
            let terms = clauses(&contract).into_iter().flat_map(|(a, b)| [a, b]);
            [words(&contract).parties].into_iter().chain(terms)
        })
        .collect();
    let sum = hex::encode(sha256(said.as_bytes()));
    assert_eq!(
        (shipped(Audience::Organisation).version.as_str(), sum.as_str()),
        ("2026-11-23-O", "f3af78fe4296c97baa9a87b0953111dd5dd65d4ff4ddc32d09403d06bd00d10b")
    );
}

#[test]
fn the_national_number_stays_out_of_debug() {
    assert!(!format!("{:?}", contract(Language::De, "A B")).contains("79431410181"));
}
