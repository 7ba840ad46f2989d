//! `ca init`: a root and an issuing authority for each environment. Safe to run again, and twice at once.

use super::{aside, authorities as authority};
use crate::actions::moves::{Step, make as make_move};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::authority::{Authority, key_size, make_issuing, make_root};
use crate::adapters::signing_keys::{CaKey, RsaSize};
use crate::domain::actor::Actor;
use crate::domain::certificate::authority_life::{AuthorityEvent, AuthorityMachine, AuthorityState};
use crate::domain::certificate::authority_name::{AuthorityName, AuthorityRole};
use crate::domain::certificate::profile::Addresses;
use crate::domain::certificate::serial::Serial;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::storage::authorities::{self, Authority as Stored};
use crate::storage::error::StorageError;

/// The authorities there are after `init`.
#[derive(Debug, Default)]
pub struct Initialised {
    /// Made by this run.
    pub made: Vec<Stored>,
    /// Were there before.
    pub found: Vec<Stored>,
}

/// Makes the authorities that are missing: keys into the key folder, certificates into the database.
///
/// A key file without its certificate is what a crash leaves between the two: it is taken up again.
pub async fn init(ctx: &Context) -> Result<Initialised, ActionError> {
    let mut done = Initialised::default();
    for environment in Environment::ALL {
        let root = ensure(ctx, *environment, AuthorityRole::Root, None, &mut done).await?;
        ensure(ctx, *environment, AuthorityRole::Issuing, Some(&root), &mut done).await?;
    }
    Ok(done)
}

async fn ensure(
    ctx: &Context,
    environment: Environment,
    role: AuthorityRole,
    parent: Option<&Stored>,
    done: &mut Initialised,
) -> Result<Stored, ActionError> {
    let name = AuthorityName::first(environment, role);
    if let Some(found) = authorities::by_slug(&mut ctx.reader(), &name.slug()).await? {
        done.found.push(found.clone());
        return Ok(found);
    }
    let authority = make(ctx, name, parent).await?;
    let stored = Stored {
        id: ctx.new_id()?,
        name,
        certificate_der: authority.der,
        not_before: authority.validity.not_before,
        not_after: authority.validity.not_after,
        key_name: name.slug(),
        state: AuthorityState::Active,
        last_seq: Some(1),
        state_since: ctx.now(),
    };
    if keep(ctx, &stored).await? {
        done.made.push(stored.clone());
        return Ok(stored);
    }
    // Another run was faster. Both used the key of the one key file, so its certificate is as good as ours.
    let winner = authorities::by_slug(&mut ctx.reader(), &name.slug()).await?.ok_or(StorageError::Missing)?;
    done.found.push(winner.clone());
    Ok(winner)
}

async fn make(ctx: &Context, name: AuthorityName, parent: Option<&Stored>) -> Result<Authority, ActionError> {
    let base = ctx.settings.profiles.addresses(name.environment).base();
    let policy = ctx.settings.profiles.leaf(name.environment).policy().to_owned();
    let parent = parent.map(|stored| Ok::<_, ActionError>((authority::read(stored, base)?, stored)));
    let parent = parent.transpose()?;
    let serial = Serial::from_random(ctx.random.bytes()?);
    let size = if ctx.settings.small_keys { RsaSize::Rsa2048 } else { key_size(name.role) };
    let (ring, random, now) = (ctx.authority_keys.clone(), ctx.random.clone(), ctx.now());
    let (addresses, parent_key) =
        (Addresses::new(base), parent.as_ref().map(|(_, stored)| stored.key_name.clone()));
    let parent = parent.map(|(authority, _)| authority);
    let made = aside(move || {
        let key: CaKey = ring.ensure(&name.slug(), size, &random)?;
        match (parent, parent_key) {
            (Some(root), Some(root_key)) => {
                make_issuing(&root, &ring.load(&root_key)?, &key, &policy, serial, now)
            }
            _ => make_root(name.environment, &key, serial, now, addresses),
        }
    });
    made.await?.map_err(|error| ActionError::Outside("a new authority", Box::new(error)))
}

/// Stores a new authority; false if one of its name was stored meanwhile.
async fn keep(ctx: &Context, stored: &Stored) -> Result<bool, ActionError> {
    let mut tx = ctx.db.begin().await?;
    match authorities::insert(&mut tx, stored).await {
        Ok(()) => {
            let (event, to) = (AuthorityEvent::Establish, AuthorityState::Active);
            let first = Step::<AuthorityMachine>::create(stored.id, event, to, Actor::Operator);
            make_move(ctx, &mut tx, &first).await?;
            tx.commit().await?;
            Ok(true)
        }
        Err(StorageError::Conflict) => {
            tx.rollback().await?;
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}
