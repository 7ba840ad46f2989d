//! E2 and E5: somebody walks in, was looked for, and their file is opened and the check with it.

use serde_json::json;

use super::check_draft::{self, Draft};
use super::find_person::{Candidate, Sought, any_strong, candidates};
use super::search_person::{record, result};
use super::{Counter, open_check};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::calendar::brussels_day;
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::id::{EnrolmentId, SearchId};
use crate::domain::language::Language;
use crate::domain::reference::Reference;
use crate::storage::db::Tx;
use crate::storage::enrolments::{Enrolment, NewEnrolment};
use crate::storage::{form_posts, office_data, person_searches, person_terms};

/// What came of opening a file on a search.
#[derive(Debug, PartialEq, Eq)]
pub enum OpenedOnSearch {
    /// The check goes on at this path.
    At(String),
    /// The search is used, or older than half an hour: look again.
    SearchAgain,
    /// Somebody resembles the person, and the clerk has not said that it is somebody else.
    Compare,
}

/// Opens the check of the file that the search was made for, or of a new one for somebody who uses `language`
/// until they say otherwise. `told_apart`: the files that the clerk compared and says are somebody else's.
pub async fn open_on_search(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: SearchId,
    language: Language,
    told_apart: &[EnrolmentId],
) -> Result<OpenedOnSearch, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(OpenedOnSearch::At(location)),
    };
    let Some(searched) = result(ctx, &mut tx, counter, id).await? else {
        tx.rollback().await?;
        return Ok(OpenedOnSearch::SearchAgain);
    };
    let (apart, unsaid): (Vec<_>, Vec<_>) =
        searched.candidates.into_iter().partition(|candidate| told_apart.contains(&candidate.id));
    if any_strong(&unsaid) {
        tx.rollback().await?;
        return Ok(OpenedOnSearch::Compare);
    }
    let file = match searched.file {
        Some(file) if file.last_seq == submission.version => file,
        Some(file) => return Err(ActionError::Stale(file.id.0)),
        None => begin(ctx, &mut tx, counter, language, &searched.sought.begun()).await?,
    };
    let hits = apart.len() + unsaid.len();
    let location = open(ctx, &mut tx, counter, &file, id, hits, &apart).await?;
    form_posts::lead_to(&mut tx, submission.key, &location).await?;
    tx.commit().await?;
    Ok(OpenedOnSearch::At(location))
}

/// Looks for the person and, if nobody resembles them, opens a file and its check in the same step: for a page
/// that knows who stands there, such as one that read the machine-readable zone. Gives the path on: the evidence,
/// or the search whose candidates are to be compared.
pub async fn search_and_open(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    language: Language,
    sought: &Sought,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let id: SearchId = ctx.new_id()?;
    let found = candidates(ctx, &mut tx, counter, &sought.traits(), None).await?;
    record(ctx, &mut tx, counter, id, sought, None, found.len()).await?;
    let location = if found.is_empty() {
        let file = begin(ctx, &mut tx, counter, language, &sought.begun()).await?;
        open(ctx, &mut tx, counter, &file, id, 0, &[]).await?
    } else {
        format!("/office/search/{id}")
    };
    form_posts::lead_to(&mut tx, submission.key, &location).await?;
    tx.commit().await?;
    Ok(location)
}

/// A new file whose check begins with what is known already, in the language that was asked where it was.
async fn begin(
    ctx: &Context,
    tx: &mut Tx,
    counter: &Counter,
    language: Language,
    draft: &Draft,
) -> Result<Enrolment, ActionError> {
    let chosen = draft.typed.get("language").and_then(|tag| Language::parse(tag));
    let file = walk_in(ctx, tx, counter, chosen.unwrap_or(language)).await?;
    check_draft::keep(ctx, tx, counter, file.id, draft).await?;
    Ok(file)
}

/// E2: a new file at this office, if it receives people.
async fn walk_in(
    ctx: &Context,
    tx: &mut Tx,
    counter: &Counter,
    language: Language,
) -> Result<Enrolment, ActionError> {
    if !office_data::get(tx, counter.office).await?.active {
        return Err(ActionError::Forbidden("office-admin-office-closed"));
    }
    let file = NewEnrolment {
        id: ctx.new_id()?,
        reference: new_reference(ctx)?.to_string(),
        kind: "provider",
        office: Some(counter.office),
        language,
    }
    .opened(ctx.now());
    enrolment_moves::create(ctx, tx, &file, EnrolmentEvent::WalkIn, counter.actor).await?;
    Ok(file)
}

/// E5 on this search, which is spent by it.
async fn open(
    ctx: &Context,
    tx: &mut Tx,
    counter: &Counter,
    file: &Enrolment,
    search: SearchId,
    hits: usize,
    apart: &[Candidate],
) -> Result<String, ActionError> {
    person_searches::spend(tx, search, file.id, ctx.now()).await?;
    for other in apart {
        person_terms::tell_apart(tx, file.id, other.id, counter.clerk, ctx.now()).await?;
    }
    let facts = json!({ "search": search, "hits": hits, "told_apart": apart.len() });
    open_check::open(ctx, tx, file, counter.actor, facts).await?;
    Ok(format!("/office/files/{}/evidence", file.id))
}

/// A reference of the present year, never given before: seven random symbols are enough for a unique column.
pub fn new_reference(ctx: &Context) -> Result<Reference, ActionError> {
    let random: [u8; 8] = ctx.random.bytes()?;
    let year = u16::try_from(brussels_day(ctx.now()).year()).unwrap_or_default();
    Ok(Reference::from_random(year, &random))
}
