//! Files of a thread: judged as documents are, sealed, given out to be saved, gone when taken back.

use passerelle::adapters::files::Files;
use passerelle::browser::{Seen, Upload};
use passerelle::jobs;
use passerelle::storage::message_files;

use super::{backoffice, stored};
use crate::support::applicants::{Applicant, contract_due};
use crate::support::papers;
use crate::support::reviews::approver;
use crate::support::{TestApp, each_engine};

/// How many sealed files the store holds.
fn kept(app: &TestApp) -> usize {
    let Files::Memory(map) = &app.ctx.files else { panic!("the store is not in memory") };
    map.lock().unwrap().len()
}

fn file(name: &'static str, bytes: &[u8]) -> Vec<Upload> {
    vec![("file", name, "application/octet-stream", bytes.to_vec())]
}

async fn sends(person: &Applicant, page: &Seen, files: Vec<Upload>) -> Seen {
    person.browser.upload_to(page, "/files", &[], files).await.unwrap()
}

#[test]
fn a_file_goes_to_the_other_side_byte_for_byte() {
    each_engine(async |app| {
        let (nikos, maria) = (contract_due(app, "nikos").await, contract_due(app, "maria").await);
        let ann = approver(app, "Ann Peeters").await;
        let page = nikos.open("/messages").await;
        let page =
            sends(&nikos, &page, file("Ausweis Νίκος.pdf", &papers::pdf(""))).await.expect(200).unwrap();
        assert!(page.text().contains("Ausweis Νίκος.pdf"), "{}", page.text());
        let seen = ann.browser.open(&backoffice(nikos.id)).await.unwrap();
        let link = seen.link("/messages/files/").unwrap();
        let given = ann.browser.get(&link).await.unwrap().expect(200).unwrap();
        assert_eq!((given.bytes, given.content_type.as_str()), (papers::pdf(""), "application/pdf"));
        let disposition = given.headers["content-disposition"].to_str().unwrap();
        assert!(disposition.starts_with("attachment; filename*=UTF-8''Ausweis%20"), "{disposition}");
        let row = message_files::of(&mut app.ctx.reader(), nikos.id).await.unwrap().remove(0);
        assert!(!row.name_sealed.windows(7).any(|part| part == b"Ausweis"), "the name is sealed");
        let id = passerelle::domain::id::DocumentId(row.id.0);
        assert_ne!(app.ctx.files.get(id).await.unwrap(), papers::pdf(""), "what is stored is sealed");
        for path in [
            format!("{}/messages/files/{}", nikos.path, row.id),
            format!("{}/messages/files/{}", maria.path, row.id),
        ] {
            assert_eq!(maria.browser.get(&path).await.unwrap().status, 404, "{path}");
        }
        nikos.browser.submit_to(&page, "/take-back", &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(ann.browser.get(&link).await.unwrap().status, 404);
        assert_eq!(kept(app), 0, "what is taken back is gone");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_file_that_is_none_is_told_beside_its_field() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let page = nikos.open("/messages").await;
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x01";
        for (files, told) in [
            (Vec::new(), "Choose a file."),
            (file("a.exe", b"MZ\x90\0 and more"), "must be a PDF, JPG or PNG"),
            (file("a.heic", heic), "HEIC"),
            (file("empty.pdf", b""), "The file is empty"),
        ] {
            let again = sends(&nikos, &page, files).await.expect(422).unwrap();
            assert!(again.between("id=\"file-error\">", "</p>").unwrap().contains(told), "{}", again.text());
        }
        assert!(stored(app, nikos.id).await.is_empty());
        assert_eq!(kept(app), 0);
    });
}

#[test]
fn eight_copies_of_a_file_are_one() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let page = nikos.open("/messages").await;
        let mut posts = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (browser, page) = (nikos.browser.clone(), page.clone());
            posts.spawn(async move {
                let sent = browser.upload_to(&page, "/files", &[], file("one.pdf", &papers::pdf(""))).await;
                sent.unwrap().status
            });
        }
        assert_eq!(posts.join_all().await, [200; 8]);
        assert_eq!((stored(app, nikos.id).await.len(), kept(app)), (1, 1), "no orphan stays");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
