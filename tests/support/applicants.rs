//! A care provider signed in at the Certificate Manager, with a request whose contract is due.

use std::sync::LazyLock;

use passerelle::actions::manager::contract_text;
use passerelle::actions::pki::init;
use passerelle::actions::request_moves;
use passerelle::adapters::signing_keys::{RsaKey, RsaSize};
use passerelle::adapters::vault::{Place, Purpose as HashPurpose};
use passerelle::browser::{Browser, Seen, Upload};
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::profile::Purpose;
use passerelle::domain::id::{CertificateId, EnrolmentId, RequestId, StaffId};
use passerelle::domain::key::level::Means;
use passerelle::domain::language::Language;
use passerelle::domain::request::deadline::RequestFacts;
use passerelle::domain::request::environment::Environment;
use passerelle::domain::request::{RequestEvent as E, RequestState as S};
use passerelle::storage::certificates;
use passerelle::storage::db::Tx;
use passerelle::storage::decisions::{self, Decision};
use passerelle::storage::requests::{self, Details, NO_CLERK, NewRequest, Request, SignedIn};
use passerelle::storage::sessions::{self, Audience, Session};
use passerelle::storage::subject_keys;
use serde_json::json;
use uuid::Uuid;

use super::TestApp;
use super::reviews::approver;
use super::subjects::subject_key;

/// The provider's BIS number.
pub const NUMBER: &str = "79431410181";
const ISSUER: &str = "https://provider.example";

/// Made once: each test has a database of its own, in which no key was used before.
pub static KEYS: LazyLock<[RsaKey; 2]> = LazyLock::new(new_keys);

/// For who has to share a database with others that have a certificate.
pub fn new_keys() -> [RsaKey; 2] {
    [0, 1].map(|_| RsaKey::generate(RsaSize::Rsa2048).unwrap())
}

/// A provider in their browser, in English, and their request.
pub struct Applicant {
    pub id: RequestId,
    /// `/manager/requests/{id}`.
    pub path: String,
    pub browser: Browser,
}

impl Applicant {
    /// Opens a page of the request that must be there.
    pub async fn open(&self, below: &str) -> Seen {
        self.browser.open(&format!("{}{below}", self.path)).await.unwrap().expect(200).unwrap()
    }

    /// Uploads files on the contract page.
    pub async fn upload(&self, files: Vec<Upload>) -> Seen {
        let page = self.open("/contract").await;
        self.browser.upload(&page, &[], files).await.unwrap()
    }

    /// Uploads all three files; gives the page with the button that sends them.
    pub async fn upload_all(&self) -> Seen {
        self.upload(good_files()).await.expect(200).unwrap()
    }
}

/// A provider called `subject` by the identity provider, whose contract is due.
pub async fn contract_due(app: &TestApp, subject: &str) -> Applicant {
    contract_due_with(app, subject, &KEYS).await
}

async fn contract_due_with(app: &TestApp, subject: &str, keys: &[RsaKey; 2]) -> Applicant {
    let id: RequestId = app.ctx.new_id().unwrap();
    let mut tx = app.ctx.db.begin().await.unwrap();
    let new = new_request(app, id);
    request_moves::create(&app.ctx, &mut tx, &new, E::Start, Actor::Visitor).await.unwrap();
    requests::record_details(&mut tx, &new, &details(app, id, subject)).await.unwrap();
    let both = [(Purpose::Authentication, 0), (Purpose::Encryption, 1)];
    let keys = both.map(|(purpose, n)| subject_key(purpose, &keys[n].spki_der().unwrap()));
    subject_keys::put(&mut tx, id, &keys).await.unwrap();
    go(app, &mut tx, id, E::GiveDetails, S::SignInDue, Actor::Visitor).await;
    let request = requests::get(&mut tx, id).await.unwrap();
    let contract = contract_text::of_request(&app.ctx, &mut tx, &request).await.unwrap();
    let sign_in = SignedIn {
        issuer: ISSUER.to_owned(),
        subject: subject.to_owned(),
        level: 400,
        means: Means::MobileApp,
        at: app.ctx.now(),
    };
    let offered = (contract.version.as_str(), contract.hash());
    requests::record_sign_in(&mut tx, id, None, NO_CLERK, &sign_in, (offered.0, &offered.1)).await.unwrap();
    go(app, &mut tx, id, E::ConfirmIdentity, S::ContractDue, person()).await;
    tx.commit().await.unwrap();
    let browser = signed_in(app, subject).await;
    Applicant { id, path: format!("/manager/requests/{id}"), browser }
}

/// The same with the contract sent and approved by `approver`.
pub async fn approved(app: &TestApp, subject: &str, approver: StaffId) -> Applicant {
    let applicant = contract_due(app, subject).await;
    send_and_approve(app, &applicant, approver).await;
    applicant
}

