//! How many answers a second the status responder gives, beside many certificates.

use super::{Spent, Watch, issue as issuing};
use crate::actions::context::Shared;
use crate::actions::pki::{issue, signers, status};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::ocsp::question;
use crate::domain::certificate::authority_name::AuthorityRole;
use crate::domain::certificate::serial::Serial;
use crate::domain::id::AuthorityId;
use crate::domain::request::environment::Environment;
use crate::storage::{authorities, statuses};

/// The certificates that are asked about.
#[derive(Debug, Clone, Copy)]
pub struct Planted {
    authority: AuthorityId,
    count: u32,
}

/// Issues one certificate, and records that many more of which only the status is known.
pub async fn prepare(ctx: &Context, count: u32) -> Result<Planted, ActionError> {
    let first = issuing::prepare(ctx, 1).await?;
    for id in &first {
        issue::run(ctx, *id).await?;
    }
    signers::stand_ready(ctx).await?;
    let active =
        authorities::active(&mut ctx.reader(), Environment::Production, AuthorityRole::Issuing).await?;
    let authority = active.ok_or(ActionError::NotFound)?.id;
    let mut tx = ctx.db.begin().await?;
    statuses::plant(&mut tx, authority, count, serial).await?;
    tx.commit().await?;
    Ok(Planted { authority, count })
}

/// Asks so many questions in all, from that many askers at once, about certificates here and there; every second one
/// with a nonce. Gives how many were answered, and what it took. HTTP is not measured.
pub async fn run(
    ctx: &Shared,
    planted: Planted,
    questions: u32,
    askers: u32,
) -> Result<(usize, Spent), ActionError> {
    let stored = authorities::get(&mut ctx.reader(), planted.authority).await?;
    let authority = crate::actions::pki::authorities::read(
        &stored,
        ctx.settings.profiles.addresses(stored.name.environment).base(),
    )?;
    let mut asked = Vec::with_capacity(questions as usize);
    for n in 0..questions {
        // A step that meets every certificate before any twice: its one factor is not one of the count's.
        let which = (u64::from(n) * 7_919) % u64::from(planted.count.max(1));
        let nonce: [u8; 16] = ctx.random.bytes()?;
        let nonce = n.is_multiple_of(2).then_some(&nonce[..]);
        let question = question(&authority, serial(u32::try_from(which).unwrap_or_default()), nonce)
            .map_err(|error| ActionError::Outside("a question", Box::new(error)))?;
        asked.push(question);
    }
    let watch = Watch::start();
    let share = asked.len().div_ceil(askers.max(1) as usize).max(1);
    let tasks: Vec<_> = asked
        .chunks(share)
        .map(|part| {
            let (ctx, part) = (ctx.clone(), part.to_vec());
            tokio::spawn(async move {
                let mut answered = 0;
                for question in &part {
                    // A bare refusal has five octets.
                    answered += usize::from(status::respond(&ctx, question).await.der.len() > 100);
                }
                answered
            })
        })
        .collect();
    let mut answered = 0;
    for task in tasks {
        answered += task.await.map_err(|error| ActionError::Outside("an asker", Box::new(error)))?;
    }
    Ok((answered, watch.spent()))
}

/// The `n`th serial number: spread as random ones are, and known without looking.
fn serial(n: u32) -> Serial {
    let mut octets = [0; 20];
    octets.copy_from_slice(&crate::adapters::vault::sha256(&n.to_be_bytes())[..20]);
    Serial::from_random(octets)
}
