//! Documents in an object store that speaks like S3: the journey of a request, from the upload to the approver's look.

use passerelle::actions::manager::clear_away;
use passerelle::adapters::files::{Bucket, BucketSetting, Files};
use passerelle::adapters::scanner::Scanner;
use passerelle::domain::id::DocumentId;
use passerelle::jobs;
use secrecy::SecretString;

use super::{kept, message, stored};
use crate::support::applicants::{contract_due, good_files};
use crate::support::papers::{pdf, pdf_with, stream};
use crate::support::reviews::approver;
use crate::support::{each_engine, object_server};

fn bucket(address: &str) -> Files {
    let setting = BucketSetting {
        endpoint: address.to_owned(),
        bucket: "documents".to_owned(),
        region: "eu-west-1".to_owned(),
        key_id: "key-of-tests".to_owned(),
        secret: SecretString::from("secret of tests"),
        path_style: true,
    };
    Files::Bucket(Bucket::new(&setting).unwrap())
}

#[test]
fn a_request_goes_its_way_with_documents_in_an_object_store() {
    each_engine(async |app| {
        let (address, held) = object_server::start().await;
        let app = &app.with_documents(bucket(&address), Scanner::Absent).await;
        assert_eq!(app.browser().get("/readyz").await.unwrap().status, 200);
        let nikos = contract_due(app, "nikos").await;
        // Nine megabytes go in two parts.
        let large = pdf_with("", &[stream("", &vec![b'x'; 9_000_000])]);
        let mut files = good_files();
        files[0].3 = large.clone();
        let ready = nikos.upload(files).await.expect(200).unwrap();
        let documents = kept(app, &nikos).await;
        {
            let held = held.lock().unwrap();
            assert_eq!((held.objects.len(), held.begun, held.uploads.len()), (3, 1, 0));
            let named: Vec<_> =
                documents.iter().map(|one| format!("documents/{}.sealed", one.id.0.simple())).collect();
            assert!(named.iter().all(|name| held.objects.contains_key(name)), "{named:?}");
            assert!(!held.objects.values().any(|sealed| sealed.windows(9).any(|part| part == b"xxxxxxxxx")));
        }
        let contract = documents.iter().find(|one| one.name == "signed.pdf").unwrap();
        assert_eq!(nikos.open(&format!("/documents/{}", contract.id)).await.bytes, large);
        nikos.browser.submit_to(&ready, "/send", &[]).await.unwrap().expect(200).unwrap();

        let ann = approver(app, "Ann Peeters").await;
        let queue = ann.browser.open("/backoffice").await.unwrap();
        ann.browser.submit_to(&queue, "/backoffice/take", &[]).await.unwrap().expect(200).unwrap();
        for document in &documents {
            let seen = ann.browser.get(&format!("/backoffice/documents/{}", document.id)).await.unwrap();
            assert_eq!(passerelle::adapters::vault::sha256(&seen.bytes).to_vec(), document.sha256);
            let disposition = seen.headers["content-disposition"].to_str().unwrap();
            assert_eq!(
                disposition.starts_with("inline"),
                document.media_type == "image/jpeg",
                "{disposition}"
            );
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_is_refused_or_left_over_goes_from_the_object_store() {
    each_engine(async |app| {
        let (address, held) = object_server::start().await;
        let app = &app.with_documents(bucket(&address), Scanner::Absent).await;
        let nikos = contract_due(app, "nikos").await;
        let script = pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>");
        let told = nikos.upload(vec![("contract", "a.pdf", "application/pdf", script)]).await;
        assert!(message(&told.expect(422).unwrap(), "contract").contains("program code"));
        assert_eq!(stored(app).await, 0);
        let orphan: DocumentId = app.ctx.new_id().unwrap();
        app.ctx.files.put(orphan, vec![1]).await.unwrap();
        app.pass(time::Duration::days(1) + time::Duration::SECOND);
        assert_eq!(clear_away::orphans(&app.ctx).await.unwrap(), 1);
        assert_eq!(held.lock().unwrap().objects.len(), 0);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_key_that_is_refused_makes_the_service_not_ready() {
    each_engine(async |app| {
        let (address, _) = object_server::start().await;
        let setting = BucketSetting {
            endpoint: address,
            bucket: "documents".to_owned(),
            region: "eu-west-1".to_owned(),
            key_id: "another".to_owned(),
            secret: SecretString::from("secret of tests"),
            path_style: true,
        };
        let files = Files::Bucket(Bucket::new(&setting).unwrap());
        let app = app.with_documents(files, Scanner::Absent).await;
        assert_eq!(app.browser().get("/readyz").await.unwrap().status, 503);
    });
}
