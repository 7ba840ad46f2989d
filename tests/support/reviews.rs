//! Approvers at work, and requests for them to decide on.

use passerelle::actions::manager::{search_text, submissions};
use passerelle::actions::request_moves;
use passerelle::adapters::vault::Place;
use passerelle::browser::{Browser, Seen};
use passerelle::domain::actor::Actor;
use passerelle::domain::id::{DocumentId, EnrolmentId, RequestId, StaffId};
use passerelle::domain::key::level::Means;
use passerelle::domain::language::Language;
use passerelle::domain::organisation::Organisation;
use passerelle::domain::request::deadline::RequestFacts;
use passerelle::domain::request::document::DocumentField;
use passerelle::domain::request::environment::Environment;
use passerelle::domain::request::{RequestEvent, RequestState};
use passerelle::domain::staff::Role;
use passerelle::domain::upload::Scan;
use passerelle::storage::db::Tx;
use passerelle::storage::documents::{self, Document};
use passerelle::storage::requests::{
    self, Details, NO_CLERK, NewRequest, Represented, Request, SignedIn, review,
};
use passerelle::storage::sessions::Audience;
use serde_json::json;

use super::TestApp;
use super::at_work::at_work;

/// A valid BIS number.
pub const NUMBER: &str = "79431410181";
/// The bytes of the front of the identity document.
pub const FRONT: &[u8] = b"\x89PNG front";

/// Somebody of the back office, signed in at its pages, in English.
pub struct AtWork {
    pub id: StaffId,
    pub browser: Browser,
}

/// An approver of that name.
pub async fn approver(app: &TestApp, name: &str) -> AtWork {
    let member = at_work(app, Audience::Backoffice, None, Role::Approver, name).await;
    AtWork { id: member.id, browser: member.browser(app).await }
}

/// A request with its documents, submitted now; `checked_by` is who checked the identity.
pub async fn submitted(app: &TestApp, checked_by: Option<StaffId>) -> RequestId {
    submitted_for(app, checked_by, None).await
}

/// The same for an organisation, with its mandate.
pub async fn submitted_for_clinic(app: &TestApp) -> RequestId {
    let organisation = Organisation::from_stored("CBE", "0123456749", "CLINIQUE DE L’ETE", None);
    submitted_for(app, None, organisation).await
}

async fn submitted_for(
    app: &TestApp,
    checked_by: Option<StaffId>,
    organisation: Option<Organisation>,
) -> RequestId {
    let (id, now): (RequestId, _) = (app.ctx.new_id().unwrap(), app.ctx.now());
    let mut tx = app.ctx.db.begin().await.unwrap();
    let new = Request { for_organisation: organisation.is_some(), ..new_request(app, id) };
    request_moves::create(&app.ctx, &mut tx, &new, RequestEvent::Start, Actor::Visitor).await.unwrap();
    if let Some(organisation) = organisation {
        let represented = Represented { organisation, index: id.0.as_bytes().to_vec() };
        requests::record_organisation(&mut tx, &new, &represented).await.unwrap();
    }
    requests::record_details(&mut tx, &new, &details(app, id)).await.unwrap();
    go(app, &mut tx, id, RequestEvent::GiveDetails, RequestState::SignInDue, Actor::Visitor).await;
    let sign_in = SignedIn {
        issuer: "https://provider.example".to_owned(),
        subject: id.to_string(),
        level: 400,
        means: Means::MobileApp,
        at: now,
    };
    let clerk = checked_by.unwrap_or(NO_CLERK);
    requests::record_sign_in(&mut tx, id, None, clerk, &sign_in, ("2026-11-01", &[2; 32])).await.unwrap();
    let person = Actor::Person(EnrolmentId(id.0));
    go(app, &mut tx, id, RequestEvent::ConfirmIdentity, RequestState::ContractDue, person).await;
    requests::record_submission(&mut tx, id, 1, now).await.unwrap();
    let sent = requests::get(&mut tx, id).await.unwrap();
    submissions::keep(&app.ctx, &mut tx, &sent, 1).await.unwrap();
    review::record_search_text(&mut tx, id, &search_text::of(&sent)).await.unwrap();
    document(app, &mut tx, id, DocumentField::IdentityFront).await;
    if sent.for_organisation {
        document(app, &mut tx, id, DocumentField::Mandate).await;
    }
    go(app, &mut tx, id, RequestEvent::SendContract, RequestState::Submitted, person).await;
    tx.commit().await.unwrap();
    id
}

