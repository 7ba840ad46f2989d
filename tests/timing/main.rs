//! What time tells, and whether pages stay fast while passwords are hashed. A program of its own: cargo runs the test
//! programs one after another, so that nothing else is measured.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers outside `#[test]` functions too

#[path = "../support/app.rs"]
#[allow(dead_code, reason = "the other test program uses the rest")]
mod app;
mod people;

use std::time::{Duration, Instant};

use passerelle::adapters::password_hash::Cost;
use people::{KEY_USERNAME, Visitor};

/// Tries with each of the two names.
const TRIES: usize = 2_000;
/// What the means may differ by.
const DIFFERENCE: f64 = 1.0;
/// What the 99th percentile of a static page may take while 50 people sign in.
const STATIC_PAGE: Duration = Duration::from_millis(50);

/// One after the other, whatever threads the runner has: each measures.
static ALONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

fn alone(measure: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let _guard = ALONE.lock().await;
        measure.await;
    });
}

#[test]
fn a_static_page_answers_while_fifty_passwords_are_hashed() {
    alone(async {
        let app = people::app(Cost::STANDARD).await;
        let link = people::with_accounts(&app).await;
        let mut took = Vec::new();
        while took.len() < 600 {
            let people: Vec<Visitor<'_>> = (0..50).map(|_| Visitor::new(&app, &link)).collect();
            let signing_in = people.iter().map(|person| person.try_password(KEY_USERNAME));
            let signing_in = futures_util::future::join_all(signing_in);
            let reader = async {
                let mut took = Vec::new();
                for _ in 0..100 {
                    let begun = Instant::now();
                    assert_eq!(people[0].browser.get("/help").await.unwrap().status, 200);
                    took.push(begun.elapsed());
                }
                took
            };
            let (answers, read) = tokio::join!(signing_in, reader);
            assert!(answers.iter().all(|(seen, _)| seen.status == 422), "a try was not looked at");
            took.extend(read);
            app.pass(time::Duration::hours(1));
        }
        took.sort();
        let p99 = took[took.len() * 99 / 100];
        println!("static page beside 50 sign-ins: median {:?}, p99 {p99:?}", took[took.len() / 2]);
        assert!(p99 < STATIC_PAGE, "{p99:?}");
    });
}

#[test]
fn the_sign_in_tells_nobody_who_has_an_account() {
    alone(compare(Cost::STANDARD, async |visitor, name| visitor.try_password(name).await));
}

#[test]
fn the_forgotten_password_tells_nobody_who_has_an_account() {
    alone(compare(Cost::QUICK, async |visitor, name| visitor.forget_password(name).await));
}

#[test]
fn a_resumed_activation_tells_nobody_who_has_an_account() {
    alone(compare(Cost::QUICK, async |visitor, name| visitor.resume(name).await));
}

/// Tries a name that somebody has and one that nobody has, in turn, and compares all that can be seen.
async fn compare(cost: Cost, door: impl AsyncFn(&Visitor<'_>, &str) -> people::Timed) {
    let app = people::app(cost).await;
    let link = people::with_accounts(&app).await;
    let visitor = Visitor::new(&app, &link);
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for turn in 0..TRIES + 50 {
        // In turn, and each first half of the time: what comes second may be warmer.
        for is_known in [turn % 2 == 0, turn % 2 == 1] {
            let name = if is_known { KEY_USERNAME } else { people::NOBODY };
            let timed = door(&visitor, name).await;
            if is_known {
                known.push(timed)
            } else {
                unknown.push(timed)
            }
            // Nobody waits for the try before.
            app.pass(time::Duration::hours(1));
        }
    }
    let seen = |tries: &[people::Timed]| tries[50].0.clone();
    assert_eq!(seen(&known), seen(&unknown), "they are answered differently");
    let mean = |tries: &[people::Timed]| {
        let mut times: Vec<f64> = tries[50..].iter().map(|(_, took)| *took).collect();
        times.sort_by(f64::total_cmp);
        // A hundredth at either end is the machine, not the door.
        let inner = &times[times.len() / 100..times.len() * 99 / 100];
        inner.iter().sum::<f64>() / inner.len() as f64
    };
    let (known, unknown) = (mean(&known), mean(&unknown));
    println!("known {known:.3} ms, unknown {unknown:.3} ms, {TRIES} tries each");
    assert!((known - unknown).abs() < DIFFERENCE, "known {known:.3} ms, unknown {unknown:.3} ms");
}
