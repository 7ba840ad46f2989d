//! The mailed link to a new password. Its token is derived from its id as the letter leaves; the database keeps a
//! keyed hash.

use crate::actions::{ActionError, Context};
use crate::adapters::vault::Purpose;
use crate::domain::id::{EnrolmentId, ResetId};
use crate::domain::key::level::Means;
use crate::domain::key::recovery::{LinkStanding, link_standing};
use crate::domain::key::username::Username;
use crate::domain::oidc::sign_in::{Standing, standing};
use crate::domain::person::email::Email;
use crate::storage::keys::DigitalKey;
use crate::storage::{accounts, enrolments, keys, password_resets};

/// What a link leads to.
#[derive(Debug)]
pub struct Link {
    pub id: ResetId,
    pub enrolment: EnrolmentId,
    pub standing: LinkStanding,
    pub username: Option<Username>,
    /// With which a new password is compared.
    pub email: Option<Email>,
    /// The apps of which a code is asked for, the newest first; empty: the person has no key that works.
    pub apps: Vec<DigitalKey>,
}

/// The token of the link `<base>/csam/reset/{token}`; always the same for the same link.
pub(super) fn token(ctx: &Context, id: ResetId) -> String {
    ctx.vault.derive_token(Purpose::PasswordReset, id.0.as_bytes())
}

/// The whole link, for the letter that leaves.
pub fn link(ctx: &Context, id: ResetId) -> String {
    format!("{}/csam/reset/{}", ctx.settings.base_url, token(ctx, id))
}

/// What the database keeps in place of a token.
pub(super) fn hash(ctx: &Context, token: &str) -> Vec<u8> {
    ctx.vault.keyed_hash(Purpose::PasswordReset, token.as_bytes()).to_vec()
}

/// The link of a token. Changes nothing.
///
/// # Errors
/// [`ActionError::NotFound`] if nobody was ever sent this link.
pub async fn look(ctx: &Context, token: &str) -> Result<Link, ActionError> {
    let db = &mut ctx.reader();
    let reset = password_resets::by_token(db, &hash(ctx, token)).await?.ok_or(ActionError::NotFound)?;
    let person = enrolments::get(db, reset.enrolment.ok_or(ActionError::NotFound)?).await?;
    let account = accounts::of_enrolment(db, person.id).await?;
    let mut apps = match standing(person.state) {
        Standing::Usable => keys::active(db, person.id).await?,
        Standing::HalfWay | Standing::NoKey => Vec::new(),
    };
    apps.retain(|key| key.means == Means::MobileApp);
    Ok(Link {
        id: reset.id,
        enrolment: person.id,
        standing: link_standing(reset.expires_at, reset.used_at, ctx.now()),
        username: account.and_then(|account| Username::parse(&account.username).ok()),
        email: person.person.as_ref().and_then(|person| Email::parse(&person.email).ok()),
        apps,
    })
}
