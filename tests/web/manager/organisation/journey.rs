//! The whole way of one organisation, with what is refused on it.

use std::process::Command;

use passerelle::actions::pki::{init, verify_all};
use passerelle::browser::{Browser, Seen, Upload};
use passerelle::domain::id::RequestId;
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::{certificates, decisions};
use serde_json::json;
use time::Duration;

use super::{clinic_but, sign_in_page};
use crate::support::applicants::{KEYS, good_files, png};
use crate::support::foreign_provider::Provider;
use crate::support::reviews::{AtWork, approver, mandate_of, state_of};
use crate::support::{TestApp, each_engine, tools};
use crate::web::manager::apply::{newest, sign_in_page as own_sign_in_page, visitor};
use crate::web::manager::{eight_times, moves};

const NAME: &str = "CLINIQUE DE L’ETE";

/// The contract of the clinic's certificate, due in this browser.
async fn contract_due(app: &TestApp, browser: &Browser) -> (RequestId, Seen) {
    let page = sign_in_page(app, browser, &clinic_but(&[])).await;
    let contract = browser.submit(&page, &[]).await.unwrap().expect(200).unwrap();
    let id = newest(app).await.id;
    assert_eq!(contract.path, format!("/manager/requests/{id}/contract"));
    (id, contract)
}

/// The same name is asked for once; other names are others.
async fn other_names(app: &TestApp, provider: &Provider, browser: &Browser, open: RequestId) {
    app.pass(Duration::SECOND);
    let again = sign_in_page(app, browser, &clinic_but(&[("organisation_name", "Clinic renamed")])).await;
    let refused = browser.submit(&again, &[]).await.unwrap().expect(403).unwrap();
    assert!(refused.text().contains("You already have an open request"), "{}", refused.text());
    assert!(refused.text().contains(&format!("/manager/requests/{open}")));
    let maria = visitor(app).await;
    app.pass(Duration::SECOND);
    let hers = [("national_number", "85.41.01-001.04"), ("application_id", "EHR-1")];
    let page = sign_in_page(app, &maria, &clinic_but(&hers)).await;
    provider.claim(&[("egovNRN", json!("85410100104")), ("sub", json!("maria"))]);
    let refused = maria.submit(&page, &[]).await.unwrap().expect(403).unwrap();
    provider.claim(&[]);
    assert!(refused.text().contains("Somebody else is already requesting"), "{}", refused.text());
    assert!(!refused.text().contains(&open.to_string()), "the request of another person is not named");
    app.pass(Duration::SECOND);
    let other = sign_in_page(app, browser, &clinic_but(&[("application_id", "EHR-2")])).await;
    browser.submit(&other, &[]).await.unwrap().expect(200).unwrap();
    assert_eq!(newest(app).await.state, RequestState::ContractDue);
    app.pass(Duration::SECOND);
    let own = own_sign_in_page(browser).await;
    browser.submit(&own, &[]).await.unwrap().expect(200).unwrap();
    assert_eq!(newest(app).await.state, RequestState::ContractDue, "and one for themselves");
}

/// Contract and identity document do not do without the mandate.
async fn sent_with_mandate(app: &TestApp, browser: &Browser, id: RequestId, contract: &Seen) {
    let text = contract.text();
    let subject = format!(
        "CN=CBE\\=0123456749\\, EHR-1,OU=eHealth-platform Belgium,OU={NAME},OU=CBE\\=0123456749,OU=EHR-1"
    );
    assert!(text.contains(&subject) && text.contains("signs it for the holder"), "{text}");
    assert!(text.contains("Mandate of the organisation, signed"), "{text}");
    for file in ["contract.pdf", "mandate.pdf"] {
        let printed =
            browser.get(&format!("/manager/requests/{id}/{file}")).await.unwrap().expect(200).unwrap();
        assert!(printed.bytes.starts_with(b"%PDF-"), "{file}");
    }
    let three = browser.upload(contract, &[], good_files()).await.unwrap().expect(200).unwrap();
    assert!(three.form_to("/send").is_err(), "no button without its right");
    let form = three.form_to("/documents").unwrap();
    let early = browser.post(&format!("/manager/requests/{id}/send"), &form.filled(&[])).await.unwrap();
    let told = early.expect(422).unwrap();
    assert!(told.text().contains("id=\"mandate-error\""), "{}", told.text());
    assert_eq!(state_of(app, id).await, RequestState::ContractDue);
    let bad: Upload = ("mandate", "mandate.txt", "text/plain", b"signed".to_vec());
    let told = browser.upload_to(&three, "/documents", &[], vec![bad]).await.unwrap().expect(422).unwrap();
    assert!(told.text().contains("must be a PDF, JPG or PNG"), "{}", told.text());
    let good: Upload = ("mandate", "mandate.png", "image/png", png());
    let ready = browser.upload_to(&three, "/documents", &[], vec![good]).await.unwrap().expect(200).unwrap();
    assert_eq!(eight_times(browser, &ready, "/send").await, [303; 8]);
    assert_eq!(moves(app, id, "send_contract").await, 1);
    let receipt = browser.open(&format!("/manager/requests/{id}/receipt")).await.unwrap();
    assert_eq!(receipt.text().matches("Fingerprint (SHA-256)").count(), 4, "{}", receipt.text());
    assert!(receipt.text().contains(&format!("{NAME} (CBE=0123456749, EHR-1)")));
}

