//! Wrong passwords make those wait who type them, and nobody else.

use passerelle::actions::passwords::{Caller, Outcome, check_password};
use passerelle::actions::sweep::sweep;
use passerelle::domain::key::password::Password;
use passerelle::jobs;
use passerelle::storage::db::Read;
use time::Duration;

use super::person::{PASSWORD, Person, USERNAME};
use super::relying_party::RelyingParty;
use crate::support::{TestApp, each_engine};

fn from(network: impl ToString) -> Caller {
    Caller { network: network.to_string(), ..Caller::default() }
}

async fn wrong(app: &TestApp, caller: &Caller, username: &str) -> Outcome {
    check_password(&app.ctx, caller, username, &Password::typed("not the password")).await.unwrap()
}

async fn right(app: &TestApp, caller: &Caller) -> Outcome {
    check_password(&app.ctx, caller, USERNAME, &Password::typed(PASSWORD)).await.unwrap()
}

fn waits(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Wait(_))
}

/// How many sources are counted.
async fn rows(app: &TestApp) -> i64 {
    let sql = "SELECT COUNT(*) AS n FROM password_try";
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

#[test]
fn a_stranger_who_tries_a_thousand_times_makes_nobody_else_wait() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        for address in 0..250 {
            for _ in 0..4 {
                wrong(app, &from(address), USERNAME).await;
            }
        }
        // The stranger waits, and comes back to a name that many guess at: five seconds at most.
        let Outcome::Wait(until) = wrong(app, &from(0), USERNAME).await else {
            panic!("the stranger does not wait");
        };
        assert!(until <= app.ctx.now().plus(Duration::seconds(5)), "{until}");
        // The owner signs in where they have before, over HTTP and at once.
        app.pass(Duration::seconds(30));
        wrong(app, &from(0), USERNAME).await;
        person.sign_in(&party.request(&[("prompt", "login")])).await;
        // And where they never were, at once too.
        assert_eq!(right(app, &from("a hotel")).await, Outcome::Right(person.enrolment));
    });
}

#[test]
fn a_known_browser_waits_for_its_own_tries_only() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        // The same machine, another browser: its tries are those of the address.
        let neighbour = app.browser();
        let page = neighbour.get(&party.request(&[])).await.unwrap();
        let typed = [("username", USERNAME), ("password", "not the password")];
        for _ in 0..4 {
            neighbour.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(422).unwrap();
        }
        let owner = [("username", USERNAME), ("password", PASSWORD)];
        let held = neighbour.submit_to(&page, "/csam/sign-in", &owner).await.unwrap().expect(422).unwrap();
        held.form_to("/csam/sign-in").unwrap();
        let request = party.request(&[("prompt", "login")]);
        person.to_code_page(&request).await.form_to("/csam/code").unwrap();
        // Its own wrong ones count as anybody's.
        let page = person.browser.get(&request).await.unwrap();
        for _ in 0..4 {
            person.browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(422).unwrap();
        }
        person.browser.submit_to(&page, "/csam/sign-in", &owner).await.unwrap().expect(422).unwrap();
        app.pass(Duration::seconds(1));
        person.to_code_page(&request).await.form_to("/csam/code").unwrap();
    });
}

#[test]
fn one_who_tries_many_names_waits_a_little_at_each() {
    each_engine(async |app| {
        let sprayer = from("192.0.2.1");
        for name in 0..101 {
            assert_eq!(wrong(app, &sprayer, &format!("name.{name}")).await, Outcome::Wrong, "{name}");
        }
        assert!(waits(wrong(app, &sprayer, "name.102").await));
        assert_eq!(wrong(app, &from("192.0.2.2"), "name.102").await, Outcome::Wrong);
        app.pass(Duration::seconds(1));
        assert_eq!(wrong(app, &sprayer, "name.103").await, Outcome::Wrong);
        app.pass(Duration::hours(1));
        assert_eq!(wrong(app, &sprayer, "name.104").await, Outcome::Wrong);
        assert_eq!(wrong(app, &sprayer, "name.105").await, Outcome::Wrong);
    });
}

#[test]
fn a_known_name_leaves_what_an_unknown_one_leaves_and_the_job_clears_it() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        let before = rows(app).await;
        wrong(app, &from("here"), USERNAME).await;
        let known = rows(app).await - before;
        wrong(app, &from("there"), "nobody").await;
        assert_eq!((known, rows(app).await - before), (3, 6));
        // Right ones clear the name's tries; the address keeps its row.
        assert_eq!(right(app, &from("here")).await, Outcome::Right(person.enrolment));
        assert_eq!(rows(app).await - before, 4);
        app.pass(Duration::hours(24));
        sweep(&app.ctx).await.unwrap();
        assert!(rows(app).await > 0, "not before a day is over");
        app.pass(Duration::seconds(1));
        sweep(&app.ctx).await.unwrap();
        assert_eq!(rows(app).await, 0);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
