//! Taking tokens back: those of a code, a session, a person or a relying party.

use super::db::{Read, Tx};
use super::error::StorageError;
use crate::domain::id::{EnrolmentId, SessionId};
use crate::domain::instant::Instant;

/// Revokes what a code was exchanged for, and what came of that: the code or one of its refresh tokens was shown twice
/// (RFC 6749, 4.1.2; RFC 9700, 4.14.2). Gives how many tokens.
pub async fn of_code(tx: &mut Tx, code_hash: &[u8], now: Instant) -> Result<u64, StorageError> {
    let access = "UPDATE access_token SET revoked_at = $2 WHERE code_hash = $1 AND revoked_at IS NULL";
    let refresh = "UPDATE refresh_token SET revoked_at = $2 WHERE code_hash = $1 AND revoked_at IS NULL";
    let revoked = tx.query(access).bind(code_hash).bind(now).execute().await?;
    Ok(revoked + tx.query(refresh).bind(code_hash).bind(now).execute().await?)
}

/// Revokes the access tokens of a session that ends. Refresh tokens stay: they are for when the person is away
/// (OpenID Connect Core, 11).
pub async fn of_session(tx: &mut Tx, session: SessionId, now: Instant) -> Result<u64, StorageError> {
    let sql = "UPDATE access_token SET revoked_at = $2 WHERE revoked_at IS NULL AND code_hash IN
        (SELECT code_hash FROM authorization_code WHERE session_id = $1)";
    tx.query(sql).bind(session).bind(now).execute().await
}

/// Revokes every token of a person.
pub async fn of_person(tx: &mut Tx, enrolment: EnrolmentId, now: Instant) -> Result<u64, StorageError> {
    let access = "UPDATE access_token SET revoked_at = $2 WHERE enrolment_id = $1 AND revoked_at IS NULL";
    let refresh = "UPDATE refresh_token SET revoked_at = $2 WHERE enrolment_id = $1 AND revoked_at IS NULL";
    let revoked = tx.query(access).bind(enrolment).bind(now).execute().await?;
    Ok(revoked + tx.query(refresh).bind(enrolment).bind(now).execute().await?)
}

/// Revokes every token that a relying party has of a person.
pub async fn of_person_at(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    client_id: &str,
    now: Instant,
) -> Result<u64, StorageError> {
    let access = "UPDATE access_token SET revoked_at = $3
        WHERE enrolment_id = $1 AND client_id = $2 AND revoked_at IS NULL";
    let refresh = "UPDATE refresh_token SET revoked_at = $3
        WHERE enrolment_id = $1 AND client_id = $2 AND revoked_at IS NULL";
    let revoked = tx.query(access).bind(enrolment).bind(client_id).bind(now).execute().await?;
    Ok(revoked + tx.query(refresh).bind(enrolment).bind(client_id).bind(now).execute().await?)
}

/// Revokes every token of a relying party.
pub async fn of_client(tx: &mut Tx, client_id: &str, now: Instant) -> Result<u64, StorageError> {
    let access = "UPDATE access_token SET revoked_at = $2 WHERE client_id = $1 AND revoked_at IS NULL";
    let refresh = "UPDATE refresh_token SET revoked_at = $2 WHERE client_id = $1 AND revoked_at IS NULL";
    let revoked = tx.query(access).bind(client_id).bind(now).execute().await?;
    Ok(revoked + tx.query(refresh).bind(client_id).bind(now).execute().await?)
}
