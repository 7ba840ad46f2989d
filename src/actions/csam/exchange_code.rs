//! The token endpoint: a code for tokens (RFC 6749, 4.1.3; OpenID Connect Core, 3.1.3).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::tokens::{self, Drawn, Tokens};
use crate::actions::{ActionError, Context};
use crate::adapters::vault::{Purpose, same, sha256};
use crate::domain::oidc::client::Client;
use crate::domain::oidc::grant::TokenError;
use crate::domain::oidc::pkce::is_proved;
use crate::domain::oidc::scope::{Scope, ScopeName};
use crate::storage::oidc_grants::{self, CodeGrant, Granted};
use crate::storage::token_revocations;

/// What a relying party sends with a code. Secrets: no `Debug`.
pub struct CodeRequest {
    pub code: String,
    pub redirect_uri: String,
    pub code_verifier: Option<String>,
}

/// Exchanges a code.
pub(super) async fn exchange_code(
    ctx: &Context,
    client: &Client,
    request: &CodeRequest,
) -> Result<Result<Tokens, TokenError>, ActionError> {
    let drawn = Drawn::new(ctx)?;
    let Some(grant) = redeem(ctx, request, &client.id, &drawn).await? else {
        return Ok(Err(TokenError::InvalidGrant));
    };
    let (granted, nonce) = (&grant.granted, grant.nonce.as_deref());
    let refreshable = is_refreshable(granted);
    Ok(Ok(tokens::answer(ctx, drawn, granted, granted.scope.clone(), nonce, refreshable).await?))
}

/// Uses up the code and stores what it is exchanged for; `None` if the code is not for this request.
async fn redeem(
    ctx: &Context,
    request: &CodeRequest,
    client_id: &str,
    drawn: &Drawn,
) -> Result<Option<CodeGrant>, ActionError> {
    let now = ctx.now();
    let code_hash = ctx.vault.keyed_hash(Purpose::AuthorizationCode, request.code.as_bytes());
    let mut tx = ctx.db.begin().await?;
    let taken = oidc_grants::take_code(&mut tx, &code_hash, now).await?;
    let bound = taken.filter(|grant| is_bound_to(grant, request, client_id));
    match &bound {
        Some(CodeGrant { granted, .. }) => {
            tokens::store_access(ctx, &mut tx, drawn, &code_hash, granted, &granted.scope).await?;
            if is_refreshable(granted) {
                tokens::store_refresh(ctx, &mut tx, drawn, &code_hash, granted).await?;
            }
        }
        // Shown twice, somebody else has it too: what the first one got is taken back (RFC 6749, 4.1.2).
        None => {
            token_revocations::of_code(&mut tx, &code_hash, now).await?;
        }
    }
    tx.commit().await?;
    Ok(bound)
}

/// Whether the person allowed the relying party to go on without them.
fn is_refreshable(granted: &Granted) -> bool {
    Scope::parse(&granted.scope).is_some_and(|scope| scope.has(ScopeName::OfflineAccess))
}

/// Whether the code was given to this client, for this address, to whoever holds this verifier.
fn is_bound_to(grant: &CodeGrant, request: &CodeRequest, client_id: &str) -> bool {
    let (challenge, verifier) = (grant.code_challenge.as_deref(), request.code_verifier.as_deref());
    let verified = is_proved(challenge, verifier, |verifier, challenge| {
        let hashed = URL_SAFE_NO_PAD.encode(sha256(verifier.as_bytes()));
        same(hashed.as_bytes(), challenge.as_bytes())
    });
    verified && grant.granted.client_id == client_id && grant.redirect_uri == request.redirect_uri
}
