//! Writing, reading, taking back.

use passerelle::jobs;
use time::Duration;

use super::{answers, backoffice, says, stored};
use crate::support::applicants::contract_due;
use crate::support::each_engine;
use crate::support::reviews::approver;

#[test]
fn each_side_sees_who_wrote_and_what_was_read() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        let page = says(&nikos, "Good day.\r\nIs <b>a copy</b> enough?").await.text();
        assert!(page.contains("Good day.\nIs &#60;b&#62;a copy&#60;/b&#62; enough?"), "{page}");
        assert!(page.contains("<strong>You</strong>") && page.contains("Not read yet"), "{page}");
        let seen = ann.browser.open(&backoffice(nikos.id)).await.unwrap().expect(200).unwrap().text();
        assert!(
            seen.contains("<strong>Νίκος Παπαδάκης</strong>") && seen.contains("1 message is marked"),
            "{seen}"
        );
        assert!(stored(app, nikos.id).await[0].read_at.is_none(), "a look marks nothing");
        answers(&ann, nikos.id, "Yes, it is.").await;
        let colleague = ben.browser.open(&backoffice(nikos.id)).await.unwrap().expect(200).unwrap().text();
        assert!(colleague.contains("eHealth (Ann Peeters)"), "{colleague}");
        assert!(
            colleague.contains("Read on Tuesday 20 October 2026, 11:00"),
            "answered is read: {colleague}"
        );
        assert!(!colleague.contains("marked as not read"), "{colleague}");
        let page = nikos.open("/messages").await;
        assert!(page.text().contains("<strong>eHealth</strong>") && !page.text().contains("Ann Peeters"));
        assert!(nikos.open("").await.text().contains("1 not read"));
        let read = nikos.browser.submit_to(&page, "/read", &[]).await.unwrap().expect(200).unwrap().text();
        assert!(read.contains("Marked as read.") && !read.contains("I have read this"), "{read}");
        assert!(nikos.open("").await.text().contains("nothing new"));
        for message in stored(app, nikos.id).await {
            let sealed = message.text_sealed.unwrap();
            assert!(
                !sealed.windows(5).any(|part| part == b"enoug" || part == b"Yes, "),
                "what is stored is sealed"
            );
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_was_not_on_the_page_is_not_called_read() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let ann = approver(app, "Ann Peeters").await;
        answers(&ann, nikos.id, "One.").await;
        let page = nikos.open("/messages").await;
        answers(&ann, nikos.id, "Two.").await;
        nikos.browser.submit_to(&page, "/read", &[]).await.unwrap().expect(200).unwrap();
        let read: Vec<bool> =
            stored(app, nikos.id).await.iter().map(|message| message.read_at.is_some()).collect();
        assert_eq!(read, [true, false]);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_is_refused_is_kept_and_told_beside_the_field() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let page = nikos.open("/messages").await;
        let long = format!("The beginning {}", "x".repeat(4_000));
        for (typed, told, kept) in
            [("  ", "Write a message.", "  "), (&long, "too long: at most 4,000 characters", "The beginning")]
        {
            let again = nikos.browser.submit_to(&page, "/messages", &[("text", typed)]).await.unwrap();
            let again = again.expect(422).unwrap();
            assert!(again.between("id=\"text-error\">", "</p>").unwrap().contains(told), "{}", again.text());
            assert!(again.text().contains("<title>Error:") && again.text().contains(kept));
        }
        assert!(stored(app, nikos.id).await.is_empty());
        for number in 0..20 {
            says(&nikos, &format!("Message {number}")).await;
        }
        let page = nikos.open("/messages").await;
        let typed = [("text", "One more")];
        let full = nikos.browser.submit_to(&page, "/messages", &typed).await.unwrap().expect(422).unwrap();
        assert!(full.text().contains("20 of your messages have not been read yet"), "{}", full.text());
        assert_eq!(stored(app, nikos.id).await.len(), 20);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_writer_takes_back_for_five_minutes_and_nobody_else_does() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        let mine = answers(&ann, nikos.id, "A slip of mine.").await;
        assert!(mine.text().contains("You can take this back until 11:05"), "{}", mine.text());
        let theirs = ben.browser.open(&backoffice(nikos.id)).await.unwrap();
        assert!(theirs.form_to("/take-back").is_err(), "no button without its right");
        let form = mine.form_to("/take-back").unwrap();
        let forged = ben.browser.post(&form.action, &theirs.form_to("/messages").unwrap().filled(&[])).await;
        assert_eq!(forged.unwrap().status, 404);
        app.pass(Duration::minutes(5) - Duration::MICROSECOND);
        ann.browser.submit_to(&mine, "/take-back", &[]).await.unwrap().expect(200).unwrap();
        let row = stored(app, nikos.id).await.remove(0);
        assert!(row.taken_back_at.is_some() && row.text_sealed.is_none());
        let page = nikos.open("/messages").await.text();
        assert!(page.contains("Taken back on") && !page.contains("A slip"), "{page}");
        let second = answers(&ann, nikos.id, "Another.").await;
        app.pass(Duration::minutes(5));
        let late = ann.browser.submit_to(&second, "/take-back", &[]).await.unwrap().expect(409).unwrap();
        assert!(late.text().contains("can be taken back for five minutes"), "{}", late.text());
        assert!(stored(app, nikos.id).await[1].taken_back_at.is_none());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn eight_copies_of_each_form_have_one_effect() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let page = nikos.open("/messages").await;
        let form = page.form_to("/messages").unwrap();
        let mut posts = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (browser, form) = (nikos.browser.clone(), form.clone());
            posts.spawn(async move {
                browser.post(&form.action, &form.filled(&[("text", "Once.")])).await.unwrap().status
            });
        }
        assert_eq!(posts.join_all().await, [303; 8]);
        assert_eq!(stored(app, nikos.id).await.len(), 1);
        let page = nikos.open("/messages").await;
        let back = page.form_to("/take-back").unwrap();
        let mut posts = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (browser, form) = (nikos.browser.clone(), back.clone());
            posts.spawn(async move { browser.post(&form.action, &form.filled(&[])).await.unwrap().status });
        }
        assert_eq!(posts.join_all().await, [303; 8]);
        // Eight different forms at once take eight places.
        let mut posts = tokio::task::JoinSet::new();
        for number in 0..8 {
            let page = nikos.open("/messages").await;
            let browser = nikos.browser.clone();
            posts.spawn(async move {
                let typed = format!("Number {number}");
                browser.submit_to(&page, "/messages", &[("text", &typed)]).await.unwrap().status
            });
        }
        assert_eq!(posts.join_all().await, [200; 8]);
        let places: Vec<i64> = stored(app, nikos.id).await.iter().map(|message| message.no).collect();
        assert_eq!(places, (1..=9).collect::<Vec<_>>());
        jobs::settle(&app.ctx).await.unwrap();
    });
}
