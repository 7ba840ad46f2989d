//! The calendar file, as another implementation reads it: one UID, rising numbers, an end.

use ical::parser::ical::component::IcalEvent;
use passerelle::browser::Browser;
use passerelle::jobs;

use crate::support::bookings::{book, holder, reader, receiving};
use crate::support::each_engine;

async fn event(browser: &Browser, link: &str) -> IcalEvent {
    let file = browser.get(&format!("{link}/calendar.ics")).await.unwrap().expect(200).unwrap();
    assert!(file.content_type.starts_with("text/calendar"), "{}", file.content_type);
    let mut calendars = ical::IcalParser::new(file.bytes.as_slice());
    let mut calendar = calendars.next().unwrap().unwrap();
    assert!(calendar.properties.iter().any(|p| p.name == "METHOD" && p.value.as_deref() == Some("PUBLISH")));
    assert_eq!(calendar.events.len(), 1);
    calendar.events.remove(0)
}

fn value(event: &IcalEvent, name: &str) -> String {
    let found = event.properties.iter().find(|property| property.name == name);
    found.and_then(|property| property.value.clone()).unwrap_or_default()
}

#[test]
fn a_calendar_follows_the_appointment_through_its_life() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        let link = holder(app, office, 1).await;
        let nikos = reader(app).await;
        nikos.get(&format!("{link}/calendar.ics")).await.unwrap().expect(404).unwrap();
        book(&nikos, &link, office, "2026-10-30T08:00Z").await.expect(200).unwrap();
        let booked = event(&nikos, &link).await;
        assert_eq!(value(&booked, "DTSTART"), "20261030T080000Z", "winter time from the 25th on");
        assert_eq!((value(&booked, "SEQUENCE"), value(&booked, "STATUS")), ("0".into(), "CONFIRMED".into()));
        assert_eq!(booked.alarms.len(), 2);
        assert!(value(&booked, "DESCRIPTION").contains("HY-2026-"));
        book(&nikos, &link, office, "2026-10-23T07:30Z").await.expect(200).unwrap();
        let moved = event(&nikos, &link).await;
        assert_eq!(
            (value(&moved, "DTSTART"), value(&moved, "SEQUENCE")),
            ("20261023T073000Z".into(), "1".into())
        );
        assert_eq!(value(&moved, "UID"), value(&booked, "UID"));
        let cancel = nikos.open(&format!("{link}/cancel")).await.unwrap();
        nikos.submit(&cancel, &[]).await.unwrap().expect(200).unwrap();
        let gone = event(&nikos, &link).await;
        assert_eq!((value(&gone, "STATUS"), value(&gone, "SEQUENCE")), ("CANCELLED".into(), "2".into()));
        assert_eq!((value(&gone, "UID"), gone.alarms.len()), (value(&booked, "UID"), 0));
        let whole = format!("{booked:?}{moved:?}{gone:?}");
        assert!(!whole.contains("Παπαδάκης") && !whole.contains("/book/"), "calendars are shared: {whole}");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
