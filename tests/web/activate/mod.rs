//! `/activate`: from the mailed link to the key.

mod account;
mod again;
mod code;
mod key;
mod link;
mod passwords;
mod recovery;
mod resume;
mod settings;
mod sms;
mod sms_secrets;
mod token;

use passerelle::storage::db::Read;

use crate::support::TestApp;

/// How many rows a statement counts.
async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

/// Accounts there are.
async fn accounts(app: &TestApp) -> i64 {
    count(app, "SELECT COUNT(*) AS n FROM account").await
}
