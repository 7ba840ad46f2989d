//! A clerk looks for an existing person. The search is recorded: who, when, by which kinds of fact, how many were
//! found; what was typed is sealed and gone when a check is opened on it.

use time::Duration;

use super::Counter;
use super::find_person::{Candidate, Sought, candidates};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::enrolment::deadline::SEARCH_HOLDS;
use crate::domain::id::{EnrolmentId, SearchId};
use crate::storage::db::{Read, Tx};
use crate::storage::enrolments::Enrolment;
use crate::storage::error::StorageError;
use crate::storage::person_searches::{self, Search};

/// What was typed in a search on which no check was opened is forgotten after this.
const TYPED_KEPT: Duration = Duration::days(1);
/// Table and column that what was typed is bound to.
const TABLE: &str = "person_search";
const TYPED: &str = "typed_sealed";

/// A search as its page shows it.
#[derive(Debug)]
pub struct Searched {
    pub search: Search,
    pub sought: Sought,
    pub candidates: Vec<Candidate>,
    /// The file whose check it was made for, if it was.
    pub file: Option<Enrolment>,
}

/// Looks and records it. Gives the path at which the result is seen.
///
/// `file`: the file whose check is to be opened; `None` before there is one.
pub async fn search_person(
    ctx: &Context,
    mut submission: Submission,
    counter: &Counter,
    sought: &Sought,
    file: Option<EnrolmentId>,
) -> Result<String, ActionError> {
    let id: SearchId = ctx.new_id()?;
    submission.location = format!("/office/search/{id}");
    let mut tx = match ctx.begin_once(&submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    if let Some(file) = file {
        counter.file(&mut tx, file).await?;
    }
    let found = candidates(ctx, &mut tx, counter, &sought.traits(), file).await?;
    record(ctx, &mut tx, counter, id, sought, file, found.len()).await?;
    tx.commit().await?;
    Ok(submission.location)
}

/// The record of a search on which no check was opened yet.
pub(super) async fn record(
    ctx: &Context,
    tx: &mut Tx,
    counter: &Counter,
    id: SearchId,
    sought: &Sought,
    file: Option<EnrolmentId>,
    hits: usize,
) -> Result<(), ActionError> {
    let search = Search {
        id,
        clerk: counter.clerk,
        office: counter.office,
        enrolment: file,
        facts: sought.traits().kinds(),
        hits: i64::try_from(hits).unwrap_or(i64::MAX),
        at: ctx.now(),
        used_at: None,
        typed_sealed: Some(ctx.seal(TABLE, id, TYPED, sought.to_json()?.as_bytes())?),
    };
    person_searches::forget(tx, ctx.now().plus(-TYPED_KEPT)).await?;
    Ok(person_searches::insert(tx, &search).await?)
}

/// The result of a search, looked up anew; `None` once a check was opened on it or it is too old for one.
///
/// # Errors
/// [`ActionError::NotFound`] for the search of a colleague.
pub async fn result(
    ctx: &Context,
    db: &mut impl Read,
    counter: &Counter,
    id: SearchId,
) -> Result<Option<Searched>, ActionError> {
    let search = person_searches::get(db, id).await?;
    if search.clerk != counter.clerk {
        return Err(ActionError::NotFound);
    }
    let fresh = search.used_at.is_none() && search.at.plus(SEARCH_HOLDS) > ctx.now();
    let Some(sealed) = search.typed_sealed.as_deref().filter(|_| fresh) else {
        return Ok(None);
    };
    let typed = ctx.open_text(TABLE, id, TYPED, sealed)?;
    let nonsense = StorageError::Nonsense { table: TABLE, column: TYPED, id: id.0 };
    let sought = Sought::from_json(&typed).ok_or(nonsense)?;
    let candidates = candidates(ctx, db, counter, &sought.traits(), search.enrolment).await?;
    let file = match search.enrolment {
        Some(file) => Some(counter.file(db, file).await?),
        None => None,
    };
    Ok(Some(Searched { search, sought, candidates, file }))
}
