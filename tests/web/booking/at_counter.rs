//! The office books, moves and cancels for people on the telephone, later than they could themselves.

use passerelle::browser::Browser;
use passerelle::domain::enrolment::EnrolmentState;
use passerelle::domain::enrolment::appointment::AppointmentState;
use passerelle::domain::id::OfficeId;
use passerelle::domain::instant::Instant;
use passerelle::domain::staff::Role;
use passerelle::domain::timer::TimerKind;
use passerelle::jobs;
use passerelle::storage::{appointments, enrolments, timers};
use time::Duration;
use time::macros::{date, datetime};

use crate::support::bookings::{book, file_of, holder, pass_until, reader, receiving};
use crate::support::counter::staff_at;
use crate::support::{TestApp, each_engine};

const NINE: &str = "2026-10-21T07:00Z";

fn nine() -> Instant {
    Instant::new(datetime!(2026-10-21 07:00 UTC))
}

async fn clerk(app: &TestApp, office: OfficeId, name: &str) -> Browser {
    staff_at(app, Some(office), Role::Clerk, name).await
}

#[test]
fn a_clerk_books_moves_and_cancels_up_to_the_last_minute() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let link = holder(app, office, 1).await;
        let file = file_of(app, &link).await;
        pass_until(app, nine().plus(Duration::minutes(-10)));
        let ann = clerk(app, office, "Ann Peeters").await;
        let path = format!("/office/files/{file}/appointment");
        let file_page = ann.open(&format!("/office/files/{file}")).await.unwrap().expect(200).unwrap();
        assert_eq!(file_page.link("/appointment").as_deref(), Some(path.as_str()));
        let chosen = ann.open(&format!("{path}?at={NINE}")).await.unwrap().expect(200).unwrap();
        let booked = ann.submit_to(&chosen, "/book", &[]).await.unwrap().expect(200).unwrap();
        assert!(booked.text().contains("The appointment is booked."), "{}", booked.text());
        let later = ann.open(&format!("{path}?at=2026-10-21T07:30Z")).await.unwrap();
        let moved = ann.submit_to(&later, "/book", &[]).await.unwrap().expect(200).unwrap();
        assert!(moved.text().contains("The appointment has been moved."), "{}", moved.text());
        let gone = ann.submit_to(&moved, "/cancel", &[]).await.unwrap().expect(200).unwrap();
        assert!(gone.text().contains("The appointment has been cancelled."), "{}", gone.text());
        let latest = appointments::latest(&mut app.ctx.reader(), file).await.unwrap().unwrap();
        assert_eq!((latest.state, latest.sequence), (AppointmentState::Cancelled, 2));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn nobody_came_may_be_said_once_the_time_is_over() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let link = holder(app, office, 1).await;
        let file = file_of(app, &link).await;
        book(&reader(app).await, &link, office, NINE).await.expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        pass_until(app, nine().plus(Duration::minutes(30) - Duration::SECOND));
        let ann = clerk(app, office, "Ann Peeters").await;
        let path = format!("/office/files/{file}/appointment");
        let page = ann.open(&path).await.unwrap().expect(200).unwrap();
        assert!(page.form_to("/miss").is_err(), "not offered yet");
        let fields = page.form_to("/cancel").unwrap().fields;
        let early = ann.post(&format!("{path}/miss"), &fields).await.unwrap().expect(422).unwrap();
        assert!(early.text().contains("The appointment lasts until"), "{}", early.text());
        app.pass(Duration::SECOND);
        let page = ann.open(&path).await.unwrap();
        let missed = ann.submit_to(&page, "/miss", &[]).await.unwrap().expect(200).unwrap();
        assert!(missed.text().contains("Noted: nobody came."), "{}", missed.text());
        assert_eq!(enrolments::get(&mut app.ctx.reader(), file).await.unwrap().state, EnrolmentState::Draft);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn another_office_knows_nothing_of_it() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let elsewhere = receiving(app, "Huy", "mon-fri 09:00-12:00", 1).await;
        let link = holder(app, office, 1).await;
        let file = file_of(app, &link).await;
        let (here, there) =
            (clerk(app, office, "Ann Peeters").await, clerk(app, elsewhere, "Lou Claes").await);
        let path = format!("/office/files/{file}/appointment");
        let asked = there.open(&path).await.unwrap().expect(200).unwrap();
        assert!(asked.path.contains("/reason"), "first the reason: {}", asked.path);
        assert!(asked.form_to("/book").is_err(), "{}", asked.text());
        let own = here.open(&format!("{path}?at={NINE}")).await.unwrap().expect(200).unwrap();
        let fields = own.form_to("/book").unwrap().fields;
        for action in ["book", "cancel", "miss"] {
            let tried = there.post(&format!("{path}/{action}"), &fields).await.unwrap();
            let led_away = tried.location().is_some_and(|to| to.contains("/reason"));
            assert!(led_away || tried.status == 403, "{action} answered {}", tried.status);
            let stranger = app.browser().post(&format!("{path}/{action}"), &fields).await.unwrap();
            assert!(stranger.status != 200, "{action} answered a stranger {}", stranger.status);
        }
        assert_eq!(appointments::booked(&mut app.ctx.reader(), file).await.unwrap(), None);
    });
}

/// Who is looked after comes off no list before the check has ended; a check that is put down leads back.
#[test]
fn the_person_comes_and_the_appointment_is_kept() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let link = holder(app, office, 1).await;
        let file = file_of(app, &link).await;
        let nikos = reader(app).await;
        book(&nikos, &link, office, NINE).await.expect(200).unwrap();
        pass_until(app, nine());
        jobs::settle(&app.ctx).await.unwrap();
        let ann = clerk(app, office, "Ann Peeters").await;
        let today = appointments::of_day(&mut app.ctx.reader(), office, date!(2026 - 10 - 21)).await.unwrap();
        assert_eq!((today.len(), today[0].name.as_str()), (1, "Νίκος Παπαδάκης"));
        assert_eq!(today[0].file_state, EnrolmentState::Appointed);
        let path = format!("/office/files/{file}");
        let page = ann.open(&path).await.unwrap();
        ann.submit_to(&page, "/open", &[]).await.unwrap().expect(200).unwrap();
        let under_way = nikos.open(&link).await.unwrap();
        assert!(under_way.text().contains("done or under way"), "{}", under_way.text());
        let page = ann.open(&path).await.unwrap();
        ann.submit_to(&page, "/release", &[]).await.unwrap().expect(200).unwrap();
        let booked = appointments::booked(&mut app.ctx.reader(), file).await.unwrap();
        assert_eq!(booked.map(|booked| booked.slot.starts_at), Some(nine()));
        let pending = timers::pending(&mut app.ctx.reader(), file.0).await.unwrap();
        assert!(pending.iter().any(|timer| timer.kind == TimerKind::AppointmentEnd), "{pending:?}");
        let page = ann.open(&path).await.unwrap();
        ann.submit_to(&page, "/open", &[]).await.unwrap().expect(200).unwrap();
        let refuse = ann.open(&format!("{path}/refuse")).await.unwrap();
        ann.submit(&refuse, &[("reason", "document_damaged")]).await.unwrap().expect(200).unwrap();
        let latest = appointments::latest(&mut app.ctx.reader(), file).await.unwrap().unwrap();
        assert_eq!(latest.state, AppointmentState::Kept);
        book(&nikos, &link, office, "2026-10-22T07:00Z").await.expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}
