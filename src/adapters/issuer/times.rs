//! Moments between the domain and X.509: whole seconds, UTCTime to 2049, GeneralizedTime after
//! (RFC 5280, 4.1.2.5).

use std::time::Duration;

use der::DateTime;
use der::asn1::{GeneralizedTime, UtcTime};
use x509_cert::time::Time;

use crate::domain::certificate::profile::Validity;
use crate::domain::instant::Instant;

/// The X.509 time of a moment, rounded down to the second.
pub(super) fn encode(moment: Instant) -> der::Result<Time> {
    let seconds = u64::try_from(moment.unix()).map_err(|_| der::ErrorKind::DateTime)?;
    let date_time = DateTime::from_unix_duration(Duration::from_secs(seconds))?;
    if date_time.year() <= UtcTime::MAX_YEAR {
        return UtcTime::from_date_time(date_time).map(Time::UtcTime);
    }
    Ok(Time::GeneralTime(GeneralizedTime::from_date_time(date_time)))
}

/// Both ends.
pub(super) fn encode_validity(validity: Validity) -> der::Result<x509_cert::time::Validity> {
    Ok(x509_cert::time::Validity {
        not_before: encode(validity.not_before)?,
        not_after: encode(validity.not_after)?,
    })
}

/// The moment of an X.509 time; `None` beyond the calendar.
pub(super) fn decode(time: &Time) -> Option<Instant> {
    Instant::from_unix(i64::try_from(time.to_unix_duration().as_secs()).ok()?)
}

/// Both ends.
pub(super) fn decode_validity(validity: &x509_cert::time::Validity) -> Option<Validity> {
    Some(Validity { not_before: decode(&validity.not_before)?, not_after: decode(&validity.not_after)? })
}
