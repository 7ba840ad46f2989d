//! The end of a file (journey E19, E23): what is given back, what lapses, what is erased.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use super::{
    check_drafts, consents, file_access, key_recoveries, password_resets, person_terms, recovery_codes,
    sms_codes, sms_numbers, token_codes, trusted_browsers, zone_readings,
};
use crate::domain::id::{EnrolmentId, RequestId};

/// Gives the username of an enrolment back, if it has one: others may take it.
pub async fn release_username(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    tx.query("DELETE FROM account WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}

/// The requests of an enrolment that end with it: open ones, unless the signature is on its way.
pub async fn lapsing_requests(
    db: &mut impl Read,
    enrolment: EnrolmentId,
) -> Result<Vec<RequestId>, StorageError> {
    let sql = "SELECT id FROM request WHERE enrolment_id = $1 AND state IN ('details', 'sign_in_due', 'contract_due',
        'submitted', 'in_review', 'on_hold', 'correction_due', 'second_review', 'approved') ORDER BY id";
    db.query(sql).bind(enrolment).all(|row| row.get("id")).await
}

/// Erases the personal data of a closed enrolment: identity, evidence, account, keys, addresses of its letters.
///
/// The row, its history and its hashes stay: they say that something happened, not to whom. Requests have their
/// own retention, because certificates outlive the enrolment.
pub async fn erase_person(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "UPDATE enrolment SET given_names = NULL, family_name = NULL, mrz_given = NULL, mrz_family = NULL,
               folded_name = NULL, birth_date = NULL, national_number_sealed = NULL, national_number_index = NULL,
               email = NULL, phone = NULL, document_kind = NULL, document_country = NULL,
               document_number_sealed = NULL, document_number_index = NULL, document_expires_on = NULL,
               seen_original = NULL, seen_photo = NULL, seen_features = NULL, lost_stolen_check = NULL
             WHERE id = $1 AND state = 'closed'",
        )
        .bind(enrolment)
        .execute()
        .await?;
    guarded(rows)?;
    release_username(tx, enrolment).await?;
    // Before the keys: each sign-in names its key.
    super::sign_in_log::erase(tx, enrolment).await?;
    tx.query("DELETE FROM pre_registration WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    person_terms::erase(tx, enrolment).await?;
    tx.query("DELETE FROM evidence_tick WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    let notes = "UPDATE doubt SET note_sealed = NULL WHERE enrolment_id = $1";
    tx.query(notes).bind(enrolment).execute().await?;
    let searches = "UPDATE person_search SET typed_sealed = NULL WHERE enrolment_id = $1";
    tx.query(searches).bind(enrolment).execute().await?;
    check_drafts::erase(tx, enrolment).await?;
    zone_readings::erase(tx, enrolment).await?;
    file_access::erase_notes(tx, enrolment).await?;
    trusted_browsers::forget_all(tx, enrolment).await?;
    password_resets::forget_all(tx, enrolment).await?;
    recovery_codes::erase(tx, enrolment).await?;
    key_recoveries::erase(tx, enrolment).await?;
    consents::erase(tx, enrolment).await?;
    token_codes::erase(tx, enrolment).await?;
    sms_codes::erase(tx, enrolment).await?;
    sms_numbers::erase(tx, enrolment).await?;
    tx.query("DELETE FROM digital_key WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    let letters = "UPDATE outbox SET recipient = '', recipient_name = '',
        state = CASE WHEN state = 'queued' THEN 'refused' ELSE state END WHERE owner_id = $1";
    tx.query(letters).bind(enrolment).execute().await?;
    let sessions = "UPDATE session SET name = '', national_number_index = NULL WHERE enrolment_id = $1";
    tx.query(sessions).bind(enrolment).execute().await?;
    Ok(())
}
