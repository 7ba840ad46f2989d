//! The authorities themselves, and the platform's own keys below them.

use super::{Report, Seen};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::{chain, recheck};
use crate::domain::certificate::authority_name::AuthorityRole;
use crate::storage::authorities::{self, Authority};
use crate::storage::signers::{self, Signer};

pub(super) async fn check(ctx: &Context, seen: &mut Seen, report: &mut Report) -> Result<(), ActionError> {
    let all = authorities::all(&mut ctx.reader()).await?;
    for authority in &all {
        let about = format!("authority {}", authority.name.slug());
        match recheck::marks(&authority.certificate_der) {
            Ok(marks) => seen.add(&about, &marks, report),
            Err(fault) => report.find(&about, fault.to_string()),
        }
        if !hangs(authority, &all) {
            report.find(&about, "it does not hang from a root of its environment");
        }
    }
    let signers = signers::all(&mut ctx.reader()).await?;
    for signer in &signers {
        check_signer(signer, &all, seen, report);
    }
    report.counts.extend([("authorities", all.len()), ("signers", signers.len())]);
    Ok(())
}

fn roots<'a>(of: &'a Authority, all: &'a [Authority]) -> impl Iterator<Item = &'a Authority> {
    let fits = |root: &&Authority| {
        root.name.role == AuthorityRole::Root && root.name.environment == of.name.environment
    };
    all.iter().filter(fits)
}

fn hangs(authority: &Authority, all: &[Authority]) -> bool {
    let own = authority.certificate_der.as_slice();
    roots(authority, all)
        .any(|root| chain::verify_authority(own, &root.certificate_der, authority.not_before).is_ok())
}

fn check_signer(signer: &Signer, all: &[Authority], seen: &mut Seen, report: &mut Report) {
    let about = format!("signer {}", signer.name.slug());
    // Written down and not signed yet: the next who needs it signs it.
    let Some(der) = &signer.certificate_der else { return };
    match recheck::marks(der) {
        Ok(marks) => {
            if marks.body != signer.tbs {
                report.find(&about, "it is not what was written down before it was signed");
            }
            seen.add(&about, &marks, report);
        }
        Err(fault) => report.find(&about, fault.to_string()),
    }
    let issuing = all.iter().find(|authority| authority.id == signer.authority);
    let held = issuing.is_some_and(|issuing| {
        let verify = |root: &Authority| {
            chain::verify(der, &issuing.certificate_der, &root.certificate_der, signer.not_before)
        };
        roots(issuing, all).any(|root| verify(root).is_ok())
    });
    if !held {
        report.find(&about, "its chain does not hold");
    }
}
