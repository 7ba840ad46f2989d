//! The queue over many requests: every list, every filter, every order, soon.
//!
//! `cargo test --test main backoffice::thousands -- --nocapture` prints what was measured over 5,000 requests;
//! `PASSERELLE_REQUESTS=100000` before it measures over as many as the issue asks for.

use std::time::{Duration, Instant};

use passerelle::domain::id::OfficeId;
use passerelle::storage::db::Db;
use sqlx::{AssertSqlSafe, raw_sql};

use crate::support::reviews::{AtWork, approver};
use crate::support::{TestApp, each_engine};

/// What the issue asks for, of 95 in 100 pages.
const SOON: Duration = Duration::from_millis(150);
/// How often each page is asked for.
const TIMES: usize = 3;

const LISTS: [&str; 7] = ["to_take", "mine", "second_review", "with_person", "expiring", "decided", "all"];
const FILTERS: [&str; 16] = [
    "",
    "&age=new",
    "&age=ageing",
    "&age=late",
    "&environment=production",
    "&environment=acceptance",
    "&kind=organisation",
    "&language=de",
    "&later=yes",
    "&search=hy0004711",
    "&search=somebody+42",
    "&search=nobody+at+all",
    "&sort=name",
    "&sort=name&order=down",
    "&sort=reference",
    "&page=20",
];

fn requests() -> u32 {
    std::env::var("PASSERELLE_REQUESTS").ok().and_then(|text| text.parse().ok()).unwrap_or(5_000)
}

#[test]
fn every_list_filter_and_order_answers_soon() {
    each_engine(async |app| {
        let ann = approver(app, "Ann Peeters").await;
        let office: OfficeId = app.ctx.new_id().unwrap();
        let begun = Instant::now();
        crowd(app, &ann, office).await;
        let engine = app.db.engine();
        println!("{engine:?}: {} requests inserted in {:.1} s", requests(), begun.elapsed().as_secs_f64());
        let mut all = Vec::new();
        let by_office = format!("&office={office}");
        for list in LISTS {
            for filter in FILTERS.iter().copied().chain([by_office.as_str()]) {
                let path = format!("/backoffice?list={list}{filter}");
                for _ in 0..TIMES {
                    let begun = Instant::now();
                    ann.browser.open(&path).await.unwrap().expect(200).unwrap();
                    all.push((begun.elapsed(), path.clone()));
                }
            }
        }
        all.sort();
        let (median, late) = (all[all.len() / 2].0, all[all.len() * 95 / 100].0);
        println!("{engine:?}: {} pages, median {median:.1?}, 95 % within {late:.1?}", all.len());
        for (time, path) in all.iter().rev().take(12) {
            println!("{engine:?}: {time:.1?} {path}");
        }
        assert!(late < SOON, "{late:?}");
    });
}

/// Requests in every state, as the columns of the lists have them; their history is not looked at here.
async fn crowd(app: &TestApp, ann: &AtWork, office: OfficeId) {
    let (count, ann, now) = (requests(), ann.id.0, app.ctx.now());
    let (soon, later) = (now.plus(time::Duration::days(3)), now.plus(time::Duration::days(20)));
    let ends = [soon, later].map(|end| format!("'{end}'"));
    match &app.db {
        Db::Sqlite { writer, .. } => {
            let hex = |id: uuid::Uuid| format!("x'{}'", id.simple());
            let id = "unhex(printf('%032x', n))";
            let at = |hours: &str| {
                format!("strftime('%Y-%m-%dT%H:%M:%S', '{now}', '-' || ({hours}) || ' hours') || '.000000Z'")
            };
            let numbers =
                format!("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {count})");
            let text = inserts(&numbers, id, at, &ends, &hex(ann), &hex(office.0), id);
            let mut connection = writer.acquire().await.unwrap();
            let whole = format!(
                "PRAGMA foreign_keys = OFF; BEGIN; {text} COMMIT; PRAGMA foreign_keys = ON; ANALYZE;"
            );
            raw_sql(AssertSqlSafe(whole)).execute(&mut *connection).await.unwrap();
        }
        Db::Postgres(pool) => {
            let id = "lpad(to_hex(n), 32, '0')::uuid";
            let at = |hours: &str| format!("timestamptz '{now}' - make_interval(hours => ({hours})::int)");
            let numbers = format!("WITH c(n) AS (SELECT generate_series(1, {count}))");
            let quoted = |id: uuid::Uuid| format!("'{id}'::uuid");
            let bytes = "decode(lpad(to_hex(n), 32, '0'), 'hex')";
            let text = inserts(
                &numbers,
                id,
                at,
                &ends.map(|end| format!("timestamptz {end}")),
                &quoted(ann),
                &quoted(office.0),
                bytes,
            );
            let whole = format!("BEGIN; SET LOCAL session_replication_role = replica; {text} COMMIT;");
            raw_sql(AssertSqlSafe(whole)).execute(pool).await.unwrap();
            raw_sql("VACUUM ANALYZE request").execute(pool).await.unwrap();
            raw_sql("ANALYZE timer").execute(pool).await.unwrap();
        }
    }
}

