//! The identity provider's signing keys: made on first use, shown while they count, replaced on command.

use serde_json::Value;

use crate::actions::{ActionError, Context};
use crate::adapters::oidc_signer::{OidcSigner, SignerFault, key_set};
use crate::adapters::vault::Place;
use crate::domain::instant::Instant;
use crate::domain::oidc::grant::{KEY_LEAD, KEY_OVERLAP};
use crate::storage::db::Tx;
use crate::storage::oidc_keys::{self, OidcKey};

/// The key that signs now; made if there is none yet.
pub(crate) async fn signing(ctx: &Context) -> Result<OidcSigner, ActionError> {
    if let Some(stored) = oidc_keys::signing(&mut ctx.reader(), ctx.now()).await? {
        return open(ctx, &stored);
    }
    let fresh = generate().await?;
    let mut tx = ctx.db.begin().await?;
    // Two first sign-ins at once: the one that came first has made the key meanwhile.
    if let Some(stored) = oidc_keys::signing(&mut tx, ctx.now()).await? {
        tx.rollback().await?;
        return open(ctx, &stored);
    }
    store(ctx, &mut tx, &fresh, None).await?;
    tx.commit().await?;
    Ok(fresh)
}

/// Why a new key is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// In good time: relying parties see the new key before it signs, and the old one until what it signed is over.
    Planned,
    /// The old key may be known to others: nothing it signed counts from now on.
    Compromised,
}

/// A key that was made: what it is called, and from when it signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotated {
    pub kid: String,
    pub signs_from: Instant,
}

/// Makes a new signing key, and lets the older ones retire.
pub async fn rotate(ctx: &Context, reason: Reason) -> Result<Rotated, ActionError> {
    let fresh = generate().await?;
    let now = ctx.now();
    let (signs_from, retires_at) = match reason {
        Reason::Planned => (now.plus(KEY_LEAD), now.plus(KEY_LEAD).plus(KEY_OVERLAP)),
        Reason::Compromised => (now, now),
    };
    let mut tx = ctx.db.begin().await?;
    oidc_keys::retire(&mut tx, retires_at).await?;
    store(ctx, &mut tx, &fresh, Some(signs_from)).await?;
    tx.commit().await?;
    Ok(Rotated { kid: fresh.kid().to_owned(), signs_from })
}

/// Every key that is shown now, newest first.
pub async fn list(ctx: &Context) -> Result<Vec<OidcKey>, ActionError> {
    Ok(oidc_keys::shown(&mut ctx.reader(), ctx.now()).await?)
}

/// The public halves of every key that may have signed something that still counts (RFC 7517). The first
/// one who asks causes the first key: an empty key set would be cached by relying parties.
pub async fn public(ctx: &Context) -> Result<Value, ActionError> {
    let now = ctx.now();
    let mut shown = oidc_keys::shown(&mut ctx.reader(), now).await?;
    if shown.is_empty() {
        signing(ctx).await?;
        shown = oidc_keys::shown(&mut ctx.reader(), now).await?;
    }
    let set =
        key_set(shown.iter().map(|key| (key.public_der.as_slice(), key.kid.as_str()))).map_err(outside)?;
    let mut set =
        serde_json::to_value(set).map_err(|fault| ActionError::outside("the key set")(Box::new(fault)))?;
    // The library leaves out for what a key is; some relying parties choose by it (RFC 7517, 4.2 and 4.4).
    for key in set["keys"].as_array_mut().into_iter().flatten() {
        key["use"] = "sig".into();
        key["alg"] = "RS256".into();
    }
    Ok(set)
}

async fn generate() -> Result<OidcSigner, ActionError> {
    match tokio::task::spawn_blocking(OidcSigner::generate).await {
        Ok(signer) => signer.map_err(outside),
        Err(_) => Err(outside(SignerFault::Generation)),
    }
}

async fn store(
    ctx: &Context,
    tx: &mut Tx,
    signer: &OidcSigner,
    signs_from: Option<Instant>,
) -> Result<(), ActionError> {
    let id: uuid::Uuid = ctx.new_id()?;
    let private = signer.to_pkcs8().map_err(outside)?;
    let key = OidcKey {
        id,
        kid: signer.kid().to_owned(),
        private_sealed: ctx.seal("oidc_key", id, "private_sealed", &private)?,
        public_der: signer.public_der(),
        created_at: ctx.now(),
        retires_at: None,
        signs_from,
    };
    Ok(oidc_keys::add(tx, &key).await?)
}

fn open(ctx: &Context, stored: &OidcKey) -> Result<OidcSigner, ActionError> {
    let place = Place { table: "oidc_key", row: stored.id, column: "private_sealed" };
    let private = ctx.vault.open(&place, &stored.private_sealed)?;
    OidcSigner::from_pkcs8(&private).map_err(outside)
}

pub(super) fn outside(fault: SignerFault) -> ActionError {
    ActionError::outside("the signing of tokens")(Box::new(fault))
}
