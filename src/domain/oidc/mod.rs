//! What the identity provider promises relying parties (OpenID Connect Core 1.0, RFC 6749, RFC 7636,
//! RFC 9207, RFC 9700): who they are, what they may ask, what they are told. Code flow only.

pub mod claims;
pub mod claims_request;
pub mod client;
pub mod grant;
pub mod parameters;
pub mod pkce;
pub mod registration;
pub mod request;
pub mod scope;
pub mod sign_in;
