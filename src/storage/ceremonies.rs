//! Ceremonies: the plan, who confirmed it, each step, what it left, the transcript. Nothing here is ever changed.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::instant::Instant;

/// A plan that was confirmed.
#[derive(Debug, Clone)]
pub struct Ceremony {
    /// SHA-256 of `plan`: by it the ceremony is known.
    pub plan_sha256: Vec<u8>,
    pub title: String,
    /// The file to the byte.
    pub plan: Vec<u8>,
    pub begun_at: Instant,
}

/// Who confirmed it.
#[derive(Debug, Clone)]
pub struct Confirmation {
    /// SubjectPublicKeyInfo, DER.
    pub operator_key: Vec<u8>,
    pub operator_name: String,
    /// Ed25519 over the plan.
    pub signature: Vec<u8>,
}

/// A step that was begun, and what came of it.
#[derive(Debug, Clone)]
pub struct StepDone {
    /// Counts from 1.
    pub number: i64,
    pub prepared_at: Instant,
    /// Lines for the transcript, and when; `None` while it is not done.
    pub done: Option<(String, Instant)>,
}

/// A file that a step made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefact {
    /// The step's.
    pub number: i64,
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The end of a ceremony.
#[derive(Debug, Clone)]
pub struct Transcript {
    /// Counts all ceremonies of this installation from 1.
    pub number: i64,
    pub plan_sha256: Vec<u8>,
    pub transcript: String,
    /// SHA-256 of `transcript`.
    pub sha256: Vec<u8>,
    /// Of the one before.
    pub prev_sha256: Option<Vec<u8>>,
    pub ended_at: Instant,
}

/// Records that a plan was confirmed and is begun; [`StorageError::Conflict`] if it was before.
pub async fn begin(
    tx: &mut Tx,
    ceremony: &Ceremony,
    confirmations: &[Confirmation],
) -> Result<(), StorageError> {
    let sql = "INSERT INTO ceremony (plan_sha256, title, plan, begun_at) VALUES ($1, $2, $3, $4)";
    let rows = tx
        .query(sql)
        .bind(ceremony.plan_sha256.as_slice())
        .bind(ceremony.title.as_str())
        .bind(ceremony.plan.as_slice())
        .bind(ceremony.begun_at);
    guarded(rows.execute().await?)?;
    for one in confirmations {
        let sql = "INSERT INTO ceremony_confirmation (plan_sha256, operator_key, operator_name, signature)
             VALUES ($1, $2, $3, $4)";
        let rows = tx
            .query(sql)
            .bind(ceremony.plan_sha256.as_slice())
            .bind(one.operator_key.as_slice())
            .bind(one.operator_name.as_str())
            .bind(one.signature.as_slice());
        guarded(rows.execute().await?)?;
    }
    Ok(())
}

/// A ceremony that was begun.
pub async fn find(db: &mut impl Read, plan_sha256: &[u8]) -> Result<Option<Ceremony>, StorageError> {
    db.query("SELECT plan_sha256, title, plan, begun_at FROM ceremony WHERE plan_sha256 = $1")
        .bind(plan_sha256)
        .optional(read)
        .await
}

/// Every ceremony, oldest first.
pub async fn all(db: &mut impl Read) -> Result<Vec<Ceremony>, StorageError> {
    let sql = "SELECT plan_sha256, title, plan, begun_at FROM ceremony ORDER BY begun_at, plan_sha256";
    db.query(sql).all(read).await
}

/// Who confirmed a plan, by name.
pub async fn confirmations(
    db: &mut impl Read,
    plan_sha256: &[u8],
) -> Result<Vec<Confirmation>, StorageError> {
    db.query(
        "SELECT operator_key, operator_name, signature FROM ceremony_confirmation WHERE plan_sha256 = $1
         ORDER BY operator_name, operator_key",
    )
    .bind(plan_sha256)
    .all(|row| {
        Ok(Confirmation {
            operator_key: row.get("operator_key")?,
            operator_name: row.get("operator_name")?,
            signature: row.get("signature")?,
        })
    })
    .await
}

/// What a step wrote down before it began; `None` if it did not begin.
pub async fn intent(
    db: &mut impl Read,
    plan_sha256: &[u8],
    number: i64,
) -> Result<Option<Vec<u8>>, StorageError> {
    db.query("SELECT intent FROM ceremony_step WHERE plan_sha256 = $1 AND number = $2")
        .bind(plan_sha256)
        .bind(number)
        .optional(|row| row.get("intent"))
        .await
}

/// Begins a step; [`StorageError::Conflict`] if another run did.
pub async fn add_step(
    tx: &mut Tx,
    plan_sha256: &[u8],
    number: i64,
    intent: &[u8],
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO ceremony_step (plan_sha256, number, intent, prepared_at) VALUES ($1, $2, $3, $4)";
    guarded(tx.query(sql).bind(plan_sha256).bind(number).bind(intent).bind(now).execute().await?)
}

