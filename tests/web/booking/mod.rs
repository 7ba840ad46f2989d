//! `/offices` and `/book`: from the search for an office to the appointment.

mod appointment;
mod at_counter;
mod calendar;
mod list;
mod offices;
mod races;
mod register;
mod reminders;

use passerelle::storage::db::Read;

use crate::support::TestApp;

/// How many rows a statement counts.
async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}