/// Sends the contract in the applicant's browser; `approver` approves.
pub async fn send_and_approve(app: &TestApp, applicant: &Applicant, approver: StaffId) {
    let id = applicant.id;
    let page = applicant.upload_all().await;
    applicant.browser.submit_to(&page, "/send", &[]).await.unwrap().expect(200).unwrap();
    let mut tx = app.ctx.db.begin().await.unwrap();
    go(app, &mut tx, id, E::Take, S::InReview, Actor::Approver(approver)).await;
    let decision = Decision {
        id: app.ctx.new_id().unwrap(),
        request: id,
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
    decisions::add(&mut tx, &decision).await.unwrap();
    requests::record_approval(&mut tx, id, Some(1)).await.unwrap();
    go(app, &mut tx, id, E::Approve, S::Approved, Actor::Approver(approver)).await;
    tx.commit().await.unwrap();
}

/// Somebody with certificates, and the path of these.
pub async fn certified(app: &TestApp, subject: &str) -> (Applicant, CertificateId, String) {
    let ann = approver(app, "Ann Peeters").await;
    certified_by(app, subject, ann.id, &KEYS).await
}

/// The same, approved by `approver` and for these keys.
pub async fn certified_by(
    app: &TestApp,
    subject: &str,
    approver: StaffId,
    keys: &[RsaKey; 2],
) -> (Applicant, CertificateId, String) {
    init::init(&app.ctx).await.unwrap();
    let applicant = contract_due_with(app, subject, keys).await;
    send_and_approve(app, &applicant, approver).await;
    let page = applicant.open("/complete").await;
    let seen = applicant.browser.submit_to(&page, "/complete", &[]).await.unwrap().expect(200).unwrap();
    let row = certificates::of_request(&mut app.ctx.reader(), applicant.id).await.unwrap().unwrap();
    assert_eq!(seen.path, format!("/manager/certificates/{}", row.id));
    (applicant, row.id, seen.path)
}

/// A browser in which the person is signed in at the Certificate Manager since now.
pub async fn signed_in(app: &TestApp, subject: &str) -> Browser {
    let cookie = session_cookie(app, subject).await;
    let browser = Browser::returning(&app.base, &format!("{cookie}; Path=/")).unwrap();
    browser.get("/help?lang=en").await.unwrap().expect(200).unwrap();
    browser
}

/// The cookie of a session that begins now, `name=value`.
pub async fn session_cookie(app: &TestApp, subject: &str) -> String {
    let (token, now) = (app.ctx.new_token().unwrap(), app.ctx.now());
    let session = Session {
        id: app.ctx.new_id().unwrap(),
        audience: Audience::Manager,
        issuer: ISSUER.to_owned(),
        subject: subject.to_owned(),
        enrolment: None,
        staff: None,
        national_number_index: Some(index(app, subject)),
        name: "Νίκος Παπαδάκης".to_owned(),
        level: 400,
        means: Means::MobileApp,
        auth_time: now,
        created_at: now,
        last_seen_at: now,
    };
    let hash = app.ctx.vault.keyed_hash(HashPurpose::Session, token.as_bytes());
    let mut tx = app.ctx.db.begin().await.unwrap();
    sessions::start(&mut tx, &session, &hash).await.unwrap();
    tx.commit().await.unwrap();
    format!("passerelle-manager={token}")
}

/// The three files of a request, as they should be.
pub fn good_files() -> Vec<Upload> {
    vec![
        ("contract", "signed.pdf", "application/pdf", super::papers::pdf("")),
        ("identity_front", "front.png", "image/png", png()),
        ("identity_back", "back.png", "image/png", png()),
    ]
}

/// A small picture; the same each time.
pub fn png() -> Vec<u8> {
    super::papers::picture(40, 25, image::ImageFormat::Png)
}

/// Each person of a test has a number of their own, as far as the index can tell.
fn index(app: &TestApp, subject: &str) -> Vec<u8> {
    app.ctx.vault.keyed_hash(HashPurpose::NationalNumberIndex, subject.as_bytes()).to_vec()
}

fn person() -> Actor {
    Actor::Person(EnrolmentId(Uuid::nil()))
}

async fn go(app: &TestApp, tx: &mut Tx, id: RequestId, event: E, to: S, actor: Actor) {
    let seen = requests::get(tx, id).await.unwrap();
    let deadlines = RequestFacts::at(app.ctx.now());
    request_moves::advance(&app.ctx, tx, &seen, event, to, actor, json!({}), &deadlines).await.unwrap();
}

fn new_request(app: &TestApp, id: RequestId) -> Request {
    let now = app.ctx.now();
    let reference =
        passerelle::domain::reference::Reference::from_random(2026, &app.ctx.random.bytes().unwrap());
    NewRequest {
        id,
        reference: reference.to_string(),
        environment: Environment::Production,
        browser_hash: None,
        language: Language::De,
        terms_version: "test".to_owned(),
    }
    .started(now)
}

fn details(app: &TestApp, id: RequestId, subject: &str) -> Details {
    let place = Place { table: "request", row: id.0, column: "national_number_sealed" };
    let sealed = app.ctx.vault.seal(&place, NUMBER.as_bytes(), &app.ctx.random).unwrap();
    Details {
        national_number_sealed: sealed.into_bytes(),
        national_number_index: index(app, subject),
        given_names: Some("Νίκος".to_owned()),
        family_name: "Παπαδάκης".to_owned(),
        mrz_given: Some("NIKOS".to_owned()),
        mrz_family: "PAPADAKIS".to_owned(),
        email: "nikos@example.org".to_owned(),
        phone: "+30 21 0123 4567".to_owned(),
    }
}
