//! What is over is ended and forgotten in its time, and not before.

use passerelle::actions::sweep::sweep;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::sessions::Audience;
use time::Duration;

use crate::support::at_work::at_work;
use crate::support::counter::{issue, office};
use crate::support::{TestApp, each_engine};

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

const SESSIONS: &str = "SELECT COUNT(*) AS n FROM session";
const RUNNING: &str = "SELECT COUNT(*) AS n FROM session WHERE ended_at IS NULL";
const POSTS: &str = "SELECT COUNT(*) AS n FROM form_post";
const SIGN_INS: &str = "SELECT COUNT(*) AS n FROM sign_in";

#[test]
fn sessions_end_by_themselves_and_are_forgotten_after_half_a_year() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        at_work(app, Audience::Office, Some(here), Role::Clerk, "Ann Peeters").await;
        for (span, running, known) in [
            (Duration::minutes(30) - Duration::SECOND, 1, 1),
            (Duration::SECOND, 0, 1),
            (Duration::days(182), 0, 1),
            (Duration::SECOND, 0, 0),
        ] {
            app.pass(span);
            sweep(&app.ctx).await.unwrap();
            assert_eq!(count(app, RUNNING).await, running, "{span}");
            assert_eq!(count(app, SESSIONS).await, known, "{span}");
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn posted_forms_and_what_a_sign_in_leaves_are_forgotten_in_their_time() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let clerk = at_work(app, Audience::Office, Some(here), Role::Clerk, "Ann Peeters").await;
        issue(&clerk.browser(app).await).await;
        let stranger = app.browser();
        let page = stranger.get("/manager/sign-in").await.unwrap();
        stranger.submit(&page, &[]).await.unwrap();
        let posts = count(app, POSTS).await;
        assert!(posts > 1 && count(app, SIGN_INS).await == 1);
        app.pass(Duration::days(1));
        sweep(&app.ctx).await.unwrap();
        assert_eq!((count(app, POSTS).await, count(app, SIGN_INS).await), (posts, 1));
        app.pass(Duration::minutes(10) + Duration::SECOND);
        sweep(&app.ctx).await.unwrap();
        assert_eq!((count(app, POSTS).await, count(app, SIGN_INS).await), (posts, 0));
        app.pass(Duration::days(29));
        sweep(&app.ctx).await.unwrap();
        assert_eq!(count(app, POSTS).await, 0);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
