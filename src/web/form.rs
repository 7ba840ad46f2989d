//! A form as it is shown and shown again: what was typed, what is refused and why.
//!
//! Rules do not live here: domain types judge, the handler only says which field a refusal
//! belongs to.

use std::collections::BTreeMap;

use time::Date;

use crate::domain::person::date::parse_date;
use crate::text::locale::Locale;

/// Names of the hidden inputs that every form carries.
pub const CSRF: &str = "csrf";
pub const FORM_KEY: &str = "form_key";
pub const VERSION: &str = "version";

/// One refusal, beside its field and in the summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The input's name, which is also its id and so the summary's anchor.
    pub field: String,
    /// Text key of the message.
    pub key: String,
    /// Variables of the message.
    pub args: Vec<(&'static str, String)>,
}

impl FieldError {
    /// The message in the reader's language.
    pub fn text(&self, l: &Locale) -> String {
        let args: Vec<(&str, &dyn crate::text::argument::Argument)> =
            self.args.iter().map(|(name, value)| (*name, value as _)).collect();
        l.with(&self.key, &args)
    }
}

/// The form of one page.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Bound to the session; checked before anything else is read.
    pub csrf: String,
    /// Drawn when the form is shown: what is posted twice with one key has one effect.
    pub key: String,
    /// `last_seq` of the row the form was filled from; 0 where there is none.
    pub version: i64,
    pub values: BTreeMap<String, String>,
    pub errors: Vec<FieldError>,
    /// The field that the page begins at; empty where it begins at its top, or at the summary of errors.
    pub focus: String,
}

impl Form {
    /// An empty form.
    pub fn new(csrf: impl Into<String>, key: impl ToString, version: i64) -> Self {
        Self { csrf: csrf.into(), key: key.to_string(), version, ..Self::default() }
    }

    /// A form as it was posted. Of inputs with the same name the last counts.
    pub fn posted(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut values: BTreeMap<_, _> = pairs.into_iter().collect();
        let mut take = |name| values.remove(name).unwrap_or_default();
        let (csrf, key, version) = (take(CSRF), take(FORM_KEY), take(VERSION));
        // What is not a number never equals a real version, so the guard refuses it as stale.
        let version = version.trim().parse().unwrap_or(-1);
        Self { csrf, key, version, values, ..Self::default() }
    }

    /// Fills a field before the form is shown.
    pub fn set(&mut self, name: &str, value: impl ToString) {
        self.values.insert(name.to_owned(), value.to_string());
    }

    /// What stands in the field; empty where nothing does.
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// What stands in one input of a date: `day`, `month` or `year`.
    pub fn part(&self, name: &str, part: &str) -> &str {
        self.value(&format!("{name}_{part}"))
    }

    /// The autocomplete token of a date's input: only a person's own birth date has one (WCAG 1.3.5).
    pub fn birth_token(&self, birth: &bool, token: &'static str) -> &'static str {
        if *birth { token } else { "off" }
    }

    /// Whether a radio or option with this value is chosen.
    pub fn chosen(&self, name: &str, value: &str) -> bool {
        self.values.get(name).is_some_and(|chosen| chosen == value)
    }

    /// Whether the checkbox is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.chosen(name, "yes")
    }

    /// Refuses a field. Only the first refusal of a field is shown (ERR-4), so ask in the order
    /// missing, impossible, against the rule.
    pub fn refuse(&mut self, field: &str, key: impl Into<String>) {
        self.refuse_with(field, key, Vec::new());
    }

