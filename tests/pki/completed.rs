//! A request that a person has completed: every move up to `issuing`, made through the tables, without pages.

use std::sync::{LazyLock, Mutex};

use passerelle::actions::moves::{Step, make};
use passerelle::adapters::signing_keys::{RsaKey, RsaSize};
use passerelle::adapters::vault::{Place, Purpose as HashPurpose};
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::profile::Purpose;
use passerelle::domain::enrolment::{EnrolmentEvent, EnrolmentMachine, EnrolmentState};
use passerelle::domain::id::{EnrolmentId, RequestId, StaffId};
use passerelle::domain::key::level::Means;
use passerelle::domain::language::Language;
use passerelle::domain::request::environment::Environment;
use passerelle::domain::request::{RequestEvent as E, RequestMachine, RequestState as S};
use passerelle::domain::staff::Role;
use passerelle::storage::db::Tx;
use passerelle::storage::decisions::{self, Decision};
use passerelle::storage::requests::{self, Details, NO_CLERK, NewRequest, Request, SignedIn};
use passerelle::storage::staff::{self, Staff};
use passerelle::storage::subject_keys;
use passerelle::storage::{enrolments, outbox, timers};
use uuid::Uuid;

use crate::support::TestApp;
use crate::support::subjects::subject_key;

/// Where the people of these tests sign in: an external provider, so that there is no local enrolment.
pub const ISSUER: &str = "https://csam.example";
/// María's BIS number.
pub const MARIA: &str = "85410100104";

/// Public keys made so far: making one takes long, and one serves many tests (each has a database of its own).
static KEYS: LazyLock<Mutex<Vec<Vec<u8>>>> = LazyLock::new(Mutex::default);

/// SubjectPublicKeyInfo number `n`.
pub fn public_key(n: usize) -> Vec<u8> {
    let mut keys = KEYS.lock().unwrap();
    while keys.len() <= n {
        keys.push(RsaKey::generate(RsaSize::Rsa2048).unwrap().spki_der().unwrap());
    }
    keys[n].clone()
}

/// A completed request of María with the keys numbered.
pub async fn request(app: &TestApp, keys: [usize; 2]) -> RequestId {
    request_resting_on(app, keys, None).await
}

/// A completed request whose sign-in rests on a local enrolment.
pub async fn request_resting_on(
    app: &TestApp,
    keys: [usize; 2],
    enrolment: Option<EnrolmentId>,
) -> RequestId {
    request_of(app, MARIA, keys, enrolment).await
}

/// A completed request of the person with that national number.
pub async fn request_of(
    app: &TestApp,
    number: &str,
    keys: [usize; 2],
    enrolment: Option<EnrolmentId>,
) -> RequestId {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let approver = approver(app, &mut tx).await;
    let request = signed_in(app, &mut tx, number, keys, enrolment).await;
    submit_and_approve(app, &mut tx, request, approver).await;
    advance(app, &mut tx, request, E::Complete, S::Issuing, person()).await;
    tx.commit().await.unwrap();
    request
}

/// Lets letters leave and ends the deadlines that have come: these tests are not about them.
pub async fn clear_away(app: &TestApp) {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let now = app.ctx.now();
    while let Some(letter) = outbox::take_due(&mut tx, now, now.plus(time::Duration::HOUR)).await.unwrap() {
        outbox::mark_sent(&mut tx, letter.id, now).await.unwrap();
    }
    while let Some(timer) = timers::next_due(&mut tx, now).await.unwrap() {
        timers::fire(&mut tx, timer.id, now).await.unwrap();
    }
    tx.commit().await.unwrap();
}

fn person() -> Actor {
    Actor::Person(EnrolmentId(Uuid::nil()))
}

async fn signed_in(
    app: &TestApp,
    tx: &mut Tx,
    number: &str,
    keys: [usize; 2],
    enrolment: Option<EnrolmentId>,
) -> RequestId {
    let id: RequestId = app.ctx.new_id().unwrap();
    requests::insert(tx, &new_request(app, id)).await.unwrap();
    make(&app.ctx, tx, &Step::<RequestMachine>::create(id, E::Start, S::Details, Actor::Visitor))
        .await
        .unwrap();
    let seen = requests::get(tx, id).await.unwrap();
    requests::record_details(tx, &seen, &details(app, number, id)).await.unwrap();
    let both = [(Purpose::Authentication, keys[0]), (Purpose::Encryption, keys[1])];
    subject_keys::put(tx, id, &both.map(|(purpose, n)| subject_key(purpose, &public_key(n)))).await.unwrap();
    advance(app, tx, id, E::GiveDetails, S::SignInDue, Actor::Visitor).await;
    let sign_in = SignedIn {
        issuer: ISSUER.to_owned(),
        subject: number.to_owned(),
        level: 400,
        means: Means::MobileApp,
        at: app.ctx.now(),
    };
    requests::record_sign_in(tx, id, enrolment, NO_CLERK, &sign_in, ("2026-10", &[9; 32])).await.unwrap();
    advance(app, tx, id, E::ConfirmIdentity, S::ContractDue, person()).await;
    id
}

