//! E5: a clerk opens the identity check of a file. Its guard: an existing person was looked for.

use serde_json::{Value, json};

use super::Counter;
use super::find_person::{any_strong, candidates};
use super::person_terms::traits;
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::{EnrolmentFacts, SEARCH_HOLDS};
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::{EnrolmentId, SearchId};
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;
use crate::storage::person_searches::{self, Search};
use crate::storage::{form_posts, person_terms};

/// Opens the check. Gives the path at which it goes on: the page of the submission, the comparison with whom the
/// search found, or the search itself where nothing is known of the person and none was made.
pub async fn open_check(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    let Some((facts, compare)) = searched(ctx, &mut tx, counter, &file).await? else {
        tx.rollback().await?;
        return Ok(format!("/office/search?file={id}"));
    };
    open(ctx, &mut tx, &file, counter.actor, facts).await?;
    let location =
        if compare { format!("/office/files/{id}/candidates") } else { submission.location.clone() };
    form_posts::lead_to(&mut tx, submission.key, &location).await?;
    tx.commit().await?;
    Ok(location)
}

/// The guard: what is known of the person is searched by now; of somebody unknown this clerk must have made a
/// search for this file in the last half hour. Gives the facts for the history, and whether there is somebody to
/// compare with; `None`: no search, no check.
async fn searched(
    ctx: &Context,
    tx: &mut Tx,
    counter: &Counter,
    file: &Enrolment,
) -> Result<Option<(Value, bool)>, ActionError> {
    let Some(filed) = person_terms::filed(tx, file.id).await? else {
        let since = ctx.now().plus(-SEARCH_HOLDS);
        let made = person_searches::for_file(tx, counter.clerk, file.id, since).await?;
        return Ok(made.map(|search| (json!({ "search": search.id, "hits": search.hits }), false)));
    };
    let traits = traits(ctx, &filed)?;
    let found = candidates(ctx, tx, counter, &traits, Some(file.id)).await?;
    let id: SearchId = ctx.new_id()?;
    let search = Search {
        id,
        clerk: counter.clerk,
        office: counter.office,
        enrolment: Some(file.id),
        facts: traits.kinds(),
        hits: i64::try_from(found.len()).unwrap_or(i64::MAX),
        at: ctx.now(),
        used_at: Some(ctx.now()),
        typed_sealed: None,
    };
    person_searches::insert(tx, &search).await?;
    Ok(Some((json!({ "search": id, "hits": found.len() }), any_strong(&found))))
}

/// The move itself; `facts` say which search it rests on.
pub(super) async fn open(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    actor: Actor,
    facts: Value,
) -> Result<Enrolment, ActionError> {
    let (event, to) = (EnrolmentEvent::OpenCheck, EnrolmentState::IdentityCheck);
    let deadlines = EnrolmentFacts::at(ctx.now());
    enrolment_moves::advance(ctx, tx, file, event, to, actor, facts, &deadlines).await
}
