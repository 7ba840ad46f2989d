//! The token endpoint: a code for an ID token and an access token (RFC 6749, 4.1.3; OpenID Connect Core, 3.1.3).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::{Value, json};

use super::clients::{Credentials, authenticate, builtin_issuer};
use super::signing_keys::{outside, signing};
use super::user_info::claims_of;
use crate::actions::{ActionError, Context};
use crate::adapters::vault::{Purpose, same, sha256};
use crate::domain::key::level::Level;
use crate::domain::oidc::claims::{PersonClaims, amr};
use crate::domain::oidc::client::Client;
use crate::domain::oidc::grant::{ACCESS_TOKEN_LIFE, ID_TOKEN_LIFE, TokenError};
use crate::domain::oidc::pkce::is_proved;
use crate::storage::oidc_grants::{self, AccessToken, CodeGrant};

/// What a relying party sends. Secrets: no `Debug`.
pub struct TokenRequest {
    pub credentials: Credentials,
    pub grant_type: String,
    pub code: String,
    pub redirect_uri: String,
    pub code_verifier: Option<String>,
}

/// What it gets (RFC 6749, 5.1). Secrets: no `Debug`.
#[derive(Serialize)]
pub struct Tokens {
    pub access_token: String,
    pub token_type: &'static str,
    /// Seconds.
    pub expires_in: i64,
    pub id_token: String,
    pub scope: String,
}

/// Exchanges a code. The inner `Err` is what the relying party is told; it never says which part of a grant
/// was wrong.
pub async fn exchange_code(
    ctx: &Context,
    request: &TokenRequest,
) -> Result<Result<Tokens, TokenError>, ActionError> {
    let Some(client) = authenticate(ctx, &request.credentials).await? else {
        return Ok(Err(TokenError::InvalidClient));
    };
    if request.grant_type != "authorization_code" {
        return Ok(Err(TokenError::UnsupportedGrantType));
    }
    let access_token = ctx.new_token()?;
    let Some(grant) = redeem(ctx, request, &client.id, &access_token).await? else {
        return Ok(Err(TokenError::InvalidGrant));
    };
    // Signing takes its time and stays outside the transaction; if it fails, the person signs in again.
    let claims = id_token_claims(ctx, &grant).await?;
    let id_token = signing(ctx).await?.id_token(claims, &access_token).map_err(outside)?;
    Ok(Ok(Tokens {
        access_token,
        token_type: "Bearer",
        expires_in: ACCESS_TOKEN_LIFE.whole_seconds(),
        id_token,
        scope: grant.scope,
    }))
}

/// Uses up the code and stores the access token; `None` if the code is not for this request.
async fn redeem(
    ctx: &Context,
    request: &TokenRequest,
    client_id: &str,
    access_token: &str,
) -> Result<Option<CodeGrant>, ActionError> {
    let now = ctx.now();
    let code_hash = ctx.vault.keyed_hash(Purpose::AuthorizationCode, request.code.as_bytes());
    let mut tx = ctx.db.begin().await?;
    let taken = oidc_grants::take_code(&mut tx, &code_hash, now).await?;
    let bound = taken.filter(|grant| is_bound_to(grant, request, client_id));
    match &bound {
        Some(grant) => {
            let token = AccessToken {
                client_id: grant.client_id.clone(),
                enrolment: grant.enrolment,
                scope: grant.scope.clone(),
                expires_at: now.plus(ACCESS_TOKEN_LIFE),
            };
            let token_hash = ctx.vault.keyed_hash(Purpose::AccessToken, access_token.as_bytes());
            oidc_grants::add_token(&mut tx, &token_hash, &code_hash, &token).await?;
        }
        // Shown twice, somebody else has it too: what the first one got is taken back (RFC 6749, 4.1.2).
        None => {
            oidc_grants::revoke_tokens_of(&mut tx, &code_hash, now).await?;
        }
    }
    tx.commit().await?;
    Ok(bound)
}

/// Whether the code was given to this client, for this address, to whoever holds this verifier.
fn is_bound_to(grant: &CodeGrant, request: &TokenRequest, client_id: &str) -> bool {
    let (challenge, verifier) = (grant.code_challenge.as_deref(), request.code_verifier.as_deref());
    let verified = is_proved(challenge, verifier, |verifier, challenge| {
        let hashed = URL_SAFE_NO_PAD.encode(sha256(verifier.as_bytes()));
        same(hashed.as_bytes(), challenge.as_bytes())
    });
    verified && grant.client_id == client_id && grant.redirect_uri == request.redirect_uri
}

async fn id_token_claims(ctx: &Context, grant: &CodeGrant) -> Result<Value, ActionError> {
    let now = ctx.now();
    // Others ask userinfo (OpenID Connect Core, 5.4): their ID tokens travel through browsers as hints.
    let person = if Client::is_reserved(&grant.client_id) {
        claims_of(ctx, grant.enrolment, &grant.scope, &grant.client_id).await?
    } else {
        PersonClaims::default()
    };
    let level: Level = super::authorize::level(grant.session.0, grant.level)?;
    let mut claims = serde_json::to_value(person)
        .map_err(|fault| ActionError::outside("the claims of a token")(Box::new(fault)))?;
    claims["iss"] = json!(builtin_issuer(ctx));
    claims["sub"] = json!(grant.enrolment);
    claims["aud"] = json!([grant.client_id]);
    claims["iat"] = json!(now.unix());
    claims["exp"] = json!(now.plus(ID_TOKEN_LIFE).unix());
    claims["auth_time"] = json!(grant.auth_time.unix());
    claims["acr"] = json!(level.acr());
    claims["amr"] = json!(amr(grant.means));
    if let Some(nonce) = &grant.nonce {
        claims["nonce"] = json!(nonce);
    }
    Ok(claims)
}
