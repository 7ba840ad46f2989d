//! A member of staff with a digital key, who got it as everybody does: by invitation, link, code and app.

use passerelle::actions::staff::invite::{Invited, NewStaff, invite};
use passerelle::adapters::totp::Seed;
use passerelle::adapters::vault::Place;
use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::key::misfit::Misfit;
use passerelle::domain::language::Language;
use passerelle::domain::person::email::Email;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::keys::{self, DigitalKey};
use time::Duration;

use crate::support::TestApp;

pub const USERNAME: &str = "ines.moreau";
pub const PASSWORD: &str = "seven quiet herons";

/// Somebody who can sign in.
pub struct Person<'a> {
    pub app: &'a TestApp,
    pub browser: Browser,
    pub enrolment: EnrolmentId,
}

impl<'a> Person<'a> {
    /// An approver whose key is active; a minute has passed since its first code.
    pub async fn with_a_key(app: &'a TestApp) -> Self {
        let new = NewStaff {
            name: "Inès Moreau".to_owned(),
            email: Email::parse("ines.moreau@example.org").unwrap(),
            role: Role::Approver,
            office: None,
            language: Language::Fr,
        };
        let Invited::Now(invitation) = invite(&app.ctx, new).await.unwrap() else {
            panic!("the invitation was refused");
        };
        let person = Self { app, browser: app.browser(), enrolment: invitation.enrolment };
        let setting_up = app.browser();
        let page = setting_up.open(&invitation.link).await.unwrap();
        let page = setting_up.submit_to(&page, "/code", &[("code", &invitation.code)]).await.unwrap();
        let account = [("username", USERNAME), ("password", PASSWORD)];
        let page = setting_up.submit_to(&page, "/account", &account).await.unwrap().expect(200).unwrap();
        let pending = keys::pending(&mut app.ctx.reader(), person.enrolment).await.unwrap().unwrap();
        let code = person.code_of(&pending);
        setting_up.submit_to(&page, "/key", &[("code", &code)]).await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        app.pass(Duration::minutes(1));
        person
    }

    /// What the app shows now.
    pub async fn code(&self) -> String {
        let active = keys::active(&mut self.app.ctx.reader(), self.enrolment).await.unwrap();
        self.code_of(&active[0])
    }

    /// A code that the app shows neither now nor one step away from now.
    pub async fn wrong_code(&self) -> String {
        let right = self.code().await;
        let turned = (right.parse::<u32>().unwrap() + 500_000) % 1_000_000;
        format!("{turned:06}")
    }

    /// What an app shows whose clock is so far ahead.
    pub async fn code_ahead(&self, ahead: Duration) -> String {
        let active = keys::active(&mut self.app.ctx.reader(), self.enrolment).await.unwrap();
        self.seed_of(&active[0]).code_at(self.app.ctx.now().plus(ahead)).unwrap()
    }

    /// What apps show that hold the right secret and are set wrongly.
    pub async fn codes_of_wrong_settings(&self) -> Vec<String> {
        let active = keys::active(&mut self.app.ctx.reader(), self.enrolment).await.unwrap();
        let (seed, now) = (self.seed_of(&active[0]), self.app.ctx.now().unix());
        Misfit::SETTINGS.iter().map(|(setting, _)| seed.code_with(*setting, now).unwrap()).collect()
    }

    fn code_of(&self, key: &DigitalKey) -> String {
        self.seed_of(key).code_at(self.app.ctx.now()).unwrap()
    }

    fn seed_of(&self, key: &DigitalKey) -> Seed {
        let place = Place { table: "digital_key", row: key.id.0, column: "seed_sealed" };
        Seed::from_bytes(self.app.ctx.vault.open(&place, &key.seed_sealed).unwrap())
    }

    /// Opens a request and types username and password. Gives the page for the code.
    pub async fn to_code_page(&self, request: &str) -> Seen {
        let page = self.browser.get(request).await.unwrap().expect(200).unwrap();
        let typed = [("username", USERNAME), ("password", PASSWORD)];
        self.browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap()
    }

    /// Signs in all the way. Gives the address to which the relying party's answer goes.
    pub async fn sign_in(&self, request: &str) -> String {
        let page = self.to_code_page(request).await;
        let code = self.code().await;
        answer(&self.browser, self.post_code(&page, &code).await).await
    }

    /// Posts a code from its page and follows nothing.
    pub async fn post_code(&self, page: &Seen, code: &str) -> Seen {
        let form = page.form_to("/csam/code").unwrap();
        self.browser.post(&form.action, &form.filled(&[("code", code)])).await.unwrap()
    }
}

/// Follows our own redirect to the answer of the request.
pub async fn answer(browser: &Browser, posted: Seen) -> String {
    let on = posted.expect(303).unwrap().location().unwrap();
    assert!(on.starts_with("/csam/authorize?"), "{on}");
    browser.get(&on).await.unwrap().expect(303).unwrap().location().unwrap()
}
