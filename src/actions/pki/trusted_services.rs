//! What stands on the trusted lists: found from what there is, written down when it changes.

use super::list_signers::ListSigners;
use crate::actions::{ActionError, Context};
use crate::adapters::trusted_list::Service;
use crate::adapters::vault::sha256;
use crate::domain::certificate::dn::Part;
use crate::domain::certificate::trusted_list::{ServiceStatus, ServiceType, TrustedList};
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::storage::authorities;
use crate::storage::error::StorageError;
use crate::storage::trusted_lists::{self, Standing};

/// A service as it is now.
pub(super) struct Present {
    kind: ServiceType,
    name: String,
    certificate_der: Vec<u8>,
    not_after: Instant,
}

/// Every service of an environment, ended ones too.
pub(super) async fn present(
    ctx: &Context,
    environment: Environment,
    signers: &ListSigners,
) -> Result<Vec<Present>, ActionError> {
    let mut authorities = authorities::all(&mut ctx.reader()).await?;
    authorities.retain(|authority| authority.name.environment == environment);
    let issuing = authorities.into_iter().map(|authority| Present {
        kind: ServiceType::Authority,
        name: common_name(&authority.name.parts()),
        certificate_der: authority.certificate_der,
        not_after: authority.not_after,
    });
    let listing = signers.all.iter().map(|one| Present {
        kind: ServiceType::ListIssuer,
        name: common_name(&one.signer.name.parts()),
        certificate_der: one.certificate_der.clone(),
        not_after: one.signer.not_after,
    });
    Ok(issuing.chain(listing).collect())
}

/// The last part of a distinguished name of ours.
fn common_name(parts: &[Part]) -> String {
    parts.last().map(|part| part.value.clone()).unwrap_or_default()
}

/// Writes down what has begun or ended since the last look. Another worker that does so at once is no fault.
pub(super) async fn record(
    ctx: &Context,
    environment: Environment,
    list: TrustedList,
    present: &[Present],
) -> Result<(), ActionError> {
    let mut tx = ctx.db.begin().await?;
    let known = trusted_lists::standings(&mut tx, environment, list).await?;
    let changes = changes(ctx.now(), (environment, list), present, &known);
    if changes.is_empty() {
        return Ok(());
    }
    for change in &changes {
        match trusted_lists::add_standing(&mut tx, change).await {
            Err(StorageError::Conflict) => return Ok(tx.rollback().await?),
            added => added?,
        }
    }
    Ok(tx.commit().await?)
}

fn changes(
    now: Instant,
    (environment, list): (Environment, TrustedList),
    present: &[Present],
    known: &[Standing],
) -> Vec<Standing> {
    let newest = |kind: ServiceType, hash: &[u8]| {
        known.iter().rfind(|one| one.kind == kind && one.certificate_sha256 == hash)
    };
    let since = Instant::from_unix(now.unix()).unwrap_or(now);
    let mut changes = Vec::new();
    for one in present.iter().filter(|one| list.services().contains(&one.kind)) {
        let hash = sha256(&one.certificate_der);
        let before = newest(one.kind, &hash);
        let status = if now.unix() <= one.not_after.unix() {
            ServiceStatus::Granted
        } else {
            ServiceStatus::Withdrawn
        };
        if before.is_some_and(|before| before.status == status) {
            continue;
        }
        changes.push(Standing {
            environment,
            list,
            kind: one.kind,
            certificate_sha256: hash.to_vec(),
            seq: before.map_or(1, |before| before.seq + 1),
            certificate_der: one.certificate_der.clone(),
            name: one.name.clone(),
            status,
            since,
        });
    }
    changes
}

/// The services of a list with all their statuses. A signing key that waits for its turn is called the next one.
pub(super) async fn listed(
    ctx: &Context,
    environment: Environment,
    list: TrustedList,
    signers: &ListSigners,
) -> Result<Vec<Service>, ActionError> {
    let mut services: Vec<Service> = Vec::new();
    for standing in trusted_lists::standings(&mut ctx.reader(), environment, list).await? {
        let status = (standing.status, standing.since);
        match services.last_mut() {
            Some(last) if last.kind == standing.kind && last.certificate_der == standing.certificate_der => {
                last.statuses.push(status);
            }
            _ => services.push(Service {
                kind: standing.kind,
                name: named(standing.name, &standing.certificate_der, signers),
                certificate_der: standing.certificate_der,
                statuses: vec![status],
            }),
        }
    }
    Ok(services)
}

fn named(name: String, certificate_der: &[u8], signers: &ListSigners) -> String {
    match signers.all.iter().position(|one| one.certificate_der == certificate_der) {
        Some(place) if signers.is_next(place) => format!("{name} (next)"),
        _ => name,
    }
}
