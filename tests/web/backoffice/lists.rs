//! The lists as their addresses ask for them: filtered, searched, ordered, saved, set aside, taken out.

use passerelle::domain::staff::Right;
use passerelle::jobs;
use passerelle::storage::{requests, staff_rights};
use time::Duration;

use crate::support::each_engine;
use crate::support::reviews::{NUMBER, approver, submitted, take};

async fn reference(app: &crate::support::TestApp, id: passerelle::domain::id::RequestId) -> String {
    requests::get(&mut app.ctx.reader(), id).await.unwrap().reference
}

#[test]
fn filters_show_what_they_say_and_each_can_be_taken_off() {
    each_engine(async |app| {
        let old = submitted(app, None).await;
        app.pass(Duration::days(9));
        let new = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let (old, new) = (reference(app, old).await, reference(app, new).await);
        let shown = async |query: &str| {
            let page = ann.browser.open(&format!("/backoffice?list=to_take{query}")).await.unwrap();
            let text = page.expect(200).unwrap().text().to_owned();
            (text.contains(&old), text.contains(&new))
        };
        assert_eq!(shown("").await, (true, true));
        assert_eq!(shown("&age=late").await, (true, false));
        assert_eq!(shown("&age=new").await, (false, true));
        assert_eq!(shown("&environment=production").await, (false, false));
        assert_eq!(shown("&environment=acceptance&kind=person&language=nl").await, (true, true));
        assert_eq!(shown("&kind=organisation").await, (false, false));
        assert_eq!(shown("&language=fr").await, (false, false));
        let compact: String = old.chars().filter(|c| *c != '-').collect();
        assert_eq!(shown(&format!("&search={compact}")).await, (true, false), "with or without hyphens");
        assert_eq!(shown("&search=papadak").await, (true, true), "as the machine writes it");
        assert_eq!(shown("&search=%CE%A0%CE%91%CE%A0%CE%91%CE%94").await, (true, true), "ΠΑΠΑΔ");
        assert_eq!(shown("&search=100%25").await, (false, false), "a sign is no pattern");
        assert_eq!(shown("&office=x&age=old&page=-1").await, (true, true), "nonsense filters nothing");
        let tagged = ann.browser.open("/backoffice?list=to_take&age=late&language=nl").await.unwrap();
        assert!(tagged.text().contains("Wait: late"), "{}", tagged.text());
        let without = "href=\"/backoffice?list=to_take&#38;language=nl\"";
        assert!(tagged.text().contains(without), "{}", tagged.text());
        for list in ["mine", "second_review", "with_person", "expiring", "decided", "all"] {
            for sort in ["", "&sort=name", "&sort=reference&order=down", "&sort=submitted"] {
                let path = format!("/backoffice?list={list}{sort}");
                ann.browser.open(&path).await.unwrap().expect(200).unwrap();
            }
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_saved_view_is_where_the_queue_begins() {
    each_engine(async |app| {
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        let page = ann.browser.open("/backoffice?list=decided&language=de&page=3").await.unwrap();
        ann.browser.submit_to(&page, "/backoffice/view", &[]).await.unwrap().expect(200).unwrap();
        let begun = ann.browser.open("/backoffice").await.unwrap().expect(200).unwrap();
        assert_eq!(begun.path, "/backoffice?list=decided&language=de");
        assert_eq!(ben.browser.open("/backoffice").await.unwrap().path, "/backoffice", "hers alone");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_is_set_aside_is_not_given_before_its_day() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        let path = format!("/backoffice/requests/{id}/later");
        let form = ann.browser.open(&path).await.unwrap().expect(200).unwrap();
        let day = |days| app.ctx.now().plus(Duration::days(days)).utc().date();
        let typed = |date: time::Date| {
            [date.day().to_string(), u8::from(date.month()).to_string(), date.year().to_string()]
        };
        let today = typed(day(0));
        let fields = |typed: &[String; 3]| {
            ["day_day", "day_month", "day_year"].into_iter().zip(typed.clone()).collect::<Vec<_>>()
        };
        let post = async |typed: &[String; 3]| {
            let fields = fields(typed);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            ann.browser.submit(&form, &fields).await.unwrap()
        };
        assert!(post(&today).await.expect(422).unwrap().text().contains("Choose a day after today."));
        post(&typed(day(2))).await.expect(200).unwrap();
        let listed = ann.browser.open("/backoffice?list=to_take&later=yes").await.unwrap();
        assert!(listed.text().contains("Set aside until"), "{}", listed.text());
        let next = async |who: &crate::support::reviews::AtWork| {
            let queue = who.browser.open("/backoffice?list=to_take").await.unwrap();
            who.browser.submit_to(&queue, "/backoffice/take", &[]).await.unwrap().expect(200).unwrap().path
        };
        assert!(next(&ann).await.starts_with("/backoffice?"), "nothing for her");
        assert_eq!(next(&ben).await, format!("/backoffice/requests/{id}"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn an_export_holds_the_filtered_rows_and_numbers_only_by_right() {
    each_engine(async |app| {
        let (one, two) = (submitted(app, None).await, submitted(app, None).await);
        let ann = approver(app, "Ann Peeters").await;
        take(&ann, two).await;
        let (one, two) = (reference(app, one).await, reference(app, two).await);
        let page = ann.browser.open("/backoffice?list=to_take").await.unwrap();
        let form = page.form_to("/backoffice/export").unwrap();
        let file = ann.browser.post(&form.action, &form.filled(&[])).await.unwrap().expect(200).unwrap();
        let text = file.text();
        assert!(text.contains(&one) && !text.contains(&two), "{text}");
        assert!(text.contains("Νίκος Παπαδάκης") && !text.contains(NUMBER));
        assert_eq!(text.lines().count(), 2);
        assert!(!page.text().contains("With national numbers"));
        // Asked for without the right: refused by the action, not only by the page.
        let mut typed = form.filled(&[]);
        typed.push(("numbers".to_owned(), "yes".to_owned()));
        ann.browser.post(&form.action, &typed).await.unwrap().expect(403).unwrap();
        let mut tx = app.ctx.db.begin().await.unwrap();
        staff_rights::give(&mut tx, ann.id, Right::ExportNumbers, app.ctx.now()).await.unwrap();
        tx.commit().await.unwrap();
        let file = ann.browser.post(&form.action, &typed).await.unwrap().expect(200).unwrap();
        assert!(file.text().contains(NUMBER));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_comes_meanwhile_is_told_and_moves_nothing() {
    each_engine(async |app| {
        let ann = approver(app, "Ann Peeters").await;
        let page = ann.browser.open("/backoffice?list=to_take").await.unwrap();
        let news = page.text().split("data-live=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let told = ann.browser.open(&news).await.unwrap().expect(200).unwrap();
        assert_eq!(told.text().trim(), "");
        app.pass(Duration::minutes(1));
        submitted(app, None).await;
        let told = ann.browser.open(&news).await.unwrap().expect(200).unwrap();
        assert!(told.text().contains("1 new request – show"), "{}", told.text());
        ann.browser.get("/backoffice/news?since=x").await.unwrap().expect(400).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}