/// The mandate of a request for an organisation.
pub async fn mandate_of(app: &TestApp, id: RequestId) -> DocumentId {
    let sent = documents::current(&mut app.ctx.reader(), id, 1).await.unwrap();
    sent.iter().find(|document| document.field == DocumentField::Mandate).unwrap().id
}

/// The front of the identity document of a request.
pub async fn front_of(app: &TestApp, id: RequestId) -> DocumentId {
    documents::current(&mut app.ctx.reader(), id, 1).await.unwrap()[0].id
}

/// The state that the request is in.
pub async fn state_of(app: &TestApp, id: RequestId) -> RequestState {
    requests::get(&mut app.ctx.reader(), id).await.unwrap().state
}

fn new_request(app: &TestApp, id: RequestId) -> Request {
    let now = app.ctx.now();
    NewRequest {
        id,
        reference: format!("HY-{id}"),
        environment: Environment::Acceptance,
        browser_hash: Some(id.0.as_bytes().to_vec()),
        language: Language::Nl,
        terms_version: "test".to_owned(),
    }
    .started(now)
}

fn details(app: &TestApp, id: RequestId) -> Details {
    let place = Place { table: "request", row: id.0, column: "national_number_sealed" };
    let sealed = app.ctx.vault.seal(&place, NUMBER.as_bytes(), &app.ctx.random).unwrap();
    Details {
        national_number_sealed: sealed.into_bytes(),
        // Of its own, so that one test can have several open requests.
        national_number_index: id.0.as_bytes().to_vec(),
        given_names: Some("Νίκος".to_owned()),
        family_name: "Παπαδάκης".to_owned(),
        mrz_given: Some("NIKOS".to_owned()),
        mrz_family: "PAPADAKIS".to_owned(),
        email: "nikos@example.org".to_owned(),
        phone: "+30 21 0123 4567".to_owned(),
    }
}

async fn document(app: &TestApp, tx: &mut Tx, request: RequestId, field: DocumentField) {
    let id: DocumentId = app.ctx.new_id().unwrap();
    let place = Place { table: "document", row: id.0, column: "content" };
    let sealed = app.ctx.vault.seal(&place, FRONT, &app.ctx.random).unwrap();
    app.ctx.files.put(id, sealed.into_bytes()).await.unwrap();
    let document = Document {
        id,
        request,
        field,
        version: 1,
        name: "front.png".to_owned(),
        media_type: "image/jpeg".to_owned(),
        size: 10,
        sha256: vec![3; 32],
        uploaded_at: app.ctx.now(),
        sent_sha256: Some(vec![4; 32]),
        scan: Scan::None,
    };
    documents::put(tx, &document).await.unwrap();
}

/// An approver takes the request and asks a correction or sets it aside; what they would say is left out.
pub async fn pause(app: &TestApp, id: RequestId, event: RequestEvent) {
    let approver = Actor::Approver(StaffId(id.0));
    let to = if event == RequestEvent::Hold { RequestState::OnHold } else { RequestState::CorrectionDue };
    let mut tx = app.ctx.db.begin().await.unwrap();
    go(app, &mut tx, id, RequestEvent::Take, RequestState::InReview, approver).await;
    go(app, &mut tx, id, event, to, approver).await;
    tx.commit().await.unwrap();
}

/// The person sends the request again, as another version of it.
pub async fn send_again(app: &TestApp, id: RequestId) {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let version = requests::get(&mut tx, id).await.unwrap().version + 1;
    requests::record_submission(&mut tx, id, version, app.ctx.now()).await.unwrap();
    let sent = requests::get(&mut tx, id).await.unwrap();
    submissions::keep(&app.ctx, &mut tx, &sent, version).await.unwrap();
    let person = Actor::Person(EnrolmentId(id.0));
    go(app, &mut tx, id, RequestEvent::SendCorrection, RequestState::Submitted, person).await;
    tx.commit().await.unwrap();
}

async fn go(app: &TestApp, tx: &mut Tx, id: RequestId, event: RequestEvent, to: RequestState, actor: Actor) {
    let seen = requests::get(tx, id).await.unwrap();
    let deadlines = RequestFacts::at(app.ctx.now());
    request_moves::advance(&app.ctx, tx, &seen, event, to, actor, json!({}), &deadlines).await.unwrap();
}

/// Whoever is signed in there opens the request and takes it; gives the page of the request.
pub async fn take(at_work: &AtWork, id: RequestId) -> Seen {
    let path = format!("/backoffice/requests/{id}");
    let request = at_work.browser.open(&path).await.unwrap().expect(200).unwrap();
    at_work.browser.submit_to(&request, "/take", &[]).await.unwrap().expect(200).unwrap()
}
