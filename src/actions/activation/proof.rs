//! What a browser holds between the right code and the account: not the code, but a proof that it was typed
//! here a short while ago.

use time::Duration;

use crate::actions::Context;
use crate::adapters::vault::{Purpose, same};
use crate::domain::id::KitId;
use crate::domain::instant::Instant;

/// Long enough to think of a password, short enough for a computer in a library.
const LIFE: Duration = Duration::minutes(30);

/// A proof for this kit in this browser, as text for a hidden input: the second it was made, a dot, an HMAC.
pub(super) fn make(ctx: &Context, kit: KitId, browser: &str) -> String {
    let made_at = ctx.now().unix();
    format!("{made_at}.{}", tag(ctx, kit, browser, made_at))
}

/// Whether `text` is a proof for this kit, made for this browser less than half an hour ago.
pub(super) fn holds(ctx: &Context, kit: KitId, browser: &str, text: &str) -> bool {
    let Some((made_at, found)) = text.split_once('.') else {
        return false;
    };
    let Some(moment) = made_at.parse().ok().and_then(Instant::from_unix) else {
        return false;
    };
    let age = ctx.now().since(moment);
    let in_time = age >= Duration::ZERO && age < LIFE;
    same(tag(ctx, kit, browser, moment.unix()).as_bytes(), found.as_bytes()) && in_time
}

fn tag(ctx: &Context, kit: KitId, browser: &str, made_at: i64) -> String {
    let bound = [kit.0.as_bytes().as_slice(), &made_at.to_be_bytes(), browser.as_bytes()].concat();
    ctx.vault.derive_token(Purpose::ActivationProof, &bound)
}
