//! The telephones of everybody in the demo: the codes their apps show now.

use zeroize::Zeroizing;

use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::adapters::totp::Seed;
use crate::adapters::vault::Place;
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::key::totp::STEP_SECONDS;
use crate::storage::accounts;
use crate::storage::keys;

/// One person's app.
#[derive(Debug, Clone)]
pub struct App {
    pub username: String,
    pub name: String,
    /// The next code that will be taken; `None` when all of this minute are used.
    pub code: Option<String>,
}

/// Every app that is set up or being set up, by username.
pub async fn apps(ctx: &Shared) -> Result<Vec<App>, ActionError> {
    let mut reader = ctx.reader();
    let mut apps = Vec::new();
    for (account, name) in accounts::all(&mut reader).await? {
        let pending = keys::pending(&mut reader, account.enrolment).await?;
        let keys = keys::active(&mut reader, account.enrolment).await?.into_iter().chain(pending);
        for key in keys.filter(|key| key.means == Means::MobileApp) {
            let place = Place { table: "digital_key", row: key.id.0, column: "seed_sealed" };
            let seed = Seed::from_bytes(Zeroizing::new(ctx.vault.open(&place, &key.seed_sealed)?.to_vec()));
            let code = next_code(&seed, key.last_step, ctx.now());
            apps.push(App { username: account.username.clone(), name: name.clone(), code });
        }
    }
    Ok(apps)
}

/// The code of the first step in the window that was not used yet.
fn next_code(seed: &Seed, last_step: i64, now: Instant) -> Option<String> {
    let step = now.unix().div_euclid(STEP_SECONDS);
    let next = (step..=step + 1).find(|step| *step > last_step)?;
    seed.code_at(Instant::from_unix(next * STEP_SECONDS)?)
}
