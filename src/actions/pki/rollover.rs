//! From one generation of an authority to the next (`pki.md` 3.9): A3, A4 and A5.

use serde_json::{Value, json};

use super::authorities as authority;
use crate::actions::moves::{Step, make};
use crate::actions::{ActionError, Context};
use crate::domain::actor::Actor;
use crate::domain::certificate::authority_life::{
    AuthorityEvent, AuthorityMachine, AuthorityState, Timetable,
};
use crate::domain::certificate::authority_name::{AuthorityName, AuthorityRole};
use crate::domain::machine::allowed;
use crate::storage::authorities::{self, Authority};
use crate::storage::db::Tx;

/// Why an authority does not change its place.
#[derive(Debug, thiserror::Error)]
pub enum RolloverFault {
    #[error("there is no authority {0}")]
    Unknown(String),
    #[error("{slug} is {state}: it cannot be activated")]
    NotToActivate { slug: String, state: AuthorityState },
    #[error("{0} is the one that issues: another one must be activated first")]
    OnlyOne(String),
    #[error("{0} is retired already")]
    Retired(String),
    #[error("{0} could issue no certificate that ends before itself")]
    TooOld(String),
    #[error("the key of {0} is not with this installation, or cannot be used")]
    NoKey(String),
    #[error(transparent)]
    Action(#[from] ActionError),
}

/// What an activation did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activated {
    /// The one that issues now.
    pub slug: String,
    /// The one that has stepped down for it.
    pub predecessor: Option<String>,
}

/// The authority of that name in addresses.
pub(in crate::actions) async fn find(tx: &mut Tx, slug: &str) -> Result<Authority, RolloverFault> {
    let found = authorities::by_slug(tx, slug).await.map_err(ActionError::from)?;
    found.ok_or_else(|| RolloverFault::Unknown(slug.to_owned()))
}

/// Whether the authority may be activated now.
pub(in crate::actions) async fn judge_activation(
    ctx: &Context,
    one: &Authority,
) -> Result<(), RolloverFault> {
    let slug = one.name.slug();
    let (event, to) = (AuthorityEvent::Activate, AuthorityState::Active);
    if allowed::<AuthorityMachine>(Some(one.state), event, Actor::Operator.kind(), to).is_err() {
        return Err(RolloverFault::NotToActivate { slug, state: one.state });
    }
    let can_issue = match one.name.role {
        AuthorityRole::Issuing => {
            Timetable::of(one.not_after).is_some_and(|table| ctx.now() <= table.issue_until)
        }
        AuthorityRole::Root => ctx.now() <= one.not_after,
    };
    if !can_issue {
        return Err(RolloverFault::TooOld(slug));
    }
    // The key of a root belongs elsewhere.
    if one.name.role == AuthorityRole::Issuing && !(one.has_key() && authority::key(ctx, one).await?.is_ok())
    {
        return Err(RolloverFault::NoKey(slug));
    }
    Ok(())
}

/// Whether the authority may be retired now.
pub(in crate::actions) fn judge_retirement(one: &Authority) -> Result<(), RolloverFault> {
    match one.state {
        AuthorityState::Prepared | AuthorityState::Retiring => Ok(()),
        AuthorityState::Active => Err(RolloverFault::OnlyOne(one.name.slug())),
        AuthorityState::Retired => Err(RolloverFault::Retired(one.name.slug())),
    }
}

/// A3 and A4. `facts`: what the history shall keep; a JSON object.
pub(in crate::actions) async fn activate(
    ctx: &Context,
    tx: &mut Tx,
    slug: &str,
    facts: &Value,
) -> Result<Activated, RolloverFault> {
    let next = find(tx, slug).await?;
    judge_activation(ctx, &next).await?;
    let (environment, role) = (next.name.environment, next.name.role);
    let before = authorities::active(tx, environment, role).await.map_err(ActionError::from)?;
    // The one before first: the database suffers no two.
    if let Some(before) = &before {
        step(ctx, tx, before, AuthorityEvent::StepDown, AuthorityState::Retiring, facts).await?;
    }
    step(ctx, tx, &next, AuthorityEvent::Activate, AuthorityState::Active, facts).await?;
    Ok(Activated { slug: slug.to_owned(), predecessor: before.map(|before| before.name.slug()) })
}

