//! The end of a file (journey E19, E23): what is given back, what lapses, what is erased.

pub mod review;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use super::{
    check_drafts, consents, file_access, key_recoveries, password_resets, person_terms, recovery_codes,
    sms_codes, sms_numbers, token_codes, trusted_browsers, zone_readings,
};
use crate::domain::id::{CertificateId, DocumentId, EnrolmentId, RequestId};
use crate::domain::instant::Instant;
use uuid::Uuid;

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
    erase_letters(tx, enrolment.0).await?;
    let sessions = "UPDATE session SET name = '', national_number_index = NULL WHERE enrolment_id = $1";
    tx.query(sessions).bind(enrolment).execute().await?;
    Ok(())
}

/// Takes addresses and facts out of the letters about something; what has not left does not leave any more.
async fn erase_letters(tx: &mut Tx, owner: Uuid) -> Result<(), StorageError> {
    let letters = "UPDATE outbox SET recipient = '', recipient_name = '', facts = '{}', fault = NULL,
        state = CASE WHEN state = 'queued' THEN 'refused' ELSE state END WHERE owner_id = $1";
    tx.query(letters).bind(owner).execute().await?;
    Ok(())
}

/// Marks every document of a request for deletion, and takes its name. Hash, size and time stay. Gives how many.
pub async fn mark_documents(tx: &mut Tx, request: RequestId, now: Instant) -> Result<u64, StorageError> {
    let signatures = "UPDATE document_signature SET reports_sealed = $2
        WHERE document_id IN (SELECT id FROM document WHERE request_id = $1)";
    tx.query(signatures).bind(request).bind(Vec::<u8>::new()).execute().await?;
    let sql = "UPDATE document SET name = '', marked_at = $2 WHERE request_id = $1 AND marked_at IS NULL";
    tx.query(sql).bind(request).bind(now).execute().await
}

/// Whether files of the request's documents are kept.
pub async fn has_documents(db: &mut impl Read, request: RequestId) -> Result<bool, StorageError> {
    let sql =
        "SELECT id FROM document WHERE request_id = $1 AND marked_at IS NULL AND removed_at IS NULL LIMIT 1";
    Ok(db.query(sql).bind(request).optional(|row| row.get::<DocumentId>("id")).await?.is_some())
}

/// Documents whose file is to be deleted, at most `limit`.
pub async fn marked_documents(db: &mut impl Read, limit: i64) -> Result<Vec<DocumentId>, StorageError> {
    let sql = "SELECT id FROM document WHERE marked_at IS NOT NULL AND erased_at IS NULL ORDER BY marked_at, id LIMIT $1";
    db.query(sql).bind(limit).all(|row| row.get("id")).await
}

/// Confirms that the file of a marked document is gone. That somebody else did is no fault.
pub async fn confirm_deleted(tx: &mut Tx, id: DocumentId, now: Instant) -> Result<u64, StorageError> {
    let sql =
        "UPDATE document SET erased_at = $2 WHERE id = $1 AND marked_at IS NOT NULL AND erased_at IS NULL";
    tx.query(sql).bind(id).bind(now).execute().await
}

/// Erases what a request that is over says about its person: declared data, sealed number, sealed keys, the words of
/// decisions, the addresses of letters about it and its certificate, the person in its sessions.
///
/// The empty index and subject stay where the database wants some: the row still says that somebody signed in.
pub async fn erase_details(tx: &mut Tx, request: RequestId, now: Instant) -> Result<(), StorageError> {
    let sessions = "UPDATE session SET name = '', national_number_index = NULL WHERE EXISTS (SELECT r.id FROM request r
        WHERE r.id = $1 AND r.issuer = session.issuer AND r.subject = session.subject AND r.enrolment_id IS NULL)";
    tx.query(sessions).bind(request).execute().await?;
    let rows = tx
        .query(
            "UPDATE request SET given_names = NULL, family_name = NULL, mrz_given = NULL, mrz_family = NULL,
               email = NULL, phone = NULL, national_number_sealed = NULL, browser_hash = NULL, erased_at = $2,
               national_number_index = CASE WHEN national_number_index IS NULL THEN NULL ELSE $3 END,
               subject = CASE WHEN subject IS NULL THEN NULL ELSE '' END
             WHERE id = $1 AND state IN ('issued', 'rejected', 'withdrawn', 'lapsed')",
        )
        .bind(request)
        .bind(now)
        .bind(Vec::<u8>::new())
        .execute()
        .await?;
    guarded(rows)?;
    super::sealed_keys::remove(tx, request).await?;
    review::erase_words(tx, request, now).await?;
    let words = "UPDATE decision SET text = NULL WHERE request_id = $1 AND text IS NOT NULL";
    tx.query(words).bind(request).execute().await?;
    erase_letters(tx, request.0).await?;
    let sql = "SELECT id FROM certificate WHERE request_id = $1";
    let certificate: Option<CertificateId> =
        tx.query(sql).bind(request).optional(|row| row.get("id")).await?;
    if let Some(certificate) = certificate {
        erase_letters(tx, certificate.0).await?;
        let grounds = "UPDATE revocation_ask SET ground_sealed = $2 WHERE certificate_id = $1";
        tx.query(grounds).bind(certificate).bind(Vec::<u8>::new()).execute().await?;
    }
    Ok(())
}

/// Erases the certificates themselves, which name their holder, when nobody must show them any more. Serial numbers,
/// dates, hashes and revocations stay.
pub async fn erase_evidence(tx: &mut Tx, id: CertificateId, now: Instant) -> Result<(), StorageError> {
    let nothing = Vec::<u8>::new();
    let rows = tx
        .query(
            "UPDATE certificate SET authentication_der = $2, national_number_index = $2, organisation_index = NULL,
               erased_at = $3 WHERE id = $1 AND state IN ('revoked', 'expired')",
        )
        .bind(id)
        .bind(nothing.clone())
        .bind(now)
        .execute()
        .await?;
    guarded(rows)?;
    let issuances =
        "UPDATE issuance SET tbs = $2 WHERE request_id = (SELECT request_id FROM certificate WHERE id = $1)";
    tx.query(issuances).bind(id).bind(nothing.clone()).execute().await?;
    let tokens = "UPDATE encryption_token SET tbs = $2, challenge = $2, etk_der = NULL, certificate_der = NULL, serial = NULL
        WHERE certificate_id = $1";
    tx.query(tokens).bind(id).bind(nothing).execute().await?;
    Ok(())
}