/// An approver who has not opened the mandate, or does not say that it holds, approves nothing.
async fn approved(app: &TestApp, ann: &AtWork, id: RequestId) {
    let path = format!("/backoffice/requests/{id}");
    let queue = ann.browser.open("/backoffice").await.unwrap();
    assert!(queue.text().contains(&format!("{NAME} – Νίκος Παπαδάκης")), "{}", queue.text());
    let request = ann.browser.open(&path).await.unwrap();
    let taken = ann.browser.submit_to(&request, "/take", &[]).await.unwrap().expect(200).unwrap();
    for shown in [
        NAME,
        "0123456749",
        "Company number, 10 digits (CBE)",
        "EHR-1",
        "Mandate of the organisation, signed",
    ] {
        assert!(taken.text().contains(shown), "{shown}: {}", taken.text());
    }
    let preview = ann.browser.open(&format!("{path}/approve")).await.unwrap();
    let letter = preview.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(letter.contains(&format!("It is about the certificate for {NAME}")), "{letter}");
    let said = [("mandate", "yes"), ("second_look", "yes")];
    let unseen = ann.browser.submit(&preview, &said).await.unwrap().expect(422).unwrap();
    assert!(unseen.text().contains("Open the mandate on the page of the request"), "{}", unseen.text());
    open_mandate(app, ann, id).await;
    let silent = ann.browser.submit(&preview, &[]).await.unwrap().expect(422).unwrap();
    assert!(silent.text().contains("Say that the mandate holds"), "{}", silent.text());
    assert_eq!(state_of(app, id).await, RequestState::InReview);
    let form = silent.main_form().unwrap();
    let mut posts = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (browser, form) = (ann.browser.clone(), form.clone());
        posts.spawn(async move { browser.post(&form.action, &form.filled(&said)).await.unwrap().status });
    }
    assert_eq!(posts.join_all().await, [303; 8]);
    assert_eq!(decisions::standing(&mut app.ctx.reader(), id, 1).await.unwrap().len(), 1);
    assert_eq!(state_of(app, id).await, RequestState::SecondReview);
}

/// The second approver looks for themselves.
async fn agreed(app: &TestApp, ben: &AtWork, id: RequestId) {
    let second = format!("/backoffice/requests/{id}/second-review");
    let page = ben.browser.open(&second).await.unwrap().expect(200).unwrap();
    let said = [("mandate", "yes"), ("opinion", "agree")];
    let unseen = ben.browser.submit(&page, &said).await.unwrap().expect(422).unwrap();
    assert!(unseen.text().contains("Open the mandate on the page of the request"), "{}", unseen.text());
    open_mandate(app, ben, id).await;
    ben.browser.submit(&page, &said[1..]).await.unwrap().expect(422).unwrap();
    assert_eq!(state_of(app, id).await, RequestState::SecondReview);
    ben.browser.submit(&page, &said).await.unwrap().expect(200).unwrap();
    assert_eq!(state_of(app, id).await, RequestState::Approved);
}

async fn open_mandate(app: &TestApp, approver: &AtWork, id: RequestId) {
    let mandate = mandate_of(app, id).await;
    approver.browser.get(&format!("/backoffice/documents/{mandate}")).await.unwrap().expect(200).unwrap();
}

/// What OpenSSL reads of the subject, in the order of the bytes and with the types of the strings.
fn openssl_reads(der: &[u8]) {
    let Some(openssl) = tools::find("openssl") else { return };
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("leaf.der"), der).unwrap();
    let how = [
        "x509",
        "-inform",
        "DER",
        "-in",
        "leaf.der",
        "-noout",
        "-subject",
        "-nameopt",
        "sep_comma_plus,show_type,utf8",
    ];
    let said = Command::new(openssl).current_dir(folder.path()).args(how).output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    let expected = format!(
        "C=PRINTABLESTRING:BE,O=UTF8STRING:Federal Government,OU=UTF8STRING:EHR-1,OU=UTF8STRING:CBE=0123456749,\
         OU=UTF8STRING:{NAME},OU=UTF8STRING:eHealth-platform Belgium,CN=UTF8STRING:CBE=0123456749, EHR-1"
    );
    assert_eq!(said.trim().trim_start_matches("subject=").trim(), expected);
}

