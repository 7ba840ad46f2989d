//! A row of the table as a [`Request`]; what makes no sense is an error with its column.

use uuid::Uuid;

use super::super::db::Row;
use super::super::error::StorageError;
use super::{Details, Represented, Request, SignedIn};
use crate::domain::id::RequestId;
use crate::domain::key::level::Means;
use crate::domain::language::Language;
use crate::domain::organisation::Organisation;
use crate::domain::request::RequestState;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// A query for whole rows: every column of the table, then what follows `FROM request`.
macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT id, reference, environment, state, last_seq, state_since, browser_hash, language, terms_version,
               enrolment_id, national_number_sealed, national_number_index, given_names, family_name, mrz_given,
               mrz_family, email, phone, issuer, subject, level, means, signed_in_at, checked_by, contract_version,
               contract_hash, version, submitted_at, reviewer_id, lease_until, approved_version, waits_from,
               handler_id, kept_until, created_at,
               for_organisation, organisation_type, organisation_number, organisation_name, application_id,
               organisation_index
             FROM request ",
            $which
        )
    };
}
pub(super) use select;

/// Reads a row that lists every column of the table.
pub(super) fn read(row: &Row) -> Result<Request, StorageError> {
    let id: RequestId = row.get("id")?;
    Ok(Request {
        id,
        reference: row.get("reference")?,
        environment: row.word("request", "environment", id.0, Environment::parse)?,
        state: row.word("request", "state", id.0, RequestState::parse)?,
        last_seq: row.get("last_seq")?,
        state_since: row.get("state_since")?,
        browser_hash: row.get("browser_hash")?,
        language: row.word("request", "language", id.0, Language::parse)?,
        terms_version: row.get("terms_version")?,
        enrolment: row.get("enrolment_id")?,
        details: details(row, id.0)?,
        for_organisation: row.get("for_organisation")?,
        represented: represented(row, id.0)?,
        sign_in: sign_in(row, id.0)?,
        checked_by: row.get("checked_by")?,
        contract_version: row.get("contract_version")?,
        contract_hash: row.get("contract_hash")?,
        version: row.get("version")?,
        submitted_at: row.get("submitted_at")?,
        reviewer: row.get("reviewer_id")?,
        lease_until: row.get("lease_until")?,
        approved_version: row.get("approved_version")?,
        waits_from: row.get("waits_from")?,
        handler: row.get("handler_id")?,
        kept_until: row.get("kept_until")?,
        created_at: row.get("created_at")?,
    })
}

fn details(row: &Row, id: Uuid) -> Result<Option<Details>, StorageError> {
    let Some(family_name) = row.get::<Option<String>>("family_name")? else {
        return Ok(None);
    };
    let missing = |column| move || StorageError::Nonsense { table: "request", column, id };
    Ok(Some(Details {
        national_number_sealed: row
            .get::<Option<_>>("national_number_sealed")?
            .ok_or_else(missing("national_number_sealed"))?,
        national_number_index: row
            .get::<Option<_>>("national_number_index")?
            .ok_or_else(missing("national_number_index"))?,
        given_names: row.get("given_names")?,
        family_name,
        mrz_given: row.get("mrz_given")?,
        mrz_family: row.get::<Option<_>>("mrz_family")?.ok_or_else(missing("mrz_family"))?,
        email: row.get::<Option<_>>("email")?.ok_or_else(missing("email"))?,
        phone: row.get::<Option<_>>("phone")?.ok_or_else(missing("phone"))?,
    }))
}

fn represented(row: &Row, id: Uuid) -> Result<Option<Represented>, StorageError> {
    let Some(index) = row.get::<Option<Vec<u8>>>("organisation_index")? else {
        return Ok(None);
    };
    let text = |column: &'static str| {
        let missing = StorageError::Nonsense { table: "request", column, id };
        row.get::<Option<String>>(column)?.ok_or(missing)
    };
    let (kind, number) = (text("organisation_type")?, text("organisation_number")?);
    let application: Option<String> = row.get("application_id")?;
    let read = Organisation::from_stored(&kind, &number, &text("organisation_name")?, application.as_deref());
    let nonsense = StorageError::Nonsense { table: "request", column: "organisation_number", id };
    Ok(Some(Represented { organisation: read.ok_or(nonsense)?, index }))
}

fn sign_in(row: &Row, id: Uuid) -> Result<Option<SignedIn>, StorageError> {
    let Some(subject) = row.get::<Option<String>>("subject")? else {
        return Ok(None);
    };
    let missing = |column| move || StorageError::Nonsense { table: "request", column, id };
    Ok(Some(SignedIn {
        issuer: row.get::<Option<_>>("issuer")?.ok_or_else(missing("issuer"))?,
        subject,
        level: row.get::<Option<_>>("level")?.ok_or_else(missing("level"))?,
        means: row.word("request", "means", id, Means::parse)?,
        at: row.get::<Option<_>>("signed_in_at")?.ok_or_else(missing("signed_in_at"))?,
    }))
}
