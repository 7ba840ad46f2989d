//! Guesses at what is printed on paper: the codes of a card, and the recovery codes, by one who knows the password.

use passerelle::browser::Browser;
use passerelle::domain::key::recovery_code::RecoveryCode;
use passerelle::domain::oidc::grant::{PAUSE, TRIES_UNTIL_PAUSE};
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::keys;

use super::doors::{ROUNDS, forms, storm};
use crate::support::cards::card;
use crate::support::staff::{AppHolder, PASSWORD, app_holder, invited, reader};
use crate::support::{TestApp, each_engine};
use crate::web::csam::relying_party::RelyingParty;

const NAME: &str = "eva";
const TRIES: usize = TRIES_UNTIL_PAUSE as usize;

#[test]
fn codes_of_a_card_are_looked_at_ten_at_a_time() {
    each_engine(async |app| {
        let (owner, invitation) = (reader(app).await, invited(app, NAME).await);
        let card = card(app, &owner, &invitation, NAME).await;
        let request = RelyingParty::of(app).request(&[("prompt", "login")]);
        let open = async |browser: &Browser| {
            let page = browser.get(&request).await.unwrap().expect(200).unwrap();
            let typed = [("username", NAME), ("password", PASSWORD)];
            browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap()
        };
        let failures = async || {
            let key = keys::active(&mut app.ctx.reader(), invitation.enrolment).await.unwrap().remove(0);
            key.failures_in_row
        };
        for round in 1..=ROUNDS {
            let forms = forms(app, "/csam/code", &open).await;
            let typed = |number| vec![("code", format!("{round:02}{number:06}"))];
            let seen = storm(app, &forms, "Too many wrong codes", typed).await;
            assert!(seen.iter().all(|answer| answer.status == 422), "a guess was accepted");
            let counted = i64::try_from(round).unwrap() * TRIES_UNTIL_PAUSE;
            assert_eq!(failures().await, counted, "{:?}", app.db.engine());
            app.pass(PAUSE);
        }
        let page = open(&owner).await;
        let form = page.form_to("/csam/code").unwrap();
        let typed = form.filled(&[("code", &card.answer(&page))]);
        let answer = owner.post(&form.action, &typed).await.unwrap();
        assert_eq!(answer.status, 303, "the owner gets in: {}", answer.text());
        assert_eq!(failures().await, 0);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// A code with a right check character; nobody is given one that begins with eight zeros.
fn guess(round: u64, number: u64) -> String {
    let [a, b, c, d] = u32::try_from(round * 1_000_000 + number).unwrap().to_be_bytes();
    RecoveryCode::from_random(&[0, 0, 0, 0, 0, a, b, c, d, 0]).grouped()
}

async fn failures(app: &TestApp) -> i64 {
    let sql = "SELECT failures_in_row AS n FROM recovery_set";
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

#[test]
fn recovery_codes_are_looked_at_ten_at_a_time() {
    each_engine(async |app| {
        let AppHolder { browser: owner, codes, .. } = app_holder(app, NAME).await;
        let open = async |browser: &Browser| browser.open("/csam/recover").await.unwrap();
        for round in 1..=ROUNDS {
            let forms = forms(app, "/csam/recover", open).await;
            let typed = |number| {
                let code = guess(round, number);
                let [name, password] = [NAME, PASSWORD].map(str::to_owned);
                vec![("username", name), ("password", password), ("recovery_code", code)]
            };
            // Of posts at the same moment some wait for a password: those cost no code.
            let mut seen = Vec::new();
            while seen.len() < TRIES {
                seen.extend(storm(app, &forms, "Wait until", typed).await);
            }
            assert!(seen.iter().all(|answer| answer.status == 422), "a guess was accepted");
            // The page says the same of a password: each of these was a code that was compared.
            assert_eq!(seen.len(), TRIES, "{:?}", app.db.engine());
            assert_eq!(failures(app).await, i64::try_from(round).unwrap() * TRIES_UNTIL_PAUSE);
            app.pass(PAUSE);
        }
        let page = open(&owner).await;
        let typed = [("username", NAME), ("password", PASSWORD), ("recovery_code", &codes[0])];
        let asked = owner.submit(&page, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(asked.path, "/csam/recover/asked", "the owner gets in");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
