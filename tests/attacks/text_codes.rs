//! Guesses at the door of somebody whose codes come by text message, and wishes for messages that nobody wants.

use passerelle::browser::Browser;
use passerelle::domain::oidc::grant::{PAUSE, TRIES_UNTIL_PAUSE};
use passerelle::jobs;
use passerelle::storage::keys;
use time::Duration;

use super::doors::{ROUNDS, beside, forms, storm};
use crate::support::each_engine;
use crate::support::staff::{PASSWORD, invited, reader};
use crate::support::texts::{last_code, text_key};
use crate::web::csam::relying_party::RelyingParty;

const NAME: &str = "eva";

#[test]
fn codes_by_text_message_are_looked_at_ten_at_a_time() {
    each_engine(async |app| {
        let (owner, invitation) = (reader(app).await, invited(app, NAME).await);
        text_key(app, &owner, &invitation, NAME).await;
        jobs::settle(&app.ctx).await.unwrap();
        app.pass(Duration::hours(1));
        let request = RelyingParty::of(app).request(&[("prompt", "login")]);
        // Whoever knows the password may ask for a code; who comes second sees that it was sent a moment ago.
        let open = async |browser: &Browser| {
            let page = browser.get(&request).await.unwrap().expect(200).unwrap();
            let typed = [("username", NAME), ("password", PASSWORD)];
            let page = browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
            browser.submit_to(&page, "/csam/sms", &[]).await.unwrap()
        };
        for round in 1..=ROUNDS {
            let forms = forms(app, "/csam/code", &open).await;
            jobs::settle(&app.ctx).await.unwrap();
            let right = last_code(app);
            let typed = |number| vec![("code", beside(&right, number))];
            let seen = storm(app, &forms, "Too many wrong codes", typed).await;
            assert!(seen.iter().all(|answer| answer.status == 422), "a guess was accepted");
            let key = keys::active(&mut app.ctx.reader(), invitation.enrolment).await.unwrap().remove(0);
            let counted = i64::try_from(round).unwrap() * TRIES_UNTIL_PAUSE;
            assert_eq!(key.failures_in_row, counted, "{:?}", app.db.engine());
            app.pass(PAUSE);
        }
        let sent = app.ctx.sms.sent().len();
        assert_eq!(sent, 1 + usize::try_from(ROUNDS).unwrap(), "one at the set-up, then one a round");
        let page = open(&owner).await;
        jobs::settle(&app.ctx).await.unwrap();
        let code = last_code(app);
        let form = page.form_to("/csam/code").unwrap();
        let answer = owner.post(&form.action, &form.filled(&[("code", &code)])).await.unwrap();
        assert_eq!(answer.status, 303, "the owner gets in: {}", answer.text());
        let key = keys::active(&mut app.ctx.reader(), invitation.enrolment).await.unwrap().remove(0);
        assert_eq!(key.failures_in_row, 0);
    });
}
