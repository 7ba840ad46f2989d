//! The identity provider's signing keys: made on first use, shown while they count, replaced on command.

use openidconnect::core::CoreJsonWebKeySet;

use crate::actions::{ActionError, Context};
use crate::adapters::oidc_signer::{OidcSigner, SignerFault, key_set};
use crate::adapters::vault::Place;
use crate::domain::oidc::grant::KEY_OVERLAP;
use crate::storage::db::Tx;
use crate::storage::oidc_keys::{self, OidcKey};

/// The key that signs now; made if there is none yet.
pub(crate) async fn signing(ctx: &Context) -> Result<OidcSigner, ActionError> {
    if let Some(stored) = oidc_keys::signing(&mut ctx.reader()).await? {
        return open(ctx, &stored);
    }
    let fresh = generate().await?;
    let mut tx = ctx.db.begin().await?;
    // Two first sign-ins at once: the one that came first has made the key meanwhile.
    if let Some(stored) = oidc_keys::signing(&mut tx).await? {
        tx.rollback().await?;
        return open(ctx, &stored);
    }
    store(ctx, &mut tx, &fresh).await?;
    tx.commit().await?;
    Ok(fresh)
}

/// Makes a new key that signs from now on. The older ones are shown until what they signed is over.
/// Gives the new key's id.
pub async fn rotate(ctx: &Context) -> Result<String, ActionError> {
    let fresh = generate().await?;
    let mut tx = ctx.db.begin().await?;
    oidc_keys::retire(&mut tx, ctx.now().plus(KEY_OVERLAP)).await?;
    store(ctx, &mut tx, &fresh).await?;
    tx.commit().await?;
    Ok(fresh.kid().to_owned())
}

/// The public halves of every key that may have signed something that still counts (RFC 7517). The first
/// one who asks causes the first key: an empty key set would be cached by relying parties.
pub async fn public(ctx: &Context) -> Result<CoreJsonWebKeySet, ActionError> {
    let now = ctx.now();
    let mut shown = oidc_keys::shown(&mut ctx.reader(), now).await?;
    if shown.is_empty() {
        signing(ctx).await?;
        shown = oidc_keys::shown(&mut ctx.reader(), now).await?;
    }
    key_set(shown.iter().map(|key| (key.public_der.as_slice(), key.kid.as_str()))).map_err(outside)
}

async fn generate() -> Result<OidcSigner, ActionError> {
    match tokio::task::spawn_blocking(OidcSigner::generate).await {
        Ok(signer) => signer.map_err(outside),
        Err(_) => Err(outside(SignerFault::Generation)),
    }
}

async fn store(ctx: &Context, tx: &mut Tx, signer: &OidcSigner) -> Result<(), ActionError> {
    let id: uuid::Uuid = ctx.new_id()?;
    let private = signer.to_pkcs8().map_err(outside)?;
    let key = OidcKey {
        id,
        kid: signer.kid().to_owned(),
        private_sealed: ctx.seal("oidc_key", id, "private_sealed", &private)?,
        public_der: signer.public_der(),
        created_at: ctx.now(),
        retires_at: None,
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
