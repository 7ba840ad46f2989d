//! A check that is not complete: what the clerk has typed so far and what the zone said, sealed. It survives a
//! refused form, lunch and another computer, and is erased when the check ends (CLERK-6, SESS-4).

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Counter, hold};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState, typing};
use crate::domain::id::{EnrolmentId, StaffId};
use crate::domain::person::country::Country;
use crate::domain::person::date::{date_from_text, date_text};
use crate::domain::person::document::{DocumentKind, DocumentNumber};
use crate::domain::person::mrz::ZoneFacts;
use crate::storage::check_drafts;
use crate::storage::db::{Read, Tx};
use crate::storage::error::StorageError;

const TABLE: &str = "check_draft";
const SEALED: &str = "sealed";

/// What a form begins with that says what the clerk did with document and person: another clerk does it anew.
const CHECKLIST: [&str; 2] = ["seen_", "lost_stolen_check"];

/// An incomplete check. Sensitive: `Debug` says nothing of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// The fields of the form as typed; empty once they are recorded.
    pub typed: BTreeMap<String, String>,
    /// What the zone of the document said, if one was read whose check digits hold.
    pub zone: Option<ZoneFacts>,
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft").finish_non_exhaustive()
    }
}

/// The form in which it is sealed: here, and with the search from which a check may begin.
#[derive(Serialize, Deserialize)]
pub(super) struct Portable {
    typed: BTreeMap<String, String>,
    zone: Option<SealedZone>,
}

#[derive(Serialize, Deserialize)]
struct Sealed {
    by: StaffId,
    draft: Portable,
}

#[derive(Serialize, Deserialize)]
struct SealedZone {
    kind: Option<DocumentKind>,
    country: Option<String>,
    number: Option<String>,
    birth_date: Option<String>,
    expires_on: Option<String>,
    family: String,
    given: Option<String>,
    truncated: bool,
}

/// The draft of a file as this clerk may go on with it; an empty one where none is kept.
pub async fn open(
    ctx: &Context,
    db: &mut impl Read,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<Draft, ActionError> {
    let Some(sealed) = check_drafts::of(db, id).await? else {
        return Ok(Draft::default());
    };
    let nonsense = || StorageError::Nonsense { table: TABLE, column: SEALED, id: id.0 };
    let plain = ctx.open_bytes(TABLE, id, SEALED, &sealed)?;
    let mut kept: Sealed = serde_json::from_slice(&plain).map_err(|_| nonsense())?;
    if kept.by != counter.clerk {
        kept.draft.typed.retain(|name, _| !CHECKLIST.iter().any(|begin| name.starts_with(begin)));
    }
    Ok(kept.draft.draft().ok_or_else(nonsense)?)
}

impl From<&Draft> for Portable {
    fn from(draft: &Draft) -> Self {
        Self { typed: draft.typed.clone(), zone: draft.zone.as_ref().map(sealed_zone) }
    }
}

impl Portable {
    /// The draft again; `None` where a fact does not read as what was once accepted.
    pub(super) fn draft(self) -> Option<Draft> {
        let zone = match self.zone {
            Some(zone) => Some(facts(zone)?),
            None => None,
        };
        Some(Draft { typed: self.typed, zone })
    }
}

/// The holder of an open check saves what they have typed. Gives the path of the submission.
pub async fn save_draft(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    draft: &Draft,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    hold::held_by(&mut tx, &file, counter).await?;
    keep(ctx, &mut tx, counter, id, draft).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// Keeps a draft within another action.
pub(super) async fn keep(
    ctx: &Context,
    tx: &mut Tx,
    counter: &Counter,
    id: EnrolmentId,
    draft: &Draft,
) -> Result<(), ActionError> {
    let kept = Sealed { by: counter.clerk, draft: Portable::from(draft) };
    let plain = zeroize::Zeroizing::new(serde_json::to_vec(&kept).map_err(|_| StorageError::Nonsense {
        table: TABLE,
        column: SEALED,
        id: id.0,
    })?);
    let sealed = ctx.seal(TABLE, id, SEALED, &plain)?;
    Ok(check_drafts::save(tx, id, &sealed, counter.clerk, ctx.now()).await?)
}

/// Erases the draft of a file whose move ended its check.
pub(crate) async fn erase_when_over(
    tx: &mut Tx,
    id: EnrolmentId,
    event: EnrolmentEvent,
    to: EnrolmentState,
) -> Result<(), ActionError> {
    if !typing::outlives(event, to) {
        check_drafts::erase(tx, id).await?;
    }
    Ok(())
}

fn sealed_zone(facts: &ZoneFacts) -> SealedZone {
    SealedZone {
        kind: facts.kind,
        country: facts.country.map(|country| country.alpha2().to_owned()),
        number: facts.number.as_ref().map(|number| number.as_str().to_owned()),
        birth_date: facts.birth_date.map(|date| date.to_string()),
        expires_on: facts.expires_on.map(date_text),
        family: facts.family.clone(),
        given: facts.given.clone(),
        truncated: facts.truncated,
    }
}

/// The facts again; `None` where one does not read as what was once accepted.
fn facts(zone: SealedZone) -> Option<ZoneFacts> {
    fn whole<T, E>(part: Option<String>, read: impl Fn(&str) -> Result<T, E>) -> Option<Option<T>> {
        part.map(|part| read(&part)).transpose().ok()
    }
    Some(ZoneFacts {
        kind: zone.kind,
        country: whole(zone.country, Country::parse)?,
        number: whole(zone.number, DocumentNumber::parse)?,
        birth_date: whole(zone.birth_date, str::parse)?,
        expires_on: whole(zone.expires_on, date_from_text)?,
        family: zone.family,
        given: zone.given,
        truncated: zone.truncated,
    })
}
