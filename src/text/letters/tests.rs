//! Every letter, in every language, reads whole and keeps its secrets.

use time::macros::datetime;

use super::*;
use crate::domain::word::Word;

const FACTS: &str = r#"{
    "reference": "HY-2026-7K3M-4QTX", "office": "Stad Gent", "request": "01920000-0000-7000-8000-000000000001",
    "kit_expires_at": "2026-11-20T13:05:00.000000Z", "closes_at": "2026-12-01T00:00:00.000000Z",
    "appointment_at": "2026-11-12T08:00:00.000000Z", "office_address": "Botermarkt 1, 9000 Gent",
    "bring": "residence_card passport_beside number_proof phone mailbox price_card", "price_cents": "1000", "not_after": "2029-11-20T13:05:00.000000Z",
    "working_days": "8", "reason": "other", "text": "The photograph <b>shows</b> a garden.\nSend another."
}"#;

fn writing(letter: Letter, language: Language, facts: &str) -> Writing<'_> {
    Writing {
        letter,
        language,
        name: "Μαρία Παπαδοπούλου",
        facts,
        written_at: Instant::new(datetime!(2026-11-06 13:05 UTC)),
        base_url: "https://passerelle.example",
        activation_link: needs_activation_link(letter)
            .then_some("https://passerelle.example/activate/abcdefghijklmnopqrstuvwxyz"),
        digits: (letter == Letter::EmailDigits).then_some("123 456"),
        booking_link: Some("https://passerelle.example/book/abcdefghijklmnopqrstuvwxyz"),
        stop_link: Some("https://passerelle.example/csam/recover/stop/abcdefghijklmnopqrstuvwxyz"),
        reset_link: Some("https://passerelle.example/csam/reset/abcdefghijklmnopqrstuvwxyz"),
    }
}

