//! Enrolments, kits and requests brought into being and moved below the pages, for tests of machines and rows.

use passerelle::actions::{ActionError, enrolment_moves, request_moves};
use passerelle::bench::ready;
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::profile::Purpose;
use passerelle::domain::enrolment::deadline::EnrolmentFacts;
use passerelle::domain::enrolment::{EnrolmentEvent, EnrolmentState, KitState, kit};
use passerelle::domain::id::{EnrolmentId, KitId, RequestId};
use passerelle::domain::key::level::Means;
use passerelle::domain::language::Language;
use passerelle::domain::request::RequestEvent;
use passerelle::domain::request::environment::Environment;
use passerelle::storage::db::Tx;
use passerelle::storage::enrolments::{self, NewEnrolment, Person};
use passerelle::storage::kits::Kit;
use passerelle::storage::requests::{self, Details, NO_CLERK, NewRequest, Request, SignedIn};
use passerelle::storage::subject_keys::SubjectKey;
use serde_json::json;

use super::TestApp;

/// A new enrolment in `draft` of somebody with an address, so that letters are written.
pub async fn enrolment(app: &TestApp) -> EnrolmentId {
    let (id, now): (EnrolmentId, _) = (app.ctx.new_id().unwrap(), app.ctx.now());
    let file = NewEnrolment {
        id,
        reference: format!("TEST-{id}"),
        kind: "staff",
        office: None,
        language: Language::Fr,
    }
    .opened(now);
    let mut tx = app.db.begin().await.unwrap();
    enrolment_moves::create(&app.ctx, &mut tx, &file, EnrolmentEvent::WalkIn, Actor::Operator).await.unwrap();
    enrolments::record_person(&mut tx, &file, Language::Fr, &person(id)).await.unwrap();
    tx.commit().await.unwrap();
    id
}

fn person(id: EnrolmentId) -> Person {
    Person {
        given_names: None,
        family_name: "Ἀθηνᾶ".to_owned(),
        mrz_given: None,
        mrz_family: "ATHINA".to_owned(),
        folded_name: "athina".to_owned(),
        birth_date: None,
        national_number_sealed: None,
        national_number_index: Some(id.0.as_bytes().to_vec()),
        email: "athina@example.org".to_owned(),
        phone: None,
    }
}

/// Moves an enrolment as it stands in this transaction.
pub async fn advance(
    app: &TestApp,
    tx: &mut Tx,
    id: EnrolmentId,
    event: EnrolmentEvent,
    to: EnrolmentState,
    actor: Actor,
) -> Result<(), ActionError> {
    let seen = enrolments::get(tx, id).await?;
    let facts = EnrolmentFacts::at(app.ctx.now());
    enrolment_moves::advance(&app.ctx, tx, &seen, event, to, actor, json!({}), &facts).await?;
    Ok(())
}

/// A new live kit of the enrolment; refused while another lives.
pub async fn kit(
    app: &TestApp,
    tx: &mut Tx,
    enrolment: EnrolmentId,
    actor: Actor,
) -> Result<(), ActionError> {
    let (id, now): (KitId, _) = (app.ctx.new_id()?, app.ctx.now());
    let new = Kit {
        id,
        enrolment,
        state: KitState::Live,
        last_seq: 1,
        state_since: now,
        issued_at: now,
        expires_at: kit::deadline(now),
        issued_by: None,
        code_hash: vec![1; 32],
        link_hash: id.0.as_bytes().to_vec(),
        wrong_codes: 0,
        last_wrong_hash: None,
        paused_until: None,
        printed_at: None,
    };
    enrolment_moves::create_kit(&app.ctx, tx, &new, actor).await
}

/// A new request in `details`, of nobody yet.
pub async fn request(app: &TestApp) -> RequestId {
    let (id, now): (RequestId, _) = (app.ctx.new_id().unwrap(), app.ctx.now());
    let new = NewRequest {
        id,
        reference: format!("TEST-{id}"),
        environment: Environment::Acceptance,
        browser_hash: Some(id.0.as_bytes().to_vec()),
        language: Language::De,
        terms_version: "test".to_owned(),
    }
    .started(now);
    let mut tx = app.db.begin().await.unwrap();
    request_moves::create(&app.ctx, &mut tx, &new, RequestEvent::Start, Actor::Visitor).await.unwrap();
    requests::record_details(&mut tx, &new, &details(id)).await.unwrap();
    tx.commit().await.unwrap();
    id
}

fn details(id: RequestId) -> Details {
    Details {
        national_number_sealed: vec![1; 32],
        national_number_index: id.0.as_bytes().to_vec(),
        given_names: None,
        family_name: "Ἀθηνᾶ".to_owned(),
        mrz_given: None,
        mrz_family: "ATHINA".to_owned(),
        email: "athina@example.org".to_owned(),
        phone: "+32471000000".to_owned(),
    }
}

/// Gives a request the facts without which the database refuses its later states.
pub async fn facts_of_request(app: &TestApp, tx: &mut Tx, seen: &Request) -> Result<(), ActionError> {
    if seen.sign_in.is_none() {
        let now = app.ctx.now();
        let sign_in = SignedIn {
            issuer: "https://provider.example".to_owned(),
            subject: seen.id.to_string(),
            level: 400,
            means: Means::MobileApp,
            at: now,
        };
        requests::record_sign_in(tx, seen.id, None, NO_CLERK, &sign_in, ("test", &[2; 32])).await?;
    }
    requests::record_approval(tx, seen.id, Some(seen.version)).await?;
    Ok(())
}

/// The stored form of a public key.
pub fn subject_key(purpose: Purpose, spki: &[u8]) -> SubjectKey {
    ready::subject_key(purpose, spki).unwrap()
}
