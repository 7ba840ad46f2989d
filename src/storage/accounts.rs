//! Accounts: username and password of an enrolment.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;

/// An account as stored.
#[derive(Debug, Clone)]
pub struct Account {
    pub enrolment: EnrolmentId,
    pub username: String,
    /// argon2id in the PHC string format.
    pub password_phc: String,
}

/// Adds an account; [`StorageError::Conflict`] if the username is taken or the enrolment has one.
pub async fn add(tx: &mut Tx, account: &Account, now: Instant) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO account (enrolment_id, username, password_phc, created_at) VALUES ($1, $2, $3, $4)",
        )
        .bind(account.enrolment)
        .bind(account.username.as_str())
        .bind(account.password_phc.as_str())
        .bind(now)
        .execute()
        .await?;
    guarded(rows)
}

/// The account of a username (lower case), and whether its owner has signed in since `since` in the browser of that
/// hash. One statement, whoever has the name.
pub async fn for_sign_in(
    db: &mut impl Read,
    username: &str,
    browser_hash: &[u8],
    since: Instant,
) -> Result<Option<(Account, bool)>, StorageError> {
    db.query(
        "SELECT a.enrolment_id, a.username, a.password_phc, b.signed_in_at
         FROM account a LEFT JOIN trusted_browser b
           ON b.enrolment_id = a.enrolment_id AND b.browser_hash = $2 AND b.signed_in_at > $3
         WHERE a.username = $1",
    )
    .bind(username)
    .bind(browser_hash)
    .bind(since)
    .optional(|row| {
        let signed_in: Option<Instant> = row.get("signed_in_at")?;
        Ok((read(row)?, signed_in.is_some()))
    })
    .await
}

/// Whose username (lower case) this is.
pub async fn owner(db: &mut impl Read, username: &str) -> Result<Option<EnrolmentId>, StorageError> {
    let sql = "SELECT enrolment_id FROM account WHERE username = $1";
    db.query(sql).bind(username).optional(|row| row.get("enrolment_id")).await
}

/// The account of an enrolment, if it has come that far.
pub async fn of_enrolment(
    db: &mut impl Read,
    enrolment: EnrolmentId,
) -> Result<Option<Account>, StorageError> {
    db.query("SELECT enrolment_id, username, password_phc FROM account WHERE enrolment_id = $1")
        .bind(enrolment)
        .optional(read)
        .await
}

/// Replaces the password of an account that a new kit was issued for.
pub async fn replace_password(tx: &mut Tx, enrolment: EnrolmentId, phc: &str) -> Result<(), StorageError> {
    let sql = "UPDATE account SET password_phc = $2 WHERE enrolment_id = $1";
    guarded(tx.query(sql).bind(enrolment).bind(phc).execute().await?)
}

/// Stores the same password hashed at today's cost; nothing happens if it was replaced meanwhile.
pub async fn renew_hash(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    seen_phc: &str,
    phc: &str,
) -> Result<(), StorageError> {
    let sql = "UPDATE account SET password_phc = $3 WHERE enrolment_id = $1 AND password_phc = $2";
    tx.query(sql).bind(enrolment).bind(seen_phc).bind(phc).execute().await?;
    Ok(())
}

/// Every account with the name of its person, by username: for the demo's telephones.
pub async fn all(db: &mut impl Read) -> Result<Vec<(Account, String)>, StorageError> {
    db.query(
        "SELECT a.enrolment_id, a.username, a.password_phc, e.given_names, e.family_name
         FROM account a JOIN enrolment e ON e.id = a.enrolment_id ORDER BY a.username",
    )
    .all(|row| {
        let given: Option<String> = row.get("given_names")?;
        let family: Option<String> = row.get("family_name")?;
        let name = [given, family].into_iter().flatten().collect::<Vec<_>>().join(" ");
        Ok((read(row)?, name))
    })
    .await
}

fn read(row: &Row) -> Result<Account, StorageError> {
    Ok(Account {
        enrolment: row.get("enrolment_id")?,
        username: row.get("username")?,
        password_phc: row.get("password_phc")?,
    })
}
