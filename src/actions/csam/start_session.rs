//! Starts a session at the identity provider. Each proof starts a new one: a token that a stranger planted
//! or saw before the sign-in is worth nothing after it (session fixation).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::clients::builtin_issuer;
use crate::actions::passwords::Caller;
use crate::actions::{ActionError, Context, Submission};
use crate::adapters::vault::Purpose;
use crate::domain::id::KeyId;
use crate::domain::key::level::Means;
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;
use crate::storage::sessions::{self, Audience, Session};
use crate::storage::sign_in_log::{self, SignInEntry};
use crate::storage::{held_keys, staff};

/// The session token that a posted form leads to. Derived, not drawn: the second copy of a double click must
/// hand the browser the same cookie as the first. It hangs on the browser's own cookie and the form's key,
/// and nobody without the master key can compute it.
pub(super) fn token(ctx: &Context, submission: &Submission) -> String {
    let mut origin = b"csam".to_vec();
    origin.extend_from_slice(&submission.poster);
    origin.extend_from_slice(submission.key.0.as_bytes());
    ctx.vault.derive_token(Purpose::Session, &origin)
}

/// What was proved, and by whom as far as the browser says.
pub(super) struct Proved<'a> {
    pub means: Means,
    /// A key, or a passkey, whose use is noted already; `None` for the password alone.
    pub key: Option<KeyId>,
    pub caller: &'a Caller,
}

/// Starts the session of that form in place of `before`.
pub(super) async fn start(
    ctx: &Context,
    tx: &mut Tx,
    submission: &Submission,
    person: &Enrolment,
    proved: &Proved<'_>,
    before: Option<&Session>,
) -> Result<(), ActionError> {
    let (now, means) = (ctx.now(), proved.means);
    if let Some(before) = before {
        sessions::end(tx, before.id, now).await?;
    }
    let name = match &person.person {
        Some(known) => known.display_name(),
        None => staff::by_enrolment(tx, person.id).await?.map(|member| member.name).unwrap_or_default(),
    };
    let session = Session {
        id: ctx.new_id()?,
        audience: Audience::Csam,
        issuer: builtin_issuer(ctx),
        subject: person.id.to_string(),
        enrolment: Some(person.id),
        staff: None,
        national_number_index: None,
        name,
        level: i64::from(ctx.settings.assurance.level(means).0),
        means,
        auth_time: now,
        created_at: now,
        last_seen_at: now,
    };
    let hash = ctx.vault.keyed_hash(Purpose::Session, token(ctx, submission).as_bytes());
    sessions::start(tx, &session, &hash).await?;
    note(ctx, tx, &session, person, proved, before).await
}

/// Notes the sign-in for its person. The code completes the password: the two are one.
async fn note(
    ctx: &Context,
    tx: &mut Tx,
    session: &Session,
    person: &Enrolment,
    proved: &Proved<'_>,
    before: Option<&Session>,
) -> Result<(), ActionError> {
    if let (Some(before), Some(key)) = (before, proved.key) {
        sign_in_log::drop_half(tx, before.id).await?;
        if proved.means != Means::Passkey {
            held_keys::note_use(tx, key, ctx.now()).await?;
        }
    }
    let entry = SignInEntry {
        session: session.id,
        enrolment: person.id,
        key: proved.key,
        means: proved.means,
        client_id: proved.caller.service.clone(),
        device: proved.caller.device,
        network: prefix(&proved.caller.network),
        at: ctx.now(),
    };
    Ok(sign_in_log::add(tx, &entry).await?)
}

/// What is kept of a network address: enough to recognise one's own network, not to find a household.
fn prefix(network: &str) -> String {
    match network.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => format!("{}/24", Ipv4Addr::from_bits(address.to_bits() & !0xff)),
        Ok(IpAddr::V6(address)) => format!("{}/48", Ipv6Addr::from_bits(address.to_bits() & (!0 << 80))),
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_address_only_its_network_is_kept() {
        assert_eq!(prefix("192.0.2.77"), "192.0.2.0/24");
        assert_eq!(prefix("2001:db8:1:2::"), "2001:db8:1::/48");
        assert_eq!(prefix(""), "");
        assert_eq!(prefix("somewhere"), "");
    }
}
