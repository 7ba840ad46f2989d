//! The relying parties and their secrets.

use secrecy::SecretString;

use super::client_assertion;
use crate::actions::{ActionError, Context};
use crate::adapters::vault::{KEY_LEN, Purpose, Vault, same};
use crate::domain::oidc::client::{Client, ClientAuthentication};
use crate::storage::oidc_clients;

/// Path of the identity provider under the public address.
const ISSUER_PATH: &str = "/csam";

/// The `iss` of the built-in identity provider: `<base>/csam`.
pub fn builtin_issuer(ctx: &Context) -> String {
    format!("{}{ISSUER_PATH}", ctx.settings.base_url)
}

/// The `client_secret` of a built-in relying party. It is derived from the master key, so that both sides
/// know it and nobody has to store it.
pub fn builtin_secret(ctx: &Context, client_id: &str) -> SecretString {
    SecretString::from(ctx.vault.derive_token(Purpose::ClientSecret, client_id.as_bytes()))
}

/// What a relying party shows at the token endpoint.
pub struct Credentials {
    pub client_id: String,
    /// The secret, or the assertion where the way is [`ClientAuthentication::PrivateKeyJwt`]; empty where it is
    /// [`ClientAuthentication::None`].
    pub client_secret: String,
    pub authentication: ClientAuthentication,
}

/// A relying party that is not part of the product, and how its secret is recognised.
#[derive(Debug, Clone)]
pub struct Registered {
    pub client: Client,
    /// Of [`secret_hash`]; `None` for one without a secret.
    pub secret_hash: Option<Vec<u8>>,
}

/// What is kept of a registered secret; bound to its client.
pub fn secret_hash(vault: &Vault, client_id: &str, secret: &str) -> [u8; KEY_LEN] {
    vault.keyed_hash(Purpose::RegisteredSecret, format!("{client_id}\n{secret}").as_bytes())
}

/// The relying party of that id: a part of the product, else of the configuration, else registered and not disabled.
pub(in crate::actions) async fn find(ctx: &Context, client_id: &str) -> Result<Option<Client>, ActionError> {
    if let Some(client) = Client::built_in(&ctx.settings.base_url, client_id) {
        return Ok(Some(client));
    }
    Ok(registered(ctx, client_id).await?.map(|known| known.client))
}

async fn registered(ctx: &Context, client_id: &str) -> Result<Option<Registered>, ActionError> {
    if let Some(known) = ctx.settings.clients.iter().find(|known| known.client.id == client_id) {
        return Ok(Some(known.clone()));
    }
    let stored = oidc_clients::enabled(&mut ctx.reader(), client_id).await?;
    Ok(stored.map(|stored| Registered { client: stored.client, secret_hash: stored.secret_hash }))
}

/// The relying party that proved itself in the way it was registered for (RFC 6749, 2.3).
pub(super) async fn authenticate(ctx: &Context, shown: &Credentials) -> Result<Option<Client>, ActionError> {
    let (id, secret) = (shown.client_id.as_str(), shown.client_secret.as_str());
    // Computed for an unknown client too, which so takes the same time.
    let hashed = secret_hash(&ctx.vault, id, secret);
    let (client, proved) = match Client::built_in(&ctx.settings.base_url, id) {
        Some(client) => {
            let derived = ctx.vault.derive_token(Purpose::ClientSecret, id.as_bytes());
            (client, same(derived.as_bytes(), secret.as_bytes()))
        }
        None => {
            let Some(known) = registered(ctx, id).await? else {
                return Ok(None);
            };
            let proved = match shown.authentication {
                ClientAuthentication::PrivateKeyJwt => {
                    client_assertion::proves(ctx, &known.client, shown).await?
                }
                ClientAuthentication::None => true,
                ClientAuthentication::Basic | ClientAuthentication::Post => {
                    known.secret_hash.as_ref().is_some_and(|kept| same(kept, &hashed))
                }
            };
            (known.client, proved)
        }
    };
    Ok(Some(client).filter(|client| proved && client.proves_itself_by(shown.authentication)))
}
