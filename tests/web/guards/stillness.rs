//! GET and HEAD change nothing: mail scanners open links, browsers fetch ahead.

use std::collections::BTreeMap;

use passerelle::browser::Browser;
use passerelle::domain::staff::Role;
use passerelle::storage::db::Db;
use passerelle::storage::sessions::Audience;
use sqlx::{AssertSqlSafe, query_scalar};

use super::routes::all;
use super::visitors::signed_in;
use crate::support::{TestApp, each_engine};

/// Tables in which a look may leave a row, and why. This list only shrinks.
const MAY_GROW: &[(&str, &str)] =
    &[("oidc_key", "the identity provider's first key is made when it is first asked for")];

/// How many rows each table holds.
async fn counts(app: &TestApp) -> BTreeMap<String, i64> {
    let mut counts = BTreeMap::new();
    for table in crate::migrations::tables(&app.db).await {
        if MAY_GROW.iter().any(|(name, _)| *name == table) {
            continue;
        }
        let sql = AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
        let count: i64 = match &app.db {
            Db::Sqlite { readers, .. } => query_scalar(sql).fetch_one(readers).await.unwrap(),
            Db::Postgres(pool) => query_scalar(sql).fetch_one(pool).await.unwrap(),
        };
        counts.insert(table, count);
    }
    counts
}

#[test]
fn looking_changes_nothing() {
    each_engine(async |app| {
        let visitors: Vec<(&str, Browser)> = vec![
            ("a stranger", app.browser()),
            ("a clerk", signed_in(app, Some(Role::Clerk), Audience::Office).await),
            ("an administrator", signed_in(app, Some(Role::OfficeAdministrator), Audience::Office).await),
            ("an approver", signed_in(app, Some(Role::Approver), Audience::Backoffice).await),
            ("a provider", signed_in(app, None, Audience::Manager).await),
            ("somebody at the identity provider", signed_in(app, None, Audience::Csam).await),
        ];
        let before = counts(app).await;
        for route in all() {
            for (who, browser) in &visitors {
                browser.get(&route.address()).await.unwrap();
                browser.head(&route.address()).await.unwrap();
                assert_eq!(counts(app).await, before, "{who} only looked at {}", route.path);
            }
        }
    });
}
