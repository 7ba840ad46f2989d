//! Appointments: who is expected when, at which counter of which office.

use time::Date;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::calendar::brussels_moment;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::enrolment::appointment::AppointmentState;
use crate::domain::id::{AppointmentId, EnrolmentId, OfficeId};
use crate::domain::instant::Instant;
use crate::domain::slot::{Slot, Taken};
use crate::domain::word::Word;

/// An appointment as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    pub id: AppointmentId,
    pub enrolment: EnrolmentId,
    pub office: OfficeId,
    pub slot: Slot,
    /// Numbered from 1.
    pub counter: u16,
    /// Rises with every change: calendars replace what they hold by what is newer (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    pub state: AppointmentState,
    pub booked_at: Instant,
    pub changed_at: Instant,
}

/// An appointment of a day, as the office's own pages list it.
#[derive(Debug, Clone)]
pub struct Expected {
    pub appointment: Appointment,
    pub reference: String,
    /// The name as people write it; empty where none was given.
    pub name: String,
    /// Where the file stands now.
    pub file_state: EnrolmentState,
}

/// Books. [`StorageError::Conflict`] if somebody else has that counter then, or the person an appointment already.
pub async fn book(tx: &mut Tx, appointment: &Appointment) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO appointment (id, enrolment_id, office_id, starts_at, ends_at, counter_no, sequence, state,
               booked_at, changed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(appointment.id)
        .bind(appointment.enrolment)
        .bind(appointment.office)
        .bind(appointment.slot.starts_at)
        .bind(appointment.slot.ends_at)
        .bind(i64::from(appointment.counter))
        .bind(appointment.sequence)
        .bind(appointment.state.word())
        .bind(appointment.booked_at)
        .bind(appointment.changed_at)
        .execute()
        .await?;
    guarded(rows)
}

/// Moves a booked appointment that was seen so to another office, time and counter; its old place is free at once.
/// [`StorageError::Conflict`] if the new one is taken, or the appointment changed meanwhile.
pub async fn reschedule(
    tx: &mut Tx,
    seen: &Appointment,
    office: OfficeId,
    slot: &Slot,
    counter: u16,
    now: Instant,
) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "UPDATE appointment SET office_id = $1, starts_at = $2, ends_at = $3, counter_no = $4,
               sequence = sequence + 1, changed_at = $5
             WHERE id = $6 AND sequence = $7 AND state = 'booked'",
        )
        .bind(office)
        .bind(slot.starts_at)
        .bind(slot.ends_at)
        .bind(i64::from(counter))
        .bind(now)
        .bind(seen.id)
        .bind(seen.sequence)
        .execute()
        .await?;
    guarded(rows)
}

/// Ends the booked appointment of a person, if there is one; its counter is free again.
pub async fn end(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    state: AppointmentState,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "UPDATE appointment SET state = $2, sequence = sequence + 1, changed_at = $3
        WHERE enrolment_id = $1 AND state = 'booked'";
    tx.query(sql).bind(enrolment).bind(state.word()).bind(now).execute().await?;
    Ok(())
}

/// The booked appointment of a person.
pub async fn booked(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Option<Appointment>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, office_id, starts_at, ends_at, counter_no, sequence, state, booked_at, changed_at
         FROM appointment WHERE enrolment_id = $1 AND state = 'booked'",
    )
    .bind(enrolment)
    .optional(read)
    .await
}

/// The appointment of a person that was booked last, whatever has become of it.
pub async fn latest(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Option<Appointment>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, office_id, starts_at, ends_at, counter_no, sequence, state, booked_at, changed_at
         FROM appointment WHERE enrolment_id = $1 ORDER BY booked_at DESC, id DESC LIMIT 1",
    )
    .bind(enrolment)
    .optional(read)
    .await
}

