//! The evidence side by side (QUEUE-8): each field as it was checked at the counter, entered, signed in with, printed on
//! the contract, and read from the machine-readable zone. A row agrees when all that is known is equal, or when a named
//! rule of transliteration explains the difference; otherwise somebody looks.

use crate::actions::manager::{contract_text, subject};
use crate::actions::{ActionError, Context};
use crate::domain::person::mrz_name::MrzName;
use crate::domain::person::name::PersonName;
use crate::domain::person::national_number::NationalNumber;
use crate::domain::person::transliteration::{NameRule, explain};
use crate::storage::db::Read;
use crate::storage::enrolments::{Enrolment, Person};
use crate::storage::error::StorageError;
use crate::storage::requests::{Details, Request};
use crate::storage::zone_readings;

/// One field in five columns; `None` where a source says nothing of it, empty where it says that there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Word of the text key `backoffice-row-…`.
    pub row: &'static str,
    pub counter: Option<String>,
    pub entered: String,
    pub signed_in: Option<String>,
    pub contract: Option<String>,
    pub zone: Option<String>,
    pub verdict: Verdict,
}

/// What the columns of a row say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All that is known is the same, apart from capitals and spaces.
    Equal,
    /// The zone spells it otherwise, by this rule; all else is the same.
    Explained(NameRule),
    Differs,
    /// Nobody but the person says it.
    Unchecked,
}

impl Evidence {
    /// Whether the row may be green.
    pub fn agrees(&self) -> bool {
        matches!(self.verdict, Verdict::Equal | Verdict::Explained(_))
    }

    /// Whether somebody has to look.
    pub fn differs(&self) -> bool {
        self.verdict == Verdict::Differs
    }
}

/// What is known of the zone of the document that was checked.
struct Zone {
    family: String,
    given: String,
    /// What makes it of the name that was entered.
    rule: NameRule,
}

/// Every field of a request.
pub async fn load(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
    enrolment: Option<&Enrolment>,
) -> Result<Vec<Evidence>, ActionError> {
    let entered = subject::details(request)?;
    let person = enrolment.and_then(|enrolment| enrolment.person.as_ref());
    let zone = match enrolment.zip(person) {
        Some((enrolment, person)) => zone(db, enrolment, person, entered).await?,
        None => None,
    };
    let printed = is_printed(ctx, db, request).await?;
    let number = grouped(&subject::national_number(ctx, request)?, "request", request.id.0)?;
    let counted = checked_number(ctx, enrolment)?;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let row = |row, counter: Option<String>, entered: String, zone: Option<&Zone>, read: Option<String>| {
        let contract = printed.then(|| entered.clone());
        let evidence = Evidence {
            row,
            counter,
            entered,
            signed_in: None,
            contract,
            zone: read,
            verdict: Verdict::Unchecked,
        };
        let verdict = verdict(&evidence, zone.map(|zone| zone.rule));
        Evidence { verdict, ..evidence }
    };
    let Details { given_names, family_name, mrz_given, mrz_family, email, phone, .. } = entered;
    let (family, given) = (zone.as_ref().map(|z| z.family.clone()), zone.as_ref().map(|z| z.given.clone()));
    let zone = zone.as_ref();
    let mut rows = vec![
        row("family_name", person.map(|p| p.family_name.clone()), family_name.clone(), zone, family.clone()),
        row("given_names", person.map(|p| text(&p.given_names)), text(given_names), zone, given.clone()),
        row("mrz_family", person.map(|p| p.mrz_family.clone()), mrz_family.clone(), None, family),
        row("mrz_given", person.map(|p| text(&p.mrz_given)), text(mrz_given), None, given),
        row("national_number", counted, number, None, None),
        row("email", person.map(|p| p.email.clone()), email.clone(), None, None),
        // Optional at the counter: what was not given there contradicts nothing.
        row("phone", person.and_then(|p| p.phone.clone()), phone.clone(), None, None),
    ];
    // The sign-in was accepted because its number is the one entered (R3); of names and addresses it keeps nothing.
    if request.sign_in.is_some() {
        for row in rows.iter_mut().filter(|row| row.row == "national_number") {
            row.signed_in = Some(row.entered.clone());
            row.verdict = verdict(row, None);
        }
    }
    Ok(rows)
}