/// From the keystore's commands to the token that others find.
async fn keystore(app: &TestApp, browser: &Browser, certificate: &Seen) {
    let asked = "/pki/etk?type=CBE&id=0123456749&application=EHR-1";
    let page = browser.open(&format!("{}/keystore", certificate.path)).await.unwrap().expect(200).unwrap();
    assert!(page.text().contains("CBE=0123456749,EHR-1 202610"), "{}", page.text());
    let challenge = browser.get(&page.link("challenge.bin").unwrap()).await.unwrap().bytes;
    let serial = KEYS[1].decrypt(&challenge).unwrap();
    let file = |input, bytes: Vec<u8>| -> Vec<Upload> {
        vec![(input, "file.bin", "application/octet-stream", bytes)]
    };
    let page = browser.upload_to(&page, "/serial", &[], file("serial_file", serial)).await.unwrap();
    let tbs = browser.get(&page.link("encryption-to-sign.bin").unwrap()).await.unwrap().bytes;
    let signature = file("signature_file", KEYS[0].sign(&tbs).unwrap());
    let page = browser.upload_to(&page, "/signature", &[], signature).await.unwrap().expect(200).unwrap();
    let anybody = app.browser();
    assert_eq!(anybody.get(asked).await.unwrap().status, 404, "nobody may encrypt before it is saved");
    browser.submit_to(&page, "/keystore", &[]).await.unwrap().expect(200).unwrap();
    let etk = anybody.get(asked).await.unwrap().expect(200).unwrap().bytes;
    // The encryption certificate inside names the organisation as the other one does.
    let name = "CBE=0123456749, EHR-1".as_bytes();
    assert!(etk.windows(name.len()).filter(|window| *window == name).count() >= 2);
    for other in [
        "type=CBE&id=0123456749",
        "type=CBE&id=0123456749&application=EHR-2",
        "type=CBE&id=0123456749&application=ehr-1",
        "type=EHP&id=0123456749&application=EHR-1",
        "type=SSIN&id=79431410181&application=EHR-1",
        "type=SSIN&id=79431410181",
        "type=CBE&id=0123456748&application=EHR-1",
        "type=CBE&id=0123456749&application=EHR-1&environment=acceptance",
    ] {
        assert_eq!(anybody.get(&format!("/pki/etk?{other}")).await.unwrap().status, 404, "{other}");
    }
}

#[test]
fn an_organisation_comes_to_its_certificate() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let provider = Provider::start().await;
        let app = app.relying_on(&provider.issuer).await;
        let (browser, ann) = (visitor(&app).await, approver(&app, "Ann Peeters").await);
        let (id, contract) = contract_due(&app, &browser).await;
        other_names(&app, &provider, &browser, id).await;
        sent_with_mandate(&app, &browser, id, &contract).await;
        approved(&app, &ann, id).await;
        agreed(&app, &approver(&app, "Ben Maes").await, id).await;
        let complete =
            browser.open(&format!("/manager/requests/{id}/complete")).await.unwrap().expect(200).unwrap();
        assert_eq!(eight_times(&browser, &complete, "/complete").await, [303; 8]);
        let row = certificates::of_request(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        openssl_reads(&row.authentication_der);
        let certificate = browser.open(&format!("/manager/certificates/{}", row.id)).await.unwrap();
        keystore(&app, &browser, &certificate).await;
        let summary = format!("{NAME} (CBE=0123456749, EHR-1)");
        for page in [
            "/manager/certificates",
            "/manager/requests",
            &certificate.path,
            &format!("/manager/requests/{id}"),
        ] {
            let seen = browser.open(page).await.unwrap().expect(200).unwrap();
            assert!(seen.text().contains(&summary), "{page}: {}", seen.text());
        }
        assert_eq!(verify_all::run(&app.ctx).await.unwrap().findings, Vec::new());
        jobs::settle(&app.ctx).await.unwrap();
        let sent = app.ctx.mailer.sent();
        let about = sent.iter().filter(|mail| mail.text.replace('\n', " ").contains(&summary)).count();
        assert_eq!((about, sent.len()), (3, 3), "received, approved, issued");
    });
}
