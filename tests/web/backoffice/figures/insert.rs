//! Many requests with their whole history, in large statements: what the program writes one by one, as it writes it.

use std::fmt::Write;

use passerelle::domain::calendar::working_time_between;
use passerelle::domain::id::{OfficeId, StaffId};
use passerelle::domain::instant::Instant;
use passerelle::storage::db::{Db, Engine};
use sqlx::{AssertSqlSafe, raw_sql};
use time::Duration;

use crate::support::TestApp;

/// Requests of one transaction.
const PART: usize = 2_000;

/// How one of ten requests goes, from its start on: event, actor, state, hours after the one before.
pub type Way = &'static [(&'static str, &'static str, &'static str, i64)];

const BEGUN: [(&str, &str, &str, i64); 3] = [
    ("start", "visitor", "details", 0),
    ("give_details", "visitor", "sign_in_due", 1),
    ("confirm_identity", "person", "contract_due", 2),
];

macro_rules! way {
    ($($step:expr),* $(,)?) => { &[BEGUN[0], BEGUN[1], BEGUN[2], $($step),*] };
}

/// The ways, one a tenth of the requests.
pub const WAYS: [Way; 5] = [
    way![],
    way![("lapse", "system", "lapsed", 60 * 24)],
    way![("send_contract", "person", "submitted", 30)],
    way![
        ("send_contract", "person", "submitted", 48),
        ("take", "approver", "in_review", 1),
        ("reject", "approver", "rejected", 23)
    ],
    way![
        ("send_contract", "person", "submitted", 24),
        ("take", "approver", "in_review", 1),
        ("approve", "approver", "approved", 71),
        ("complete", "person", "issuing", 5),
        ("issue", "system", "issued", 0)
    ],
];

/// One request to be written.
pub struct Made {
    pub id: u128,
    pub way: Way,
    pub started: Instant,
}

impl Made {
    /// When the event happened to it; `None` if it never did.
    pub fn at(&self, event: &str) -> Option<Instant> {
        let mut at = self.started;
        self.way.iter().find_map(|(name, _, _, hours)| {
            at = at.plus(Duration::hours(*hours));
            (*name == event).then_some(at)
        })
    }
}

/// So many requests, each started some minutes before the next, the last just now; half go the longest way.
pub fn make(count: usize, now: Instant, apart: Duration) -> Vec<Made> {
    let made = |place: usize| {
        let back = i32::try_from(count - place).unwrap();
        let way = WAYS[(place % 10).min(WAYS.len() - 1)];
        let length: i64 = way.iter().map(|step| step.3).sum();
        Made {
            id: 0x0199_0000_0000_7000_9000_0000_0000_0000 + place as u128,
            way,
            started: now.plus(-(apart * back) - Duration::hours(length)),
        }
    };
    (0..count).map(made).collect()
}

/// Writes them all, in turn for somebody of each of these offices, checked by its clerk, and for nobody of ours.
pub async fn all(app: &TestApp, made: &[Made], offices: &[(OfficeId, StaffId)]) {
    let text = Text(app.db.engine());
    let mut sql = String::new();
    for (place, office) in offices.iter().enumerate() {
        text.enrolment(&mut sql, enrolment(place), *office);
    }
    run(&app.db, sql).await;
    for part in made.chunks(PART) {
        let mut sql = String::new();
        text.histories(&mut sql, part);
        text.requests(&mut sql, part, offices.len());
        text.clocks(&mut sql, part);
        run(&app.db, sql).await;
    }
    if app.db.engine() == Engine::Postgres {
        run(&app.db, "ANALYZE history; ANALYZE request; ANALYZE review_segment".to_owned()).await;
    }
}

fn enrolment(place: usize) -> u128 {
    0x0199_0000_0000_7000_8000_0000_000f_0000 + place as u128
}

async fn run(db: &Db, sql: String) {
    match db {
        Db::Sqlite { writer, .. } => {
            let mut tx = writer.begin().await.unwrap();
            raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await.unwrap();
            tx.commit().await.unwrap();
        }
        Db::Postgres(pool) => {
            let mut tx = pool.begin().await.unwrap();
            raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await.unwrap();
            tx.commit().await.unwrap();
        }
    }
}

/// How each engine writes ids and bytes.
struct Text(Engine);

impl Text {
    fn bytes(&self, id: u128) -> String {
        match self.0 {
            Engine::Sqlite => format!("x'{id:032x}'"),
            Engine::Postgres => format!("'\\x{id:032x}'"),
        }
    }

    fn id(&self, id: u128) -> String {
        match self.0 {
            Engine::Sqlite => format!("x'{id:032x}'"),
            Engine::Postgres => format!("'{id:032x}'"),
        }
    }