/// A5.
pub(in crate::actions) async fn retire(
    ctx: &Context,
    tx: &mut Tx,
    slug: &str,
    facts: &Value,
) -> Result<(), RolloverFault> {
    let one = find(tx, slug).await?;
    judge_retirement(&one)?;
    step(ctx, tx, &one, AuthorityEvent::Retire, AuthorityState::Retired, facts).await?;
    Ok(())
}

async fn step(
    ctx: &Context,
    tx: &mut Tx,
    one: &Authority,
    event: AuthorityEvent,
    to: AuthorityState,
    facts: &Value,
) -> Result<(), ActionError> {
    let seq = match one.last_seq {
        Some(seq) => seq,
        None => begin_history(ctx, tx, one).await?,
    };
    let step = Step::<AuthorityMachine>::of(one.id, (one.state, seq), event, to, Actor::Operator);
    make(ctx, tx, &step.with(facts.clone())).await?;
    Ok(())
}

/// An authority from before there were moves has none: its first one is made up for.
async fn begin_history(ctx: &Context, tx: &mut Tx, one: &Authority) -> Result<i64, ActionError> {
    let event = AuthorityEvent::Establish;
    let first = Step::<AuthorityMachine>::create(one.id, event, AuthorityState::Active, Actor::Operator);
    let seq = make(ctx, tx, &first.with(json!({ "made_up_for": true }))).await?;
    authorities::begin_history(tx, one.id).await?;
    Ok(seq)
}

/// The timetable of an authority that issues.
#[derive(Debug, Clone)]
pub struct Appointment {
    pub authority: Authority,
    pub table: Timetable,
    /// Operators should see to its successor now.
    pub is_due: bool,
}

/// The timetables of the authorities that issue.
pub async fn appointments(ctx: &Context) -> Result<Vec<Appointment>, ActionError> {
    let all = authorities::all(&mut ctx.reader()).await?;
    let issuing = all
        .into_iter()
        .filter(|one| one.name.role == AuthorityRole::Issuing && one.state == AuthorityState::Active);
    let tabled = issuing.filter_map(|authority| {
        let table = Timetable::of(authority.not_after)?;
        Some(Appointment { authority, table, is_due: table.remind_from <= ctx.now() })
    });
    Ok(tabled.collect())
}

/// Reminds operators in the log of successors that are due.
pub async fn remind(ctx: &Context) -> Result<usize, ActionError> {
    let mut due = appointments(ctx).await?;
    due.retain(|one| one.is_due);
    for Appointment { authority, table, .. } in &due {
        let (authority, by, until) =
            (authority.name.slug(), table.succeed_by.to_string(), table.issue_until.to_string());
        tracing::warn!(
            authority,
            by,
            until,
            "the next generation of this authority is due: passerelle ca rollover"
        );
    }
    Ok(due.len())
}

/// The plan with which the next generation of an authority begins, TOML. Holds for thirty days.
pub async fn plan_text(ctx: &Context, slug: &str) -> Result<String, RolloverFault> {
    let unknown = || RolloverFault::Unknown(slug.to_owned());
    let all = authorities::all(&mut ctx.reader()).await.map_err(ActionError::from)?;
    let name = all.iter().find(|one| one.name.slug() == slug).map(|one| one.name).ok_or_else(unknown)?;
    let of_its_kind =
        all.iter().filter(|one| (one.name.environment, one.name.role) == (name.environment, name.role));
    let newest = of_its_kind.map(|one| one.name.generation).max().unwrap_or(name.generation);
    let next = AuthorityName { generation: newest + 1, ..name }.slug();
    let until = ctx.now().plus(time::Duration::days(30)).utc().date();
    Ok(format!(
        "title = \"The next generation of {slug}: its key\"\nuntil = \"{until}\"\n\n\
         [[step]]\ndo = \"new-key\"\nauthority = \"{next}\"\n\n\
         [[step]]\ndo = \"csr\"\nauthority = \"{next}\"\n"
    ))
}
