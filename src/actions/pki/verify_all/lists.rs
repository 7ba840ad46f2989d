//! The revocation lists, against what was revoked; the trusted lists.

use std::collections::BTreeMap;

use super::Report;
use crate::actions::pki::{authorities as authority, trusted_lists};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::authority::Authority as SigningAuthority;
use crate::adapters::issuer::revocation_list::{ReadList, read};
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::serial::Serial;
use crate::storage::authorities::{self, Authority};
use crate::storage::revocation_lists::{self, RevocationList};
use crate::storage::revocations;

pub(super) async fn check(ctx: &Context, report: &mut Report) -> Result<(), ActionError> {
    let mut count = 0;
    for stored in authorities::all(&mut ctx.reader()).await? {
        let lists = revocation_lists::all_of(&mut ctx.reader(), stored.id).await?;
        count += lists.len();
        let Ok(signer) =
            authority::read(&stored, ctx.settings.profiles.addresses(stored.name.environment).base())
        else {
            let about = format!("authority {}", stored.name.slug());
            report.find(about, "it is not the certificate of that authority");
            continue;
        };
        // By scope, oldest first.
        for lists in lists.chunk_by(|one, next| one.scope == next.scope) {
            check_scope(ctx, &signer, &stored, lists, report).await?;
        }
    }
    let judged = trusted_lists::judge_stored(ctx).await?;
    report.counts.extend([("revocation lists", count), ("trusted lists", judged.len())]);
    for one in judged {
        if let Err(fault) = one.verdict {
            report.find(format!("trusted list {}", one.name), fault.to_string());
        }
    }
    Ok(())
}

/// Serial number, second of revocation, reason.
type Entries = BTreeMap<Serial, (i64, RevocationReason)>;

fn entries(list: &ReadList) -> Entries {
    list.revoked.iter().map(|one| (one.serial, (one.at.unix(), one.reason))).collect()
}

async fn check_scope(
    ctx: &Context,
    signer: &SigningAuthority,
    stored: &Authority,
    lists: &[RevocationList],
    report: &mut Report,
) -> Result<(), ActionError> {
    let slug = |list: &RevocationList| list.scope.slug(&stored.name.slug());
    let mut before: Option<(i64, Entries)> = None;
    for list in lists {
        let about = format!("revocation list {} number {}", slug(list), list.number);
        let found = match read(&list.der, signer) {
            Ok(found) => found,
            Err(fault) => {
                report.find(&about, fault.to_string());
                continue;
            }
        };
        if found.number != list.number.unsigned_abs() {
            report.find(&about, format!("it says that it is number {}", found.number));
        }
        let now = entries(&found);
        if let Some((number, older)) = &before {
            if list.number != number + 1 {
                report.find(&about, format!("it follows number {number}"));
            }
            for serial in older.keys().filter(|serial| !now.contains_key(serial)) {
                report.find(&about, format!("{} stood on the list before and is gone", serial.hex()));
            }
        }
        before = Some((list.number, now));
    }
    let (Some(newest), Some((_, found))) = (lists.last(), before) else { return Ok(()) };
    let about = format!("revocation list {} number {}", slug(newest), newest.number);
    // What was revoked since stands on the next list.
    let mut expected = revocations::of_authority(&mut ctx.reader(), stored.id).await?;
    expected.retain(|one| newest.scope.covers(one.serial));
    expected.retain(|one| one.is_listed || found.contains_key(&one.serial));
    let expected: Entries =
        expected.into_iter().map(|one| (one.serial, (one.revoked_at.unix(), one.reason))).collect();
    for (serial, entry) in &expected {
        match found.get(serial) {
            None => report.find(&about, format!("{} was revoked and is not on it", serial.hex())),
            Some(told) if told != entry => {
                report.find(&about, format!("{} is on it with another time or reason", serial.hex()));
            }
            Some(_) => {}
        }
    }
    for serial in found.keys().filter(|serial| !expected.contains_key(serial)) {
        report.find(&about, format!("{} is on it and was never revoked", serial.hex()));
    }
    Ok(())
}
