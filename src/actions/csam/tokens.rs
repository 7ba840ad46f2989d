//! What the token endpoint gives: an access token, an ID token, and a refresh token where one was granted.

use serde::Serialize;
use serde_json::{Value, json};

use super::clients::builtin_issuer;
use super::signing_keys::{outside, signing};
use super::user_info::claims_of;
use crate::actions::{ActionError, Context};
use crate::adapters::vault::Purpose;
use crate::domain::instant::Instant;
use crate::domain::key::level::Level;
use crate::domain::oidc::claims::PersonClaims;
use crate::domain::oidc::client::Client;
use crate::domain::oidc::grant::{ACCESS_TOKEN_LIFE, ID_TOKEN_LIFE, REFRESH_FAMILY_LIFE, REFRESH_TOKEN_LIFE};
use crate::storage::db::Tx;
use crate::storage::oidc_grants::{self, AccessToken, Granted};
use crate::storage::refresh_tokens::{self, RefreshGrant};

/// The answer (RFC 6749, 5.1). Secrets: no `Debug`.
#[derive(Serialize)]
pub struct Tokens {
    pub access_token: String,
    pub token_type: &'static str,
    /// Seconds.
    pub expires_in: i64,
    pub id_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    pub scope: String,
}

/// Tokens before anything is known of the grant. Secrets: no `Debug`.
pub(super) struct Drawn {
    access: String,
    refresh: String,
}

impl Drawn {
    pub(super) fn new(ctx: &Context) -> Result<Self, ActionError> {
        Ok(Self { access: ctx.new_token()?, refresh: ctx.new_token()? })
    }
}

/// Stores the access token of this scope; `code_hash` is the family.
pub(super) async fn store_access(
    ctx: &Context,
    tx: &mut Tx,
    drawn: &Drawn,
    code_hash: &[u8],
    granted: &Granted,
    scope: &str,
) -> Result<(), ActionError> {
    let token = AccessToken {
        client_id: granted.client_id.clone(),
        enrolment: granted.enrolment,
        scope: scope.to_owned(),
        expires_at: ctx.now().plus(ACCESS_TOKEN_LIFE),
    };
    let hash = ctx.vault.keyed_hash(Purpose::AccessToken, drawn.access.as_bytes());
    Ok(oidc_grants::add_token(tx, &hash, code_hash, &token).await?)
}

/// Stores the refresh token. It ends with its family, however often it is renewed.
pub(super) async fn store_refresh(
    ctx: &Context,
    tx: &mut Tx,
    drawn: &Drawn,
    code_hash: &[u8],
    granted: &Granted,
) -> Result<(), ActionError> {
    let now = ctx.now();
    let grant = RefreshGrant {
        granted: granted.clone(),
        code_hash: code_hash.to_vec(),
        issued_at: now,
        expires_at: now.plus(REFRESH_TOKEN_LIFE).min(granted.auth_time.plus(REFRESH_FAMILY_LIFE)),
    };
    let hash = refresh_hash(ctx, &drawn.refresh);
    Ok(refresh_tokens::add(tx, &hash, &grant).await?)
}

/// What is kept of a refresh token.
pub(super) fn refresh_hash(ctx: &Context, token: &str) -> [u8; 32] {
    ctx.vault.keyed_hash(Purpose::RefreshToken, token.as_bytes())
}

/// The answer, signed. Signing takes its time and stays outside transactions; if it fails, the person signs in again.
pub(super) async fn answer(
    ctx: &Context,
    drawn: Drawn,
    granted: &Granted,
    scope: String,
    nonce: Option<&str>,
    refreshable: bool,
) -> Result<Tokens, ActionError> {
    let claims = id_token_claims(ctx, granted, &scope, nonce).await?;
    let id_token = signing(ctx).await?.id_token(claims, &drawn.access).map_err(outside)?;
    Ok(Tokens {
        access_token: drawn.access,
        token_type: "Bearer",
        expires_in: ACCESS_TOKEN_LIFE.whole_seconds(),
        id_token,
        refresh_token: refreshable.then_some(drawn.refresh),
        scope,
    })
}

async fn id_token_claims(
    ctx: &Context,
    granted: &Granted,
    scope: &str,
    nonce: Option<&str>,
) -> Result<Value, ActionError> {
    let now: Instant = ctx.now();
    // Others ask userinfo (OpenID Connect Core, 5.4): their ID tokens travel through browsers as hints.
    let person = if Client::is_reserved(&granted.client_id) {
        claims_of(ctx, granted.enrolment, scope, &granted.client_id).await?
    } else {
        PersonClaims::default()
    };
    let level: Level = super::authorize::level(granted.session.0, granted.level)?;
    let mut claims = serde_json::to_value(person)
        .map_err(|fault| ActionError::outside("the claims of a token")(Box::new(fault)))?;
    claims["iss"] = json!(builtin_issuer(ctx));
    claims["sub"] = json!(granted.enrolment);
    claims["aud"] = json!([granted.client_id]);
    claims["iat"] = json!(now.unix());
    claims["exp"] = json!(now.plus(ID_TOKEN_LIFE).unix());
    claims["auth_time"] = json!(granted.auth_time.unix());
    let table = &ctx.settings.assurance;
    claims["acr"] = json!(table.acr(level));
    claims["amr"] = json!(table.amr_claim(granted.means));
    if let Some(nonce) = nonce {
        claims["nonce"] = json!(nonce);
    }
    Ok(claims)
}
