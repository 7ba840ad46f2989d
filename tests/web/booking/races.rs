//! Many people at once: a counter is given once, and everybody else is told so.

use passerelle::actions::booking::arrange::{ArrangeFault, Arranged, Wish};
use passerelle::actions::booking::by_link;
use passerelle::domain::id::OfficeId;
use passerelle::domain::instant::Instant;
use passerelle::jobs;
use time::macros::datetime;

use super::count;
use crate::support::bookings::{holder, receiving, submission};
use crate::support::{TestApp, each_engine};

fn nine() -> Instant {
    Instant::new(datetime!(2026-10-21 07:00 UTC))
}

/// Everybody of these links asks for the same time at once.
async fn race(app: &TestApp, office: OfficeId, links: &[String], version: i64) -> (usize, usize) {
    let mut racers = tokio::task::JoinSet::new();
    for link in links {
        let (ctx, token) = (app.ctx.clone(), link.rsplit('/').next().unwrap().to_owned());
        racers.spawn(async move {
            let wish = Wish { office, starts_at: nine() };
            by_link::book(&ctx, &submission(&ctx, version), &token, wish).await.unwrap()
        });
    }
    let done = racers.join_all().await;
    let won = done.iter().filter(|arranged| matches!(arranged, Arranged::At(_))).count();
    let taken = done.iter().filter(|arranged| **arranged == Arranged::Refused(ArrangeFault::Taken)).count();
    (won, taken)
}

async fn people(app: &TestApp, office: OfficeId, count: u16) -> Vec<String> {
    let mut links = Vec::new();
    for n in 0..count {
        links.push(holder(app, office, n).await);
    }
    links
}

#[test]
fn of_64_people_one_gets_the_last_place() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-09:30", 1).await;
        let links = people(app, office, 64).await;
        assert_eq!(race(app, office, &links, 1).await, (1, 63));
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM appointment WHERE state = 'booked'").await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn three_counters_are_given_to_three() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-09:30", 3).await;
        let links = people(app, office, 20).await;
        assert_eq!(race(app, office, &links, 1).await, (3, 17));
        let counters = "SELECT COUNT(DISTINCT counter_no) AS n FROM appointment WHERE state = 'booked'";
        assert_eq!(count(app, counters).await, 3);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// The last word is the table's: also a hand at a console gives a counter only once.
#[test]
fn the_database_refuses_a_second_guest() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-09:30", 1).await;
        let links = people(app, office, 2).await;
        race(app, office, &links[..1], 1).await;
        let other = crate::support::bookings::file_of(app, &links[1]).await;
        let first = crate::support::bookings::file_of(app, &links[0]).await;
        let booked = passerelle::storage::appointments::booked(&mut app.ctx.reader(), first).await;
        let mut second = booked.unwrap().unwrap();
        (second.id, second.enrolment) = (app.ctx.new_id().unwrap(), other);
        let mut tx = app.db.begin().await.unwrap();
        assert!(passerelle::storage::appointments::book(&mut tx, &second).await.is_err());
        drop(tx);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