    /// A person of that office with a digital key, and the kit that its clerk issued to them.
    fn enrolment(&self, sql: &mut String, id: u128, (office, clerk): (OfficeId, StaffId)) {
        let (own, office, at) = (self.id(id), self.id(office.0.as_u128()), "'2026-10-20T08:00:00.000000Z'");
        let (kit, clerk) = (self.id(id + 0x1000), self.id(clerk.0.as_u128()));
        let hash = self.bytes(id);
        let steps = [
            ("none", "walk_in", "draft"),
            ("draft", "open_check", "identity_check"),
            ("identity_check", "issue_kit", "kit_issued"),
            ("kit_issued", "create_account", "key_pending"),
            ("key_pending", "confirm_mobile_app", "key_active"),
        ];
        for (seq, (from, event, to)) in (1..).zip(steps) {
            let (before, prev) = match seq {
                1 => ("NULL".to_owned(), "NULL"),
                _ => ((seq - 1).to_string(), hash.as_str()),
            };
            writeln!(
                sql,
                "INSERT INTO history (machine, owner_id, seq, prev_seq, from_state, event, to_state, actor_kind, at,
                   facts, prev_hash, hash)
                 VALUES ('enrolment', {own}, {seq}, {before}, '{from}', '{event}', '{to}', 'clerk', {at}, '{{}}',
                   {prev}, {hash});"
            )
            .unwrap();
        }
        writeln!(
            sql,
            "INSERT INTO enrolment (id, reference, kind, office_id, state, last_seq, state_since, language, created_at)
             VALUES ({own}, 'E-{id:x}', 'provider', {office}, 'key_active', 5, {at}, 'fr', {at});
             INSERT INTO history (machine, owner_id, seq, from_state, event, to_state, actor_kind, at, facts, hash)
             VALUES ('kit', {kit}, 1, 'none', 'issue', 'live', 'clerk', {at}, '{{}}', {hash});
             INSERT INTO kit (id, enrolment_id, state, last_seq, state_since, issued_at, expires_at, policy_version,
               issued_by, code_hash, link_hash, wrong_codes)
             VALUES ({kit}, {own}, 'live', 1, {at}, {at}, {at}, 1, {clerk}, {hash}, {hash}, 0);"
        )
        .unwrap();
    }

    fn histories(&self, sql: &mut String, made: &[Made]) {
        sql.push_str(
            "INSERT INTO history (machine, owner_id, seq, prev_seq, from_state, event, to_state, actor_kind, at,
               facts, prev_hash, hash) VALUES ",
        );
        let mut rows = Vec::new();
        for one in made {
            let (own, hash) = (self.id(one.id), self.bytes(one.id));
            let (mut from, mut at) = ("none", one.started);
            for (seq, (event, actor, to, hours)) in (1..).zip(one.way) {
                at = at.plus(Duration::hours(*hours));
                let before = match seq {
                    1 => ("NULL".to_owned(), "NULL"),
                    _ => ((seq - 1).to_string(), hash.as_str()),
                };
                rows.push(format!(
                    "('request', {own}, {seq}, {}, '{from}', '{event}', '{to}', '{actor}', '{at}', '{{}}', {}, {hash})",
                    before.0, before.1
                ));
                from = to;
            }
        }
        writeln!(sql, "{};", rows.join(",")).unwrap();
    }

    fn requests(&self, sql: &mut String, made: &[Made], offices: usize) {
        sql.push_str(
            "INSERT INTO request (id, reference, environment, state, last_seq, state_since, language, terms_version,
               enrolment_id, national_number_index, issuer, subject, level, means, contract_hash, checked_by, version,
               submitted_at, approved_version, created_at, waits_from) VALUES ",
        );
        let nobody = self.id(0);
        let row = |one: &Made| {
            let (_, _, state, _) = one.way.last().unwrap();
            let (own, started) = (self.id(one.id), one.started);
            let since = one.way.iter().fold(started, |at, step| at.plus(Duration::hours(step.3)));
            let turn = usize::try_from(one.id % (offices as u128 + 1)).unwrap();
            let file = if turn == offices { "NULL".to_owned() } else { self.id(enrolment(turn)) };
            let sent = one.at("send_contract").map_or("NULL".to_owned(), |at| format!("'{at}'"));
            let waits = if *state == "submitted" { sent.as_str() } else { "NULL" };
            let approved = if one.at("approve").is_some() { "1" } else { "NULL" };
            let index = self.bytes(one.id);
            format!(
                "({own}, 'R-{:x}', 'production', '{state}', {}, '{since}', 'nl', 'test', {file}, {index}, 'i', 's', 400,
                 'mobile_app', {index}, {nobody}, 1, {sent}, {approved}, '{started}', {waits})",
                one.id,
                one.way.len(),
            )
        };
        writeln!(sql, "{};", made.iter().map(row).collect::<Vec<_>>().join(",")).unwrap();
    }

    /// The review clock of those that were sent: from then to the answer, if there is one.
    fn clocks(&self, sql: &mut String, made: &[Made]) {
        sql.push_str("INSERT INTO review_segment (request_id, no, round, started_at, ended_at, working_seconds) VALUES ");
        let row = |one: &Made| {
            let (own, sent) = (self.id(one.id), one.at("send_contract")?);
            let end = match one.at("approve").or(one.at("reject")) {
                Some(end) => format!("'{end}', {}", working_time_between(sent, end).whole_seconds()),
                None => "NULL, NULL".to_owned(),
            };
            Some(format!("({own}, 1, 1, '{sent}', {end})"))
        };
        writeln!(sql, "{};", made.iter().filter_map(row).collect::<Vec<_>>().join(",")).unwrap();
    }
}