/// The counters of an office that are booked for anything that ends after `from`.
pub async fn taken(db: &mut impl Read, office: OfficeId, from: Instant) -> Result<Vec<Taken>, StorageError> {
    let sql = "SELECT id, office_id, starts_at, ends_at, counter_no FROM appointment
        WHERE office_id = $1 AND state = 'booked' AND ends_at > $2 ORDER BY starts_at, counter_no";
    let rows = db.query(sql).bind(office).bind(from).all(read_taken).await?;
    Ok(rows.into_iter().map(|(_, taken)| taken).collect())
}

/// The same of every office.
pub async fn taken_anywhere(
    db: &mut impl Read,
    from: Instant,
) -> Result<Vec<(OfficeId, Taken)>, StorageError> {
    let sql = "SELECT id, office_id, starts_at, ends_at, counter_no FROM appointment
        WHERE state = 'booked' AND ends_at > $1 ORDER BY starts_at, counter_no";
    db.query(sql).bind(from).all(read_taken).await
}

/// The appointments of an office on a day of the Brussels calendar, in the order of time: also those that were
/// missed or kept, without those that were cancelled.
pub async fn of_day(db: &mut impl Read, office: OfficeId, day: Date) -> Result<Vec<Expected>, StorageError> {
    let begin = brussels_moment(day, 0);
    let end = brussels_moment(day.next_day().unwrap_or(day), 0);
    db.query(
        "SELECT a.id, a.enrolment_id, a.office_id, a.starts_at, a.ends_at, a.counter_no, a.sequence, a.state,
           a.booked_at, a.changed_at, e.reference, e.given_names, e.family_name, e.state AS file_state
         FROM appointment a JOIN enrolment e ON e.id = a.enrolment_id
         WHERE a.office_id = $1 AND a.starts_at >= $2 AND a.starts_at < $3 AND a.state <> 'cancelled'
         ORDER BY a.starts_at, a.counter_no, a.id",
    )
    .bind(office)
    .bind(begin)
    .bind(end)
    .all(|row| {
        let appointment = read(row)?;
        let names = [row.get::<Option<String>>("given_names")?, row.get::<Option<String>>("family_name")?];
        Ok(Expected {
            reference: row.get("reference")?,
            name: names.into_iter().flatten().collect::<Vec<_>>().join(" "),
            file_state: row.word(
                "enrolment",
                "file_state",
                appointment.enrolment.0,
                EnrolmentState::parse,
            )?,
            appointment,
        })
    })
    .await
}

/// Gives a file to the office that the person will visit.
pub async fn entrust(tx: &mut Tx, id: EnrolmentId, office: OfficeId) -> Result<(), StorageError> {
    let sql = "UPDATE enrolment SET office_id = $2 WHERE id = $1 AND kind = 'provider'";
    guarded(tx.query(sql).bind(id).bind(office).execute().await?)
}

fn read(row: &Row) -> Result<Appointment, StorageError> {
    let id: AppointmentId = row.get("id")?;
    Ok(Appointment {
        id,
        enrolment: row.get("enrolment_id")?,
        office: row.get("office_id")?,
        slot: slot(row)?,
        counter: counter(row, id)?,
        sequence: row.get("sequence")?,
        state: row.word("appointment", "state", id.0, AppointmentState::parse)?,
        booked_at: row.get("booked_at")?,
        changed_at: row.get("changed_at")?,
    })
}

fn read_taken(row: &Row) -> Result<(OfficeId, Taken), StorageError> {
    let id: AppointmentId = row.get("id")?;
    Ok((row.get("office_id")?, Taken { slot: slot(row)?, counter: counter(row, id)? }))
}

fn slot(row: &Row) -> Result<Slot, StorageError> {
    Ok(Slot { starts_at: row.get("starts_at")?, ends_at: row.get("ends_at")? })
}

fn counter(row: &Row, id: AppointmentId) -> Result<u16, StorageError> {
    u16::try_from(row.get::<i64>("counter_no")?).map_err(|_| StorageError::Nonsense {
        table: "appointment",
        column: "counter_no",
        id: id.0,
    })
}
