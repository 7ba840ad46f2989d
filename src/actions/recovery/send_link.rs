//! What follows the wish for a new password: a mail to the address of the file, or nothing.

use serde_json::json;

use crate::actions::consequences::{Addressee, write_letter};
use crate::actions::{ActionError, Context};
use crate::domain::enrolment::EnrolmentMachine;
use crate::domain::key::recovery::{LINK_REMEMBERED, may_send};
use crate::domain::letter::Letter;
use crate::domain::machine::Machine;
use crate::domain::oidc::sign_in::{Standing, standing};
use crate::storage::db::Tx;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::error::StorageError;
use crate::storage::password_resets::{self, PasswordReset};

/// Sees to the oldest wish: mails its link, or forgets it when nobody has the name, has no key that works, or was
/// mailed enough of them. Gives `false` when there is none.
pub async fn send_one(ctx: &Context) -> Result<bool, ActionError> {
    let Some(asked) = password_resets::next_waiting(&mut ctx.reader()).await? else {
        return Ok(false);
    };
    match see_to(ctx, &asked).await {
        // Another worker has seen to it meanwhile.
        Err(ActionError::Storage(StorageError::Conflict)) => Ok(true),
        seen_to => seen_to.map(|()| true),
    }
}

/// Forgets links that ended long ago. Gives how many.
pub(in crate::actions) async fn forget_old(ctx: &Context, tx: &mut Tx) -> Result<u64, ActionError> {
    Ok(password_resets::forget_before(tx, ctx.now().plus(-LINK_REMEMBERED)).await?)
}

async fn see_to(ctx: &Context, asked: &PasswordReset) -> Result<(), ActionError> {
    let now = ctx.now();
    let mut tx = ctx.db.begin().await?;
    match addressee(ctx, &mut tx, asked).await? {
        Some(person) => {
            password_resets::mark_sent(&mut tx, asked.id, now).await?;
            write(ctx, &mut tx, &person, asked).await?;
        }
        None => password_resets::drop_waiting(&mut tx, asked.id).await?,
    }
    Ok(tx.commit().await?)
}

/// The person to be mailed, if there is one.
async fn addressee(
    ctx: &Context,
    tx: &mut Tx,
    asked: &PasswordReset,
) -> Result<Option<Enrolment>, ActionError> {
    let Some(enrolment) = asked.enrolment else {
        return Ok(None);
    };
    let person = enrolments::get(tx, enrolment).await?;
    let day_ago = ctx.now().plus(-time::Duration::DAY);
    let sent = password_resets::sent_since(tx, enrolment, day_ago).await?;
    let helps = standing(person.state) == Standing::Usable && may_send(&sent, ctx.now());
    Ok(Some(person).filter(|person| helps && person.person.is_some()))
}

async fn write(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    asked: &PasswordReset,
) -> Result<(), ActionError> {
    let Some(person) = &file.person else {
        return Ok(());
    };
    let to = Addressee {
        machine: EnrolmentMachine::NAME,
        owner: file.id.0,
        enrolment: Some(file.id),
        email: person.email.clone(),
        name: person.display_name(),
        language: file.language,
    };
    let facts = json!({
        "reference": file.reference,
        "kind": file.kind,
        "reset": asked.id,
        "due_at": asked.expires_at.to_string(),
    });
    write_letter(ctx, tx, Letter::PasswordReset, &to, &facts).await?;
    Ok(())
}
