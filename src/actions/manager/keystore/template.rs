//! The keystore as a template with holes, for the browser to fill.

use super::{Held, chain, hold};
use crate::actions::fresh::is_fresh;
use crate::actions::{ActionError, Context};
pub use crate::adapters::issuer::keystore_template::Template as KeystoreTemplate;
use crate::adapters::issuer::keystore_template::{self, Input, TemplateError};
use crate::domain::id::CertificateId;
use crate::storage::encryption_tokens;
use crate::storage::sessions::Session;

/// What became of the question.
#[derive(Debug)]
pub enum Outcome {
    Made(Box<KeystoreTemplate>),
    /// An encrypted key of that length is no RSA-2048 key.
    Lengths,
    /// The encryption certificate is not signed yet.
    Unsigned,
    /// The sign-in is too old.
    SignInAgain,
}

/// Makes the template for encrypted keys of these lengths (octets, authentication first), and remembers them: with
/// them the same template is made again, for a change of password.
pub async fn make(
    ctx: &Context,
    session: &Session,
    id: CertificateId,
    lengths: [usize; 2],
) -> Result<Outcome, ActionError> {
    if !is_fresh(ctx, session) {
        return Ok(Outcome::SignInAgain);
    }
    let mut tx = ctx.db.begin().await?;
    let held = hold(&mut tx, session, id).await?;
    let outcome = build(ctx, &held, lengths).await?;
    if let Outcome::Made(_) = outcome {
        let stored = lengths.map(|length| i64::try_from(length).unwrap_or(i64::MAX));
        encryption_tokens::record_lengths(&mut tx, held.token.id, stored).await?;
    }
    tx.commit().await?;
    Ok(outcome)
}

/// The template that was made last; [`Outcome::Unsigned`] if none was.
pub async fn again(ctx: &Context, held: &Held) -> Result<Outcome, ActionError> {
    let Some(lengths) = held.token.key_lengths else {
        return Ok(Outcome::Unsigned);
    };
    build(ctx, held, lengths.map(|length| usize::try_from(length).unwrap_or_default())).await
}

async fn build(ctx: &Context, held: &Held, key_lengths: [usize; 2]) -> Result<Outcome, ActionError> {
    let (Some(encryption), Some(serial)) = (&held.token.certificate_der, held.token.serial) else {
        return Ok(Outcome::Unsigned);
    };
    let above = chain(&mut ctx.reader(), held).await?;
    let authorities: Vec<&[u8]> = above.iter().map(Vec::as_slice).collect();
    let built = keystore_template::build(&Input {
        authentication: &held.certificate.authentication_der,
        authorities: &authorities,
        encryption,
        encryption_alias: &serial.decimal(),
        key_lengths,
    });
    match built {
        Ok(template) => Ok(Outcome::Made(Box::new(template))),
        Err(TemplateError::Length) => Ok(Outcome::Lengths),
        Err(error) => Err(ActionError::Outside("a keystore template", Box::new(error))),
    }
}
