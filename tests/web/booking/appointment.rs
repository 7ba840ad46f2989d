//! What the holder of the link does (E3, E4): book, move, cancel; each until four hours before, to the second.

use passerelle::domain::enrolment::EnrolmentState;
use passerelle::domain::enrolment::appointment::AppointmentState;
use passerelle::domain::instant::Instant;
use passerelle::jobs;
use passerelle::storage::{appointments, enrolments, timers};
use time::Duration;
use time::macros::datetime;

use crate::support::bookings::{book, confirm, file_of, holder, pass_until, reader, receiving};
use crate::support::each_engine;

/// Wednesday, nine o'clock in Brussels.
const NINE: &str = "2026-10-21T07:00Z";
const HALF_PAST: &str = "2026-10-21T07:30Z";

fn nine() -> Instant {
    Instant::new(datetime!(2026-10-21 07:00 UTC))
}

#[test]
fn a_time_is_booked_moved_and_cancelled_each_with_one_mail() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let link = holder(app, office, 1).await;
        let (nikos, file) = (reader(app).await, file_of(app, &link).await);
        let times = nikos.open(&format!("{link}/times")).await.unwrap().expect(200).unwrap();
        assert!(times.text().contains("Wednesday 21 October 2026"), "{}", times.text());
        assert!(times.text().contains("Brussels time, UTC+2"), "{}", times.text());
        let page = book(&nikos, &link, office, NINE).await.expect(200).unwrap();
        assert!(page.text().contains("The appointment is booked."), "{}", page.text());
        assert!(page.text().contains("Wednesday 21 October 2026, 09:00 (Brussels time)"), "{}", page.text());
        let moved = book(&nikos, &link, office, HALF_PAST).await.expect(200).unwrap();
        assert!(moved.text().contains("The appointment has been moved."), "{}", moved.text());
        let booked = appointments::booked(&mut app.ctx.reader(), file).await.unwrap().unwrap();
        assert_eq!((booked.sequence, booked.slot.starts_at), (1, nine().plus(Duration::minutes(30))));
        let cancel = nikos.open(&format!("{link}/cancel")).await.unwrap().expect(200).unwrap();
        let gone = nikos.submit(&cancel, &[]).await.unwrap().expect(200).unwrap();
        assert!(gone.text().contains("The appointment has been cancelled."), "{}", gone.text());
        let state = enrolments::get(&mut app.ctx.reader(), file).await.unwrap().state;
        assert_eq!(state, EnrolmentState::Draft);
        jobs::settle(&app.ctx).await.unwrap();
        let subjects: Vec<_> = app.ctx.mailer.sent().into_iter().map(|mail| mail.subject).collect();
        assert_eq!(subjects.len(), 4, "one mail an event: {subjects:?}");
        for beginning in
            ["Choose the time", "Your appointment on", "Your appointment is now", "Your appointment has been"]
        {
            assert!(
                subjects.iter().any(|subject| subject.starts_with(beginning)),
                "{beginning}: {subjects:?}"
            );
        }
        let other = reader(app).await;
        let again = holder(app, office, 2).await;
        book(&other, &again, office, HALF_PAST).await.expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn four_hours_before_to_the_second() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 2).await;
        let links =
            [holder(app, office, 1).await, holder(app, office, 2).await, holder(app, office, 3).await];
        let nikos = reader(app).await;
        for (link, at) in links.iter().zip([NINE, NINE, HALF_PAST]) {
            book(&nikos, link, office, at).await.expect(200).unwrap();
        }
        jobs::settle(&app.ctx).await.unwrap();
        let later = confirm(&links[1], office, "2026-10-22T07:00Z");
        let (cancel, mover) = (format!("{}/cancel", links[0]), later.as_str());
        let [first, second] = [nikos.open(&cancel).await.unwrap(), nikos.open(mover).await.unwrap()];
        let other = nikos.open(&format!("{}/cancel", links[1])).await.unwrap();
        pass_until(app, nine().plus(Duration::hours(-4)));
        let done = nikos.submit(&first, &[]).await.unwrap().expect(200).unwrap();
        assert!(done.text().contains("has been cancelled"), "at exactly four hours: {}", done.text());
        app.pass(Duration::SECOND);
        for form in [&other, &second] {
            let refused = nikos.submit(form, &[]).await.unwrap().expect(422).unwrap();
            assert!(refused.text().contains("in less than four hours"), "{}", refused.text());
        }
        let page = nikos.open(&links[1]).await.unwrap();
        assert!(page.link("/cancel").is_none() && page.text().contains("call the office"), "{}", page.text());
        let soon = holder(app, office, 4).await;
        let refused = book(&nikos, &soon, office, NINE).await.expect(422).unwrap();
        assert!(refused.text().contains("cannot be booked"), "{}", refused.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn nobody_came_and_the_link_books_again() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let link = holder(app, office, 1).await;
        let (nikos, file) = (reader(app).await, file_of(app, &link).await);
        book(&nikos, &link, office, NINE).await.expect(200).unwrap();
        pass_until(app, Instant::new(datetime!(2026-10-21 21:59:59 UTC)));
        jobs::settle(&app.ctx).await.unwrap();
        let state = async || enrolments::get(&mut app.ctx.reader(), file).await.unwrap().state;
        assert_eq!(state().await, EnrolmentState::Appointed, "until midnight in Brussels");
        app.pass(Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state().await, EnrolmentState::Draft);
        let latest = appointments::latest(&mut app.ctx.reader(), file).await.unwrap().unwrap();
        assert_eq!(latest.state, AppointmentState::Missed);
        assert!(app.ctx.mailer.sent().pop().unwrap().subject.starts_with("You could not come"));
        let page = nikos.open(&link).await.unwrap();
        assert!(page.text().contains("Nobody came to your last appointment."), "{}", page.text());
        book(&nikos, &link, office, "2026-10-23T07:00Z").await.expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_nobody_offers_is_not_booked() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let (link, taken) = (holder(app, office, 1).await, holder(app, office, 2).await);
        let nikos = reader(app).await;
        book(&nikos, &taken, office, NINE).await.expect(200).unwrap();
        for (at, said) in [
            (NINE, "Somebody else has just booked"),
            ("2026-10-21T07:10Z", "cannot be booked"),
            ("2026-10-24T07:00Z", "cannot be booked"),
            ("2026-11-11T08:00Z", "cannot be booked"),
            ("2026-12-28T08:00Z", "cannot be booked"),
            ("2026-10-19T07:00Z", "cannot be booked"),
        ] {
            let refused = book(&nikos, &link, office, at).await.expect(422).unwrap();
            assert!(refused.text().contains(said), "{at}: {}", refused.text());
        }
        let nonsense = nikos.open(&confirm(&link, office, "soon")).await.unwrap().expect(200).unwrap();
        assert!(nonsense.path.ends_with("/times"), "{}", nonsense.path);
        nikos.get("/book/aaaaaaaaaaaaaaaaaaaaaaaaaa").await.unwrap().expect(404).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn another_office_may_be_chosen_and_then_has_the_file() {
    each_engine(async |app| {
        let here = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let there = receiving(app, "Huy", "mon-fri 14:00-16:00", 1).await;
        let link = holder(app, here, 1).await;
        let (nikos, file) = (reader(app).await, file_of(app, &link).await);
        book(&nikos, &link, here, NINE).await.expect(200).unwrap();
        let times = nikos.open(&format!("{link}/times?office={there}")).await.unwrap().expect(200).unwrap();
        assert!(times.text().contains("Commune de Huy"), "{}", times.text());
        let moved = book(&nikos, &link, there, "2026-10-21T12:00Z").await.expect(200).unwrap();
        assert!(moved.text().contains("Commune de Huy"), "{}", moved.text());
        assert_eq!(enrolments::get(&mut app.ctx.reader(), file).await.unwrap().office, Some(there));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_stale_form_and_a_second_click_change_nothing() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let link = holder(app, office, 1).await;
        let (nikos, file) = (reader(app).await, file_of(app, &link).await);
        let first = nikos.open(&confirm(&link, office, NINE)).await.unwrap();
        let stale = nikos.open(&confirm(&link, office, HALF_PAST)).await.unwrap();
        let fields = first.main_form().unwrap().fields;
        let path = format!("{link}/confirm");
        let copies = (0..8).map(|_| nikos.post(&path, &fields));
        for answer in futures_util::future::join_all(copies).await {
            assert_eq!(answer.unwrap().location(), Some(format!("{link}?done=booked")));
        }
        nikos.submit(&stale, &[]).await.unwrap().expect(409).unwrap();
        let booked = appointments::booked(&mut app.ctx.reader(), file).await.unwrap().unwrap();
        assert_eq!((booked.sequence, booked.slot.starts_at), (0, nine()));
        let kinds = timers::pending(&mut app.ctx.reader(), file.0).await.unwrap().len();
        assert_eq!(kinds, 2, "the morning and the end");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
