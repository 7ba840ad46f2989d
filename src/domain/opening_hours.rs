//! When an office is open in an ordinary week, in one notation for files, tables and people who type:
//! `mon-fri 09:00-12:00; wed 14:00-19:00`.

use std::fmt;
use std::str::FromStr;

use time::Weekday;

/// Weekdays in the order of the week, with the words of the notation.
const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "mon"),
    (Weekday::Tuesday, "tue"),
    (Weekday::Wednesday, "wed"),
    (Weekday::Thursday, "thu"),
    (Weekday::Friday, "fri"),
    (Weekday::Saturday, "sat"),
    (Weekday::Sunday, "sun"),
];

/// Minutes of a day; a closing time may be this one.
const MIDNIGHT: u16 = 24 * 60;

/// One stretch of one weekday in which the office is open. Minutes after midnight on a Brussels clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    pub weekday: Weekday,
    pub from: u16,
    pub until: u16,
}

/// The opening hours of a week: in its order, without overlaps. Empty for an office that keeps no fixed hours.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpeningHours(Vec<Open>);

/// Days that follow each other with the same hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameHours {
    pub first: Weekday,
    pub last: Weekday,
    /// From and until, in minutes after midnight.
    pub hours: Vec<(u16, u16)>,
}

/// Why a text is not opening hours. Says nothing of the text itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpeningFault {
    #[error("each part needs days and hours, like `mon-fri 09:00-12:00`")]
    Part,
    #[error("days are mon, tue, wed, thu, fri, sat, sun, and a range goes forward")]
    Days,
    #[error("hours are written like 09:00-12:30, the later one last")]
    Hours,
    #[error("two stretches of one day overlap")]
    Overlap,
}

impl OpeningHours {
    /// The stretches of one weekday, earliest first.
    pub fn on(&self, weekday: Weekday) -> impl Iterator<Item = Open> + '_ {
        self.0.iter().copied().filter(move |open| open.weekday == weekday)
    }

    /// Whether no hours are kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The week as people read it: neighbours with the same hours together, closed days left out.
    pub fn grouped(&self) -> Vec<SameHours> {
        let mut groups: Vec<SameHours> = Vec::new();
        for (weekday, _) in WEEKDAYS {
            let hours: Vec<_> = self.on(weekday).map(|open| (open.from, open.until)).collect();
            match groups.last_mut() {
                _ if hours.is_empty() => {}
                Some(group) if group.last.next() == weekday && group.hours == hours => group.last = weekday,
                _ => groups.push(SameHours { first: weekday, last: weekday, hours }),
            }
        }
        groups
    }
}

impl FromStr for OpeningHours {
    type Err = OpeningFault;

    fn from_str(text: &str) -> Result<Self, OpeningFault> {
        let mut week = Vec::new();
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (days, hours) = part.split_once(' ').ok_or(OpeningFault::Part)?;
            let days = days_of(days)?;
            for stretch in hours.split(',') {
                let (from, until) = stretch_of(stretch.trim())?;
                week.extend(days.iter().map(|weekday| Open { weekday: *weekday, from, until }));
            }
        }
        week.sort_by_key(|open| (open.weekday.number_from_monday(), open.from));
        let overlap = |pair: &[Open]| pair[0].weekday == pair[1].weekday && pair[1].from < pair[0].until;
        if week.windows(2).any(overlap) { Err(OpeningFault::Overlap) } else { Ok(Self(week)) }
    }
}

impl fmt::Display for OpeningHours {
    /// The stored form; reads back as the same hours.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, group) in self.grouped().iter().enumerate() {
            let gap = if place == 0 { "" } else { "; " };
            write!(f, "{gap}{}", word(group.first))?;
            if group.last != group.first {
                write!(f, "-{}", word(group.last))?;
            }
            for (place, (from, until)) in group.hours.iter().enumerate() {
                let gap = if place == 0 { " " } else { ", " };
                write!(f, "{gap}{}-{}", time_of_day(*from), time_of_day(*until))?;
            }
        }
        Ok(())
    }
}

/// `09:05` of minutes after midnight.
pub fn time_of_day(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn word(weekday: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|(day, _)| *day == weekday).map_or("", |(_, word)| *word)
}

fn days_of(text: &str) -> Result<Vec<Weekday>, OpeningFault> {
    let place = |text: &str| WEEKDAYS.iter().position(|(_, word)| *word == text.to_ascii_lowercase());
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = place(first).zip(place(last)).ok_or(OpeningFault::Days)?;
    let days = WEEKDAYS.get(first..=last).ok_or(OpeningFault::Days)?;
    if days.is_empty() { Err(OpeningFault::Days) } else { Ok(days.iter().map(|(day, _)| *day).collect()) }
}

fn stretch_of(text: &str) -> Result<(u16, u16), OpeningFault> {
    let (from, until) = text.split_once('-').ok_or(OpeningFault::Hours)?;
    let (from, until) = minutes(from).zip(minutes(until)).ok_or(OpeningFault::Hours)?;
    if from < until { Ok((from, until)) } else { Err(OpeningFault::Hours) }
}

fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= MIDNIGHT).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_week_is_read_and_written_in_its_order() {
        let hours: OpeningHours = "wed 14:00-19:00; Mon-Fri 09:00-12:00".parse().unwrap();
        assert_eq!(
            hours.to_string(),
            "mon-tue 09:00-12:00; wed 09:00-12:00, 14:00-19:00; thu-fri 09:00-12:00"
        );
        assert_eq!(hours.on(Weekday::Wednesday).count(), 2);
        assert_eq!(hours.on(Weekday::Sunday).count(), 0);
        assert_eq!("".parse(), Ok(OpeningHours::default()));
        assert_eq!(hours.to_string().parse(), Ok(hours));
    }

    #[test]
    fn what_no_office_means_is_refused() {
        for (text, fault) in [
            ("mon", OpeningFault::Part),
            ("fri-mon 09:00-12:00", OpeningFault::Days),
            ("lun 09:00-12:00", OpeningFault::Days),
            ("mon 9-12", OpeningFault::Hours),
            ("mon 12:00-09:00", OpeningFault::Hours),
            ("mon 09:60-12:00", OpeningFault::Hours),
            ("mon 23:00-24:01", OpeningFault::Hours),
            ("mon 09:00-12:00; mon 11:59-13:00", OpeningFault::Overlap),
        ] {
            assert_eq!(text.parse::<OpeningHours>(), Err(fault), "{text}");
        }
        assert!("mon 09:00-12:00; mon 12:00-13:00".parse::<OpeningHours>().is_ok(), "one may follow another");
    }

    proptest! {
        #[test]
        fn never_panics_and_what_is_read_is_written_back(text in "(mon|tue|sun|x)?(-(wed|sat))? ?[0-2][0-9]:[0-6][0-9]-[0-2][0-9]:[0-6][0-9](; ?(fri|mon) 0[0-9]:00-1[0-9]:30)?") {
            if let Ok(hours) = text.parse::<OpeningHours>() {
                prop_assert_eq!(hours.to_string().parse(), Ok(hours));
            }
        }
    }
}
