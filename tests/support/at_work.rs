//! Members of staff, signed in at their pages, whatever their role.

use passerelle::actions::enrolment_moves;
use passerelle::adapters::vault::Purpose;
use passerelle::browser::Browser;
use passerelle::domain::actor::Actor;
use passerelle::domain::enrolment::EnrolmentEvent;
use passerelle::domain::id::{EnrolmentId, OfficeId, StaffId};
use passerelle::domain::key::level::Means;
use passerelle::domain::language::Language;
use passerelle::domain::staff::Role;
use passerelle::storage::db::Tx;
use passerelle::storage::enrolments::NewEnrolment;
use passerelle::storage::sessions::{self, Audience, Session};
use passerelle::storage::staff::{self, Staff};

use super::TestApp;

/// Somebody who works, and the token of their session.
pub struct AtWork {
    pub id: StaffId,
    pub audience: Audience,
    pub token: String,
}

impl AtWork {
    /// The name of the cookie that carries the token.
    pub fn cookie(&self) -> String {
        format!("passerelle-{}", self.audience.word())
    }

    /// Their browser, in English.
    pub async fn browser(&self, app: &TestApp) -> Browser {
        let cookie = format!("{}={}; Path=/", self.cookie(), self.token);
        let browser = Browser::returning(&app.base, &cookie).unwrap();
        browser.get(&format!("/{}?lang=en", self.audience.word())).await.unwrap();
        browser
    }
}

/// A new member of staff, signed in just now.
pub async fn at_work(
    app: &TestApp,
    audience: Audience,
    office: Option<OfficeId>,
    role: Role,
    name: &str,
) -> AtWork {
    let mut tx = app.db.begin().await.unwrap();
    let enrolment = staff_enrolment(app, &mut tx).await;
    let member = Staff {
        id: app.ctx.new_id().unwrap(),
        enrolment,
        role,
        office,
        name: name.to_owned(),
        email: format!("{}@staff.example", name.to_lowercase().replace(' ', ".")),
        language: Language::En,
        active: true,
    };
    staff::add(&mut tx, &member, app.ctx.now()).await.unwrap();
    let token = sign_in(app, &mut tx, audience, &member).await;
    tx.commit().await.unwrap();
    AtWork { id: member.id, audience, token }
}

/// A new session of somebody who works there already.
pub async fn back_at_work(app: &TestApp, audience: Audience, member: &Staff) -> AtWork {
    let mut tx = app.db.begin().await.unwrap();
    let token = sign_in(app, &mut tx, audience, member).await;
    tx.commit().await.unwrap();
    AtWork { id: member.id, audience, token }
}

async fn sign_in(app: &TestApp, tx: &mut Tx, audience: Audience, member: &Staff) -> String {
    let (token, now) = (app.ctx.new_token().unwrap(), app.ctx.now());
    let session = Session {
        id: app.ctx.new_id().unwrap(),
        audience,
        issuer: app.ctx.settings.provider.issuer.clone(),
        subject: member.enrolment.to_string(),
        enrolment: Some(member.enrolment),
        staff: Some(member.id),
        national_number_index: None,
        name: member.name.clone(),
        level: 400,
        means: Means::MobileApp,
        auth_time: now,
        created_at: now,
        last_seen_at: now,
    };
    let hash = app.ctx.vault.keyed_hash(Purpose::Session, token.as_bytes());
    sessions::start(tx, &session, &hash).await.unwrap();
    token
}

/// The enrolment behind a member of staff.
pub async fn staff_enrolment(app: &TestApp, tx: &mut Tx) -> EnrolmentId {
    let (id, now) = (app.ctx.new_id::<EnrolmentId>().unwrap(), app.ctx.now());
    let enrolment = NewEnrolment {
        id,
        reference: format!("staff-{id}"),
        kind: "staff",
        office: None,
        language: Language::En,
    }
    .opened(now);
    enrolment_moves::create(&app.ctx, tx, &enrolment, EnrolmentEvent::WalkIn, Actor::Operator).await.unwrap();
    id
}
