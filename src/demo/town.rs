//! The first start of a demo: its offices and staff, and its providers played up to their stages.

use super::{Demo, PASSWORD, setting};
use crate::actions::staff::invite::{Invited, NewStaff, invite};
use crate::app::StartError;
use crate::browser::Browser;
use crate::domain::id::OfficeId;
use crate::domain::language::Language;
use crate::domain::office::{LanguageRegime, Office};
use crate::domain::person::contact::Email;
use crate::domain::reception::{Equipment, Reception};
use crate::domain::staff::Role;
use crate::domain::word::Word;
use crate::players::applicant::{self, Asked};
use crate::players::cast::{Member, Stage, TownOffice};
use crate::players::keys::Keys;
use crate::players::outside::Outside;
use crate::players::sign_in::{self, Account, App};
use crate::players::{PlayError, Provider, Town, approver, booking, clerk, papers};
use crate::storage::{offices, receptions, staff};

/// How much of the town a start makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everybody, each provider at their stage.
    Whole,
    /// Offices and staff only: what `walk` needs.
    StaffOnly,
}

/// Fills an empty demo. The service is already being served. A demo that has staff is left as it is.
pub async fn settle(demo: &Demo, extent: Extent) -> Result<(), StartError> {
    let present = staff::all(&mut demo.ctx.reader()).await.map_err(StartError::part("the town"))?;
    if present.is_empty() {
        populate(demo, extent).await.map_err(StartError::part("the town"))?;
    }
    setting::catch_up(demo).map_err(StartError::part("the demo's clock"))
}

async fn populate(demo: &Demo, extent: Extent) -> Result<(), PlayError> {
    let town = Town::load()?;
    add_offices(demo, &town).await?;
    for member in &town.staff {
        employ(demo, member).await?;
    }
    if extent == Extent::Whole {
        for provider in &town.providers {
            play(demo, &town, provider).await?;
        }
    }
    Ok(())
}

async fn add_offices(demo: &Demo, town: &Town) -> Result<(), PlayError> {
    let step = "founding the offices";
    let mut tx = demo.ctx.db.begin().await.map_err(PlayError::own(step))?;
    for office in &town.offices {
        let id = demo.ctx.new_id().map_err(PlayError::own(step))?;
        offices::add(&mut tx, &as_office(id, office)?).await.map_err(PlayError::own(step))?;
        receptions::store(&mut tx, id, &as_reception(office)?).await.map_err(PlayError::own(step))?;
    }
    tx.commit().await.map_err(PlayError::own(step))
}

fn as_office(id: OfficeId, office: &TownOffice) -> Result<Office, PlayError> {
    let regime = LanguageRegime::parse(&office.regime)
        .ok_or_else(|| PlayError::own("founding the offices")("unknown language regime"))?;
    Ok(Office {
        id,
        name: office.name.clone(),
        municipality: office.municipality.clone(),
        postcode: office.postcode.clone(),
        regime,
        address: office.address.clone(),
        phone: office.phone.clone(),
        hours: office.hours.clone(),
        price_cents: office.price_cents,
        by_appointment: office.by_appointment,
    })
}

fn as_reception(office: &TownOffice) -> Result<Reception, PlayError> {
    let step = "founding the offices";
    let unknown = |_| PlayError::own(step)("unknown word of an office");
    let languages =
        office.languages.iter().map(|tag| Language::parse(tag).ok_or(())).collect::<Result<_, _>>();
    let equipment =
        office.equipment.iter().map(|word| Equipment::parse(word).ok_or(())).collect::<Result<_, _>>();
    Ok(Reception {
        key: office.postcode.clone(),
        other_names: office.other_names.clone(),
        languages: languages.map_err(unknown)?,
        email: Some(Email::parse(&office.email).map_err(PlayError::own(step))?),
        equipment: equipment.map_err(unknown)?,
        hours: office.week.parse().map_err(PlayError::own(step))?,
        closed_days: Vec::new(),
        slot_minutes: office.slot_minutes,
        counters: office.counters,
    })
}

