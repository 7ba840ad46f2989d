//! Two people at a desk.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::certificate::CertificateState;
use passerelle::domain::id::{CertificateId, EnrolmentId, RequestId};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::db::{Read, Row};
use passerelle::storage::{certificates, history, staff, timers};
use uuid::Uuid;

use super::{blocked, state, told};
use crate::support::applicants::certified;
use crate::support::counter::{office, open_file, staff_at};
use crate::support::reviews::approver;
use crate::support::{TestApp, each_engine};

const GROUND: &str = "Laptop stolen, police report shown";
const ASKED: [(&str, &str); 2] = [("reason", "key_compromise"), ("ground", GROUND)];

async fn see(browser: &Browser, path: &str) -> Seen {
    browser.get(path).await.unwrap().expect(200).unwrap()
}

/// Asks about the pair on that page.
async fn ask(browser: &Browser, path: &str, id: CertificateId) -> Seen {
    let (page, id) = (see(browser, path).await, id.to_string());
    let form = page.forms().into_iter().rfind(|form| form.action.ends_with(path)).unwrap();
    let fields = form.filled(&[ASKED[0], ASKED[1], ("certificate", &id)]);
    browser.follow(browser.post(&form.action, &fields).await.unwrap()).await.unwrap()
}

/// Presses one of the two buttons, in eight copies at once; gives their statuses.
async fn answer(browser: &Browser, page: &Seen, path: &str, said: &str) -> Vec<u16> {
    let form = page.forms().into_iter().find(|form| form.action.ends_with(path)).unwrap();
    let fields = form.filled(&[("answer", said)]);
    let posts = (0..8).map(|_| browser.post(&form.action, &fields));
    futures_util::future::join_all(posts).await.into_iter().map(|seen| seen.unwrap().status).collect()
}

fn may_answer(page: &Seen) -> bool {
    page.text().contains("value=\"agreed\"")
}

async fn due(app: &TestApp, id: CertificateId) -> Vec<String> {
    let pending = timers::pending(&mut app.ctx.reader(), id.0).await.unwrap();
    pending.iter().map(|timer| format!("{} {}", timer.kind, timer.due_at)).collect()
}

