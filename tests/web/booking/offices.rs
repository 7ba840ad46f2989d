//! Finding an office: by postcode, by any of its names, by language; and when it is free next.

use crate::support::bookings::{book, holder, reader, receiving};
use crate::support::{counter, each_engine};

#[test]
fn an_office_is_found_by_postcode_name_and_language() {
    each_engine(async |app| {
        receiving(app, "Liège", "mon-fri 09:00-12:00", 1).await;
        counter::office(app, "Bruxelles").await;
        let visitor = reader(app).await;
        for (search, liege, bruxelles) in [
            ("", true, true),
            ("place=4000&language=", true, false),
            ("place=liege&language=", true, false),
            ("place=LUIK&language=", true, false),
            ("place=&language=nl", false, true),
            ("place=&language=en", true, false),
            ("place=Paris&language=", false, false),
            ("place=4020&language=", true, true),
            ("place=4020&language=en", true, false),
            ("%zz&place=1&place=4000", true, false),
        ] {
            let page = visitor.get(&format!("/offices?{search}")).await.unwrap().expect(200).unwrap();
            let shows = |name: &str| page.text().contains(&format!("Commune de {name}"));
            assert_eq!((shows("Liège"), shows("Bruxelles")), (liege, bruxelles), "{search}");
        }
        let near = visitor.get("/offices?place=4020").await.unwrap();
        assert!(near.text().contains("These have the nearest ones."), "{}", near.text());
    });
}

#[test]
fn the_list_tells_hours_price_equipment_and_the_next_free_time() {
    each_engine(async |app| {
        let office = receiving(app, "Liège", "mon-fri 09:00-09:30", 1).await;
        let walk_in = counter::office(app, "Bruxelles").await;
        let visitor = reader(app).await;
        let list = visitor.get("/offices").await.unwrap();
        for said in [
            "Monday to Friday: 09:00–09:30",
            "7.50 euro",
            "payment by card",
            "Wednesday 21 October 2026, 09:00 (Brussels time)",
        ] {
            assert!(list.text().contains(said), "{said}: {}", list.text());
        }
        assert!(list.link(&format!("{office}/book")).is_some());
        assert!(list.link(&format!("{walk_in}/book")).is_none(), "nobody books where one walks in");
        visitor.get(&format!("/offices/{walk_in}/book")).await.unwrap().expect(404).unwrap();
        let link = holder(app, office, 1).await;
        book(&visitor, &link, office, "2026-10-21T07:00Z").await.expect(200).unwrap();
        let list = visitor.get("/offices").await.unwrap();
        assert!(list.text().contains("Thursday 22 October 2026, 09:00 (Brussels time)"), "{}", list.text());
        passerelle::jobs::settle(&app.ctx).await.unwrap();
    });
}
