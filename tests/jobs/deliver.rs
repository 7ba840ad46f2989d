//! Letters leave once, whatever fails on the way.

use passerelle::adapters::mail::{MailFault, Mailer, folder_mails};
use passerelle::jobs;
use passerelle::storage::outbox;
use time::Duration;

use crate::support::each_engine;
use crate::support::reviews::submitted;

async fn state(app: &crate::support::TestApp, id: passerelle::domain::id::RequestId) -> String {
    outbox::about(&mut app.ctx.reader(), id.0).await.unwrap().remove(0).state
}

#[test]
fn a_letter_that_fails_is_tried_again_later_with_the_same_message_id() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        app.ctx.mailer.fail_with(Some(MailFault::Later("busy".to_owned())));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state(app, id).await, "queued");
        app.ctx.mailer.fail_with(None);
        jobs::settle(&app.ctx).await.unwrap();
        assert!(app.ctx.mailer.sent().is_empty(), "not before its time");
        app.pass(Duration::minutes(1));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state(app, id).await, "sent");
        assert_eq!(app.ctx.mailer.sent().len(), 1);
    });
}

#[test]
fn a_letter_refused_for_good_is_not_sent_again() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        app.ctx.mailer.fail_with(Some(MailFault::Refused("no such mailbox".to_owned())));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state(app, id).await, "refused");
        app.ctx.mailer.fail_with(None);
        app.pass(Duration::days(1));
        jobs::settle(&app.ctx).await.unwrap();
        assert!(app.ctx.mailer.sent().is_empty());
    });
}

/// A crash between sending and marking: taken, sent, and taken again when the attempt is given up for lost.
#[test]
fn a_crash_between_sending_and_marking_leaves_one_mail_in_the_folder() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let folder = tempfile::tempdir().unwrap();
        let mailer = Mailer::Folder(folder.path().to_owned());
        let mut tx = app.ctx.db.begin().await.unwrap();
        let now = app.ctx.now();
        let lost = outbox::take_due(&mut tx, now, now.plus(Duration::seconds(5))).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state(app, id).await, "queued", "in somebody's hands");
        app.pass(Duration::seconds(5));
        jobs::settle(&app.ctx).await.unwrap();
        let sent = app.ctx.mailer.sent();
        assert_eq!((sent.len(), &sent[0].message_id), (1, &lost.message_id));
        for _ in 0..2 {
            mailer.send(&sent[0]).await.unwrap();
        }
        assert_eq!(folder_mails(folder.path()).await.unwrap().len(), 1);
    });
}

#[test]
fn two_workers_deliver_each_letter_once() {
    each_engine(async |app| {
        for _ in 0..10 {
            submitted(app, None).await;
        }
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let ctx = app.ctx.clone();
            workers.spawn(async move { jobs::settle(&ctx).await.unwrap() });
        }
        workers.join_all().await;
        assert_eq!(app.ctx.mailer.sent().len(), 10);
    });
}
