//! Runs a test on both engines.

use passerelle::storage::migrate;

use super::{TestApp, log, migrated, postgres};

/// Runs `test` on SQLite and then on PostgreSQL, each with an application and a database of its own.
///
/// Without PostgreSQL the second half is skipped, loudly; in CI that is a failure. A test that leaves letters
/// or due deadlines undone fails, and so does one that showed a key in place of a text.
pub fn each_engine(test: impl AsyncFn(&TestApp)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    each_engine_on(&runtime, test);
}

/// The same on one thread, so that what the thread keeps to itself (its log) is all there is.
pub fn each_engine_on_one_thread(test: impl AsyncFn(&TestApp)) {
    each_engine_on(&tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap(), test);
}

fn each_engine_on(runtime: &tokio::runtime::Runtime, test: impl AsyncFn(&TestApp)) {
    log::keep_errors();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let app = TestApp::on(migrated::sqlite(&folder.path().join("test.db")).await).await;
        test(&app).await;
        app.assert_nothing_left().await;
        drop(app);
        if let Some(address) = migrated::postgres().await {
            let app = TestApp::on(migrate::open_postgres(&address).await.unwrap()).await;
            test(&app).await;
            app.assert_nothing_left().await;
            drop(app);
            postgres::drop_database(&address);
        }
    });
    log::assert_no_text_missing();
}
