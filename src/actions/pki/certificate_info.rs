//! What a certificate's own key may ask about it: CertRA's GetCertificateInfoForAuthenticationCertificate
//! (`domain.md` 2.2). Only here the holder's address is told, because the signature is the holder's.

use super::look_ups::{self, Issued};
use crate::actions::{ActionError, Context, misses};
use crate::adapters::issuer::certificate_names;
use crate::adapters::issuer::signed_question::SignedQuestion;
use crate::adapters::vault::sha256;
use crate::domain::certificate::CertificateState;
use crate::domain::certificate::key_identifier::KeyIdentifier;
use crate::domain::certificate::outlook::Standing;
use crate::domain::certificate::problem_code::ProblemCode;
use crate::domain::certificate::question::may_ask;
use crate::domain::instant::Instant;
use crate::storage::requests::open;
use crate::storage::{certificates, client_assertions, requests};

/// What the holder is told.
#[derive(Debug)]
pub struct CertificateInfo {
    pub identifier: KeyIdentifier,
    pub requested_at: Instant,
    pub issued: Issued,
    /// Distinguished names in the form of RFC 2253.
    pub subject: String,
    pub issuer: String,
    /// Whether a request made now would replace it.
    pub replaceable: bool,
    /// From when it may be replaced; `None` once it is.
    pub replaceable_from: Option<Instant>,
    /// Until personal data of the request are erased.
    pub contact: Option<Contact>,
}

/// How the holder is reached.
#[derive(Debug)]
pub struct Contact {
    pub email: String,
    pub phone: String,
}

/// What came of a question.
#[derive(Debug)]
pub enum Outcome {
    Told(Box<CertificateInfo>),
    Refused(ProblemCode),
    /// Too many refused ones from this network address: not looked at before this moment.
    Wait(Instant),
}

/// Answers a question (compact JWS) that was sent to `address` from a network address. It is answered once.
pub async fn ask(ctx: &Context, network: &str, address: &str, text: &str) -> Result<Outcome, ActionError> {
    if let Some(until) = misses::held(ctx, network).await? {
        return Ok(Outcome::Wait(until));
    }
    match proved(ctx, address, text).await? {
        Ok((identifier, issued)) => Ok(Outcome::Told(Box::new(told(ctx, identifier, issued).await?))),
        Err(code) => {
            misses::count(ctx, network).await?;
            Ok(Outcome::Refused(code))
        }
    }
}

/// The certificate whose key asks. Cheap checks come first; what was asked before is looked at last, so that nobody but
/// the holder makes us remember anything.
async fn proved(
    ctx: &Context,
    address: &str,
    text: &str,
) -> Result<Result<(KeyIdentifier, Issued), ProblemCode>, ActionError> {
    let question = match SignedQuestion::read(text) {
        Ok(question) => question,
        Err(code) => return Ok(Err(code)),
    };
    let identifier = question.issuer();
    let found = certificates::by_key_identifier(&mut ctx.reader(), identifier).await?;
    let Some(certificate) = found else {
        return Ok(Err(ProblemCode::CertUnknown));
    };
    let claims = match question.verified(&certificate.authentication_der) {
        Ok(claims) => claims,
        Err(code) => return Ok(Err(code)),
    };
    let remembered_until = match claims.judge(address, ctx.now()) {
        Ok(until) => until,
        Err(code) => return Ok(Err(code)),
    };
    let issued = look_ups::of_certificate(ctx, certificate).await?;
    if let Err(code) = may_ask(issued.status) {
        return Ok(Err(code));
    }
    // Client ids hold no slash, so that no assertion of a relying party is taken for a question.
    let hash = sha256(format!("{address}\n{identifier}\n{}", claims.id).as_bytes());
    let mut tx = ctx.db.begin().await?;
    let is_first = client_assertions::show(&mut tx, &hash, remembered_until).await?;
    tx.commit().await?;
    Ok(if is_first { Ok((identifier, issued)) } else { Err(ProblemCode::JwsReplayed) })
}

async fn told(
    ctx: &Context,
    identifier: KeyIdentifier,
    issued: Issued,
) -> Result<CertificateInfo, ActionError> {
    let mut db = ctx.reader();
    let certificate = &issued.certificate;
    let request = requests::get(&mut db, certificate.request).await?;
    let standing = Standing {
        state: certificate.state,
        token: issued.token.as_ref().map(|token| token.state),
        not_after: certificate.not_after,
        is_asked_anew: open::of_name(&mut db, certificate.environment, certificate.subject_index())
            .await?
            .is_some(),
        has_other: certificate.state == CertificateState::Superseded,
    };
    let names = certificate_names::read(&certificate.authentication_der);
    let [subject, issuer] = names.ok_or_else(|| ActionError::Outside("a certificate", "names".into()))?;
    let is_replaced = certificate.state == CertificateState::Superseded;
    Ok(CertificateInfo {
        identifier,
        requested_at: request.created_at,
        subject,
        issuer,
        replaceable: standing.is_replaceable(ctx.now()),
        replaceable_from: (!is_replaced).then(|| standing.renewable_from()),
        contact: request.details.map(|details| Contact { email: details.email, phone: details.phone }),
        issued,
    })
}
