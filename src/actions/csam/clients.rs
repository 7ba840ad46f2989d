//! The relying parties and their secrets.

use secrecy::SecretString;

use crate::actions::{ActionError, Context};
use crate::adapters::vault::{Purpose, same};
use crate::domain::oidc::client::{Client, ClientAuthentication};

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
    /// Empty where the way is [`ClientAuthentication::None`].
    pub client_secret: String,
    pub authentication: ClientAuthentication,
}

/// The relying party of that id.
pub(super) async fn find(ctx: &Context, client_id: &str) -> Result<Option<Client>, ActionError> {
    Ok(Client::built_in(&ctx.settings.base_url, client_id))
}

/// The relying party that proved itself in the way it was registered for (RFC 6749, 2.3). The comparison takes the
/// same time for a client that does not exist.
pub(super) async fn authenticate(ctx: &Context, shown: &Credentials) -> Result<Option<Client>, ActionError> {
    let secret = ctx.vault.derive_token(Purpose::ClientSecret, shown.client_id.as_bytes());
    let proved = same(secret.as_bytes(), shown.client_secret.as_bytes());
    let client = find(ctx, &shown.client_id).await?;
    Ok(client.filter(|client| proved && client.proves_itself_by(shown.authentication)))
}
