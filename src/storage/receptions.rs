//! How offices receive people. Lists are words with spaces between them, names with semicolons.

use std::str::FromStr;

use time::Date;
use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::OfficeId;
use crate::domain::language::Language;
use crate::domain::opening_hours::OpeningHours;
use crate::domain::person::date::{date_from_text, date_text};
use crate::domain::person::email::Email;
use crate::domain::reception::{Equipment, Reception};
use crate::domain::word::Word;

/// Stores how an office receives people, in place of what was stored before.
///
/// [`StorageError::Conflict`] if another office has the same key.
pub async fn store(tx: &mut Tx, office: OfficeId, reception: &Reception) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO reception (office_id, list_key, other_names, languages, email, equipment, weekly_hours,
               closed_days, slot_minutes, counters)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (office_id) DO UPDATE SET list_key = $2, other_names = $3, languages = $4, email = $5,
               equipment = $6, weekly_hours = $7, closed_days = $8, slot_minutes = $9, counters = $10",
        )
        .bind(office)
        .bind(reception.key.as_str())
        .bind(reception.other_names.join("; "))
        .bind(list(&reception.languages, |language| language.tag().to_owned()))
        .bind(reception.email.as_ref().map(Email::as_str))
        .bind(list(&reception.equipment, |equipment| equipment.word().to_owned()))
        .bind(reception.hours.to_string())
        .bind(list(&reception.closed_days, |day| date_text(*day)))
        .bind(i64::from(reception.slot_minutes))
        .bind(i64::from(reception.counters))
        .execute()
        .await?;
    guarded(rows)
}

/// How an office receives people; `None` for one that no list described yet.
pub async fn of(db: &mut impl Read, office: OfficeId) -> Result<Option<Reception>, StorageError> {
    db.query(
        "SELECT office_id, list_key, other_names, languages, email, equipment, weekly_hours, closed_days, slot_minutes,
           counters FROM reception WHERE office_id = $1",
    )
    .bind(office)
    .optional(read)
    .await
    .map(|found| found.map(|(_, reception)| reception))
}

/// All of them, each with its office.
pub async fn all(db: &mut impl Read) -> Result<Vec<(OfficeId, Reception)>, StorageError> {
    db.query(
        "SELECT office_id, list_key, other_names, languages, email, equipment, weekly_hours, closed_days, slot_minutes,
           counters FROM reception ORDER BY office_id",
    )
    .all(read)
    .await
}

/// The office of a key.
pub async fn office_of_key(db: &mut impl Read, key: &str) -> Result<Option<OfficeId>, StorageError> {
    let sql = "SELECT office_id FROM reception WHERE list_key = $1";
    db.query(sql).bind(key).optional(|row| row.get("office_id")).await
}

/// Lets nobody else book at this office until the transaction ends, so that who comes second sees who came first.
/// [`StorageError::Missing`] for an office that takes no appointments.
pub async fn hold(tx: &mut Tx, office: OfficeId) -> Result<Reception, StorageError> {
    let sql = "UPDATE reception SET counters = counters WHERE office_id = $1";
    tx.query(sql).bind(office).execute().await?;
    of(tx, office).await?.ok_or(StorageError::Missing)
}

fn list<T>(items: &[T], word: impl Fn(&T) -> String) -> String {
    items.iter().map(word).collect::<Vec<_>>().join(" ")
}

fn read(row: &Row) -> Result<(OfficeId, Reception), StorageError> {
    let office: OfficeId = row.get("office_id")?;
    let id = office.0;
    let nonsense = |column| move || StorageError::Nonsense { table: "reception", column, id };
    let number = |column| {
        let number: i64 = row.get(column)?;
        u16::try_from(number).map_err(|_| nonsense(column)())
    };
    let email: Option<String> = row.get("email")?;
    let hours: String = row.get("weekly_hours")?;
    let names: String = row.get("other_names")?;
    let reception = Reception {
        key: row.get("list_key")?,
        other_names: names
            .split(';')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect(),
        languages: words(row, "languages", id, Language::parse)?,
        email: email.map(|text| Email::parse(&text)).transpose().map_err(|_| nonsense("email")())?,
        equipment: words(row, "equipment", id, Equipment::parse)?,
        hours: OpeningHours::from_str(&hours).map_err(|_| nonsense("weekly_hours")())?,
        closed_days: words(row, "closed_days", id, |text| -> Option<Date> { date_from_text(text).ok() })?,
        slot_minutes: number("slot_minutes")?,
        counters: number("counters")?,
    };
    Ok((office, reception))
}

/// A column that lists words.
fn words<T>(
    row: &Row,
    column: &'static str,
    id: Uuid,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, StorageError> {
    let text: String = row.get(column)?;
    let parsed = text.split_whitespace().map(parse).collect::<Option<Vec<T>>>();
    parsed.ok_or(StorageError::Nonsense { table: "reception", column, id })
}
