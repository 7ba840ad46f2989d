//! Sends a person to the identity provider.
//!
//! Not begun once for each form as other actions are: every click begins a round trip of its own, and the
//! browser finishes only one of them. The others end by themselves.

use time::Duration;
use zeroize::Zeroizing;

use super::{Refusal, relying_party, return_path};
use crate::actions::{ActionError, Context};
use crate::adapters::identity_provider::Secrets;
use crate::adapters::vault::Purpose;
use crate::domain::language::Language;
use crate::storage::sessions::Audience;
use crate::storage::sign_ins::{self, SignIn};

/// How long a person may take at the provider.
pub const LIFE: Duration = Duration::minutes(10);

/// The address to send the browser to. `return_to` is where the person goes on afterwards, if it is ours.
pub async fn begin(
    ctx: &Context,
    audience: Audience,
    browser: &str,
    return_to: &str,
    language: Language,
) -> Result<Result<String, Refusal>, ActionError> {
    let now = ctx.now();
    let verifier: [u8; 32] = ctx.random.bytes()?;
    let secrets = Secrets {
        state: ctx.new_token()?,
        nonce: ctx.new_token()?,
        verifier: Zeroizing::new(hex::encode(verifier)),
    };
    let party = relying_party::of(ctx, audience);
    let asked = ctx.identity_provider.authorization_url(&party, &secrets, language, now).await;
    let address = match asked {
        Ok(address) => address,
        Err(fault) => return Ok(Err(fault.into())),
    };
    let id: uuid::Uuid = ctx.new_id()?;
    let sign_in = SignIn {
        id,
        audience,
        browser_hash: ctx.browser_hash(browser),
        nonce: secrets.nonce.clone(),
        verifier_sealed: ctx.seal("sign_in", id, "verifier_sealed", secrets.verifier.as_bytes())?,
        return_to: return_path::checked(audience, return_to),
        expires_at: now.plus(LIFE),
    };
    let state_hash = ctx.vault.keyed_hash(Purpose::SignInState, secrets.state.as_bytes());
    let mut tx = ctx.db.begin().await?;
    sign_ins::begin(&mut tx, &sign_in, &state_hash, now).await?;
    tx.commit().await?;
    Ok(Ok(address.to_string()))
}
