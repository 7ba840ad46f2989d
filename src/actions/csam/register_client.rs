//! Registering relying parties at the command line.

use super::clients::secret_hash;
use crate::actions::{ActionError, Context};
use crate::domain::oidc::client::{Client, ClientAuthentication};
use crate::storage::error::StorageError;
use crate::storage::oidc_clients::{self, StoredClient};
use crate::storage::oidc_grants;

/// What registering led to. Holds a secret: no `Debug`.
pub enum Registered {
    /// It is known from now on. The secret is told this once; `None` for a public client.
    Now { secret: Option<String> },
    /// The id is taken: by the configuration, or by a client that is or was registered.
    Taken,
}

/// Registers a relying party and draws its secret.
pub async fn add(ctx: &Context, client: Client) -> Result<Registered, ActionError> {
    if ctx.settings.clients.iter().any(|known| known.client.id == client.id) {
        return Ok(Registered::Taken);
    }
    let public = client.proves_itself_by(ClientAuthentication::None);
    let secret = if public { None } else { Some(ctx.new_token()?) };
    let stored = StoredClient {
        id: ctx.new_id()?,
        secret_hash: secret.as_deref().map(|secret| secret_hash(&ctx.vault, &client.id, secret).to_vec()),
        client,
        created_at: ctx.now(),
        disabled_at: None,
    };
    let mut tx = ctx.db.begin().await?;
    match oidc_clients::add(&mut tx, &stored).await {
        Err(StorageError::Conflict) => return Ok(Registered::Taken),
        added => added?,
    }
    tx.commit().await?;
    Ok(Registered::Now { secret })
}

/// A relying party besides those of the product.
pub struct Listed {
    pub client: Client,
    /// `configuration`, `registered` or `disabled`.
    pub origin: &'static str,
}

/// Every relying party of the configuration and of the table.
pub async fn list(ctx: &Context) -> Result<Vec<Listed>, ActionError> {
    let configured = ctx.settings.clients.iter();
    let mut listed: Vec<Listed> =
        configured.map(|known| Listed { client: known.client.clone(), origin: "configuration" }).collect();
    for stored in oidc_clients::all(&mut ctx.reader()).await? {
        let origin = if stored.disabled_at.is_some() { "disabled" } else { "registered" };
        listed.push(Listed { client: stored.client, origin });
    }
    Ok(listed)
}

/// Disables a registered relying party: it gets no more codes, and what it got opens nothing any more. `false` if
/// there is none.
pub async fn disable(ctx: &Context, client_id: &str) -> Result<bool, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let disabled = oidc_clients::disable(&mut tx, client_id, ctx.now()).await?;
    if disabled {
        oidc_grants::revoke_tokens_of_client(&mut tx, client_id, ctx.now()).await?;
    }
    tx.commit().await?;
    Ok(disabled)
}
