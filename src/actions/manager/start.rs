//! R1: a visitor accepts the terms, and a request begins that belongs to their browser until they sign in.

use serde_json::json;

use crate::actions::request_moves::{advance, create};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::actor::Actor;
use crate::domain::calendar::brussels_day;
use crate::domain::language::Language;
use crate::domain::reference::Reference;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::environment::Environment;
use crate::domain::request::path::Path;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::db::Tx;
use crate::storage::requests::{self, NewRequest, Request};

/// The version of the terms shown at `/manager/terms` (`templates/locales/*/manager.ftl`): the day they came
/// into force. Who changes the text gives it a new version.
pub const TERMS_VERSION: &str = "2026-11-01";

/// Starts a request. An unfinished one of the same browser is given up: it could not be reached any more.
pub async fn start(
    ctx: &Context,
    submission: Submission,
    path: Path,
    environment: Environment,
    language: Language,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(&submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    give_up_unfinished(ctx, &mut tx, &submission.poster).await?;
    let request = new_request(ctx, submission.poster, environment, language)?;
    let request = Request { for_organisation: path.is_for_organisation(), ..request };
    create(ctx, &mut tx, &request, RequestEvent::Start, Actor::Visitor).await?;
    tx.commit().await?;
    Ok(submission.location)
}

async fn give_up_unfinished(ctx: &Context, tx: &mut Tx, browser_hash: &[u8]) -> Result<(), ActionError> {
    let Some(unfinished) = requests::of_browser(tx, browser_hash).await? else {
        return Ok(());
    };
    let (event, to) = (RequestEvent::Withdraw, RequestState::Withdrawn);
    let facts = json!({ "because": "started_again" });
    let deadlines = RequestFacts::at(ctx.now());
    advance(ctx, tx, &unfinished, event, to, Actor::Visitor, facts, &deadlines).await?;
    Ok(())
}

fn new_request(
    ctx: &Context,
    browser_hash: Vec<u8>,
    environment: Environment,
    language: Language,
) -> Result<Request, ActionError> {
    let now = ctx.now();
    let year = u16::try_from(brussels_day(now).year()).unwrap_or_default();
    let random: [u8; 8] = ctx.random.bytes()?;
    Ok(NewRequest {
        id: ctx.new_id()?,
        reference: Reference::from_random(year, &random).to_string(),
        environment,
        browser_hash: Some(browser_hash),
        language,
        terms_version: TERMS_VERSION.to_owned(),
    }
    .started(now))
}
