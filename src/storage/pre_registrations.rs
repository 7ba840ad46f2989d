//! What people announced before they came, the links by which they change their appointment, and how often
//! somebody asked for one.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::enrolment::preflight::Announced;
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::person::country::Country;
use crate::domain::person::date::{date_from_text, date_text};
use crate::domain::person::document::DocumentKind;
use crate::domain::word::Word;

/// Stores what somebody announced.
pub async fn add(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    announced: &Announced,
    now: Instant,
) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO pre_registration (enrolment_id, nationality, document_kind, document_country,
               document_expires_on, at)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(enrolment)
        .bind(announced.nationality.alpha2())
        .bind(announced.kind.word())
        .bind(announced.country.alpha2())
        .bind(date_text(announced.expires_on))
        .bind(now)
        .execute()
        .await?;
    guarded(rows)
}

/// What somebody announced; `None` for a file that was opened at the counter.
pub async fn of(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Option<Announced>, StorageError> {
    let sql = "SELECT enrolment_id, nationality, document_kind, document_country, document_expires_on
        FROM pre_registration WHERE enrolment_id = $1";
    db.query(sql).bind(enrolment).optional(read).await
}

/// Keeps the hash of a person's link; a second time changes nothing.
pub async fn keep_link(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    link_hash: &[u8],
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO booking_link (enrolment_id, link_hash, made_at) VALUES ($1, $2, $3)
        ON CONFLICT (enrolment_id) DO NOTHING";
    tx.query(sql).bind(enrolment).bind(link_hash).bind(now).execute().await?;
    Ok(())
}

/// Whose link has that hash.
pub async fn by_link(db: &mut impl Read, link_hash: &[u8]) -> Result<Option<EnrolmentId>, StorageError> {
    let sql = "SELECT enrolment_id FROM booking_link WHERE link_hash = $1";
    db.query(sql).bind(link_hash).optional(|row| row.get("enrolment_id")).await
}

/// Counts one more try of a source in the span that began at `since`; `false` if it had `most` already.
pub async fn count_try(
    tx: &mut Tx,
    source_hash: &[u8],
    since: Instant,
    most: i64,
) -> Result<bool, StorageError> {
    let counted = tx
        .query(
            "INSERT INTO registration_try (source_hash, since, tries) VALUES ($1, $2, 1)
             ON CONFLICT (source_hash, since) DO UPDATE SET tries = registration_try.tries + 1
               WHERE registration_try.tries < $3
             RETURNING tries",
        )
        .bind(source_hash)
        .bind(since)
        .bind(most)
        .optional(|row| row.get::<i64>("tries"))
        .await?;
    Ok(counted.is_some())
}

/// Forgets tries of spans that began before `moment`.
pub async fn forget_tries(tx: &mut Tx, moment: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM registration_try WHERE since < $1").bind(moment).execute().await
}

fn read(row: &Row) -> Result<Announced, StorageError> {
    let id: EnrolmentId = row.get("enrolment_id")?;
    let nonsense = |column| move || StorageError::Nonsense { table: "pre_registration", column, id: id.0 };
    let country = |column| {
        let code: String = row.get(column)?;
        Country::parse(&code).map_err(|_| nonsense(column)())
    };
    let expires_on: String = row.get("document_expires_on")?;
    Ok(Announced {
        nationality: country("nationality")?,
        kind: row.word("pre_registration", "document_kind", id.0, DocumentKind::parse)?,
        country: country("document_country")?,
        expires_on: date_from_text(&expires_on).map_err(|_| nonsense("document_expires_on")())?,
    })
}
