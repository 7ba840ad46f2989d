//! Practice files and what clerks made of them. No table here refers to an enrolment, and none refers here.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{PracticeId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::practice::{PracticeCase, PracticeDecision, PracticeFault};
use crate::domain::word::Word;

/// A practice file, and its answer once there is one.
#[derive(Debug, Clone)]
pub struct Practice {
    pub id: PracticeId,
    pub staff: StaffId,
    pub case: PracticeCase,
    pub opened_at: Instant,
    pub answer: Option<Answered>,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Answered {
    pub decision: PracticeDecision,
    pub faults: Vec<PracticeFault>,
    pub at: Instant,
}

/// Opens a practice file.
pub async fn open(
    tx: &mut Tx,
    id: PracticeId,
    staff: StaffId,
    case: PracticeCase,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO practice_file (id, staff_id, practice_case, opened_at) VALUES ($1, $2, $3, $4)";
    guarded(tx.query(sql).bind(id).bind(staff).bind(case.word()).bind(now).execute().await?)
}

/// Records the answer. [`StorageError::Conflict`] if there is one.
pub async fn answer(tx: &mut Tx, id: PracticeId, answer: &Answered) -> Result<(), StorageError> {
    let faults: Vec<_> = answer.faults.iter().map(|fault| fault.word()).collect();
    let sql =
        "INSERT INTO practice_answer (practice_id, decision, faults, answered_at) VALUES ($1, $2, $3, $4)";
    let row = tx.query(sql).bind(id).bind(answer.decision.word()).bind(faults.join(" ")).bind(answer.at);
    guarded(row.execute().await?)
}

/// One practice file.
pub async fn get(db: &mut impl Read, id: PracticeId) -> Result<Practice, StorageError> {
    db.query(
        "SELECT f.id, f.staff_id, f.practice_case, f.opened_at, a.decision, a.faults, a.answered_at
         FROM practice_file f LEFT JOIN practice_answer a ON a.practice_id = f.id WHERE f.id = $1",
    )
    .bind(id)
    .one(read)
    .await
}

/// The practice files of a member of staff, the latest first.
pub async fn of_staff(db: &mut impl Read, staff: StaffId) -> Result<Vec<Practice>, StorageError> {
    db.query(
        "SELECT f.id, f.staff_id, f.practice_case, f.opened_at, a.decision, a.faults, a.answered_at
         FROM practice_file f LEFT JOIN practice_answer a ON a.practice_id = f.id
         WHERE f.staff_id = $1 ORDER BY f.opened_at DESC, f.id DESC LIMIT 20",
    )
    .bind(staff)
    .all(read)
    .await
}

fn read(row: &Row) -> Result<Practice, StorageError> {
    let id: PracticeId = row.get("id")?;
    let decision = row.word_or_null("practice_answer", "decision", id.0, PracticeDecision::parse)?;
    let answer = match decision {
        Some(decision) => Some(Answered { decision, faults: faults(row, id)?, at: row.get("answered_at")? }),
        None => None,
    };
    Ok(Practice {
        id,
        staff: row.get("staff_id")?,
        case: row.word("practice_file", "practice_case", id.0, PracticeCase::parse)?,
        opened_at: row.get("opened_at")?,
        answer,
    })
}

fn faults(row: &Row, id: PracticeId) -> Result<Vec<PracticeFault>, StorageError> {
    let words: String = row.get("faults")?;
    let nonsense = || StorageError::Nonsense { table: "practice_answer", column: "faults", id: id.0 };
    words.split_whitespace().map(|word| PracticeFault::parse(word).ok_or_else(nonsense)).collect()
}
