//! Files people under the terms by which they are found again (CLERK-5). The terms are hashed with a key of their
//! own, so that the table gives neither names nor numbers away.

use crate::actions::{ActionError, Context};
use crate::adapters::vault::Purpose;
use crate::domain::id::EnrolmentId;
use crate::domain::person::country::Country;
use crate::domain::person::document::DocumentNumber;
use crate::domain::person::likeness::{Spelling, Traits};
use crate::storage::db::Tx;
use crate::storage::error::StorageError;
use crate::storage::person_terms::{self, Filed};

/// As many people as are filed in one transaction at the start.
const BATCH: i64 = 100;

/// The hashes of the terms of these traits, cut to 64 bits: a chance meeting of two only costs a look.
pub fn hashed(ctx: &Context, traits: &Traits) -> Vec<i64> {
    let hash = |term: &String| {
        let mac = ctx.vault.keyed_hash(Purpose::PersonTerm, term.as_bytes());
        mac.iter().take(8).fold(0i64, |number, byte| (number << 8) | i64::from(*byte))
    };
    traits.terms().iter().map(hash).collect()
}

/// Files a person anew, as their row stands in this transaction: to be called by whatever writes who they are.
pub async fn refile(ctx: &Context, tx: &mut Tx, id: EnrolmentId) -> Result<(), ActionError> {
    match person_terms::filed(tx, id).await? {
        Some(filed) => Ok(person_terms::store(tx, id, &hashed(ctx, &traits(ctx, &filed)?)).await?),
        None => Ok(person_terms::erase(tx, id).await?),
    }
}

/// Files everybody who is not filed yet, and says how many that were. Runs when the jobs start: a migration cannot
/// do it, because it has no key.
pub async fn file_missing(ctx: &Context) -> Result<usize, ActionError> {
    let mut total = 0;
    loop {
        let missing = person_terms::unfiled(&mut ctx.reader(), BATCH).await?;
        if missing.is_empty() {
            return Ok(total);
        }
        let mut tx = ctx.db.begin().await?;
        for id in &missing {
            refile(ctx, &mut tx, *id).await?;
        }
        tx.commit().await?;
        total += missing.len();
    }
}

/// What the row says of the person, opened.
///
/// # Errors
/// A column that does not read as what was once accepted is reported as nonsense, never shown.
pub(super) fn traits(ctx: &Context, filed: &Filed) -> Result<Traits, ActionError> {
    let nonsense = |column| StorageError::Nonsense { table: "enrolment", column, id: filed.id.0 };
    let open = |column, sealed: &Option<Vec<u8>>| match sealed {
        Some(sealed) => {
            ctx.open_text("enrolment", filed.id, column, sealed).map(|text| Some(text.to_string()))
        }
        None => Ok(None),
    };
    let printed = Spelling::new(filed.given_names.as_deref().unwrap_or_default(), &filed.family_name);
    let zone = Spelling::new(filed.mrz_given.as_deref().unwrap_or_default(), &filed.mrz_family);
    let birth = filed.birth_date.as_deref().map(str::parse).transpose();
    let document =
        match (&filed.document_country, open("document_number_sealed", &filed.document_number_sealed)?) {
            (Some(country), Some(number)) => Some((
                Country::parse(country).map_err(|_| nonsense("document_country"))?,
                DocumentNumber::parse(&number).map_err(|_| nonsense("document_number_sealed"))?,
            )),
            _ => None,
        };
    Ok(Traits {
        names: if printed == zone { vec![printed] } else { vec![printed, zone] },
        birth: birth.map_err(|_| nonsense("birth_date"))?,
        number: open("national_number_sealed", &filed.national_number_sealed)?,
        document,
    })
}
