//! Everything that the page of the keys shows. Changes nothing.

use super::{holder, renew_codes};
use crate::actions::csam::clients;
use crate::actions::{ActionError, Context, passkeys, sessions};
use crate::domain::id::{EnrolmentId, KeyId};
use crate::domain::instant::Instant;
use crate::domain::key::held::{may_add, may_add_passkey};
use crate::domain::key::level::Means;
use crate::domain::oidc::client::ClientName;
use crate::storage::held_keys::{self, HeldKey};
use crate::storage::outbox::{self, Delivery};
use crate::storage::sessions::Session;
use crate::storage::sign_in_log::{self, SignInEntry};
use crate::storage::{accounts, consents, enrolments, refresh_tokens};

/// How many mails are listed.
const NOTICES: usize = 20;

/// What the person sees of their keys.
#[derive(Debug, Clone)]
pub struct Overview {
    pub username: String,
    /// The eldest first.
    pub keys: Vec<HeldKey>,
    /// The key that this session was begun with.
    pub current_key: Option<KeyId>,
    /// Whether one more key may be added.
    pub may_add: bool,
    /// Whether one more passkey may be added.
    pub may_add_passkey: bool,
    /// Recovery codes that work.
    pub codes_left: i64,
    /// Newest first, each with the name of its service where that is known.
    pub sign_ins: Vec<(SignInEntry, Option<ClientName>)>,
    /// This one among them.
    pub sessions: Vec<Session>,
    pub services: Vec<Service>,
    /// Mails about the keys, newest first.
    pub notices: Vec<Delivery>,
}

/// A service that knows the person, or can go on without them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    pub client_id: String,
    pub name: ClientName,
    /// Since when the person allows it what it asks.
    pub allowed_at: Option<Instant>,
    /// Whether it can ask now, without the person.
    pub goes_on: bool,
}

/// Version of the file of whoever holds this session.
pub async fn version(ctx: &Context, session: &Session) -> Result<i64, ActionError> {
    Ok(enrolments::get(&mut ctx.reader(), holder(session)?).await?.last_seq)
}

/// Looks everything up for the holder of this session.
pub async fn overview(ctx: &Context, session: &Session) -> Result<Overview, ActionError> {
    let person = holder(session)?;
    let mut db = ctx.reader();
    let account = accounts::of_enrolment(&mut db, person).await?;
    let keys = held_keys::with_passkeys(&mut db, person).await?;
    let apps = keys.iter().filter(|key| key.means != Means::Passkey).count();
    let mut notices = outbox::about(&mut db, person.0).await?;
    notices.truncate(NOTICES);
    Ok(Overview {
        username: account.map(|account| account.username).unwrap_or_default(),
        may_add: may_add(apps),
        may_add_passkey: passkeys::are_offered(ctx) && may_add_passkey(keys.len() - apps),
        keys,
        current_key: sign_in_log::key_of(&mut db, session.id).await?,
        codes_left: renew_codes::look(ctx, session).await?.left,
        sign_ins: sign_ins(ctx, person).await?,
        sessions: sessions::running(ctx, person).await?,
        services: services(ctx, person).await?,
        notices,
    })
}

async fn sign_ins(
    ctx: &Context,
    person: EnrolmentId,
) -> Result<Vec<(SignInEntry, Option<ClientName>)>, ActionError> {
    let mut named = Vec::new();
    for entry in sign_in_log::recent(&mut ctx.reader(), person).await? {
        let client = clients::find(ctx, &entry.client_id).await?;
        named.push((entry, client.map(|client| client.name)));
    }
    Ok(named)
}

/// What was allowed, and what goes on without having been asked: our own services need no consent.
async fn services(ctx: &Context, person: EnrolmentId) -> Result<Vec<Service>, ActionError> {
    let mut db = ctx.reader();
    let mut going_on = refresh_tokens::held_for(&mut db, person, ctx.now()).await?;
    let mut found = Vec::new();
    for consent in consents::of_person(&mut db, person).await? {
        let goes_on = going_on.contains(&consent.client_id);
        going_on.retain(|client_id| *client_id != consent.client_id);
        found.push(service(ctx, consent.client_id, Some(consent.given_at), goes_on).await?);
    }
    for client_id in going_on {
        found.push(service(ctx, client_id, None, true).await?);
    }
    Ok(found)
}

/// A service that is registered no more is called by its id.
async fn service(
    ctx: &Context,
    client_id: String,
    allowed_at: Option<Instant>,
    goes_on: bool,
) -> Result<Service, ActionError> {
    let client = clients::find(ctx, &client_id).await?;
    let name = client.map_or_else(|| ClientName::Given(client_id.clone()), |client| client.name);
    Ok(Service { client_id, name, allowed_at, goes_on })
}
