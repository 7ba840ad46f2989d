//! What the few scripts do: the zone judged while it is typed, and the clerk's page that sees the key come alive.

use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::sessions::Audience;
use thirtyfour::prelude::Key;
use time::Duration;

use crate::support::at_work::{AtWork, at_work};
use crate::support::chromium::{Chromium, Screen};
use crate::support::counter::{code, issue, office};
use crate::support::staff::{PASSWORD, invited, phone, reader};
use crate::support::{TestApp, each_engine, zones};

/// Remembers what goes to the clipboard, which nobody may read without asking the person.
const LISTEN: &str = "const copy = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (text) => { window.copied = text; return copy(text); }";

/// A clerk at work, and their window.
async fn clerk(app: &TestApp) -> Option<(AtWork, Chromium)> {
    let window = Chromium::open(Screen::NARROW).await?;
    let office = office(app, "Bruxelles").await;
    let clerk = at_work(app, Audience::Office, Some(office), Role::Clerk, "Emma Peeters").await;
    window.visit(&format!("{}/help?lang=en", app.base)).await;
    window.keep_cookie(&clerk.cookie(), &clerk.token).await;
    Some((clerk, window))
}

#[test]
fn each_part_of_the_zone_is_judged_while_it_is_typed() {
    each_engine(async |app| {
        let Some((_, window)) = clerk(app).await else { return };
        window.visit(&format!("{}/office/counter", app.base)).await;
        let zone = zones::of_nikos();
        let (first, second) = zone.trim_end().split_once('\n').unwrap();
        window.scan(&format!("{first}\n{}", &second[..9])).await;
        assert_eq!(window.text("[data-judged]").await, "", "no check digit stands there yet");
        window.scan(&second[9..10]).await;
        window.shows("[data-judged]", "document number: holds").await;
        let wrong = if second.as_bytes()[19] == b'0' { "1" } else { "0" };
        window.scan(&second[10..19]).await;
        window.scan(wrong).await;
        window.shows("[data-judged]", "birth date: does not hold").await;
        window.judge("66-zone-half-typed").await;
        assert_eq!(window.path().await, "/office/counter", "nothing was sent");
    });
}

#[test]
fn the_clerks_page_sees_the_key_come_alive_by_itself() {
    each_engine(async |app| {
        let Some((member, window)) = clerk(app).await else { return };
        let (path, letter) = issue(&member.browser(app).await).await;
        jobs::settle(&app.ctx).await.unwrap();
        window.visit(&format!("{}{path}/live", app.base)).await;
        window.shows("[data-live]", "Letter printed").await;
        let mail =
            app.ctx.mailer.sent().into_iter().rev().find(|mail| mail.text.contains("/activate/")).unwrap();
        let link = mail.text.split_whitespace().find(|word| word.contains("/activate/")).unwrap().to_owned();
        let person = reader(app).await;
        let page = person.open(&link).await.unwrap().expect(200).unwrap();
        let account = person.submit(&page, &[("code", &code(&letter))]).await.unwrap().expect(200).unwrap();
        let typed = [("username", "nikos"), ("password", PASSWORD)];
        let key = person.submit(&account, &typed).await.unwrap().expect(200).unwrap();
        let first = phone(&key).next_code(app.ctx.now()).unwrap();
        person.submit(&key, &[("code", &first)]).await.unwrap().expect(200).unwrap();
        window.shows("[data-live]", "Key active").await;
        window.judge("67-key-active").await;
        let shown = window.text("main").await;
        assert!(!shown.contains("PAPADAKIS") && !shown.contains("Papadakis"), "{shown}");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn whoever_is_about_to_be_signed_out_is_asked_in_time() {
    each_engine(async |app| {
        let Some((member, window)) = clerk(app).await else { return };
        let page = format!("{}/office/files/new", app.base);
        window.visit(&page).await;
        let open = "return document.querySelector('#session-end').open";
        assert_eq!(window.run(open, vec![]).await, false, "half an hour is left");
        // Nobody stays longer than twelve hours: a minute and a half before that the question is asked at once.
        let browser = member.browser(app).await;
        for _ in 0..24 {
            app.pass(Duration::minutes(29));
            browser.get("/office").await.unwrap().expect(200).unwrap();
        }
        app.pass(Duration::hours(12) - Duration::minutes(29) * 24 - Duration::seconds(90));
        window.visit(&page).await;
        assert_eq!(window.run(open, vec![]).await, true);
        window.shows("#session-end", "Are you still there?").await;
        window.judge("68-session-end").await;
        window.press(Key::Escape).await;
        assert_eq!(window.run(open, vec![]).await, false, "Escape stays");
    });
}

#[test]
fn the_secret_is_copied_by_a_button_that_only_the_script_shows() {
    each_engine(async |app| {
        let Some(window) = Chromium::open(Screen::NARROW).await else { return };
        let invitation = invited(app, "eva").await;
        window.visit(&format!("{}?lang=en", invitation.link)).await;
        window.fill("code", &invitation.code).await;
        window.enter().await;
        window.fill("username", "eva.claes").await;
        window.fill("password", PASSWORD).await;
        window.enter().await;
        assert_eq!(window.path().await, "/activate/key");
        window.judge("68-secret-to-copy").await;
        let secret = window.text("#secret").await.replace(' ', "");
        window.run(LISTEN, vec![]).await;
        window.reach("[data-copy]").await;
        window.press(Key::Enter).await;
        window.shows("[data-copy] + [role=status]", "Copied.").await;
        assert_eq!(window.run("return window.copied", vec![]).await, secret);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
