//! The offices as somebody looks for one: named by postcode or municipality, speaking a language, with the next time
//! that is free.

use crate::actions::{ActionError, Context};
use crate::domain::actor::ActorKind;
use crate::domain::enrolment::appointment::bookable;
use crate::domain::language::Language;
use crate::domain::office::Office;
use crate::domain::reception::{Reception, is_named, postcode_distance};
use crate::domain::slot::{Slot, Taken, next_free};
use crate::storage::{appointments, offices, receptions};

/// How many offices with near postcodes stand in for one that does not exist.
const NEIGHBOURS: usize = 5;

/// An office of the list.
#[derive(Debug, Clone)]
pub struct Listed {
    pub office: Office,
    /// `None` where no list described the office yet.
    pub reception: Option<Reception>,
    pub next_free: Option<Slot>,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    pub offices: Vec<Listed>,
    /// No office has the postcode that was typed: these have the nearest.
    pub are_neighbours: bool,
}

impl Listed {
    /// Languages of the counter: those that the list names, else those of the area.
    pub fn languages(&self) -> Vec<Language> {
        match &self.reception {
            Some(reception) => reception.languages.clone(),
            None => self.office.regime.official_languages().to_vec(),
        }
    }

    /// Whether appointments are booked here.
    pub fn takes_bookings(&self) -> bool {
        self.office.by_appointment
            && self.reception.as_ref().is_some_and(|reception| !reception.hours.is_empty())
    }
}

/// Looks for offices that receive people. Nothing typed finds all of them.
pub async fn search(ctx: &Context, typed: &str, language: Option<Language>) -> Result<Found, ActionError> {
    let mut found = Found::default();
    let typed = typed.trim();
    let speaking: Vec<Listed> =
        all(ctx).await?.into_iter().filter(|office| speaks(office, language)).collect();
    found.offices = speaking.iter().filter(|office| named(office, typed)).cloned().collect();
    if found.offices.is_empty() {
        found.offices = neighbours(speaking, typed);
        found.are_neighbours = !found.offices.is_empty();
    }
    with_next_free(ctx, found).await
}

async fn all(ctx: &Context) -> Result<Vec<Listed>, ActionError> {
    let mut reader = ctx.reader();
    let receptions = receptions::all(&mut reader).await?;
    let reception = |office: &Office| {
        receptions.iter().find(|(id, _)| *id == office.id).map(|(_, reception)| reception.clone())
    };
    let open = offices::open(&mut reader).await?;
    Ok(open
        .into_iter()
        .map(|office| Listed { reception: reception(&office), office, next_free: None })
        .collect())
}

fn speaks(listed: &Listed, language: Option<Language>) -> bool {
    language.is_none_or(|language| listed.languages().contains(&language))
}

fn named(listed: &Listed, typed: &str) -> bool {
    let names = listed.reception.as_ref().map(|reception| reception.other_names.as_slice());
    is_named(&listed.office, names.unwrap_or_default(), typed)
}

/// The offices with the nearest postcodes, nearest first; none unless a postcode was typed.
fn neighbours(offices: Vec<Listed>, typed: &str) -> Vec<Listed> {
    let mut near: Vec<(u32, Listed)> = offices
        .into_iter()
        .filter_map(|listed| Some((postcode_distance(&listed.office.postcode, typed)?, listed)))
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter().take(NEIGHBOURS).map(|(_, listed)| listed).collect()
}

async fn with_next_free(ctx: &Context, mut found: Found) -> Result<Found, ActionError> {
    let limits = bookable(ActorKind::Visitor, ctx.now());
    let taken = appointments::taken_anywhere(&mut ctx.reader(), limits.from).await?;
    for listed in &mut found.offices {
        let here: Vec<Taken> =
            taken.iter().filter(|(office, _)| *office == listed.office.id).map(|(_, taken)| *taken).collect();
        if let Some(reception) = listed.reception.as_ref().filter(|_| listed.office.by_appointment) {
            listed.next_free = next_free(reception, &here, &limits);
        }
    }
    Ok(found)
}
