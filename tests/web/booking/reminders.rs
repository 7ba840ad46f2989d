//! Reminders at the hour on the wall, across both changes of the clocks in 2027, each with what to bring.

use passerelle::domain::instant::Instant;
use passerelle::jobs;
use time::Duration;
use time::OffsetDateTime;
use time::macros::datetime;

use crate::support::bookings::{book, holder, pass_until, reader, receiving};
use crate::support::{TestApp, each_engine};

fn reminders(app: &TestApp) -> usize {
    app.ctx.mailer.sent().iter().filter(|mail| mail.subject.starts_with("Reminder: your appointment")).count()
}

/// Books `at` from a day in `now` on, and sees each reminder come at its second and not before.
async fn reminded(app: &TestApp, now: OffsetDateTime, at: &str, said: &str, due: [OffsetDateTime; 3]) {
    pass_until(app, Instant::new(now));
    let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
    let link = holder(app, office, u16::try_from(reminders(app)).unwrap()).await;
    book(&reader(app).await, &link, office, at).await.expect(200).unwrap();
    jobs::settle(&app.ctx).await.unwrap();
    let before = reminders(app);
    for (number, due) in due.into_iter().enumerate() {
        pass_until(app, Instant::new(due).plus(-Duration::SECOND));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(reminders(app), before + number, "one second before {due}");
        app.pass(Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(reminders(app), before + number + 1, "at {due}");
    }
    let text = app.ctx.mailer.sent().pop().unwrap().text;
    for line in
        [said, "your passport: the original", "7.50 euro, in cash or by card", "that shows your BIS", &link]
    {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn spring_and_autumn_of_2027() {
    each_engine(async |app| {
        reminded(
            app,
            datetime!(2027-03-16 09:00 UTC),
            "2027-03-30T07:00Z",
            "Tuesday 30 March 2027, 09:00",
            [datetime!(2027-03-23 10:00 +1), datetime!(2027-03-28 10:00 +2), datetime!(2027-03-30 07:00 +2)],
        )
        .await;
        reminded(
            app,
            datetime!(2027-10-19 09:00 UTC),
            "2027-11-02T08:00Z",
            "Tuesday 2 November 2027, 09:00",
            [datetime!(2027-10-26 10:00 +2), datetime!(2027-10-31 10:00 +1), datetime!(2027-11-02 07:00 +1)],
        )
        .await;
    });
}

#[test]
fn a_moved_appointment_reminds_of_the_new_time_and_a_cancelled_one_of_nothing() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let link = holder(app, office, 1).await;
        let nikos = reader(app).await;
        book(&nikos, &link, office, "2026-10-22T07:00Z").await.expect(200).unwrap();
        book(&nikos, &link, office, "2026-10-27T08:00Z").await.expect(200).unwrap();
        pass_until(app, Instant::new(datetime!(2026-10-25 08:59:59 UTC)));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(reminders(app), 0);
        app.pass(Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(reminders(app), 1, "two days before the new time, at ten in winter");
        let cancel = nikos.open(&format!("{link}/cancel")).await.unwrap();
        nikos.submit(&cancel, &[]).await.unwrap().expect(200).unwrap();
        app.pass(Duration::days(4));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(reminders(app), 1);
    });
}
