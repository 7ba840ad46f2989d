//! What is to be signed to prove that a key is held: one line that names this service, the moment and a nonce, and that
//! we recognise without having kept it. Nothing is stored until it is used.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::actions::{ActionError, Context};
use crate::adapters::vault::{Purpose, same};
use crate::domain::certificate::revocation::CHALLENGE_LIFE;
use crate::domain::instant::Instant;
use crate::domain::session::CLOCK_SLACK;

/// Says what a signature under it means.
const MEANING: &str = "revoke-the-certificates-of-this-key";

/// A challenge that holds now.
#[derive(Debug)]
pub struct Challenge {
    /// The line, as it was signed.
    pub text: String,
    /// By which it is found once it is spent.
    pub hash: [u8; 32],
}

/// A new one. It has no spaces at its ends and nothing that a shell would read.
pub fn make(ctx: &Context) -> Result<String, ActionError> {
    let said = format!("{MEANING} {} {} {}", ctx.settings.base_url, ctx.now(), ctx.new_token()?);
    Ok(format!("{said} {}", mark(ctx, &said)))
}

/// Reads one that was sent back; `None` unless we made it within the last ten minutes.
pub fn judge(ctx: &Context, sent: &str) -> Option<Challenge> {
    let text = sent.trim();
    let (said, their_mark) = text.rsplit_once(' ')?;
    if !same(mark(ctx, said).as_bytes(), their_mark.as_bytes()) {
        return None;
    }
    let at = said.split(' ').nth(2)?;
    let at = OffsetDateTime::parse(at, &Rfc3339).map(Instant::new).ok()?;
    let age = ctx.now().since(at);
    let holds = age < CHALLENGE_LIFE && age > -CLOCK_SLACK;
    let hash = ctx.vault.keyed_hash(Purpose::RevocationChallenge, text.as_bytes());
    holds.then(|| Challenge { text: text.to_owned(), hash })
}

fn mark(ctx: &Context, said: &str) -> String {
    ctx.vault.derive_token(Purpose::RevocationChallenge, said.as_bytes())
}