    /// Refuses a field with a message that has variables.
    pub fn refuse_with(&mut self, field: &str, key: impl Into<String>, args: Vec<(&'static str, String)>) {
        if self.error(field).is_none() {
            self.errors.push(FieldError { field: field.to_owned(), key: key.into(), args });
        }
    }

    /// Keeps the value of `judged`, or refuses the field with the text key the fault gives.
    pub fn judge<T, E>(
        &mut self,
        field: &str,
        judged: Result<T, E>,
        key: impl Fn(&E) -> String,
    ) -> Option<T> {
        match judged {
            Ok(value) => Some(value),
            Err(fault) => {
                self.refuse(field, key(&fault));
                None
            }
        }
    }

    /// The day in the three inputs of a date; none where they are empty, or refused.
    pub fn judge_day(&mut self, name: &str) -> Option<Date> {
        let [day, month, year] = ["day", "month", "year"].map(|part| self.part(name, part).trim().to_owned());
        if [&day, &month, &year].iter().all(|part| part.is_empty()) {
            return None;
        }
        self.judge(name, parse_date(&day, &month, &year), |fault| fault.key().to_owned())
    }

    /// The refusal of a field, if any.
    pub fn error(&self, name: &str) -> Option<&FieldError> {
        self.errors.iter().find(|error| error.field == name)
    }

    /// The lines of the summary, each with its field. A text that several fields have does not say which it is about:
    /// these are named by their labels, where they have one by convention.
    pub fn summary(&self, l: &Locale) -> Vec<(&str, String)> {
        let texts: Vec<String> = self.errors.iter().map(|error| error.text(l)).collect();
        let is_shared = |text: &String| texts.iter().filter(|other| *other == text).count() > 1;
        let line = |(error, text): (&FieldError, &String)| {
            let label = if is_shared(text) { l.maybe(format!("field-{}", error.field)) } else { None };
            let named =
                label.map(|label| l.t2("error-summary-named", "field", label, "fault", text.as_str()));
            named.unwrap_or_else(|| text.clone())
        };
        let lines = self.errors.iter().zip(&texts);
        lines.map(|pair| (pair.0.field.as_str(), line(pair))).collect()
    }

    /// Begins the page at the first refused field, or at the first of `fields` that is empty: for those who work by
    /// keyboard alone, page after page (CLERK-1).
    pub fn focus_first(&mut self, fields: &[&str]) {
        let empty = |name: &&&str| {
            ["", "_day", "_year"].iter().all(|part| self.value(&format!("{name}{part}")).trim().is_empty())
        };
        let refused = self.errors.first().map(|error| error.field.clone());
        let first = refused.or_else(|| fields.iter().find(empty).map(|name| (*name).to_owned()));
        self.focus = first.unwrap_or_default();
    }

    /// Whether the page begins at this field.
    pub fn focused(&self, name: &str) -> bool {
        self.focus == name
    }

    /// Whether anything was refused.
    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The ids of what describes a field, for `aria-describedby`; empty where nothing does.
    pub fn described_by(&self, l: &Locale, name: &str, hint: &str) -> String {
        let hint = self.hint(l, name, hint).map(|_| format!("{name}-hint"));
        let error = self.error(name).map(|_| format!("{name}-error"));
        hint.into_iter().chain(error).collect::<Vec<_>>().join(" ")
    }

    /// The hint: the text under `key`, or by convention under `hint-NAME`, or none.
    pub fn hint(&self, l: &Locale, name: &str, key: &str) -> Option<String> {
        if key.is_empty() { l.maybe(format!("hint-{name}")) } else { Some(l.t(key)) }
    }

    /// The label: the text under `key`, or by convention under `field-NAME`.
    pub fn label(&self, l: &Locale, name: &str, key: &str) -> String {
        if key.is_empty() { l.t(format!("field-{name}")) } else { l.t(key) }
    }
}

/// One option of radios, a select or a group of checkboxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is posted (radios, select), or the input's name (checkboxes, which post "yes").
    pub value: String,
    /// In the reader's language.
    pub label: String,
    /// A line below the label; may be empty.
    pub hint: String,
}

impl Choice {
    /// An option without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The same option with a line below its label.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn lines_of_the_summary_that_read_alike_are_named_by_their_fields() {
        let mut form = Form::default();
        form.refuse("identity_front", "fault-upload-wrong-type");
        form.refuse("identity_back", "fault-upload-wrong-type");
        form.refuse("contract", "fault-upload-empty");
        let l = Locale::new(Language::En);
        let [front, back, contract] = form.summary(&l).try_into().unwrap();
        assert_eq!(front.0, "identity_front");
        assert!(front.1.starts_with("Identity document, front: The file must be"), "{front:?}");
        assert!(back.1.starts_with("Identity document, back: The file must be"), "{back:?}");
        assert!(contract.1.starts_with("The file is empty"), "{contract:?}");
        // Beside its field a fault needs no name.
        assert!(form.error("identity_front").unwrap().text(&l).starts_with("The file must be"));
    }
}
