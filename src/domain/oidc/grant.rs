//! What the identity provider gives out: codes, tokens, and how long each lasts.

use time::Duration;

use crate::domain::word::words;

/// A code lasts 60 seconds: the relying party comes for it at once (RFC 9700, 2.1.1; RFC 6749, 4.1.2).
pub const CODE_LIFE: Duration = Duration::seconds(60);

/// An access token opens `userinfo` only, which is read right after the sign-in.
pub const ACCESS_TOKEN_LIFE: Duration = Duration::minutes(10);

/// An ID token tells of a sign-in that has just happened; the relying party has its own session.
pub const ID_TOKEN_LIFE: Duration = Duration::minutes(10);

/// A refresh token lasts 30 days; each use gives a new one.
pub const REFRESH_TOKEN_LIFE: Duration = Duration::days(30);

/// For so long after the sign-in a relying party may go on without the person: then they sign in again.
pub const REFRESH_FAMILY_LIFE: Duration = Duration::days(90);

/// For so long a retired signing key stays in the key set: far longer than any token lasts, and than key
/// sets are cached.
pub const KEY_OVERLAP: Duration = Duration::hours(24);

/// For so long a new signing key is shown before it signs: relying parties keep key sets for minutes to an hour.
pub const KEY_LEAD: Duration = Duration::hours(1);

/// Wrong codes of the app until a pause, and the pause.
pub const TRIES_UNTIL_PAUSE: i64 = 10;
pub const PAUSE: Duration = Duration::minutes(10);
/// No pause is longer than this, the correction of a clock included: one that was written by a clock ten years ahead
/// must not hold for ten years.
pub const LONGEST_PAUSE: Duration = Duration::minutes(20);

/// Wrong codes in a row until the key is disabled for good. With three codes valid at once, 50 guesses are
/// right with a probability of 0.015 % (SP 800-63B-4, 3.2.2 allows 100).
pub const TRIES_UNTIL_DISABLED: i64 = 50;

words! {
    /// How the token endpoint refuses (RFC 6749, 5.2).
    pub enum TokenError {
        InvalidRequest => "invalid_request",
        InvalidClient => "invalid_client",
        InvalidGrant => "invalid_grant",
        InvalidScope => "invalid_scope",
        UnsupportedGrantType => "unsupported_grant_type",
    }
}
