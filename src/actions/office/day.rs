//! The day of an office: what waits for its people now.

use time::Duration;

use crate::actions::{ActionError, Context};
use crate::domain::calendar::brussels_day;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::OfficeId;
use crate::storage::appointments::{self, Expected};
use crate::storage::day::{self, DayLine};

/// Kits that die within this span are shown, so that the person can still be called.
const EXPIRING: Duration = Duration::days(3);
/// How long a mail that came back, or a kit that somebody disowned, is spoken of.
const SPOKEN_OF: Duration = Duration::days(14);

/// The lists of the day.
#[derive(Debug)]
pub struct Day {
    /// Who is expected today.
    pub appointments: Vec<DayLine>,
    /// Checks that somebody has open.
    pub checks: Vec<DayLine>,
    /// Doubts that wait for a second clerk.
    pub doubts: Vec<DayLine>,
    /// Live kits that die soon.
    pub expiring: Vec<DayLine>,
    /// Files whose last mail was refused.
    pub bounced: Vec<DayLine>,
    /// "This was not me" (E12): to be looked into.
    pub disowned: Vec<DayLine>,
}

/// Reads the day.
pub async fn of(ctx: &Context, office: OfficeId) -> Result<Day, ActionError> {
    let (mut reader, now) = (ctx.reader(), ctx.now());
    let expected = appointments::of_day(&mut reader, office, brussels_day(now)).await?;
    Ok(Day {
        appointments: expected.into_iter().map(line).collect(),
        checks: day::in_state(&mut reader, office, EnrolmentState::IdentityCheck).await?,
        doubts: day::in_state(&mut reader, office, EnrolmentState::IdentityDoubt).await?,
        expiring: day::expiring(&mut reader, office, now.plus(EXPIRING)).await?,
        bounced: day::bounced(&mut reader, office, now.plus(-SPOKEN_OF)).await?,
        disowned: day::disowned(&mut reader, office, now.plus(-SPOKEN_OF)).await?,
    })
}

fn line(expected: Expected) -> DayLine {
    let appointment = expected.appointment;
    DayLine {
        id: appointment.enrolment,
        reference: expected.reference,
        name: expected.name,
        at: appointment.slot.starts_at,
    }
}
