//! Files on their way in: a line that breaks leaves nothing, and what a dead process left is cleared away.

use std::time::Duration;

use passerelle::actions::manager::clear_away;
use passerelle::adapters::files::Files;
use passerelle::adapters::scanner::Scanner;
use passerelle::domain::id::DocumentId;
use passerelle::jobs;

use super::{kept, stored};
use crate::support::applicants::{contract_due, session_cookie};
use crate::support::posting::Line;
use crate::support::{TestApp, each_engine};

/// Waits until the store holds so many files.
async fn until_stored(app: &TestApp, count: usize) {
    let reached = async {
        while stored(app).await != count {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), reached).await.expect("the store never came to that");
}

#[test]
fn a_connection_cut_in_the_middle_leaves_nothing() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let app = &app.with_documents(Files::Folder(folder.path().into()), Scanner::Absent).await;
        let nikos = contract_due(app, "nikos").await;
        let cookie = session_cookie(app, "nikos").await;
        let mut line =
            Line::begin(&app.base, &cookie, &nikos.path, "contract", b"%PDF-1.7\n", 9_000_000).await;
        line.send(&vec![b'x'; 1_000_000]).await;
        until_stored(app, 1).await;
        drop(line);
        until_stored(app, 0).await;
        assert_eq!(kept(app, &nikos).await.len(), 0);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_a_dead_process_left_is_cleared_away_after_a_day() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let app = &app.with_documents(Files::Folder(folder.path().into()), Scanner::Absent).await;
        let nikos = contract_due(app, "nikos").await;
        nikos.upload_all().await;
        let orphan: DocumentId = app.ctx.new_id().unwrap();
        app.ctx.files.put(orphan, vec![1]).await.unwrap();
        let half: DocumentId = app.ctx.new_id().unwrap();
        // A process that dies removes nothing.
        std::mem::forget(app.ctx.files.writer(half).await.unwrap());
        assert_eq!(stored(app).await, 5);
        app.pass(time::Duration::days(1));
        assert_eq!(clear_away::orphans(&app.ctx).await.unwrap(), 0, "they may still be on their way in");
        app.pass(time::Duration::seconds(1));
        assert_eq!(clear_away::orphans(&app.ctx).await.unwrap(), 2);
        assert_eq!((stored(app).await, kept(app, &nikos).await.len()), (3, 3));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
