//! The code on paper.

use passerelle::actions::passwords::Caller;
use passerelle::actions::revocation::by_code::{Looked, look};
use passerelle::browser::{Browser, Seen};
use passerelle::domain::certificate::CertificateState;
use passerelle::domain::certificate::revocation_code::RevocationCode;
use passerelle::jobs;
use passerelle::storage::revocation_codes;
use time::Duration;

use super::{blocked, state, stranger, told};
use crate::support::applicants::{certified, signed_in};
use crate::support::each_engine;

const REASON: (&str, &str) = ("reason", "key_compromise");

/// The code that a page shows.
fn shown(page: &Seen) -> Option<String> {
    page.between("<strong class=\"code\">", "</strong>")
}

/// Draws a code on the page of a pair.
async fn draw(browser: &Browser, path: &str) -> String {
    let page = browser.get(&format!("{path}/code")).await.unwrap().expect(200).unwrap();
    shown(&browser.submit_to(&page, "/code", &[]).await.unwrap().expect(200).unwrap()).unwrap()
}

/// Types a code at the open door.
async fn typed(browser: &Browser, code: &str, reason: (&str, &str)) -> Seen {
    let page = browser.get("/revoke").await.unwrap().expect(200).unwrap();
    browser.submit_to(&page, "/revoke", &[("code", code), reason]).await.unwrap()
}

/// A code that nobody has.
fn invented(n: u8) -> String {
    RevocationCode::from_random(&[n; 12]).grouped()
}

#[test]
fn the_code_revokes_once_without_signing_in() {
    each_engine(async |app| {
        let (nikos, id, path) = certified(app, "nikos").await;
        let link = nikos.browser.get(&path).await.unwrap().link("/code").unwrap();
        assert_eq!(link, format!("{path}/code"));
        let code = draw(&nikos.browser, &path).await;
        let kept = revocation_codes::of(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert!(!kept.code_hash.windows(4).any(|part| code.as_bytes().starts_with(part)));
        let somebody = stranger(app).await;
        let confirm = typed(&somebody, &code.to_lowercase().replace('-', " "), REASON).await;
        let text = confirm.text();
        assert_eq!(confirm.status, 200, "{text}");
        assert!(text.contains("Revoke your certificates?") && !text.contains("PAPADAKIS"), "{text}");
        assert_eq!(state(app, id).await, CertificateState::Active, "asked once more first");
        let form = confirm.form_to("/revoke/confirm").unwrap();
        let posts = (0..8).map(|_| somebody.post(&form.action, &form.fields));
        for answer in futures_util::future::join_all(posts).await {
            assert_eq!(answer.unwrap().location().as_deref(), Some("/revoke/done"));
        }
        assert_eq!(state(app, id).await, CertificateState::Revoked);
        assert_eq!((told(app, id).await, blocked(app, id).await), ((1, 1), 2));
        // Typed again it says the same, and changes nothing.
        let again = typed(&somebody, &code, REASON).await.expect(200).unwrap();
        let done = somebody.submit_to(&again, "/revoke/confirm", &[]).await.unwrap().expect(200).unwrap();
        assert!(done.text().contains("The certificates are revoked"));
        assert_eq!(told(app, id).await, (1, 1));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_code_is_shown_in_one_browser_for_a_quarter_of_an_hour_and_dies_with_the_next() {
    each_engine(async |app| {
        let (nikos, id, path) = certified(app, "nikos").await;
        let page = format!("{path}/code");
        let ask = nikos.browser.get(&page).await.unwrap().expect(200).unwrap();
        assert_eq!(shown(&ask), None);
        let form = ask.form_to("/code").unwrap();
        let posts = (0..8).map(|_| nikos.browser.post(&form.action, &form.fields));
        for answer in futures_util::future::join_all(posts).await {
            assert_eq!(answer.unwrap().location(), Some(page.clone()));
        }
        let first = shown(&nikos.browser.get(&page).await.unwrap()).unwrap();
        assert_eq!(shown(&nikos.browser.get(&page).await.unwrap()), Some(first.clone()));
        let elsewhere = signed_in(app, "nikos").await;
        assert_eq!(shown(&elsewhere.get(&page).await.unwrap().expect(200).unwrap()), None);
        assert_eq!(signed_in(app, "maria").await.get(&page).await.unwrap().status, 404);
        let second = draw(&elsewhere, &path).await;
        assert_ne!(first, second);
        assert_eq!(shown(&nikos.browser.get(&page).await.unwrap()), None);
        let somebody = stranger(app).await;
        assert_eq!(typed(&somebody, &first, REASON).await.status, 422);
        assert_eq!(typed(&somebody, &second, REASON).await.status, 200);
        // An old sign-in draws none.
        app.pass(Duration::minutes(10));
        let old = nikos.browser.submit_to(&ask, "/code", &[]).await.unwrap();
        assert!(old.status == 200 && shown(&old).is_none());
        app.pass(Duration::minutes(5));
        assert_eq!(shown(&signed_in(app, "nikos").await.get(&page).await.unwrap()), None);
        assert_eq!(state(app, id).await, CertificateState::Active);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn who_guesses_is_told_nothing_and_slowed_down_and_locks_nobody_out() {
    each_engine(async |app| {
        let (nikos, id, path) = certified(app, "nikos").await;
        let code = draw(&nikos.browser, &path).await;
        let guesser = stranger(app).await;
        for (text, said) in [
            ("", "Type the revocation code"),
            ("ABCD", "The code has 20 characters"),
            ("0000-0000-0000-0000-0001", "There is a typing mistake"),
        ] {
            let refused = typed(&guesser, text, REASON).await.expect(422).unwrap().text();
            assert!(refused.contains(said), "{refused}");
        }
        let nothing = typed(&guesser, &invented(1), ("reason", "")).await.expect(422).unwrap().text();
        assert!(nothing.contains("Choose why you revoke"), "{nothing}");
        let page = guesser.get("/revoke").await.unwrap().expect(200).unwrap();
        for n in 0..101 {
            let typed = [("code", invented(n)), ("reason", "superseded".to_owned())];
            let typed = typed.each_ref().map(|(name, value)| (*name, value.as_str()));
            let refused = guesser.submit_to(&page, "/revoke", &typed).await.unwrap().expect(422).unwrap();
            assert!(refused.text().contains("No certificates that could be revoked"), "{n}");
            assert!(!refused.text().contains(&invented(n)), "a code is not sent back");
        }
        let slowed = typed(&guesser, &invented(200), REASON).await.expect(422).unwrap().text();
        assert!(slowed.contains("too many tries from your network"), "{slowed}");
        // From another network nobody waits, and here not for long.
        let elsewhere = Caller { network: "198.51.100.7".to_owned(), ..Caller::default() };
        let right = RevocationCode::parse(&code).unwrap();
        assert!(matches!(look(&app.ctx, &elsewhere, &right).await.unwrap(), Looked::Found(_)));
        app.pass(Duration::seconds(30));
        assert_eq!(typed(&guesser, &code, REASON).await.status, 200);
        assert_eq!(state(app, id).await, CertificateState::Active);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
