//! The relying parties and their secrets.

use secrecy::SecretString;

use crate::actions::Context;
use crate::adapters::vault::{Purpose, same};
use crate::domain::oidc::client::Client;

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

/// The relying party that proved itself with its secret (RFC 6749, 2.3.1). The comparison takes the same
/// time for a client that does not exist.
pub(crate) fn authenticate(ctx: &Context, client_id: &str, client_secret: &str) -> Option<Client> {
    let secret = ctx.vault.derive_token(Purpose::ClientSecret, client_id.as_bytes());
    let proved = same(secret.as_bytes(), client_secret.as_bytes());
    Client::built_in(&ctx.settings.base_url, client_id).filter(|_| proved)
}
