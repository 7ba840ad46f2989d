//! What a person is shown of their recent sign-ins. No right hangs on it but one: which key a session was begun with.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::device::{BrowserFamily, Device, Platform};
use crate::domain::id::{EnrolmentId, KeyId, SessionId};
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::word::Word;

/// A sign-in at the identity provider.
#[derive(Debug, Clone)]
pub struct SignInEntry {
    /// The session that it began.
    pub session: SessionId,
    pub enrolment: EnrolmentId,
    /// A key, or a passkey as the means say; `None`: with the password alone.
    pub key: Option<KeyId>,
    pub means: Means,
    /// For which service; empty where none is known.
    pub client_id: String,
    pub device: Device,
    /// The first part of the network address, with its length: `192.0.2.0/24`. Empty where none is known.
    pub network: String,
    pub at: Instant,
}

/// Adds a sign-in.
pub async fn add(tx: &mut Tx, entry: &SignInEntry) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO sign_in_log (session_id, enrolment_id, key_id, passkey_id, means, client_id, browser, platform,
               network, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(entry.session)
        .bind(entry.enrolment)
        .bind(entry.key.filter(|_| entry.means != Means::Passkey))
        .bind(entry.key.filter(|_| entry.means == Means::Passkey))
        .bind(entry.means.word())
        .bind(entry.client_id.as_str())
        .bind(entry.device.browser.word())
        .bind(entry.device.platform.word())
        .bind(entry.network.as_str())
        .bind(entry.at)
        .execute()
        .await?;
    guarded(rows)
}

/// Drops the entry of a password that a code has just completed: the two are one sign-in.
pub async fn drop_half(tx: &mut Tx, session: SessionId) -> Result<(), StorageError> {
    let sql = "DELETE FROM sign_in_log WHERE session_id = $1 AND means = $2";
    tx.query(sql).bind(session).bind(Means::Password.word()).execute().await?;
    Ok(())
}

/// The key or passkey with which a session was begun; `None` for one that was begun without, or that nobody knows.
pub async fn key_of(db: &mut impl Read, session: SessionId) -> Result<Option<KeyId>, StorageError> {
    let sql = "SELECT COALESCE(key_id, passkey_id) AS key_id FROM sign_in_log WHERE session_id = $1";
    let found: Option<Option<KeyId>> = db.query(sql).bind(session).optional(|row| row.get("key_id")).await?;
    Ok(found.flatten())
}

/// The last twenty sign-ins of a person, newest first.
pub async fn recent(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Vec<SignInEntry>, StorageError> {
    db.query(
        "SELECT session_id, enrolment_id, COALESCE(key_id, passkey_id) AS key_id, means, client_id, browser, platform, network, at
         FROM sign_in_log WHERE enrolment_id = $1 ORDER BY at DESC, session_id DESC LIMIT 20",
    )
    .bind(enrolment)
    .all(read)
    .await
}

/// Forgets every sign-in of a person.
pub async fn erase(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    tx.query("DELETE FROM sign_in_log WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}

/// Forgets sign-ins before that moment. Gives how many.
pub async fn forget(tx: &mut Tx, before: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM sign_in_log WHERE at < $1").bind(before).execute().await
}

fn read(row: &Row) -> Result<SignInEntry, StorageError> {
    let session: SessionId = row.get("session_id")?;
    let (table, id) = ("sign_in_log", session.0);
    Ok(SignInEntry {
        session,
        enrolment: row.get("enrolment_id")?,
        key: row.get("key_id")?,
        means: row.word(table, "means", id, Means::parse)?,
        client_id: row.get("client_id")?,
        device: Device {
            browser: row.word(table, "browser", id, BrowserFamily::parse)?,
            platform: row.word(table, "platform", id, Platform::parse)?,
        },
        network: row.get("network")?,
        at: row.get("at")?,
    })
}
