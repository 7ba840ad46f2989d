//! What the identity provider says about itself (OpenID Connect Discovery 1.0, 3; RFC 8414; RFC 9207).

use serde_json::{Value, json};

use super::clients::builtin_issuer;
use crate::actions::Context;
use crate::adapters::client_keys;
use crate::domain::language::Language;
use crate::domain::oidc::client::ClientAuthentication;
use crate::domain::word::Word;

/// The discovery document.
pub fn metadata(ctx: &Context) -> Value {
    let issuer = builtin_issuer(ctx);
    let table = &ctx.settings.assurance;
    let levels: Vec<_> = table.levels().into_iter().map(|level| table.acr(level)).collect();
    json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/userinfo"),
        "jwks_uri": format!("{issuer}/keys"),
        "end_session_endpoint": format!("{issuer}/end-session"),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": ClientAuthentication::ALL,
        "token_endpoint_auth_signing_alg_values_supported": client_keys::ALGORITHMS,
        "userinfo_signing_alg_values_supported": ["RS256"],
        "code_challenge_methods_supported": ["S256"],
        "scopes_supported": ["openid", "profile", "email", "egovnrn", "roles", "offline_access"],
        "claims_supported": [
            "iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "at_hash",
            "name", "given_name", "family_name", "locale", "email",
            "givenName", "surname", "prefLanguage", "mail", "egovNRN", "roles"
        ],
        "acr_values_supported": levels,
        "prompt_values_supported": ["none", "login", "consent", "select_account"],
        "ui_locales_supported": Language::ALL.map(Language::tag),
        "authorization_response_iss_parameter_supported": true,
        "claims_parameter_supported": false,
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
        "require_request_uri_registration": false
    })
}
