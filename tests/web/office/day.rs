//! The day of an office and its figures.

use passerelle::adapters::mail::MailFault;
use passerelle::browser::Seen;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use time::Duration;

use crate::support::counter::{NIKOS, issue, nikos_but, office, record, staff_at};
use crate::support::each_engine;

/// The part of the page below a heading.
fn below(page: &Seen, heading: &str) -> String {
    let text = page.text();
    let (_, rest) = text.split_once(heading).unwrap_or_else(|| panic!("no {heading}: {text}"));
    rest.split("<h2>").next().unwrap().to_owned()
}

#[test]
fn what_waits_for_somebody_stands_on_the_first_page() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let quiet = clerk.get("/office").await.unwrap().expect(200).unwrap();
        for heading in ["Checks that are open", "Letters that expire", "Mail came back", "this was not me"] {
            assert!(!quiet.text().contains(heading), "an empty list is not worth a heading: {heading}");
        }
        let check = record(&clerk, &NIKOS).await;
        let page = clerk.get("/office").await.unwrap();
        assert!(below(&page, "Checks that are open").contains("Νίκος Παπαδάκης"), "{}", page.text());
        app.ctx.mailer.fail_with(Some(MailFault::Refused("550 no such user".to_owned())));
        clerk.submit(&check, &crate::support::counter::TICKS).await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        app.ctx.mailer.fail_with(None);
        let page = clerk.get("/office").await.unwrap();
        assert!(below(&page, "Mail came back").contains("Παπαδάκης"), "{}", page.text());
        app.pass(Duration::days(12));
        jobs::settle(&app.ctx).await.unwrap();
        let clerk = staff_at(app, Some(here), Role::Clerk, "Bart Maes").await;
        let page = clerk.get("/office").await.unwrap();
        assert!(below(&page, "Letters that expire within three days").contains("Παπαδάκης"));
        assert!(!page.text().contains("Mail came back"), "the reminder arrived");
        let there = office(app, "Ixelles").await;
        let other = staff_at(app, Some(there), Role::Clerk, "Bob Dubois").await;
        assert!(!other.get("/office").await.unwrap().text().contains("Παπαδάκης"), "another office");
    });
}

#[test]
fn a_kit_that_was_disowned_is_looked_into() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let (path, _) = issue(&clerk).await;
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().pop().unwrap();
        let link = mail.text.lines().find(|line| line.contains("/not-me")).unwrap().trim().to_owned();
        let stranger = app.browser();
        let asked = stranger.get(link.strip_prefix(&app.base).unwrap()).await.unwrap().expect(200).unwrap();
        stranger.submit(&asked, &[]).await.unwrap().expect(200).unwrap();
        let page = clerk.get("/office").await.unwrap();
        assert!(below(&page, "“this was not me”").contains(&path), "{}", page.text());
        let file = clerk.get(&path).await.unwrap().expect(200).unwrap();
        assert!(file.text().contains("Somebody who got the mail said"), "{}", file.text());
        let again = clerk.get(&format!("{path}/reissue")).await.unwrap();
        clerk.submit(&again, &nikos_but(&[("same_person", "yes")])).await.unwrap().expect(200).unwrap();
        assert!(
            !clerk.get("/office").await.unwrap().text().contains("this was not me"),
            "it was looked into"
        );
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_figures_count_by_week_and_say_how_long_a_check_takes() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let none = clerk.get("/office/figures").await.unwrap().expect(200).unwrap();
        assert!(none.text().contains("no letter yet"), "{}", none.text());
        let check = record(&clerk, &NIKOS).await;
        app.pass(Duration::minutes(7));
        clerk.submit(&check, &crate::support::counter::TICKS).await.unwrap().expect(200).unwrap();
        app.pass(Duration::days(14));
        jobs::settle(&app.ctx).await.unwrap();
        let head = staff_at(app, Some(here), Role::OfficeAdministrator, "Hugo Baert").await;
        let page = head.get("/office/figures").await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("<strong>7 minutes</strong>"), "{}", page.text());
        let row = |monday: &str| page.between(&format!("<th scope=\"row\">{monday}</th>"), "</tr>").unwrap();
        let counts = |monday: &str| row(monday).chars().filter(char::is_ascii_digit).collect::<String>();
        assert_eq!((counts("19 Oct 2026"), counts("2 Nov 2026")), ("100".to_owned(), "001".to_owned()));
        assert_eq!(page.text().matches("<rect ").count(), 36);
        let there = office(app, "Ixelles").await;
        let other = staff_at(app, Some(there), Role::Clerk, "Bob Dubois").await;
        assert!(other.get("/office/figures").await.unwrap().text().contains("no letter yet"));
    });
}
