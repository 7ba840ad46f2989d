//! `/manager/certificates`: one page of everything held, and the one thing to do next.

use passerelle::actions::certificate_moves;
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::revocation::RevocationReason;
use passerelle::domain::id::EnrolmentId;
use passerelle::jobs;
use passerelle::storage::certificates;
use time::Duration;
use uuid::Uuid;

use crate::support::applicants::{certified, signed_in};
use crate::support::each_engine;

const PAGE: &str = "/manager/certificates";

#[test]
fn each_certificate_says_what_to_do_next() {
    each_engine(async |app| {
        let (nikos, id, path) = certified(app, "nikos").await;
        let page = nikos.browser.get(PAGE).await.unwrap().expect(200).unwrap();
        let text = page.text();
        assert!(text.contains("Finish the keystore: medical software"), "{text}");
        assert!(
            page.link(&format!("{path}/keystore")).is_some()
                && page.link(&format!("{path}/revoke")).is_some()
        );
        assert!(text.contains("Valid from ") && text.contains("<svg"), "{text}");
        let home = nikos.browser.get(&path).await.unwrap().expect(200).unwrap();
        assert!(home.link(PAGE).is_some(), "the page of one leads back to all");

        let seen = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
        let person = Actor::Person(EnrolmentId(Uuid::nil()));
        let mut tx = app.ctx.db.begin().await.unwrap();
        certificate_moves::revoke(&app.ctx, &mut tx, &seen, RevocationReason::Superseded, person)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        app.pass(Duration::minutes(1));
        let text = nikos.browser.get(PAGE).await.unwrap().expect(200).unwrap().text();
        assert!(text.contains("and you have no other. Ask for a new one"), "{text}");
        assert!(!text.contains(&format!("{path}/revoke\"")), "what is revoked is revoked once");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn whoever_has_none_is_led_on_and_nobody_sees_others() {
    each_engine(async |app| {
        let (_, _, path) = certified(app, "nikos").await;
        let other = signed_in(app, "elena").await;
        let page = other.get(PAGE).await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("You have no certificate yet") && page.link("/manager").is_some());
        assert!(!page.text().contains(&path));
        let stranger = app.browser().get(PAGE).await.unwrap();
        assert_eq!(stranger.status, 303, "first one signs in");
        for (language, word) in
            [("nl", "Mijn certificaten"), ("fr", "Mes certificats"), ("de", "Meine Zertifikate")]
        {
            let page = other.get(&format!("{PAGE}?lang={language}")).await.unwrap().expect(200).unwrap();
            assert!(page.text().contains(word), "{language}");
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}
