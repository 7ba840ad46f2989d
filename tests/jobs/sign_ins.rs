//! What is kept of sign-ins ends with the person.

use passerelle::domain::device::Device;
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::key::level::Means;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::enrolments;
use passerelle::storage::keys::{self, DigitalKey};
use passerelle::storage::sign_in_log::{self, SignInEntry};
use time::Duration;

use crate::support::counter::{issue, office, staff_at};
use crate::support::{TestApp, each_engine};

/// A key, and a sign-in with it.
async fn sign_in(app: &TestApp, enrolment: EnrolmentId) {
    let key = DigitalKey {
        id: app.ctx.new_id().unwrap(),
        enrolment,
        means: Means::MobileApp,
        state: "pending".to_owned(),
        seed_sealed: vec![1; 32],
        last_step: -1,
        failures: 0,
        failures_in_row: 0,
        paused_until: None,
    };
    let entry = SignInEntry {
        session: app.ctx.new_id().unwrap(),
        enrolment,
        key: Some(key.id),
        means: key.means,
        client_id: "manager".to_owned(),
        device: Device::default(),
        network: "192.0.2.0/24".to_owned(),
        at: app.ctx.now(),
    };
    let mut tx = app.db.begin().await.unwrap();
    keys::add_pending(&mut tx, &key, app.ctx.now()).await.unwrap();
    sign_in_log::add(&mut tx, &entry).await.unwrap();
    tx.commit().await.unwrap();
}

#[test]
fn who_is_erased_has_no_sign_ins_any_more() {
    each_engine(async |app| {
        let office = office(app, "Ixelles").await;
        let clerk = staff_at(app, Some(office), Role::Clerk, "Lou Claes").await;
        let (path, _) = issue(&clerk).await;
        let id: EnrolmentId = path.split('/').nth(3).unwrap().parse().unwrap();
        // The letter expires, the file is announced as ending, closed, and erased thirty days later.
        for days in [0, 14, 351, 14] {
            app.pass(Duration::days(days));
            jobs::settle(&app.ctx).await.unwrap();
        }
        sign_in(app, id).await;
        app.pass(Duration::days(30));
        jobs::settle(&app.ctx).await.unwrap();
        assert!(enrolments::get(&mut app.ctx.reader(), id).await.unwrap().person.is_none());
        assert!(keys::pending(&mut app.ctx.reader(), id).await.unwrap().is_none());
        assert!(sign_in_log::recent(&mut app.ctx.reader(), id).await.unwrap().is_empty());
    });
}
