//! The revocation code of a pair: drawn when its holder asks for it, shown in that browser, kept as a keyed hash.
//!
//! It is not drawn as the certificate is made, because nobody looks on then, and what is kept as a hash only can be
//! shown to nobody later.

use time::Duration;
use uuid::Uuid;
use zeroize::Zeroize;

use crate::actions::fresh::{self, Fresh};
use crate::actions::manager::{mine, revoke};
use crate::actions::{ActionError, Context, Submission};
use crate::adapters::vault::{Purpose, same};
use crate::domain::certificate::revocation_code::RevocationCode;
use crate::domain::id::CertificateId;
use crate::domain::instant::Instant;
use crate::storage::issuances::hold_request;
use crate::storage::revocation_codes;
use crate::storage::sessions::Session;

/// So long after it was drawn a code is shown again in the browser it was drawn in: for a printer that needs paper.
pub const SHOWN_FOR: Duration = Duration::minutes(15);

/// The code of a pair, as its holder sees it.
pub struct Standing {
    /// Since when there is one.
    pub drawn_at: Option<Instant>,
    /// The code itself, just drawn in this browser.
    pub code: Option<RevocationCode>,
}

/// What became of the wish for a code.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is shown at this path, in this browser.
    Drawn(String),
    /// The sign-in is too old.
    SignInAgain,
}

/// Looks, and changes nothing. `browser` is the token of the browser's cookie, which the server does not keep.
pub async fn look(
    ctx: &Context,
    session: &Session,
    id: CertificateId,
    browser: &str,
) -> Result<Standing, ActionError> {
    let mut db = ctx.reader();
    mine::certificate(&mut db, session, id).await?;
    let Some(stored) = revocation_codes::of(&mut db, id).await? else {
        return Ok(Standing { drawn_at: None, code: None });
    };
    let age = ctx.now().since(stored.drawn_at);
    let code = draw(ctx, browser, stored.draw);
    let shown = age < SHOWN_FOR && same(&hash(ctx, &code), &stored.code_hash);
    Ok(Standing { drawn_at: Some(stored.drawn_at), code: shown.then_some(code) })
}

/// Draws a code; the one before it opens nothing any more.
///
/// # Errors
/// [`ActionError::Stale`] for a pair that cannot be revoked any more.
pub async fn renew(
    ctx: &Context,
    session: &Session,
    id: CertificateId,
    browser: &str,
    submission: &Submission,
) -> Result<Outcome, ActionError> {
    let mut tx = match fresh::begin(ctx, session, submission).await? {
        Fresh::First(tx) => tx,
        Fresh::Before(location) => return Ok(Outcome::Drawn(location)),
        Fresh::SignInAgain => return Ok(Outcome::SignInAgain),
    };
    let (request, _) = mine::certificate(&mut tx, session, id).await?;
    hold_request(&mut tx, request.id).await?;
    let (_, certificate) = mine::certificate(&mut tx, session, id).await?;
    if !revoke::is_open(certificate.state) {
        return Err(ActionError::Stale(id.0));
    }
    let draw_id: Uuid = ctx.new_id()?;
    let code = draw(ctx, browser, draw_id);
    let stored =
        revocation_codes::RevocationCode { draw: draw_id, code_hash: hash(ctx, &code), drawn_at: ctx.now() };
    revocation_codes::put(&mut tx, id, &stored).await?;
    tx.commit().await?;
    Ok(Outcome::Drawn(submission.location.clone()))
}

/// What the database keeps in place of a code.
pub(super) fn hash(ctx: &Context, code: &RevocationCode) -> Vec<u8> {
    ctx.vault.keyed_hash(Purpose::RevocationCode, code.hash_input()).to_vec()
}

fn draw(ctx: &Context, browser: &str, id: Uuid) -> RevocationCode {
    let mut drawn_from = [browser.as_bytes(), id.as_bytes()].concat();
    let mut mac = ctx.vault.keyed_hash(Purpose::RevocationCodeDraw, &drawn_from);
    let mut random = [0; 12];
    random.copy_from_slice(&mac[..12]);
    let code = RevocationCode::from_random(&random);
    drawn_from.zeroize();
    mac.zeroize();
    random.zeroize();
    code
}
