//! People signed in below the pages, each with the session of one audience.

use passerelle::adapters::vault::Purpose;
use passerelle::browser::Browser;
use passerelle::domain::id::{EnrolmentId, StaffId};
use passerelle::domain::key::level::Means;
use passerelle::domain::language::Language;
use passerelle::domain::staff::Role;
use passerelle::storage::sessions::{self, Audience, Session};
use passerelle::storage::staff::{self, Staff};

use crate::support::{TestApp, counter, subjects};

/// Somebody with that role (`None`: a provider), signed in at the pages of that audience.
pub async fn signed_in(app: &TestApp, role: Option<Role>, audience: Audience) -> Browser {
    let enrolment = subjects::enrolment(app).await;
    let member = match role {
        Some(role) => Some(employ(app, enrolment, role).await),
        None => None,
    };
    let (token, now) = (app.ctx.new_token().unwrap(), app.ctx.now());
    let session = Session {
        id: app.ctx.new_id().unwrap(),
        audience,
        issuer: app.ctx.settings.provider.issuer.clone(),
        subject: enrolment.to_string(),
        enrolment: Some(enrolment),
        staff: member,
        national_number_index: None,
        name: "Somebody".to_owned(),
        level: 400,
        means: Means::MobileApp,
        auth_time: now,
        created_at: now,
        last_seen_at: now,
    };
    let hash = app.ctx.vault.keyed_hash(Purpose::Session, token.as_bytes());
    let mut tx = app.db.begin().await.unwrap();
    sessions::start(&mut tx, &session, &hash).await.unwrap();
    tx.commit().await.unwrap();
    let cookie = format!("passerelle-{}={token}; Path=/", audience.word());
    let browser = Browser::returning(&app.base, &cookie).unwrap();
    browser.get("/help").await.unwrap();
    browser
}

async fn employ(app: &TestApp, enrolment: EnrolmentId, role: Role) -> StaffId {
    let office = match role.of_office() {
        true => Some(counter::office(app, "Kraainem").await),
        false => None,
    };
    let member = Staff {
        id: app.ctx.new_id().unwrap(),
        enrolment,
        role,
        office,
        name: "Somebody".to_owned(),
        email: format!("{enrolment}@staff.example"),
        language: Language::En,
        active: true,
    };
    let mut tx = app.db.begin().await.unwrap();
    staff::add(&mut tx, &member, app.ctx.now()).await.unwrap();
    tx.commit().await.unwrap();
    member.id
}
