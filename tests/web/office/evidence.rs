//! Recording who somebody is.

use passerelle::domain::staff::Role;

use crate::support::counter::{nikos_but, office, open_file, record, staff_at};
use crate::support::{TestApp, each_engine};

async fn clerk(app: &TestApp) -> passerelle::browser::Browser {
    let office = office(app, "Bruxelles").await;
    staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await
}

#[test]
fn a_greek_name_and_an_unknown_day_are_kept_as_typed() {
    each_engine(async |app| {
        let check = record(&clerk(app).await, &nikos_but(&[])).await.expect(200).unwrap();
        assert!(check.path.ends_with("/check"), "{}", check.text());
        for shown in ["Νίκος", "Παπαδάκης", "PAPADAKIS", "March 1979", "79.43.14-101.81", "nikos@example.org"]
        {
            assert!(check.text().contains(shown), "{shown}: {}", check.text());
        }
        assert!(check.text().contains("address\">nikos@example.org"));
    });
}

#[test]
fn one_name_is_a_statement_and_not_an_empty_field() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let one =
            [("given_names", ""), ("mrz_given", ""), ("family_name", "Suharto"), ("mrz_family", "SUHARTO")];
        let refused = record(&clerk, &nikos_but(&one)).await.expect(422).unwrap();
        assert!(refused.text().contains("given_names-error"), "{}", refused.text());
        let ticked = [&one[..], &[("one_name", "yes")]].concat();
        let check = clerk.submit(&refused, &nikos_but(&ticked)).await.unwrap();
        assert!(check.path.ends_with("/check"), "{}", check.text());
    });
}

#[test]
fn an_empty_form_names_every_field() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let evidence = open_file(&clerk).await;
        let empty = ["language", "given_names", "family_name", "birth_date_year"].map(|name| (name, ""));
        let refused = clerk.submit(&evidence, &empty).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("<title>Error: "), "{}", refused.text());
        for field in [
            "document_kind",
            "document_country",
            "document_number",
            "document_expires",
            "seen_original",
            "seen_photo",
            "seen_features",
            "lost_stolen_check",
            "given_names",
            "family_name",
            "mrz_given",
            "mrz_family",
            "birth_date",
            "national_number",
            "email",
            "language",
        ] {
            assert!(refused.text().contains(&format!("href=\"#{field}\"")), "{field} is not in the summary");
            assert!(refused.text().contains(&format!("id=\"{field}-error\"")), "{field} has no message");
        }
        assert!(!refused.text().contains("phone-error"));
    });
}

#[test]
fn what_was_typed_stays_beside_its_message() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let wrong = [
            ("national_number", "79.43.14-101.82"),
            ("document_expires_year", "2026"),
            ("document_expires_month", "10"),
            ("mrz_family", "ΠΑΠΑΔΑΚΗΣ"),
        ];
        let refused = record(&clerk, &nikos_but(&wrong)).await.expect(422).unwrap();
        let text = refused.text();
        assert!(text.contains("There is a typing mistake in this number."), "{text}");
        assert!(text.contains("This document expires within 14 days."), "{text}");
        assert!(text.contains("value=\"79.43.14-101.82\"") && text.contains("value=\"Παπαδάκης\""), "{text}");
        assert!(text.contains("Use only the letters A to Z"), "{text}");
        let dutch = clerk.get(&format!("{}?lang=nl", refused.path)).await.unwrap().expect(200).unwrap();
        let refused = clerk.submit(&dutch, &nikos_but(&wrong)).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("lang=\"nl\""));
    });
}

#[test]
fn a_second_file_with_the_same_number_or_document_names_the_first() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let first = record(&clerk, &nikos_but(&[])).await.expect(200).unwrap();
        let file = clerk.get(first.path.trim_end_matches("/check")).await.unwrap();
        let reference = file.between("<h1>", "</h1>").unwrap();
        let number = record(&clerk, &nikos_but(&[("document_number", "ZZ999")])).await.expect(422).unwrap();
        assert!(number.text().contains("id=\"national_number-error\""));
        assert!(number.text().contains(&reference), "{}", number.text());
        let document = nikos_but(&[("national_number", "80.43.14-101.05")]);
        let document = clerk.submit(&number, &document).await.unwrap().expect(422).unwrap();
        assert!(document.text().contains("document_number-error\""), "{}", document.text());
        assert!(document.text().contains(&reference));
    });
}

#[test]
fn what_was_saved_survives_a_release_and_is_opened_again() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let check = record(&clerk, &nikos_but(&[])).await.expect(200).unwrap();
        let path = check.path.trim_end_matches("/check").to_owned();
        let file = clerk.get(&path).await.unwrap();
        let released = clerk.submit_to(&file, "/release", &[]).await.unwrap().expect(200).unwrap();
        assert!(released.text().contains("The file has been put down."), "{}", released.text());
        let gone = clerk.open(&format!("{path}/check")).await.unwrap();
        assert_eq!(gone.path, path, "a check that is not open leads to the file");
        let evidence = clerk.submit_to(&released, "/open", &[]).await.unwrap().expect(200).unwrap();
        assert!(evidence.path.ends_with("/evidence"));
        assert!(evidence.text().contains("value=\"Παπαδάκης\""), "{}", evidence.text());
    });
}