/// Records what came of a step, with its files; [`StorageError::Conflict`] if another run did.
pub async fn add_result(
    tx: &mut Tx,
    plan_sha256: &[u8],
    number: i64,
    said: &str,
    artefacts: &[Artefact],
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO ceremony_result (plan_sha256, number, said, done_at) VALUES ($1, $2, $3, $4)";
    guarded(tx.query(sql).bind(plan_sha256).bind(number).bind(said).bind(now).execute().await?)?;
    for one in artefacts {
        let sql = "INSERT INTO ceremony_artefact (plan_sha256, number, name, bytes) VALUES ($1, $2, $3, $4)";
        let rows = tx.query(sql).bind(plan_sha256).bind(number);
        guarded(rows.bind(one.name.as_str()).bind(one.bytes.as_slice()).execute().await?)?;
    }
    Ok(())
}

/// The steps that were begun, in their order.
pub async fn steps(db: &mut impl Read, plan_sha256: &[u8]) -> Result<Vec<StepDone>, StorageError> {
    db.query(
        "SELECT s.number, s.prepared_at, r.said, r.done_at FROM ceremony_step s
         LEFT JOIN ceremony_result r ON r.plan_sha256 = s.plan_sha256 AND r.number = s.number
         WHERE s.plan_sha256 = $1 ORDER BY s.number",
    )
    .bind(plan_sha256)
    .all(|row| {
        let (said, at): (Option<String>, Option<Instant>) = (row.get("said")?, row.get("done_at")?);
        Ok(StepDone { number: row.get("number")?, prepared_at: row.get("prepared_at")?, done: said.zip(at) })
    })
    .await
}

/// The files of a ceremony, in the order of its steps.
pub async fn artefacts(db: &mut impl Read, plan_sha256: &[u8]) -> Result<Vec<Artefact>, StorageError> {
    db.query("SELECT number, name, bytes FROM ceremony_artefact WHERE plan_sha256 = $1 ORDER BY number, name")
        .bind(plan_sha256)
        .all(|row| {
            Ok(Artefact { number: row.get("number")?, name: row.get("name")?, bytes: row.get("bytes")? })
        })
        .await
}

/// Whether a ceremony of this installation left a file of that name.
pub async fn has_left(db: &mut impl Read, name: &str) -> Result<bool, StorageError> {
    let sql = "SELECT COUNT(*) AS found FROM ceremony_artefact WHERE name = $1";
    let count: i64 = db.query(sql).bind(name).one(|row| row.get("found")).await?;
    Ok(count > 0)
}

/// Records the end; [`StorageError::Conflict`] if it has one, or another ceremony took the number.
pub async fn end(tx: &mut Tx, transcript: &Transcript) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO ceremony_transcript (number, plan_sha256, transcript, sha256, prev_sha256, ended_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(transcript.number)
        .bind(transcript.plan_sha256.as_slice())
        .bind(transcript.transcript.as_str())
        .bind(transcript.sha256.as_slice())
        .bind(transcript.prev_sha256.clone())
        .bind(transcript.ended_at)
        .execute()
        .await?;
    guarded(rows)
}

/// How a ceremony ended, if it did.
pub async fn transcript(db: &mut impl Read, plan_sha256: &[u8]) -> Result<Option<Transcript>, StorageError> {
    db.query(
        "SELECT number, plan_sha256, transcript, sha256, prev_sha256, ended_at FROM ceremony_transcript
         WHERE plan_sha256 = $1",
    )
    .bind(plan_sha256)
    .optional(read_transcript)
    .await
}

/// Every transcript, oldest first.
pub async fn transcripts(db: &mut impl Read) -> Result<Vec<Transcript>, StorageError> {
    db.query(
        "SELECT number, plan_sha256, transcript, sha256, prev_sha256, ended_at FROM ceremony_transcript
         ORDER BY number",
    )
    .all(read_transcript)
    .await
}

fn read(row: &Row) -> Result<Ceremony, StorageError> {
    Ok(Ceremony {
        plan_sha256: row.get("plan_sha256")?,
        title: row.get("title")?,
        plan: row.get("plan")?,
        begun_at: row.get("begun_at")?,
    })
}

fn read_transcript(row: &Row) -> Result<Transcript, StorageError> {
    Ok(Transcript {
        number: row.get("number")?,
        plan_sha256: row.get("plan_sha256")?,
        transcript: row.get("transcript")?,
        sha256: row.get("sha256")?,
        prev_sha256: row.get("prev_sha256")?,
        ended_at: row.get("ended_at")?,
    })
}
