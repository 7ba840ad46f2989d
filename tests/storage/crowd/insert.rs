//! Puts the crowd into a database in large statements: what the program writes one by one, as it writes it.

use std::fmt::Write;

use passerelle::actions::office::person_terms::hashed;
use passerelle::adapters::vault::Place;
use passerelle::domain::person::likeness::{Spelling, Traits};
use passerelle::domain::person::name::folded;
use passerelle::storage::db::{Db, Engine};
use sqlx::{AssertSqlSafe, raw_sql};

use super::people::Somebody;
use crate::support::{TestApp, counter};

/// Rows of one statement.
const ROWS: usize = 400;

/// Everybody, with history, sealed numbers and terms, in one transaction a few thousand people.
pub async fn all(app: &TestApp, crowd: &[Somebody]) {
    let office = counter::office(app, "Gent").await;
    for part in crowd.chunks(ROWS * 10) {
        let mut sql = String::new();
        for people in part.chunks(ROWS) {
            write(&mut sql, app, &office.to_string(), people);
        }
        run(&app.db, sql).await;
    }
    if app.db.engine() == Engine::Postgres {
        run(&app.db, "ANALYZE person_term; ANALYZE enrolment".to_owned()).await;
    }
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

fn write(sql: &mut String, app: &TestApp, office: &str, people: &[Somebody]) {
    let engine = app.db.engine();
    let at = "'2026-10-20T09:00:00.000000Z'";
    let bytes = |bytes: &[u8]| match engine {
        Engine::Sqlite => format!("x'{}'", hex::encode(bytes)),
        Engine::Postgres => format!("'\\x{}'", hex::encode(bytes)),
    };
    let id = |id: &str| match engine {
        Engine::Sqlite => format!("x'{}'", id.replace('-', "")),
        Engine::Postgres => format!("'{id}'"),
    };
    let seal = |person: &Somebody, column: &'static str, plain: &str| {
        let place = Place { table: "enrolment", row: person.id.0, column };
        bytes(&app.ctx.vault.seal(&place, plain.as_bytes(), &app.ctx.random).unwrap().into_bytes())
    };
    let rows = |sql: &mut String, head: &str, row: &dyn Fn(&Somebody) -> String| {
        let rows: Vec<_> = people.iter().map(row).collect();
        writeln!(sql, "{head} VALUES {};", rows.join(",")).unwrap();
    };
    rows(
        sql,
        "INSERT INTO history (machine, owner_id, seq, from_state, event, to_state, actor_kind, at, facts, hash)",
        &|person| {
            let (owner, hash) = (id(&person.id.to_string()), bytes(person.id.0.as_bytes()));
            format!("('enrolment', {owner}, 1, 'none', 'walk_in', 'draft', 'operator', {at}, '{{}}', {hash})")
        },
    );
    rows(
        sql,
        "INSERT INTO enrolment (id, reference, kind, office_id, state, last_seq, state_since, language, given_names,
           family_name, mrz_given, mrz_family, folded_name, birth_date, national_number_sealed, national_number_index,
           email, document_country, document_number_sealed, created_at)",
        &|person| {
            let (given, family) = (&person.given, &person.family);
            let (own, office) = (id(&person.id.to_string()), id(office));
            let folded_name = folded(&format!("{family} {given}"));
            let birth = person.birth(0).unwrap();
            let (number, document) = (
                seal(person, "national_number_sealed", &person.number),
                seal(person, "document_number_sealed", &person.document),
            );
            let (index, country) = (bytes(person.id.0.as_bytes()), person.country);
            let (zone_given, zone_family) = (folded(given).to_uppercase(), folded(family).to_uppercase());
            format!(
                "({own}, '{own_text}', 'provider', {office}, 'draft', 1, {at}, 'fr', '{given}', '{family}',
                 '{zone_given}', '{zone_family}', '{folded_name}', '{birth}', {number}, {index}, 'a@example.org',
                 '{country}', {document}, {at})",
                own_text = person.id,
            )
        },
    );
    rows(sql, "INSERT INTO person_term (term, enrolment_id)", &|person| {
        let own = id(&person.id.to_string());
        let terms = hashed(&app.ctx, &traits(person));
        terms.iter().map(|term| format!("({term}, {own})")).collect::<Vec<_>>().join(",")
    });
}

fn traits(person: &Somebody) -> Traits {
    let printed = Spelling::new(&person.given, &person.family);
    let zone = Spelling::new(&folded(&person.given), &folded(&person.family));
    Traits {
        names: if printed == zone { vec![printed] } else { vec![printed, zone] },
        birth: person.birth(0),
        number: Some(person.number.clone()),
        document: person.document(0),
    }
}
