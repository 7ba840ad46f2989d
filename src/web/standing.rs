//! Where a file stands, as the five stations of the journey show it.

use super::parts::{Progress, Station};
use crate::domain::headline::{Headline, WaitingFor};
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::text::locale::Locale;

const NAMES: [&str; 5] =
    ["journey-1-name", "journey-2-name", "journey-3-name", "journey-4-name", "journey-5-name"];

/// The stations, with "since when" and "who acts next" below the present one. `is_issued`: the journey has
/// reached its end and did not merely stop.
pub fn stations(l: Locale, headline: Headline, since: Instant, is_issued: bool) -> Vec<Station> {
    (1..).zip(NAMES).map(|(number, key)| station(l, headline, since, is_issued, number, key)).collect()
}

/// Who acts next, in a sentence.
pub fn who_acts(l: Locale, headline: Headline) -> String {
    l.of("standing-who-", headline.waiting_for.word())
}

fn station(
    l: Locale,
    headline: Headline,
    since: Instant,
    is_issued: bool,
    number: u8,
    key: &'static str,
) -> Station {
    let here = headline.stage.number();
    let stopped = headline.waiting_for == WaitingFor::Nobody;
    let progress = match number.cmp(&here) {
        std::cmp::Ordering::Less => Progress::Done,
        std::cmp::Ordering::Greater => Progress::Upcoming,
        std::cmp::Ordering::Equal if is_issued => Progress::Done,
        std::cmp::Ordering::Equal if stopped => Progress::Stopped,
        std::cmp::Ordering::Equal => Progress::Current,
    };
    let lines = if number == here {
        vec![l.t1("since", "moment", l.day(&since)), who_acts(l, headline)]
    } else {
        Vec::new()
    };
    Station { key, progress, lines }
}
