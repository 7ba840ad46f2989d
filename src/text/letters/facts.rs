//! What a letter may say: the facts stored with it, put into words.

use serde_json::{Map, Value};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::{LetterFault, Writing};
use crate::domain::enrolment::bring::BringItem;
use crate::domain::instant::Instant;
use crate::domain::letter::Letter;
use crate::domain::request::decision::RejectionReason;
use crate::domain::word::Word;
use crate::text::argument::Argument;
use crate::text::bring::sentences;
use crate::text::locale::Locale;

/// The facts of one letter as variables of its sentences.
pub struct Facts {
    stored: Map<String, Value>,
    values: Vec<(&'static str, String)>,
    letter: Letter,
    digits: Option<String>,
    /// The id of the request that the letter is about.
    pub request: Option<String>,
    /// Whether the letter goes to a member of staff.
    pub for_staff: bool,
}

impl Facts {
    /// Reads the facts of the outbox row. Which of them a letter needs, its sentences say.
    pub fn read(writing: &Writing<'_>, l: Locale) -> Result<Self, LetterFault> {
        let stored: Map<String, Value> =
            serde_json::from_str(writing.facts).map_err(|_| LetterFault::Facts)?;
        let text = |name: &str| stored.get(name).and_then(Value::as_str).map(str::to_owned);
        let mut values = vec![("name", writing.name.to_owned()), ("date", l.day(&writing.written_at))];
        // Letters of before this fact was kept leave on the day of the check.
        let checked = text("checked_at").map(|stored| instant(&stored)).transpose()?;
        values.push(("checked_day", l.day(&checked.unwrap_or(writing.written_at))));
        values.extend(text("reference").map(|reference| ("reference", reference)));
        values.extend(text("office").map(|office| ("office", office)));
        values.extend(text("organisation").map(|organisation| ("organisation", organisation)));
        values.extend(text("office_address").map(|address| ("address", address)));
        values.extend(text("working_days").map(|days| ("days", days)));
        for (stored_as, moment, day) in [
            ("kit_expires_at", "deadline", "deadline_day"),
            ("due_at", "deadline", "deadline_day"),
            ("closes_at", "closing", "closing_day"),
            ("not_after", "end", "end_day"),
            ("appointment_at", "appointment", "appointment_day"),
        ] {
            if let Some(stored) = text(stored_as) {
                let instant = instant(&stored)?;
                values.extend([(moment, l.moment(&instant)), (day, l.day(&instant))]);
            }
        }
        let (request, for_staff) = (text("request"), text("kind").as_deref() == Some("staff"));
        let digits = writing.digits.map(str::to_owned);
        Ok(Self { values, letter: writing.letter, digits, request, for_staff, stored })
    }

    /// The text under `key`, every variable of it filled.
    pub fn fill(&self, l: Locale, key: &str) -> Result<String, LetterFault> {
        let values: Vec<(&str, &dyn Argument)> =
            self.values.iter().map(|(name, value)| (*name, value as &dyn Argument)).collect();
        l.filled(key, &values).ok_or_else(|| LetterFault::Text(key.to_owned()))
    }

    /// For which organisation the certificate is that the letter is about; `None` where it is the reader's own.
    pub fn organisation(&self, l: Locale) -> Result<Option<String>, LetterFault> {
        let stored = self.stored.get("organisation");
        stored.map(|_| self.fill(l, "letter-for-organisation")).transpose()
    }

    /// What stands on lines of its own: the digits of a mailbox; why a request was rejected, and the approver's own
    /// words; what to bring to an appointment. Nothing in other letters.
    pub fn quoted(&self, l: Locale) -> Result<Vec<String>, LetterFault> {
        match self.letter {
            Letter::EmailDigits => self.digits.clone().map(|digits| vec![digits]).ok_or(LetterFault::Facts),
            Letter::RequestRejected => self.rejection(l),
            Letter::AppointmentBooked | Letter::AppointmentMoved | Letter::AppointmentReminder => {
                self.to_bring(l)
            }
            _ => Ok(Vec::new()),
        }
    }

    fn to_bring(&self, l: Locale) -> Result<Vec<String>, LetterFault> {
        let text = |name: &str| self.stored.get(name).and_then(Value::as_str);
        let words = text("bring").ok_or(LetterFault::Facts)?;
        let items = words.split_whitespace().map(BringItem::parse).collect::<Option<Vec<_>>>();
        let price = text("price_cents").and_then(|cents| cents.parse().ok());
        let (items, price) = items.zip(price).ok_or(LetterFault::Facts)?;
        Ok(sentences(l, &items, price))
    }

    fn rejection(&self, l: Locale) -> Result<Vec<String>, LetterFault> {
        let text = |name: &str| self.stored.get(name).and_then(Value::as_str);
        let reason = text("reason").and_then(RejectionReason::parse).ok_or(LetterFault::Facts)?;
        let words = text("text").unwrap_or_default().lines().filter(|line| !line.trim().is_empty());
        Ok(std::iter::once(l.t(reason.key())).chain(words.map(str::to_owned)).collect())
    }
}

fn instant(stored: &str) -> Result<Instant, LetterFault> {
    OffsetDateTime::parse(stored, &Rfc3339).map(Instant::new).map_err(|_| LetterFault::Facts)
}
