//! The versions of the contract's words: read from files, added by operators, given to requests.

use time::Date;
use uuid::Uuid;

use super::{ActionError, Context};
use crate::adapters::pdf::missing_glyph;
use crate::adapters::vault::sha256;
use crate::domain::calendar::{brussels_day, brussels_moment};
use crate::domain::contract_text::{Audience, ContractText, Draft, Known, TextFault, Words, holds_on, judge};
use crate::domain::instant::Instant;
use crate::storage::contract_texts::{self, ContractTextRow};
use crate::storage::db::{Read, Tx};
use crate::storage::error::StorageError;

/// The versions that come with the program. They begin before there were requests, so that every one has a text.
const SHIPPED: [&str; 2] = [
    include_str!("../../fixtures/contracts/2026-11-01.toml"),
    include_str!("../../fixtures/contracts/2026-11-23-O.toml"),
];

/// A version as an operator sees it in a list.
#[derive(Debug, Clone)]
pub struct Listed {
    pub row: ContractTextRow,
    /// Whether it is the one of its audience today.
    pub holds: bool,
}

/// Reads a file.
///
/// # Errors
/// What TOML or the shape of the file do not allow, in words, with the line.
pub fn read(text: &str) -> Result<Draft, String> {
    toml::from_str(text).map_err(|fault| fault.to_string())
}

/// The versions that come with the program.
///
/// # Errors
/// A file that is no version: a defect, which tests find.
pub fn shipped() -> Result<Vec<ContractText>, ActionError> {
    let one = |text: &&str| -> Result<ContractText, Box<dyn std::error::Error + Send + Sync>> {
        let first = |faults: Vec<TextFault>| faults.into_iter().next().map_or("no fault".into(), Into::into);
        // A test prints them: a server need not load fonts to start.
        judge(read(text)?, Date::MIN, &[], |_| None).map_err(first)
    };
    SHIPPED.iter().map(|text| one(text).map_err(ActionError::outside("a contract of the program"))).collect()
}

/// Adds the versions of the program that are missing.
///
/// # Errors
/// [`StorageError::Setting`] if another text stands in the place of one: what was signed is unknown then.
pub(super) async fn store_shipped(tx: &mut Tx) -> Result<(), ActionError> {
    for text in shipped()? {
        // Nobody added it: it is there since it holds.
        let row = row(&text, None, brussels_moment(text.valid_from, 0));
        contract_texts::add_once(tx, &row).await?;
        let stored = contract_texts::get(tx, &text.version).await?;
        if stored.is_none_or(|stored| stored.known != row.known || stored.sha256 != row.sha256) {
            let problem = format!("contract {} is not the one of this program", text.version);
            return Err(StorageError::Setting(problem).into());
        }
    }
    Ok(())
}

/// Judges what an operator wants to add; nothing is stored.
pub async fn check(
    ctx: &Context,
    db: &mut impl Read,
    draft: Draft,
) -> Result<Result<ContractText, Vec<TextFault>>, ActionError> {
    let known: Vec<Known> = contract_texts::all(db).await?.into_iter().map(|row| row.known).collect();
    Ok(judge(draft, brussels_day(ctx.now()), &known, missing_glyph))
}

/// Adds a version in an operator's name. The row is the record: the database changes none.
///
/// # Errors
/// [`StorageError::Conflict`] if somebody else took the name or the day meanwhile.
pub async fn add(
    ctx: &Context,
    draft: Draft,
    operator: &str,
) -> Result<Result<ContractText, Vec<TextFault>>, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let judged = check(ctx, &mut tx, draft).await?;
    if let Ok(text) = &judged {
        contract_texts::add(&mut tx, &row(text, Some(operator), ctx.now())).await?;
        tx.commit().await?;
    }
    Ok(judged)
}

/// Every version, by audience, in the order in which they hold.
pub async fn list(ctx: &Context) -> Result<Vec<Listed>, ActionError> {
    let rows = contract_texts::all(&mut ctx.reader()).await?;
    let known: Vec<Known> = rows.iter().map(|row| row.known.clone()).collect();
    let today = brussels_day(ctx.now());
    let holds = |one: &Known| holds_on(&known, one.audience, today) == Some(one);
    Ok(rows.into_iter().map(|row| Listed { holds: holds(&row.known), row }).collect())
}

/// The version that holds now.
///
/// # Errors
/// [`StorageError::Nonsense`] if none does: the shipped ones hold since before there were requests.
pub async fn now(ctx: &Context, db: &mut impl Read, audience: Audience) -> Result<ContractText, ActionError> {
    let found = contract_texts::on(db, audience, brussels_day(ctx.now())).await?;
    text(found.ok_or_else(|| nonsense("valid_from"))?)
}

/// The version of this name, whenever it held.
///
/// # Errors
/// [`StorageError::Nonsense`] if there is none: no request can have been offered it.
pub async fn of_version(db: &mut impl Read, version: &str) -> Result<ContractText, ActionError> {
    text(contract_texts::get(db, version).await?.ok_or_else(|| nonsense("version"))?)
}

fn row(text: &ContractText, operator: Option<&str>, added_at: Instant) -> ContractTextRow {
    let ContractText { version, audience, valid_from, words } = text;
    // Strings and lists cannot fail to serialise; were it so, the text could not be read back.
    let body = serde_json::to_string(words).unwrap_or_default();
    ContractTextRow {
        known: Known { version: version.clone(), audience: *audience, valid_from: *valid_from },
        sha256: sha256(body.as_bytes()).to_vec(),
        body,
        operator: operator.map(str::to_owned),
        added_at,
    }
}

/// A text that is not what was added is nobody's contract.
fn text(row: ContractTextRow) -> Result<ContractText, ActionError> {
    if sha256(row.body.as_bytes()).as_slice() != row.sha256 {
        return Err(nonsense("body").into());
    }
    let words: Words = serde_json::from_str(&row.body).map_err(|_| nonsense("body"))?;
    let Known { version, audience, valid_from } = row.known;
    Ok(ContractText { version, audience, valid_from, words })
}

fn nonsense(column: &'static str) -> StorageError {
    StorageError::Nonsense { table: "contract_text", column, id: Uuid::nil() }
}

#[cfg(test)]
#[path = "contract_texts_tests.rs"]
mod tests;
