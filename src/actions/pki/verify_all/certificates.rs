//! The certificates of care providers, and what was written down before each was signed.

use std::collections::HashMap;

use super::{Report, Seen};
use crate::actions::pki::authorities as authority;
use crate::actions::{ActionError, Context, blind_index};
use crate::adapters::issuer::recheck::{Intended, key_identifier, marks, recheck};
use crate::adapters::vault::{Purpose as HashPurpose, sha256};
use crate::domain::certificate::holder::Holder;
use crate::domain::certificate::profile::Purpose;
use crate::domain::id::{AuthorityId, CertificateId};
use crate::storage::authorities::{self, Authority};
use crate::storage::verification::{self, Issued, Record};

/// How many are read at once.
const PAGE: i64 = 500;

pub(super) async fn check(ctx: &Context, seen: &mut Seen, report: &mut Report) -> Result<(), ActionError> {
    let all = authorities::all(&mut ctx.reader()).await?;
    let by_id: HashMap<AuthorityId, &Authority> = all.iter().map(|one| (one.id, one)).collect();
    let (mut after, mut count): (Option<CertificateId>, usize) = (None, 0);
    loop {
        let page = verification::issued(&mut ctx.reader(), after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.certificate);
        count += page.len();
        for one in &page {
            check_one(ctx, one, by_id.get(&one.authority).copied(), seen, report);
        }
    }
    for (request, serial) in verification::signed_without_certificate(&mut ctx.reader()).await? {
        report.find(format!("request {request}"), format!("{} was signed and is not stored", serial.hex()));
    }
    report.counts.push(("certificates", count));
    Ok(())
}

fn check_one(ctx: &Context, one: &Issued, stored: Option<&Authority>, seen: &mut Seen, report: &mut Report) {
    let about = format!("certificate {}", one.certificate);
    match marks(&one.der) {
        Ok(marks) => {
            seen.add(&about, &marks, report);
            if let Some(record) = &one.record
                && (marks.body != record.tbs || sha256(&record.tbs).as_slice() != record.tbs_sha256)
            {
                report.find(&about, "it is not what was written down before it was signed");
            }
        }
        Err(fault) => report.find(&about, fault.to_string()),
    }
    if one.key_claim != Some((one.request, Purpose::Authentication)) {
        report.find(&about, "its key was not claimed for it");
    }
    if key_identifier(&one.der).is_none_or(|ski| ski.as_slice() != one.key_identifier) {
        report.find(&about, "its key identifier is stored otherwise");
    }
    let Some(record) = one.record.as_ref().filter(|record| stands(record, one)) else {
        report.find(&about, "there is no record of its signature");
        return;
    };
    let Some(stored) = stored else {
        report.find(&about, "its authority is unknown");
        return;
    };
    // What is wrong with an authority's certificate is told of the authority.
    let Ok(read) = authority::read(stored, &record.address_base) else { return };
    let intended = Intended {
        purpose: record.purpose,
        serial: one.serial,
        reserved_at: record.reserved_at,
        list: record.list,
        profile: &record.profile,
        authority: &read,
    };
    match recheck(&one.der, &intended) {
        Ok(Holder::Person(digits)) => {
            let index = ctx.vault.keyed_hash(HashPurpose::NationalNumberIndex, digits.as_bytes());
            if index.as_slice() != one.national_number_index || one.organisation_index.is_some() {
                report.find(&about, "it is stored under another person");
            }
        }
        Ok(Holder::Organisation(organisation)) => {
            if one.organisation_index != Some(blind_index::of_organisation(ctx, &organisation)) {
                report.find(&about, "it is stored under another organisation");
            }
        }
        Err(fault) => report.find(&about, fault.to_string()),
    }
}

fn stands(record: &Record, one: &Issued) -> bool {
    record.state == "signed" && record.request == one.request && record.purpose == Purpose::Authentication
}
