//! Files that are what they should be stay; all others are told beside their field.

use passerelle::adapters::files::Files;
use passerelle::adapters::vault::sha256;
use passerelle::domain::id::{DocumentId, FormKey};
use passerelle::storage::documents::{self, Document};

use crate::support::applicants::{Applicant, contract_due, png};
use crate::support::papers::pdf;
use crate::support::{TestApp, each_engine};

async fn kept(app: &TestApp, applicant: &Applicant) -> Vec<Document> {
    documents::current(&mut app.ctx.reader(), applicant.id, 1).await.unwrap()
}

/// How many sealed files the store holds.
fn stored(app: &TestApp) -> usize {
    let Files::Memory(map) = &app.ctx.files else { panic!("the store is not in memory") };
    map.lock().unwrap().len()
}

#[test]
fn a_bad_file_is_told_beside_its_field_and_a_good_one_stays() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x01".to_vec();
        let told = nikos
            .upload(vec![
                ("contract", "contract.pdf", "application/pdf", b"only text".to_vec()),
                ("identity_front", "front.heic", "image/heic", heic),
                ("identity_back", "back.png", "image/png", png()),
            ])
            .await
            .expect(422)
            .unwrap();
        assert!(told.text().contains("<title>Error:"));
        assert!(
            told.between("id=\"contract-error\">", "</p>").unwrap().contains("must be a PDF, JPG or PNG")
        );
        assert!(told.between("id=\"identity_front-error\">", "</p>").unwrap().contains("HEIC"));
        assert!(told.text().contains("back.png"), "{}", told.text());
        assert_eq!(kept(app, &nikos).await.len(), 1);
        assert_eq!(stored(app), 1);
        // The page that was shown again goes on where it is.
        let more = vec![("contract", "contract.pdf", "application/pdf", pdf(""))];
        let page = nikos.browser.upload(&told, &[], more).await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("contract.pdf"));
    });
}

#[test]
fn an_empty_form_says_what_is_missing() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let told = nikos.upload(Vec::new()).await.expect(422).unwrap();
        assert_eq!(told.text().matches("-error\">").count(), 3, "{}", told.text());
        assert_eq!(stored(app), 0);
    });
}

#[test]
fn fifty_megabytes_cost_that_file_only() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let mut big = b"%PDF-1.7\n".to_vec();
        big.resize(50 * 1024 * 1024, b'x');
        let told = nikos
            .upload(vec![
                ("contract", "big.pdf", "application/pdf", big),
                ("identity_front", "front.png", "image/png", png()),
            ])
            .await
            .expect(422)
            .unwrap();
        assert!(told.between("id=\"contract-error\">", "</p>").unwrap().contains("too big"));
        assert!(told.text().contains("front.png"));
        assert_eq!(kept(app, &nikos).await.len(), 1);
    });
}

#[test]
fn a_file_comes_back_as_it_is_kept_and_can_be_taken_back() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let page = nikos.upload_all().await;
        let front = kept(app, &nikos).await.into_iter().find(|file| file.name == "front.png").unwrap();
        let file = nikos.open(&format!("/documents/{}", front.id)).await;
        assert_eq!((sha256(&file.bytes).to_vec(), file.content_type.as_str()), (front.sha256, "image/jpeg"));
        assert_eq!(front.sent_sha256, Some(sha256(&png()).to_vec()), "both hashes are kept");
        let disposition = file.headers["content-disposition"].to_str().unwrap();
        assert_eq!(disposition, "attachment; filename*=UTF-8''front.jpg");
        assert!(file.headers["content-security-policy"].to_str().unwrap().starts_with("sandbox"));
        assert_ne!(app.ctx.files.get(front.id).await.unwrap(), file.bytes, "what is stored is sealed");
        let remove = format!("/{}/remove", front.id);
        let less = nikos.browser.submit_to(&page, &remove, &[]).await.unwrap().expect(200).unwrap();
        assert!(!less.text().contains("front.png") && less.text().contains("back.png"));
        assert!(less.form_to("/send").is_err(), "what is incomplete cannot be sent");
        assert!(app.ctx.files.get(front.id).await.is_err());
        assert_eq!(stored(app), 2);
    });
}

#[test]
fn a_file_of_the_same_field_replaces_the_earlier_one() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let page = nikos.open("/contract").await;
        let file = |name| vec![("identity_back", name, "image/png", png())];
        nikos.browser.upload(&page, &[], file("one.png")).await.unwrap().expect(200).unwrap();
        let key = app.ctx.new_id::<FormKey>().unwrap().to_string();
        let typed = [("form_key", key.as_str())];
        nikos.browser.upload(&page, &typed, file("two.png")).await.unwrap().expect(200).unwrap();
        let now = kept(app, &nikos).await;
        assert_eq!(now.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["two.png"]);
        // The first form again: its effect stands, and no orphan stays.
        nikos.browser.upload(&page, &[], file("three.png")).await.unwrap().expect(200).unwrap();
        let ids: Vec<DocumentId> = kept(app, &nikos).await.iter().map(|file| file.id).collect();
        assert_eq!((ids, stored(app)), (vec![now[0].id], 1));
    });
}