/// `rule`: by which the zone may spell the name otherwise.
fn verdict(row: &Evidence, rule: Option<NameRule>) -> Verdict {
    let same = |said: &Option<String>| said.as_ref().is_none_or(|said| plain(said) == plain(&row.entered));
    // The contract is printed from what was entered: it proves that the paper says the same, and nothing more.
    if row.counter.is_none() && row.signed_in.is_none() && row.zone.is_none() {
        return Verdict::Unchecked;
    }
    if !(same(&row.counter) && same(&row.signed_in) && same(&row.contract)) {
        return Verdict::Differs;
    }
    match rule {
        _ if same(&row.zone) => Verdict::Equal,
        Some(rule) if rule.explains() => Verdict::Explained(rule),
        _ => Verdict::Differs,
    }
}

fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect()
}

/// The zone of the document that was checked, if it was read and its check digits held.
async fn zone(
    db: &mut impl Read,
    enrolment: &Enrolment,
    person: &Person,
    entered: &Details,
) -> Result<Option<Zone>, ActionError> {
    let read = zone_readings::of(db, enrolment.id).await?.is_some_and(|reading| reading.absence.is_none());
    if !read {
        return Ok(None);
    }
    let given = entered.given_names.as_deref().unwrap_or_default();
    let name = PersonName::parse(given, &entered.family_name, entered.given_names.is_none());
    let spelt = MrzName::from_stored(person.mrz_given.as_deref(), &person.mrz_family);
    let rule = match (name, spelt) {
        (Ok(name), Ok(spelt)) => explain(&name, &spelt),
        _ => NameRule::Unexplained,
    };
    let given = person.mrz_given.clone().unwrap_or_default();
    Ok(Some(Zone { family: person.mrz_family.clone(), given, rule }))
}

/// Whether the contract that was offered prints what the request says now.
async fn is_printed(ctx: &Context, db: &mut impl Read, request: &Request) -> Result<bool, ActionError> {
    match contract_text::offered_holds(ctx, db, request).await {
        // Without both keys no contract was ever printed.
        Err(ActionError::Storage(StorageError::Nonsense { table: "subject_key", .. })) => Ok(false),
        answer => answer,
    }
}

fn checked_number(ctx: &Context, enrolment: Option<&Enrolment>) -> Result<Option<String>, ActionError> {
    let Some(enrolment) = enrolment else { return Ok(None) };
    let Some(sealed) = enrolment.person.as_ref().and_then(|person| person.national_number_sealed.as_ref())
    else {
        return Ok(None);
    };
    let digits = ctx.open_text("enrolment", enrolment.id, "national_number_sealed", sealed)?;
    grouped(&digits, "enrolment", enrolment.id.0).map(Some)
}

/// The number as documents print it: the approver compares it with them.
fn grouped(digits: &str, table: &'static str, id: uuid::Uuid) -> Result<String, ActionError> {
    let nonsense = StorageError::Nonsense { table, column: "national_number_sealed", id };
    Ok(NationalNumber::from_stored(digits).map_err(|_| nonsense)?.grouped())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(counter: Option<&str>, entered: &str, zone: Option<&str>) -> Evidence {
        Evidence {
            row: "family_name",
            counter: counter.map(str::to_owned),
            entered: entered.to_owned(),
            signed_in: None,
            contract: Some(entered.to_owned()),
            zone: zone.map(str::to_owned),
            verdict: Verdict::Unchecked,
        }
    }

    #[test]
    fn equal_apart_from_capitals_and_spaces_agrees() {
        assert_eq!(verdict(&row(Some("van den Berg"), "Van Den  Berg", None), None), Verdict::Equal);
        assert_eq!(verdict(&row(Some("Müller"), "Mueller", None), None), Verdict::Differs);
    }

    #[test]
    fn a_zone_agrees_by_a_named_rule_and_by_none_other() {
        let spelt = row(Some("Müller"), "Müller", Some("MUELLER"));
        let by = |rule| verdict(&spelt, Some(rule));
        assert_eq!(by(NameRule::IcaoLatin), Verdict::Explained(NameRule::IcaoLatin));
        assert_eq!(by(NameRule::Unexplained), Verdict::Differs);
        assert_eq!(by(NameRule::NoTable), Verdict::Differs);
        assert_eq!(verdict(&spelt, None), Verdict::Differs);
        // The counter says otherwise: no rule of the zone mends that.
        let other = row(Some("Miller"), "Müller", Some("MUELLER"));
        assert_eq!(verdict(&other, Some(NameRule::IcaoLatin)), Verdict::Differs);
    }

    #[test]
    fn the_contract_alone_proves_nothing() {
        assert_eq!(verdict(&row(None, "Müller", None), None), Verdict::Unchecked);
    }
}
