//! Runs a test on both engines.

use super::TestApp;
use super::postgres;

/// Runs `test` on SQLite and then on PostgreSQL, each with an application and a database of its own.
///
/// Without PostgreSQL the second half is skipped, loudly; in CI that is a failure. A test that leaves letters
/// or due deadlines undone fails.
pub fn each_engine(test: impl AsyncFn(&TestApp)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let app = TestApp::on_sqlite().await;
        test(&app).await;
        app.assert_nothing_left().await;
        if let Some(address) = postgres::new_database() {
            let app = TestApp::on_postgres(&address).await;
            test(&app).await;
            app.assert_nothing_left().await;
        }
    });
}
