//! Journeys played by patient people, and what must be true of each at the end.

use std::collections::BTreeMap;

use passerelle::browser::Browser;
use passerelle::cli::walk_person;
use passerelle::demo::PASSWORD;
use passerelle::demo::journey::Stage;
use passerelle::players::keys::Keys;
use passerelle::players::outside::Outside;
use passerelle::players::sign_in::{self, Account, App};
use passerelle::players::{PlayError, Provider, applicant, approver, clerk, papers};
use tokio::sync::watch;

/// How often somebody begins a step anew before the test gives up.
const TRIES: usize = 12;

/// Digits, kit, key, receipt, approval, certificate.
const LETTERS: usize = 6;

/// One journey that reached its certificate.
pub struct Played {
    pub request: String,
    pub email: String,
    /// The authentication certificate as first downloaded.
    pub certificate: String,
}

/// Plays journeys one after the other until told to stop; the one under way is played to its end.
pub async fn play_until(base: &str, stopped: watch::Receiver<bool>) -> Vec<Played> {
    let mut played = Vec::new();
    while !*stopped.borrow() {
        let person = walk_person().unwrap();
        played.push(play(base, &person).await.unwrap());
    }
    played
}

async fn play(base: &str, person: &Provider) -> Result<Played, PlayError> {
    let outside = Outside::of(base)?;
    let account = Account { username: &person.username, password: PASSWORD };
    let desk = staff(base, "/office", "griet.clerk", &outside).await?;
    let evidence = clerk::open_file(&desk, person).await?;
    let check = clerk::record(&desk, &evidence, person).await?;
    let handed = clerk::issue_kit(&desk, &check, person, &outside).await?;
    let home = Browser::new(base)?.patient();
    let link = outside.activation_link(&person.email).await?;
    let mut phone = applicant::activate(&home, &link, &handed.code, account, &outside).await?;
    let keys = Keys::make(person)?;
    let requests = keys.requests()?;
    let asked =
        applicant::apply(&home, person, "production", requests, account, &mut phone, &outside).await?;
    applicant::send_contract(&home, &asked, papers::make(outside.now().await?)?).await?;
    let review = staff(base, "/backoffice", "ingrid.approver", &outside).await?;
    approver::approve(&review, &asked.id).await?;
    let page = applicant::complete(&home, &asked, account, &mut phone, &outside).await?;
    let certificate = applicant::finish(&home, &page, &keys).await?.authentication;
    Ok(Played { request: asked.id, email: person.email.clone(), certificate })
}

/// A browser in which a member of staff is signed in, however often that takes.
async fn staff(base: &str, path: &str, username: &str, outside: &Outside) -> Result<Browser, PlayError> {
    let browser = Browser::new(base)?.patient();
    let account = Account { username, password: PASSWORD };
    let mut last = sign_in::open(&browser, path, account, App::Demo, outside).await;
    for _ in 0..TRIES {
        if last.is_ok() {
            break;
        }
        outside.wait_for_code().await?;
        last = sign_in::open(&browser, path, account, App::Demo, outside).await;
    }
    last.map(|_| browser)
}

/// One of everything, an unbroken history, and the same certificate as at first.
pub async fn assert_whole(base: &str, journey: &Played) {
    let outside = Outside::of(base).unwrap();
    let browser = Browser::new(base).unwrap();
    let page = browser.get(&format!("/demo/journey/{}", journey.request)).await.unwrap().expect(200).unwrap();
    let stages: Vec<Stage> = serde_json::from_slice(&page.bytes).unwrap();
    for once in ["issue_kit", "create_account", "confirm_mobile_app", "send_contract", "approve", "complete"]
    {
        let times = stages.iter().filter(|stage| stage.event == once).count();
        assert_eq!(times, 1, "{once} of {}: {stages:#?}", journey.request);
    }
    let issued =
        stages.iter().filter(|stage| stage.machine == "certificate" && stage.event == "issue").count();
    assert_eq!(issued, 1, "certificates of {}", journey.request);
    assert!(stages.iter().any(|stage| stage.state == "issued"));
    assert!(journey.certificate.contains("BEGIN CERTIFICATE"));
    let mut letters = BTreeMap::new();
    for mail in outside.letters(&journey.email, LETTERS).await.unwrap() {
        *letters.entry(mail.subject).or_insert(0) += 1;
    }
    assert_eq!(letters.len(), LETTERS, "one of each: {letters:#?}");
    assert!(letters.values().all(|times| *times == 1), "no letter twice: {letters:#?}");
}