/// Invites a member of staff and has them activate their key, as anybody would.
async fn employ(demo: &Demo, member: &Member) -> Result<(), PlayError> {
    let step = "employing staff";
    let all = offices::open(&mut demo.ctx.reader()).await.map_err(PlayError::own(step))?;
    let office = all.iter().find(|office| Some(&office.postcode) == member.office.as_ref());
    let new = NewStaff {
        name: member.name.clone(),
        email: Email::parse(&member.email).map_err(PlayError::own(step))?,
        role: Role::parse(&member.role).ok_or_else(|| PlayError::own(step)("unknown role"))?,
        office: office.map(|office| office.id),
        language: Language::parse(&member.language).unwrap_or(Language::En),
    };
    let Invited::Now(invitation) = invite(&demo.ctx, new).await.map_err(PlayError::own(step))? else {
        return Err(PlayError::own(step)("not invited"));
    };
    let account = Account { username: &member.username, password: PASSWORD };
    let outside = Outside::of(&demo.ctx.settings.base_url)?;
    applicant::activate(&browser(demo)?, &invitation.link, &invitation.code, account, &outside).await?;
    Ok(())
}

/// Plays one provider up to their stage.
async fn play(demo: &Demo, town: &Town, person: &Provider) -> Result<(), PlayError> {
    let outside = Outside::of(&demo.ctx.settings.base_url)?;
    if person.stage == Stage::Appointed {
        booking::book(&browser(demo)?, person, &outside).await?;
        return Ok(());
    }
    let counter = town.staff.iter().find(|member| member.office.as_ref() == Some(&person.office));
    let desk = staff_browser(demo, counter, "/office", &outside).await?;
    let evidence = clerk::open_file(&desk, person).await?;
    if person.stage == Stage::Draft {
        return Ok(());
    }
    let check = clerk::record(&desk, &evidence, person).await?;
    let handed = clerk::issue_kit(&desk, &check, person, &outside).await?;
    if person.stage == Stage::KitIssued {
        return Ok(());
    }
    let home = browser(demo)?;
    let link = outside.activation_link(&person.email).await?;
    let account = Account { username: &person.username, password: PASSWORD };
    let mut phone = applicant::activate(&home, &link, &handed.code, account, &outside).await?;
    if person.stage == Stage::KeyActive {
        return Ok(());
    }
    let requests = Keys::make(person)?.requests()?;
    let asked =
        applicant::apply(&home, person, "production", requests, account, &mut phone, &outside).await?;
    if person.stage == Stage::ContractDue {
        return Ok(());
    }
    applicant::send_contract(&home, &asked, papers::make(demo.ctx.now())?).await?;
    if person.stage == Stage::Submitted {
        return Ok(());
    }
    decide(demo, town, person, &asked, &outside).await?;
    if person.stage == Stage::Issued {
        applicant::complete(&home, &asked, account, &mut phone, &outside).await?;
    }
    Ok(())
}

/// What the back office does with the request of somebody at this stage.
async fn decide(
    demo: &Demo,
    town: &Town,
    person: &Provider,
    asked: &Asked,
    outside: &Outside,
) -> Result<(), PlayError> {
    let colleague = town.staff.iter().find(|member| member.role == "approver");
    let back_office = staff_browser(demo, colleague, "/backoffice", outside).await?;
    match person.stage {
        Stage::InReview => approver::take(&back_office, &asked.id).await.map(drop),
        Stage::Rejected => approver::reject(&back_office, &asked.id).await,
        _ => approver::approve(&back_office, &asked.id).await,
    }
}

/// A browser in which a member of staff is signed in.
async fn staff_browser(
    demo: &Demo,
    member: Option<&Member>,
    path: &str,
    outside: &Outside,
) -> Result<Browser, PlayError> {
    let member = member.ok_or_else(|| PlayError::own("playing the town")("nobody works there"))?;
    let browser = browser(demo)?;
    let account = Account { username: &member.username, password: PASSWORD };
    sign_in::open(&browser, path, account, App::Demo, outside).await?;
    Ok(browser)
}

fn browser(demo: &Demo) -> Result<Browser, PlayError> {
    Ok(Browser::new(&demo.ctx.settings.base_url)?)
}
