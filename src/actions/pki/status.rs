//! The status responder (RFC 6960): says of each serial number what is stored at that moment.

use super::{aside, authorities as authority};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::ocsp::{AnswerInput, Question, Refusal, Status, answer, refuse};
use crate::adapters::issuer::revocation_list::Revoked;
use crate::domain::certificate::authority_name::AuthorityRole;
use crate::domain::certificate::revocation::ANSWER_LIFE;
use crate::domain::certificate::signer_name::SignerKind;
use crate::storage::authorities::{self, Authority as Stored};
use crate::storage::{signers, statuses};

/// An answer, and whether caches may hand it to others who ask the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// OCSPResponse, DER.
    pub der: Vec<u8>,
    /// Signed, and without a nonce.
    pub is_for_all: bool,
}

/// Answers an OCSPRequest, DER. There is always an answer; nothing is written.
pub async fn respond(ctx: &Context, request: &[u8]) -> Answer {
    let answered = match Question::read(request) {
        Ok(question) => ask(ctx, &question).await,
        Err(refusal) => Ok(Err(refusal)),
    };
    let refusal = match answered {
        Ok(Ok(answer)) => return answer,
        Ok(Err(refusal)) => refusal,
        Err(error) => {
            tracing::error!(error = error.chain(), "a question about a certificate could not be answered");
            Refusal::Internal
        }
    };
    Answer { der: refuse(refusal), is_for_all: false }
}

async fn ask(ctx: &Context, question: &Question) -> Result<Result<Answer, Refusal>, ActionError> {
    let Some(stored) = issuer(ctx, question).await? else {
        return Ok(Err(Refusal::Unauthorised));
    };
    let mut db = ctx.reader();
    let now = ctx.now();
    let Some(responder) = signers::usable(&mut db, stored.id, SignerKind::Ocsp, now).await? else {
        return Ok(Err(Refusal::Later));
    };
    let Some(certificate) = responder.certificate_der else {
        return Ok(Err(Refusal::Later));
    };
    let status = match question.serial() {
        Some(serial) => match statuses::of(&mut db, stored.id, serial).await? {
            Some(statuses::Known::Good) => Status::Good,
            Some(statuses::Known::Revoked { at, reason }) => Status::Revoked(Revoked { serial, at, reason }),
            None => Status::Unknown,
        },
        None => Status::Unknown,
    };
    let (ring, key_name) = (ctx.authority_keys.clone(), responder.key_name);
    let (question, is_for_all) = (question.clone(), !question.has_nonce());
    let next_update = now.plus(ANSWER_LIFE).min(responder.not_after);
    let der = aside(move || {
        let key = ring.responder(&key_name)?;
        let (question, responder) = (&question, certificate.as_slice());
        answer(&AnswerInput { question, status, this_update: now, next_update, responder }, &key)
    });
    let der = der.await?.map_err(|error| ActionError::Outside("signing a status", Box::new(error)))?;
    Ok(Ok(Answer { der, is_for_all }))
}

/// The issuing authority that the question names; others have no certificates that anybody asks about.
async fn issuer(ctx: &Context, question: &Question) -> Result<Option<Stored>, ActionError> {
    for stored in authorities::all(&mut ctx.reader()).await? {
        if stored.name.role == AuthorityRole::Issuing
            && question.names(&authority::read(
                &stored,
                ctx.settings.profiles.addresses(stored.name.environment).base(),
            )?)
        {
            return Ok(Some(stored));
        }
    }
    Ok(None)
}