async fn submit_and_approve(app: &TestApp, tx: &mut Tx, request: RequestId, approver: StaffId) {
    requests::record_submission(tx, request, 1, app.ctx.now()).await.unwrap();
    advance(app, tx, request, E::SendContract, S::Submitted, person()).await;
    advance(app, tx, request, E::Take, S::InReview, Actor::Approver(approver)).await;
    let decision = Decision {
        id: app.ctx.new_id().unwrap(),
        request,
        version: 1,
        step: "first".to_owned(),
        approver,
        checked_by: NO_CLERK,
        first_approver: None,
        verdict: "approve".to_owned(),
        reason: None,
        text: None,
        at: app.ctx.now(),
    };
    decisions::add(tx, &decision).await.unwrap();
    requests::record_approval(tx, request, Some(1)).await.unwrap();
    advance(app, tx, request, E::Approve, S::Approved, Actor::Approver(approver)).await;
}

async fn advance(app: &TestApp, tx: &mut Tx, id: RequestId, event: E, to: S, actor: Actor) {
    let seen = requests::get(tx, id).await.unwrap().seen();
    make(&app.ctx, tx, &Step::<RequestMachine>::of(id, seen, event, to, actor)).await.unwrap();
}

async fn approver(app: &TestApp, tx: &mut Tx) -> StaffId {
    if let Some(known) = staff::all(tx).await.unwrap().first() {
        return known.id;
    }
    let id: StaffId = app.ctx.new_id().unwrap();
    let enrolment = draft(app, tx).await;
    let row = Staff {
        id,
        enrolment,
        role: Role::Approver,
        office: None,
        name: "Amélie Aerts".to_owned(),
        email: "amelie@ehealth.example".to_owned(),
        language: Language::Fr,
        active: true,
    };
    staff::add(tx, &row, app.ctx.now()).await.unwrap();
    id
}

/// An enrolment that has no key.
pub async fn draft(app: &TestApp, tx: &mut Tx) -> EnrolmentId {
    let enrolment: EnrolmentId = app.ctx.new_id().unwrap();
    let row = enrolments::NewEnrolment {
        id: enrolment,
        reference: enrolment.to_string(),
        kind: "staff",
        office: None,
        language: Language::Fr,
    }
    .opened(app.ctx.now());
    enrolments::insert(tx, &row).await.unwrap();
    let (event, clerk) = (EnrolmentEvent::WalkIn, Actor::Clerk(StaffId(Uuid::nil())));
    let walk_in = Step::<EnrolmentMachine>::create(enrolment, event, EnrolmentState::Draft, clerk);
    make(&app.ctx, tx, &walk_in).await.unwrap();
    enrolment
}

fn new_request(app: &TestApp, id: RequestId) -> Request {
    NewRequest {
        id,
        reference: id.to_string(),
        environment: Environment::Production,
        browser_hash: None,
        language: Language::De,
        terms_version: "2026-10".to_owned(),
    }
    .started(app.ctx.now())
}

fn details(app: &TestApp, number: &str, id: RequestId) -> Details {
    let place = Place { table: "request", row: id.0, column: "national_number_sealed" };
    let sealed = app.ctx.vault.seal(&place, number.as_bytes(), &app.ctx.random).unwrap();
    Details {
        national_number_sealed: sealed.into_bytes(),
        national_number_index: app
            .ctx
            .vault
            .keyed_hash(HashPurpose::NationalNumberIndex, number.as_bytes())
            .to_vec(),
        given_names: Some("María".to_owned()),
        family_name: "Núñez-Ørsted".to_owned(),
        mrz_given: Some("MARIA".to_owned()),
        mrz_family: "NUNEZ OERSTED".to_owned(),
        email: "maria@example.com".to_owned(),
        phone: "+34600000000".to_owned(),
    }
}
