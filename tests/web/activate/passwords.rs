//! Username and password: whether a name exists is not told, not even by waiting.

use passerelle::actions::passwords::{Caller, Outcome, check_password};
use passerelle::domain::key::password::Password;
use passerelle::jobs;
use time::Duration;

use crate::support::staff::{PASSWORD, invited, key_page, reader};
use crate::support::{TestApp, each_engine};

async fn tries(app: &TestApp, username: &str) -> Vec<Outcome> {
    let wrong = Password::typed("not the password");
    let mut outcomes = Vec::new();
    for pass in [0, 0, 0, 0, 0, 1, 0, 2, 0] {
        app.pass(Duration::seconds(pass));
        outcomes.push(check_password(&app.ctx, &Caller::default(), username, &wrong).await.unwrap());
    }
    outcomes
}

/// The outcomes without the moments, which lie apart.
fn kinds(outcomes: &[Outcome]) -> Vec<bool> {
    outcomes.iter().map(|outcome| matches!(outcome, Outcome::Wait(_))).collect()
}

#[test]
fn known_and_unknown_names_wait_alike() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        key_page(app, &reader(app).await, &invitation, "eva").await;
        let known = tries(app, "eva").await;
        assert_eq!(kinds(&known), [false, false, false, false, true, false, true, false, true]);
        for unknown in ["nobody", "", "Ünknown name"] {
            assert_eq!(kinds(&tries(app, unknown).await), kinds(&known), "{unknown}");
        }
        let right = Password::typed(PASSWORD);
        app.pass(Duration::minutes(15));
        for _ in 0..8 {
            let outcome = check_password(&app.ctx, &Caller::default(), " EVA ", &right).await.unwrap();
            assert_eq!(outcome, Outcome::Right(invitation.enrolment));
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn parallel_guesses_take_turns() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        key_page(app, &reader(app).await, &invitation, "eva").await;
        let mut guesses = tokio::task::JoinSet::new();
        for _ in 0..20 {
            let ctx = app.ctx.clone();
            guesses.spawn(async move {
                check_password(&ctx, &Caller::default(), "eva", &Password::typed("not the password"))
                    .await
                    .unwrap()
            });
        }
        let mut compared = 0;
        while let Some(outcome) = guesses.join_next().await {
            compared += i32::from(outcome.unwrap() == Outcome::Wrong);
        }
        assert_eq!(compared, 4, "three free tries and the one that begins the waiting");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
