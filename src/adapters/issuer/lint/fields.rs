//! T2 to T6 and T13 to T15: the fields of the TBSCertificate.

use der::Encode;
use time::Duration;
use x509_cert::certificate::{TbsCertificate, Version};
use x509_cert::time::Time;

use super::LintFault;
use crate::adapters::issuer::tbs::ProfileInput;
use crate::adapters::issuer::{name, signed, times};
use crate::domain::certificate::authority_life::Timetable;
use crate::domain::certificate::dn;
use crate::domain::certificate::profile::{Validity, add_months};

/// T4: how far back the start may lie.
const MAX_BACKDATING: Duration = Duration::minutes(10);

pub(super) fn check(tbs: &TbsCertificate, input: &ProfileInput<'_>) -> Result<(), LintFault> {
    if tbs.version != Version::V3 || tbs.issuer_unique_id.is_some() || tbs.subject_unique_id.is_some() {
        return Err(LintFault::T1Encoding);
    }
    serial(tbs, input)?;
    issuer(tbs, input)?;
    validity(tbs, input)?;
    subject(tbs, input)?;
    if tbs.signature != signed::sha256_rsa() {
        return Err(LintFault::T14Algorithm);
    }
    if tbs.subject_public_key_info.to_der().ok().as_ref() != Some(&input.key.spki_der) {
        return Err(LintFault::T15PublicKey);
    }
    Ok(())
}

/// T2. `as_bytes` gives the magnitude: a leading zero octet would show in a top bit that is set.
fn serial(tbs: &TbsCertificate, input: &ProfileInput<'_>) -> Result<(), LintFault> {
    let octets = tbs.serial_number.as_bytes();
    let positive = octets.first().is_some_and(|top| top & 0x80 == 0);
    let sized = (9..=20).contains(&octets.len());
    if !positive || !sized || octets != input.serial.octets() {
        return Err(LintFault::T2Serial);
    }
    Ok(())
}

/// T3, against the name in the authority's own certificate.
fn issuer(tbs: &TbsCertificate, input: &ProfileInput<'_>) -> Result<(), LintFault> {
    let expected = subject_in(&input.authority.der).map_err(|_| LintFault::T3Issuer)?;
    let written = tbs.issuer.to_der().map_err(|_| LintFault::T3Issuer)?;
    if written == expected { Ok(()) } else { Err(LintFault::T3Issuer) }
}

fn subject_in(certificate: &[u8]) -> der::Result<Vec<u8>> {
    let tbs: TbsCertificate = der::Decode::from_der(signed::split(certificate)?.body)?;
    tbs.subject.to_der()
}

/// T4, T5, T6.
fn validity(tbs: &TbsCertificate, input: &ProfileInput<'_>) -> Result<(), LintFault> {
    let Validity { not_before, not_after } =
        times::decode_validity(&tbs.validity).ok_or(LintFault::T5Months)?;
    let age = input.now.since(not_before);
    if age.is_negative() || age > MAX_BACKDATING {
        return Err(LintFault::T4NotBefore);
    }
    let end = add_months(not_before, input.profile.months()).map(|end| end.plus(Duration::seconds(-1)));
    if end != Some(not_after)
        || !is_in_its_type(&tbs.validity.not_before)
        || !is_in_its_type(&tbs.validity.not_after)
    {
        return Err(LintFault::T5Months);
    }
    let authority = input.authority.validity;
    let may_issue = Timetable::of(authority.not_after).is_some_and(|table| input.now <= table.issue_until);
    if not_after > authority.not_after || not_before < authority.not_before || !may_issue {
        return Err(LintFault::T6Authority);
    }
    Ok(())
}

/// RFC 5280, 4.1.2.5: UTCTime through 2049, GeneralizedTime from 2050 on.
fn is_in_its_type(time: &Time) -> bool {
    match time {
        Time::UtcTime(_) => true,
        Time::GeneralTime(general) => general.to_date_time().year() >= 2050,
    }
}

/// T13: the domain judges the values, the comparison judges order and string types.
fn subject(tbs: &TbsCertificate, input: &ProfileInput<'_>) -> Result<(), LintFault> {
    let parts = name::decode(&tbs.subject).ok_or(LintFault::T13Subject)?;
    let sound = parts.iter().all(|part| dn::check_value(&part.value).is_ok());
    if !sound || parts != input.subject.parts() {
        return Err(LintFault::T13Subject);
    }
    Ok(())
}