/// Half are issued, a fifth wait to be taken, the rest stand everywhere else.
fn inserts(
    numbers: &str,
    id: &str,
    at: impl Fn(&str) -> String,
    [soon, later]: &[String; 2],
    ann: &str,
    office: &str,
    bytes: &str,
) -> String {
    let state = "CASE WHEN n % 100 < 20 THEN 'submitted' WHEN n % 100 < 22 THEN 'second_review'
        WHEN n % 100 < 28 THEN 'correction_due' WHEN n % 100 < 38 THEN 'approved' WHEN n % 100 < 39 THEN 'on_hold'
        WHEN n % 100 < 50 THEN 'rejected' WHEN n % 1000 = 999 THEN 'in_review' ELSE 'issued' END";
    let (submitted, since) = (at("n % 2000"), at("n % 1500"));
    format!(
        "INSERT INTO request (id, reference, environment, state, last_seq, state_since, language, terms_version,
           national_number_index, given_names, family_name, mrz_family, email, phone, issuer, subject, level, means,
           signed_in_at, checked_by, contract_version, contract_hash, version, submitted_at, handler_id, approved_version,
           created_at, waits_from, office_id, search_text, for_organisation,
           organisation_type, organisation_number, organisation_name, organisation_index)
         {numbers}
         SELECT {id}, 'HY-' || n, CASE WHEN n % 3 = 0 THEN 'acceptance' ELSE 'production' END, {state}, 9, {since},
           CASE n % 4 WHEN 0 THEN 'nl' WHEN 1 THEN 'fr' WHEN 2 THEN 'de' ELSE 'en' END, 'test', {bytes},
           'Some', 'Body ' || (n % 5000), 'BODY', 'a@example.org', '+32', 'issuer', 's' || n, 400, 'mobile_app', {since},
           {office}, 'test', {bytes}, 1, {submitted}, CASE WHEN n % 500 = 499 THEN {ann} END, 1, {submitted},
           CASE WHEN n % 100 < 22 THEN {submitted} END, CASE WHEN n % 50 = 1 THEN {office} END,
           'hy000' || n || ' somebody ' || (n % 5000), n % 10 = 7,
           CASE WHEN n % 10 = 7 THEN 'CBE' END, CASE WHEN n % 10 = 7 THEN '' || n END,
           CASE WHEN n % 10 = 7 THEN 'Clinic ' || n END, CASE WHEN n % 10 = 7 THEN {bytes} END FROM c;
         INSERT INTO timer (id, machine, owner_id, kind, due_at, policy_version, set_at, retry_at, failures)
         {numbers}
         SELECT {id}, 'request', {id}, CASE WHEN n % 100 < 28 THEN 'correction_end' ELSE 'completion_end' END,
           CASE WHEN n % 7 = 0 THEN {soon} ELSE {later} END, 1, {since}, {later}, 0
         FROM c WHERE n % 100 >= 22 AND n % 100 < 38;
         INSERT INTO review_flag (staff_id, request_id, until, set_at)
         {numbers} SELECT {ann}, {id}, '2096-01-01', {since} FROM c WHERE n % 5000 = 19;",    )
}
