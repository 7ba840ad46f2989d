//! Counter mode: somebody walks in, and the clerk goes from the zone of the passport to the printed letter without a
//! mouse, at a desk, on a narrow screen and at 200 %.

use std::time::Duration;

use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::db::Engine;
use passerelle::storage::sessions::Audience;
use serde_json::json;

use crate::support::at_work::at_work;
use crate::support::chromium::{Chromium, Screen};
use crate::support::{TestApp, counter, each_engine, zones};

/// From the machine-readable zone to the printed letter, every key counted: Tab, Space, Enter, the eleven digits of
/// the BIS number, both printed names, the e-mail address and the six digits from the mailbox.
const MOST_KEYS: usize = 120;
/// What a trained clerk may need for it.
const LONGEST: Duration = Duration::from_secs(90);

#[test]
fn a_walk_in_goes_from_zone_to_letter_within_the_count_of_keys() {
    each_engine(async |app| {
        let screens = match app.db.engine() {
            Engine::Sqlite => vec![("desk", Screen::DESK), ("narrow", Screen::NARROW)],
            Engine::Postgres => vec![("zoomed", Screen::ZOOMED)],
        };
        for (place, (name, screen)) in screens.into_iter().enumerate() {
            let Some(clerk) = Chromium::open(screen).await else { return };
            let office = counter::office(app, &format!("Gemeente {place}")).await;
            let name_of = ["Emma Peeters", "Lotte Maes"][place];
            let member = at_work(app, Audience::Office, Some(office), Role::Clerk, name_of).await;
            clerk.visit(&format!("{}/help", app.base)).await;
            clerk.keep_cookie(&member.cookie(), &member.token).await;
            let (pressed, taken) = walk_in(app, &clerk, name, &ANNA[place]).await;
            println!(
                "{name}: {pressed} key presses from zone to letter, {taken:.1?} by the keystroke-level model"
            );
            assert!(pressed <= MOST_KEYS, "{name}: {pressed} key presses");
            assert!(taken <= LONGEST, "{name}: {taken:?}");
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// Somebody with a Swedish passport.
struct Person {
    zone_number: &'static str,
    given: &'static str,
    bis: &'static str,
    email: &'static str,
}

const ANNA: [Person; 2] = [
    Person {
        zone_number: "AA1234567",
        given: "Anna Maria",
        bis: "79431410181",
        email: "anna.lind@example.org",
    },
    Person {
        zone_number: "BB7654321",
        given: "Åsa Birgitta",
        bis: "80431410105",
        email: "asa.lind@example.org",
    },
];

/// Zone, language, what the zone cannot say, mailbox, letter; gives the number of key presses and the time.
async fn walk_in(app: &TestApp, clerk: &Chromium, screen: &str, person: &Person) -> (usize, Duration) {
    let mrz_given = if person.given.starts_with('A') { "ANNA<MARIA" } else { "AASA<BIRGITTA" };
    let birth = &person.bis[..2];
    let zone = zones::passport(
        "SWE",
        &format!("LIND<<{mrz_given}"),
        person.zone_number,
        &format!("{birth}0314"),
        "310327",
    );
    clerk.visit(&format!("{}/office/counter?lang=en", app.base)).await;
    clerk.judge(&format!("61-counter-{screen}")).await;
    focus_is_seen(clerk).await;
    let (before, begun) = (clerk.pressed(), clerk.estimated());
    clerk.scan(&zone).await;
    clerk.choose("language", "nl").await;
    clerk.enter().await;
    assert!(clerk.path().await.ends_with("/evidence"), "{}", clerk.text("main").await);
    clerk.judge(&format!("62-evidence-{screen}")).await;
    focus_is_seen(clerk).await;
    assert_eq!(focused(clerk).await, "given_names", "the first field that the zone cannot fill");
    clerk.write(person.given).await;
    clerk.fill("family_name", "Lind").await;
    clerk.fill("national_number", person.bis).await;
    clerk.fill("email", person.email).await;
    for tick in ["seen_original", "seen_photo", "seen_feature_raised_print", "seen_feature_colour_shift"] {
        clerk.tick(tick).await;
    }
    clerk.reach("[name=lost_stolen_check]").await;
    clerk.write(" ").await;
    focus_is_seen(clerk).await;
    // Enter moves on, whatever field it is pressed in.
    clerk.enter().await;
    assert!(clerk.path().await.ends_with("/check"), "{}", clerk.text("main").await);
    clerk.judge(&format!("63-check-{screen}")).await;
    prove_mailbox(app, clerk, screen).await;
    clerk.tick("person_confirmed").await;
    clerk.tick("evidence_seen").await;
    clerk.enter().await;
    clerk.judge(&format!("64-letter-{screen}")).await;
    assert_eq!(clerk.text(".code").await.len(), 19);
    (clerk.pressed() - before, clerk.estimated() - begun)
}

/// Six digits to the mailbox and back, where the office asks for them.
async fn prove_mailbox(app: &TestApp, clerk: &Chromium, screen: &str) {
    if clerk.run("return document.querySelector('#mailbox') !== null", vec![]).await != json!(true) {
        return;
    }
    clerk.enter().await;
    let digits = counter::digits(app).await;
    assert_eq!(focused(clerk).await, "digits");
    clerk.write(&digits).await;
    clerk.enter().await;
    clerk.judge(&format!("63-proved-{screen}")).await;
}

async fn focused(clerk: &Chromium) -> String {
    let name = clerk.run("return document.activeElement.name", vec![]).await;
    name.as_str().unwrap_or_default().to_owned()
}

/// The focus has a ring, and what has it stands within the window (WCAG 2.2, 2.4.7 and 2.4.11).
async fn focus_is_seen(clerk: &Chromium) {
    let script = "const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
        return [e !== document.body, s.outlineStyle !== 'none', parseFloat(s.outlineWidth) >= 2,
            r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth]";
    assert_eq!(clerk.run(script, vec![]).await, json!([true, true, true, true]), "{}", focused(clerk).await);
}

#[test]
fn the_first_error_has_the_focus_and_half_a_zone_is_not_sent() {
    each_engine(async |app| {
        let Some(clerk) = Chromium::open(Screen::NARROW).await else { return };
        let office = counter::office(app, "Bruxelles").await;
        let member = at_work(app, Audience::Office, Some(office), Role::Clerk, "Emma Peeters").await;
        clerk.visit(&format!("{}/help", app.base)).await;
        clerk.keep_cookie(&member.cookie(), &member.token).await;
        clerk.visit(&format!("{}/office/counter?lang=de", app.base)).await;
        let zone = zones::of_nikos();
        // The reader ends each line with Enter: the first does not send the form.
        clerk.scan(zone.lines().next().unwrap()).await;
        clerk.press(thirtyfour::prelude::Key::Enter).await;
        assert_eq!((clerk.path().await.as_str(), focused(&clerk).await.as_str()), ("/office/counter", "mrz"));
        clerk.choose("language", "de").await;
        clerk.enter().await;
        clerk.judge("65-half-a-zone").await;
        assert_eq!(focused(&clerk).await, "mrz", "the first error");
        focus_is_seen(&clerk).await;
    });
}
