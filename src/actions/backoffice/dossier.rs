//! Everything an approver sees of one request: what the person declared, what the counter checked, what the
//! sign-in proved, side by side.

use std::collections::HashMap;

use uuid::Uuid;

use super::aside::{self, Aside};
use super::evidence::{self, Evidence};
use super::{Reviewer, objection, submitted};
use crate::actions::manager::document_signatures;
use crate::actions::{ActionError, Context};
use crate::domain::id::{DocumentId, RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::request::signature::Signature;
use crate::storage::db::Read;
use crate::storage::decision_packs::Packed;
use crate::storage::documents::{self, Document};
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::history::{self, Entry};
use crate::storage::requests::Request;
use crate::storage::subject_keys::{self, SubjectKey};
use crate::storage::{decision_packs, decisions, fraud_marks, offices, staff};

/// One request as approvers see it.
pub struct Dossier {
    pub request: Request,
    pub standing: Standing,
    pub evidence: Vec<Evidence>,
    /// What the office recorded; `None` when an external provider checked the identity.
    pub counter: Option<Counter>,
    /// Whether a clerk marked the identity check as suspicious.
    pub marked: bool,
    pub documents: Vec<Document>,
    pub aside: Aside,
    /// The electronic signatures found in each document that bears some.
    pub signatures: HashMap<DocumentId, Vec<Signature>>,
    pub keys: Vec<SubjectKey>,
    /// Oldest first.
    pub history: Vec<Entry>,
    /// Decisions whose signed pack can be had.
    pub packs: Vec<Packed>,
    /// Names of the members of staff in the history.
    pub names: HashMap<Uuid, String>,
}

/// What this approver may do with the request now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    ToTake,
    /// Open in their hands until then.
    Mine(Instant),
    WithColleague {
        name: String,
        since: Instant,
        until: Instant,
    },
    /// Set aside; any approver may go on.
    OnHold,
    /// Theirs to confirm.
    SecondOpinion,
    /// The text key says why not.
    NotTheirs(&'static str),
    /// Nobody in the back office has anything to do now.
    Over,
}

/// The identity check behind the request.
#[derive(Debug, Clone)]
pub struct Counter {
    pub office: String,
    pub clerk: String,
    pub checked_at: Option<Instant>,
    /// `YYYY-MM-DD`, unknown parts `00`.
    pub birth_date: Option<String>,
    pub document_kind: Option<String>,
    pub document_country: Option<String>,
    /// `YYYY-MM-DD`.
    pub document_expires_on: Option<String>,
    pub lost_stolen_check: Option<String>,
}

/// Loads the request for this approver.
///
/// # Errors
/// [`ActionError::NotFound`] for what was never submitted.
pub async fn load(ctx: &Context, reviewer: &Reviewer, id: RequestId) -> Result<Dossier, ActionError> {
    let mut reader = ctx.reader();
    let request = submitted(&mut reader, id).await?;
    let enrolment = match request.enrolment {
        Some(enrolment) => Some(enrolments::get(&mut reader, enrolment).await?),
        None => None,
    };
    let names = staff::all(&mut reader).await?.into_iter().map(|member| (member.id.0, member.name)).collect();
    let documents = documents::current(&mut reader, id, request.version).await?;
    Ok(Dossier {
        standing: standing(ctx, &mut reader, &request, reviewer, &names).await?,
        evidence: evidence::load(ctx, &mut reader, &request, enrolment.as_ref()).await?,
        marked: match request.enrolment {
            Some(enrolment) => fraud_marks::is_marked(&mut reader, enrolment).await?,
            None => false,
        },
        counter: counter(&mut reader, enrolment.as_ref(), &names).await?,
        signatures: signatures(ctx, &mut reader, &documents).await?,
        documents,
        aside: aside::load(ctx, &mut reader, reviewer, &request).await?,
        keys: subject_keys::of_request(&mut reader, id).await?,
        history: history::of(&mut reader, id.0).await?,
        packs: decision_packs::of_request(&mut reader, id).await?,
        names,
        request,
    })
}

async fn signatures(
    ctx: &Context,
    reader: &mut impl Read,
    documents: &[Document],
) -> Result<HashMap<DocumentId, Vec<Signature>>, ActionError> {
    let mut signatures = HashMap::new();
    for document in documents {
        signatures.insert(document.id, document_signatures::of(ctx, reader, document.id).await?);
    }
    Ok(signatures)
}

async fn standing(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
    reviewer: &Reviewer,
    names: &HashMap<Uuid, String>,
) -> Result<Standing, ActionError> {
    let open = matches!(
        request.state,
        RequestState::Submitted | RequestState::InReview | RequestState::SecondReview | RequestState::OnHold
    );
    if let Some(key) = objection(request, reviewer).filter(|_| open) {
        return Ok(Standing::NotTheirs(key));
    }
    Ok(match request.state {
        RequestState::Submitted => Standing::ToTake,
        RequestState::InReview => held(ctx, request, reviewer.staff, names),
        RequestState::SecondReview
            if decisions::said_yes(db, request.id, request.version, reviewer.staff).await? =>
        {
            Standing::NotTheirs("backoffice-own-decision")
        }
        RequestState::SecondReview => Standing::SecondOpinion,
        RequestState::OnHold => Standing::OnHold,
        _ => Standing::Over,
    })
}

fn held(ctx: &Context, request: &Request, me: StaffId, names: &HashMap<Uuid, String>) -> Standing {
    let until = request.lease_until.unwrap_or_else(|| ctx.now());
    match request.reviewer {
        Some(reviewer) if reviewer == me => Standing::Mine(until),
        Some(reviewer) => {
            let name = names.get(&reviewer.0).cloned().unwrap_or_default();
            Standing::WithColleague { name, since: request.state_since, until }
        }
        None => Standing::Over,
    }
}

async fn counter(
    db: &mut impl Read,
    enrolment: Option<&Enrolment>,
    names: &HashMap<Uuid, String>,
) -> Result<Option<Counter>, ActionError> {
    let Some(enrolment) = enrolment else { return Ok(None) };
    let office = match enrolment.office {
        Some(office) => offices::get(db, office).await?.name,
        None => String::new(),
    };
    let clerk = enrolment.checked_by.and_then(|clerk| names.get(&clerk.0)).cloned().unwrap_or_default();
    let evidence = enrolment.evidence.as_ref();
    Ok(Some(Counter {
        office,
        clerk,
        checked_at: enrolment.checked_at,
        birth_date: enrolment.person.as_ref().and_then(|person| person.birth_date.clone()),
        document_kind: evidence.map(|evidence| evidence.document_kind.clone()),
        document_country: evidence.map(|evidence| evidence.document_country.clone()),
        document_expires_on: evidence.map(|evidence| evidence.document_expires_on.clone()),
        lost_stolen_check: evidence.map(|evidence| evidence.lost_stolen_check.clone()),
    }))
}