#[test]
fn two_approvers_revoke_and_both_stand_in_the_history() {
    each_engine(async |app| {
        let (nikos, id, _) = certified(app, "nikos").await;
        let path = format!("/backoffice/requests/{}/certificate", nikos.id);
        let (bea, cas) = (approver(app, "Bea Claes").await, approver(app, "Cas Devos").await);
        let request = see(&bea.browser, &format!("/backoffice/requests/{}", nikos.id)).await;
        assert_eq!(request.link("/certificate"), Some(path.clone()));
        let before = due(app, id).await;
        let asked = ask(&bea.browser, &path, id).await.expect(200).unwrap();
        assert!(asked.text().contains("You asked for this. Somebody else must answer."), "{}", asked.text());
        assert!(!may_answer(&asked));
        assert_eq!((state(app, id).await, due(app, id).await), (CertificateState::Active, before));
        let page = see(&cas.browser, &path).await;
        assert!(page.text().contains(GROUND) && page.text().contains("Bea Claes") && may_answer(&page));
        // Who asked sends what only the other one is shown.
        let forged = answer(&bea.browser, &page_of(&bea.browser, &page, &path).await, &path, "agreed").await;
        assert!(forged.iter().all(|status| *status == 403), "{forged:?}");
        assert_eq!(state(app, id).await, CertificateState::Active);
        assert!(answer(&cas.browser, &page, &path, "agreed").await.iter().all(|status| *status == 303));
        assert_eq!(state(app, id).await, CertificateState::Revoked);
        assert_eq!((told(app, id).await, blocked(app, id).await), ((1, 1), 2));
        let moves = history::of(&mut app.ctx.reader(), id.0).await.unwrap();
        let told: Vec<_> = moves.iter().map(|one| (one.event.as_str(), one.actor_id)).collect();
        let (first, second) = (Some(bea.id.0), Some(cas.id.0));
        assert_eq!(told[1..], [("ask_revocation", first), ("revoke", second)]);
        assert!(moves[2].facts.contains(&bea.id.to_string()) && !moves[1].facts.contains("Laptop"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// The fields of the other one's form, with the token and a key of one's own.
async fn page_of(browser: &Browser, other: &Seen, path: &str) -> Seen {
    let own = see(browser, "/backoffice").await;
    let token = |page: &Seen| page.between("name=\"csrf\" value=\"", "\"").unwrap();
    let text = other.text().replace(&token(other), &token(&own));
    Seen { bytes: text.into_bytes(), path: path.to_owned(), ..own }
}

#[test]
fn a_second_person_may_decline_and_it_can_be_asked_again() {
    each_engine(async |app| {
        let (nikos, id, _) = certified(app, "nikos").await;
        let path = format!("/backoffice/requests/{}/certificate", nikos.id);
        let (bea, cas) = (approver(app, "Bea Claes").await, approver(app, "Cas Devos").await);
        let page = see(&bea.browser, &path).await;
        for (typed, said) in [
            ([("reason", ""), ("ground", GROUND)], "Choose why you revoke"),
            ([("reason", "superseded"), ("ground", "lost")], "at least ten characters"),
        ] {
            let id = id.to_string();
            let typed = [typed[0], typed[1], ("certificate", &id)];
            let refused = bea.browser.submit_to(&page, &path, &typed).await.unwrap().expect(422).unwrap();
            assert!(refused.text().contains(said), "{}", refused.text());
        }
        let without = bea.browser.submit_to(&page, &path, &ASKED).await.unwrap().expect(422).unwrap();
        assert!(without.text().contains("Choose which certificates"));
        ask(&bea.browser, &path, id).await.expect(200).unwrap();
        let question = see(&cas.browser, &path).await;
        answer(&cas.browser, &question, &path, "declined").await;
        assert_eq!(state(app, id).await, CertificateState::Active);
        // The question that was answered is answered no more.
        let late = approver(app, "Dirk Maes").await;
        let fields = question.forms().into_iter().find(|form| form.action.ends_with(&path)).unwrap();
        let fields = fields.filled(&[("answer", "agreed"), ("csrf", &csrf(&late.browser).await)]);
        let key = app.ctx.new_id::<Uuid>().unwrap().to_string();
        let fields: Vec<_> = fields
            .into_iter()
            .map(|(name, value)| if name == "form_key" { (name, key.clone()) } else { (name, value) })
            .collect();
        assert_eq!(late.browser.post(&path, &fields).await.unwrap().status, 409);
        ask(&cas.browser, &path, id).await.expect(200).unwrap();
        let page = see(&bea.browser, &path).await;
        // Two colleagues at the same moment: one of them is told that it is done.
        let (one, other) = (see(&bea.browser, &path).await, see(&late.browser, &path).await);
        let statuses = futures_util::future::join(
            answer(&bea.browser, &one, &path, "agreed"),
            answer(&late.browser, &other, &path, "agreed"),
        )
        .await;
        let mut statuses = [statuses.0[0], statuses.1[0]];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "{}", page.text());
        assert_eq!(told(app, id).await, (1, 1));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

async fn csrf(browser: &Browser) -> String {
    see(browser, "/backoffice").await.between("name=\"csrf\" value=\"", "\"").unwrap()
}

/// Puts the request into a file of an office.
async fn file(app: &TestApp, request: RequestId, page: &Seen) -> EnrolmentId {
    let id: EnrolmentId = page.path.split('/').nth(3).unwrap().parse().unwrap();
    let mut tx = app.ctx.db.begin().await.unwrap();
    let sql = "UPDATE request SET enrolment_id = $1 WHERE id = $2";
    tx.query(sql).bind(id).bind(request).execute().await.unwrap();
    tx.commit().await.unwrap();
    id
}

#[test]
fn two_clerks_of_one_office_revoke_and_nobody_of_another_answers() {
    each_engine(async |app| {
        let (nikos, id, _) = certified(app, "nikos").await;
        let (here, there) = (office(app, "Ixelles").await, office(app, "Schaerbeek").await);
        let lore = staff_at(app, Some(here), Role::Clerk, "Lore Peeters").await;
        let hilde = staff_at(app, Some(here), Role::Supervisor, "Hilde Smets").await;
        let stranger = staff_at(app, Some(there), Role::Clerk, "Piet Jans").await;
        let file = file(app, nikos.id, &open_file(&lore).await).await;
        let path = format!("/office/files/{file}/certificates");
        assert_ne!(stranger.get(&path).await.unwrap().status, 200, "says why first");
        ask(&lore, &path, id).await.expect(200).unwrap();
        assert!(!may_answer(&see(&lore, &path).await));
        // Not at the other desk either.
        let ann = approver(app, "Bea Claes").await;
        let elsewhere = see(&ann.browser, &format!("/backoffice/requests/{}/certificate", nikos.id)).await;
        assert!(elsewhere.text().contains("asked at another desk") && !may_answer(&elsewhere));
        let page = see(&hilde, &path).await;
        assert!(answer(&hilde, &page, &path, "agreed").await.iter().all(|status| *status == 303));
        assert_eq!((state(app, id).await, told(app, id).await), (CertificateState::Revoked, (1, 1)));
        let moves = history::of(&mut app.ctx.reader(), id.0).await.unwrap();
        assert_eq!(moves.last().unwrap().actor_kind, "supervisor");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// One person with two posts is one person, and nobody ends their own.
#[test]
fn one_person_with_two_posts_is_one_person() {
    each_engine(async |app| {
        let (nikos, id, _) = certified(app, "nikos").await;
        let path = format!("/backoffice/requests/{}/certificate", nikos.id);
        let (bea, cas) = (approver(app, "Bea Claes").await, approver(app, "B. Claes").await);
        let dirk = approver(app, "Dirk Maes").await;
        let own = certificates::get(&mut app.ctx.reader(), id).await.unwrap().national_number_index;
        let mut tx = app.ctx.db.begin().await.unwrap();
        for (member, number) in [(bea.id, vec![7; 32]), (cas.id, vec![7; 32]), (dirk.id, own)] {
            staff::record_national_number(&mut tx, member, &number).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(ask(&dirk.browser, &path, id).await.status, 403);
        ask(&bea.browser, &path, id).await.expect(200).unwrap();
        assert!(!may_answer(&see(&cas.browser, &path).await));
        assert_eq!(asked(app).await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

async fn asked(app: &TestApp) -> i64 {
    let sql = "SELECT COUNT(*) AS n FROM revocation_ask";
    app.ctx.reader().query(sql).one(|row: &Row| row.get("n")).await.unwrap()
}
