//! Who asks: judged field by field, in words, with everything typed kept.

use super::{NIKOS, details_page, keys_page, newest, nikos_but, visitor};
use crate::support::each_engine;

#[test]
fn an_empty_form_is_answered_beside_every_field() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let details = details_page(&browser).await;
        let refused = browser.submit(&details, &[]).await.unwrap().expect(422).unwrap();
        for (field, _) in NIKOS {
            assert!(refused.text().contains(&format!("id=\"{field}-error\"")), "{field}");
        }
        assert!(newest(app).await.details.is_none());
    });
}

#[test]
fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let details = details_page(&browser).await;
        for (number, said) in [
            ("79.43.14-101.82", "There is a typing mistake in this number."),
            ("85.07.30-033.28", "This is a National Register number."),
            ("79.43.14-101", "The number has 11 digits."),
            ("79.43.14-1O1.81", "The number has only the digits 0 to 9."),
        ] {
            let typed = nikos_but(&[("national_number", number)]);
            let refused = browser.submit(&details, &typed).await.unwrap().expect(422).unwrap();
            let text = refused.text();
            assert!(text.contains(said) && text.contains("Error:"), "{number}: {text}");
            for kept in [number, "Παπαδάκης", "nikos@example.org"] {
                assert!(text.contains(&format!("value=\"{kept}\"")), "{kept}");
            }
            assert!(!refused.path.contains("79"), "{}", refused.path);
        }
        let mrz = nikos_but(&[("mrz_given", "Νίκος")]);
        let refused = browser.submit(&details, &mrz).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("id=\"mrz_given-error\""));
    });
}

#[test]
fn a_name_of_one_word_is_a_name() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let details = details_page(&browser).await;
        let one = nikos_but(&[("given_names", ""), ("mrz_given", "")]);
        let refused = browser.submit(&details, &one).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("id=\"given_names-error\""));
        let stated = [one.as_slice(), &[("one_name", "yes")]].concat();
        browser.submit(&refused, &stated).await.unwrap().expect(200).unwrap();
        let details = newest(app).await.details.unwrap();
        assert_eq!((details.given_names, details.mrz_given), (None, None));
        assert_eq!(details.family_name, "Παπαδάκης");
    });
}

#[test]
fn details_are_sealed_and_shown_again_to_the_same_browser_only() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        keys_page(&browser, &NIKOS).await;
        let stored = newest(app).await.details.unwrap();
        assert!(!stored.national_number_sealed.windows(11).any(|part| part == b"79431410181"));
        let again = browser.open("/manager/details").await.unwrap().expect(200).unwrap();
        assert!(again.text().contains("value=\"79431410181\"") && again.text().contains("Νίκος"));
        assert_eq!(again.headers["cache-control"], "no-store");
        assert_eq!(visitor(app).await.open("/manager/details").await.unwrap().path, "/manager");
    });
}

#[test]
fn a_day_later_one_begins_anew() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let details = details_page(&browser).await;
        app.pass(time::Duration::hours(24));
        passerelle::jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(browser.submit(&details, &NIKOS).await.unwrap().path, "/manager");
    });
}
