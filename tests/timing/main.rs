//! What time tells of who has an account, and how fast a page is while many sign in. A program of its own: cargo runs
//! the test programs one after another, so that nothing else is measured.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers outside `#[test]` functions too

#[path = "../support/app.rs"]
#[allow(dead_code, reason = "the other test program uses the rest")]
mod app;
mod crowd;
mod people;

use app::TestApp;
use passerelle::adapters::password_hash::Cost;
use people::{KEY_USERNAME, Timed, Visitor};

/// Tries with each of the two names.
const TRIES: usize = 2_000;
/// What the means may differ by.
const DIFFERENCE: f64 = 1.0;
/// One after the other, whatever threads the runner has: each measures.
static ALONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

fn alone(measure: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let _guard = ALONE.lock().await;
        measure.await;
    });
}

/// Measures a door at which somebody has an account with a key.
fn with_an_account(cost: Cost, door: impl AsyncFn(&Visitor<'_>, &str) -> Timed) {
    alone(async {
        let (app, _folder) = people::app(cost).await;
        people::with_an_account(&app, KEY_USERNAME).await;
        let visitor = Visitor::new(&app);
        compare(&app, async |name| door(&visitor, name).await).await;
    });
}

#[test]
fn the_sign_in_tells_nobody_who_has_an_account() {
    // Whether the hash takes its time is the same for both; what else there is shows better beside a quick one.
    let cost =
        if std::env::var_os("PASSERELLE_STANDARD_COST").is_some() { Cost::STANDARD } else { Cost::QUICK };
    with_an_account(cost, async |visitor, name| visitor.try_password(name).await);
}

#[test]
fn the_forgotten_password_tells_nobody_who_has_an_account() {
    with_an_account(Cost::QUICK, async |visitor, name| visitor.forget_password(name).await);
}

#[test]
fn the_lost_telephone_tells_nobody_who_has_an_account() {
    with_an_account(Cost::QUICK, async |visitor, name| visitor.recover(name).await);
}

#[test]
fn a_link_that_is_taken_up_again_tells_nobody_whose_account_it_made() {
    alone(async {
        let (app, _folder) = people::app(Cost::QUICK).await;
        let link = people::half_way(&app, KEY_USERNAME).await;
        let visitor = Visitor::new(&app);
        compare(&app, async |name| visitor.resume(&link, name).await).await;
    });
}

/// Tries a name that somebody has and one that nobody has, in turn, and compares all that can be seen.
async fn compare(app: &TestApp, door: impl AsyncFn(&str) -> Timed) {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for turn in 0..TRIES + 50 {
        // In turn, and each first half of the time: what comes second may be warmer.
        for is_known in [turn % 2 == 0, turn % 2 == 1] {
            let name = if is_known { KEY_USERNAME } else { people::NOBODY };
            let timed = door(name).await;
            if is_known {
                known.push(timed)
            } else {
                unknown.push(timed)
            }
            // Nobody waits for the try before.
            app.pass(time::Duration::hours(1));
        }
    }
    let seen = |tries: &[Timed]| tries[50].0.clone();
    assert_eq!(seen(&known), seen(&unknown), "they are answered differently");
    let mean = |tries: &[Timed]| {
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