#[test]
fn every_letter_is_written_in_every_language() {
    let staff = FACTS.replacen('{', r#"{"kind": "staff", "#, 1);
    for facts in [FACTS, &staff] {
        for letter in Letter::ALL.iter().copied() {
            for language in Language::ALL {
                let written = write(&writing(letter, language, facts)).unwrap();
                let place = format!("{letter} {}:\n{}\n{}", language.tag(), written.subject, written.text);
                assert!(written.subject.contains("HY-2026-7K3M-4QTX"), "{place}");
                assert!(!written.text.contains("letter-") && !written.html.contains("letter-"), "{place}");
                assert!(!written.text.contains("{ $") && !written.text.contains("\n\n\n"), "{place}");
                let long = written.text.lines().find(|line| line.chars().count() > 78);
                assert!(long.is_none_or(|line| line.starts_with("http")), "{place}");
                assert!(
                    written.text.contains("Μαρία Παπαδοπούλου") && !written.html.contains("<img"),
                    "{place}"
                );
            }
        }
    }
}

#[test]
fn one_link_written_out_and_the_way_to_say_not_me() {
    let kit = write(&writing(Letter::KitLink, Language::En, FACTS)).unwrap();
    let links: Vec<_> = kit.text.lines().filter(|line| line.contains("://")).collect();
    let link = "https://passerelle.example/activate/abcdefghijklmnopqrstuvwxyz";
    assert_eq!(links, [link, &format!("{link}/not-me")]);
    assert!(kit.subject.starts_with("Activate your digital key by 20 November 2026"));
    let request = write(&writing(Letter::RequestReceived, Language::Nl, FACTS)).unwrap();
    let links: Vec<_> = request.text.lines().filter(|line| line.contains("://")).collect();
    assert_eq!(links, ["https://passerelle.example/manager/requests/01920000-0000-7000-8000-000000000001"]);
}

/// NIST SP 800-63A-4, 4.6: who checked what, where and when, and how to say that it was somebody else.
#[test]
fn the_mail_with_the_link_is_the_notice_of_proofing() {
    let facts = FACTS.replacen('{', r#"{"checked_at": "2026-11-02T09:00:00.000000Z", "#, 1);
    for (language, words) in [
        (Language::En, ["2 November 2026", "photograph", "security features", "BIS number", "not-me"]),
        (Language::Nl, ["2 november 2026", "foto", "echtheidskenmerken", "BIS-nummer", "not-me"]),
        (Language::Fr, ["2 novembre 2026", "photo", "éléments de sécurité", "numéro BIS", "not-me"]),
        (Language::De, ["2. November 2026", "Foto", "Sicherheitsmerkmale", "BIS-Nummer", "not-me"]),
    ] {
        let text = write(&writing(Letter::KitLink, language, &facts)).unwrap().text.replace('\n', " ");
        for word in words.iter().chain(&["Stad Gent", "HY-2026-7K3M-4QTX"]) {
            assert!(text.contains(word), "{word}: {text}");
        }
    }
}

/// E12: whoever gets a mail that is about somebody else, or about what they never did, is told how to stop it.
#[test]
fn every_letter_carries_the_way_to_say_not_me() {
    let staff = FACTS.replacen('{', r#"{"kind": "staff", "#, 1);
    let said = ["Was u dit niet", "Ce n’était pas vous", "Waren Sie das nicht", "Was this not you"];
    for facts in [FACTS, &staff] {
        for letter in Letter::ALL.iter().copied() {
            for (language, said) in Language::ALL.into_iter().zip(said) {
                let writing = writing(letter, language, facts);
                let written = write(&writing).unwrap();
                let linked = written.text.contains("/not-me\n");
                let told = [&written.text, &written.html].map(|body| body.contains(said));
                // Whoever is at work cannot stop the file of somebody else by an answer.
                assert_eq!(told, [!is_for_colleagues(letter); 2], "{letter}: {}", written.text);
                assert_eq!(
                    linked,
                    writing.activation_link.is_some(),
                    "a link only where a token exists: {letter}"
                );
            }
        }
    }
}

#[test]
fn the_digits_stand_on_a_line_of_their_own_and_not_in_the_subject() {
    for language in Language::ALL {
        let written = write(&writing(Letter::EmailDigits, language, FACTS)).unwrap();
        assert!(written.text.contains("\n    123 456\n"), "{}", written.text);
        assert!(written.html.contains("123 456") && !written.subject.contains("123"));
        let mut blank = writing(Letter::EmailDigits, language, FACTS);
        blank.digits = None;
        assert!(write(&blank).is_err(), "never a letter with a gap");
    }
}

#[test]
fn what_an_approver_typed_is_quoted_and_escaped() {
    let rejected = write(&writing(Letter::RequestRejected, Language::Fr, &with_due())).unwrap();
    assert!(rejected.text.contains("    The photograph <b>shows</b> a garden.\n"), "{}", rejected.text);
    assert!(rejected.text.contains("    Un autre motif"), "{}", rejected.text);
    assert!(!rejected.html.contains("<b>"));
}

fn with_due() -> String {
    FACTS.replacen('{', r#"{"due_at": "2026-12-06T13:05:00.000000Z", "#, 1)
}

#[test]
fn an_appointment_is_told_with_its_hour_and_what_to_bring() {
    let booked = write(&writing(Letter::AppointmentBooked, Language::En, FACTS)).unwrap();
    let links: Vec<_> = booked.text.lines().filter(|line| line.contains("://")).collect();
    assert_eq!(links, ["https://passerelle.example/book/abcdefghijklmnopqrstuvwxyz"]);
    assert!(booked.text.contains("12 November 2026, 09:00 (Brussels"), "{}", booked.text);
    assert!(booked.text.contains("    your residence card"), "{}", booked.text);
    assert!(booked.text.contains("10.00 euro"), "{}", booked.text);
    let listless = FACTS.replace("\"bring\"", "\"other\"");
    assert!(matches!(
        write(&writing(Letter::AppointmentReminder, Language::En, &listless)),
        Err(LetterFault::Facts)
    ));
}

#[test]
fn a_missing_fact_is_an_error_and_not_a_blank() {
    let without_office = r#"{"reference": "HY-2026-7K3M-4QTX"}"#;
    for letter in [Letter::KitLink, Letter::RequestApproved, Letter::RequestReceived, Letter::RequestRejected]
    {
        assert!(write(&writing(letter, Language::De, without_office)).is_err(), "{letter}");
    }
    let mut linkless = writing(Letter::KitReminder, Language::De, FACTS);
    linkless.activation_link = None;
    assert!(matches!(write(&linkless), Err(LetterFault::Link(_))));
    assert!(matches!(write(&writing(Letter::KeyActive, Language::De, "[]")), Err(LetterFault::Facts)));
}
