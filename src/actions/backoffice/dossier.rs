//! Everything an approver sees of one request: what the person declared, what the counter checked, what the
//! sign-in proved, side by side.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Reviewer, objection, submitted};
use crate::actions::manager::{document_signatures, subject};
use crate::actions::{ActionError, Context};
use crate::domain::id::{DocumentId, RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::person::national_number::NationalNumber;
use crate::domain::request::RequestState;
use crate::domain::request::signature::Signature;
use crate::storage::db::Read;
use crate::storage::documents::{self, Document};
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::error::StorageError;
use crate::storage::history::{self, Entry};
use crate::storage::requests::{Details, Request};
use crate::storage::subject_keys::{self, SubjectKey};
use crate::storage::{decisions, fraud_marks, offices, staff};

/// One request as approvers see it.
pub struct Dossier {
    pub request: Request,
    pub standing: Standing,
    pub compared: Vec<Compared>,
    /// What the office recorded; `None` when an external provider checked the identity.
    pub counter: Option<Counter>,
    /// Whether a clerk marked the identity check as suspicious.
    pub marked: bool,
    pub documents: Vec<Document>,
    /// The electronic signatures found in each document that bears some.
    pub signatures: HashMap<DocumentId, Vec<Signature>>,
    pub keys: Vec<SubjectKey>,
    /// Oldest first.
    pub history: Vec<Entry>,
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
        until: Instant,
    },
    /// Theirs to confirm.
    SecondOpinion,
    /// The text key says why not.
    NotTheirs(&'static str),
    /// Nobody in the back office has anything to do now.
    Over,
}

/// The same thing, declared by the person and checked at the counter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Word of the text key `backoffice-row-…`.
    pub row: &'static str,
    pub declared: String,
    /// `None` where nobody of ours has checked.
    pub checked: Option<String>,
}

impl Compared {
    /// Whether both are known and not the same, apart from capitals and spaces.
    pub fn differs(&self) -> bool {
        let plain = |text: &str| text.to_lowercase().split_whitespace().collect::<String>();
        self.checked.as_ref().is_some_and(|checked| plain(checked) != plain(&self.declared))
    }
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
        compared: compared(ctx, &request, enrolment.as_ref())?,
        marked: match request.enrolment {
            Some(enrolment) => fraud_marks::is_marked(&mut reader, enrolment).await?,
            None => false,
        },
        counter: counter(&mut reader, enrolment.as_ref(), &names).await?,
        signatures: signatures(ctx, &mut reader, &documents).await?,
        documents,
        keys: subject_keys::of_request(&mut reader, id).await?,
        history: history::of(&mut reader, id.0).await?,
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
        RequestState::Submitted | RequestState::InReview | RequestState::SecondReview
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
        _ => Standing::Over,
    })
}

fn held(ctx: &Context, request: &Request, me: StaffId, names: &HashMap<Uuid, String>) -> Standing {
    let until = request.lease_until.unwrap_or_else(|| ctx.now());
    match request.reviewer {
        Some(reviewer) if reviewer == me => Standing::Mine(until),
        Some(reviewer) => {
            Standing::WithColleague { name: names.get(&reviewer.0).cloned().unwrap_or_default(), until }
        }
        None => Standing::Over,
    }
}

fn compared(
    ctx: &Context,
    request: &Request,
    enrolment: Option<&Enrolment>,
) -> Result<Vec<Compared>, ActionError> {
    let declared = subject::details(request)?;
    let person = enrolment.and_then(|enrolment| enrolment.person.as_ref());
    let row = |row, declared: &str, checked: Option<&str>| Compared {
        row,
        declared: declared.to_owned(),
        checked: checked.map(str::to_owned),
    };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let Details { given_names, family_name, mrz_given, mrz_family, email, phone, .. } = declared;
    Ok(vec![
        row("family_name", family_name, person.map(|p| p.family_name.as_str())),
        row("given_names", &text(given_names), person.map(|p| text(&p.given_names)).as_deref()),
        row("mrz_family", mrz_family, person.map(|p| p.mrz_family.as_str())),
        row("mrz_given", &text(mrz_given), person.map(|p| text(&p.mrz_given)).as_deref()),
        row(
            "national_number",
            &grouped(&subject::national_number(ctx, request)?, "request", request.id.0)?,
            checked_number(ctx, enrolment)?.as_deref(),
        ),
        row("email", email, person.map(|p| p.email.as_str())),
        // Optional at the counter: what was not given there contradicts nothing.
        row("phone", phone, person.and_then(|p| p.phone.as_deref())),
    ])
}

fn checked_number(ctx: &Context, enrolment: Option<&Enrolment>) -> Result<Option<String>, ActionError> {
    let Some(enrolment) = enrolment else { return Ok(None) };
    let Some(sealed) = enrolment.person.as_ref().and_then(|person| person.national_number_sealed.as_ref())
    else {
        return Ok(None);
    };
    let digits = ctx.open_text("enrolment", enrolment.id, "national_number_sealed", sealed)?;
    grouped(&digits, "enrolment", enrolment.id.0).map(Some)
}

/// The number as documents print it: the approver compares it with them.
fn grouped(digits: &str, table: &'static str, id: Uuid) -> Result<String, ActionError> {
    let nonsense = StorageError::Nonsense { table, column: "national_number_sealed", id };
    Ok(NationalNumber::from_stored(digits).map_err(|_| nonsense)?.grouped())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_spaces_are_no_difference_and_unknown_is_none_either() {
        let row = |declared: &str, checked: Option<&str>| {
            Compared { row: "email", declared: declared.to_owned(), checked: checked.map(str::to_owned) }
                .differs()
        };
        assert!(!row("Ana@example.org", Some("ana@example.org")));
        assert!(!row("+32 470 12", Some("+3247012")));
        assert!(!row("anything", None));
        assert!(row("Müller", Some("Mueller")));
    }
}
