//! A request exists for its owner and for nobody else; looking changes nothing; every page speaks.

use passerelle::storage::{documents, history, requests};

use crate::support::applicants::contract_due;
use crate::support::each_engine;

#[test]
fn what_belongs_to_somebody_else_does_not_exist() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        nikos.upload_all().await;
        let document = documents::current(&mut app.ctx.reader(), nikos.id, 1).await.unwrap()[0].id;
        let maria = contract_due(app, "maria").await;
        let below = [
            "",
            "/contract",
            "/contract.pdf",
            "/receipt",
            "/complete",
            "/withdraw",
            "/reopen",
            "/certificate",
        ];
        let mut paths: Vec<String> = below.iter().map(|below| format!("{}{below}", nikos.path)).collect();
        paths.push(format!("{}/documents/{document}", nikos.path));
        paths.push(format!("{}/documents/{document}", maria.path));
        paths.push("/manager/requests/none".to_owned());
        paths.push(format!("/manager/certificates/{}", nikos.id));
        for path in &paths {
            assert_eq!(maria.browser.get(path).await.unwrap().status, 404, "{path}");
        }
        let form = maria.open("/withdraw").await.main_form().unwrap().filled(&[]);
        for below in ["/send", "/complete", "/withdraw", "/reopen", &format!("/documents/{document}/remove")]
        {
            let path = format!("{}{below}", nikos.path);
            assert_eq!(maria.browser.post(&path, &form).await.unwrap().status, 404, "{path}");
            let stranger = app.browser().post(&path, &form).await.unwrap();
            assert!(matches!(stranger.status, 303 | 403), "{path}: {}", stranger.status);
        }
        let stranger = app.browser().get(&nikos.path).await.unwrap();
        assert!(stranger.location().unwrap().starts_with("/manager/sign-in?return_to="));
    });
}

#[test]
fn looking_changes_nothing_and_every_page_speaks_every_language() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        nikos.upload_all().await;
        let facts = async || {
            let mut db = app.ctx.reader();
            let request = requests::get(&mut db, nikos.id).await.unwrap();
            let moves = history::of(&mut db, nikos.id.0).await.unwrap().len();
            (request.last_seq, moves, documents::current(&mut db, nikos.id, 1).await.unwrap().len())
        };
        let before = facts().await;
        let pages = ["", "/contract", "/send", "/documents", "/receipt", "/complete", "/withdraw", "/reopen"];
        for language in ["nl", "fr", "de", "en"] {
            for below in pages {
                let page =
                    nikos.browser.open(&format!("{}{below}?lang={language}", nikos.path)).await.unwrap();
                let text = page.expect(200).unwrap().text();
                assert!(text.contains(&format!("<html lang=\"{language}\"")), "{below}");
                for raw in [">request-", ">contract-", ">field-", ">mail-", ">deadline-", ">standing-"] {
                    assert!(!text.contains(raw), "{below} in {language} shows a key: {text}");
                }
                nikos.browser.head(&format!("{}{below}", nikos.path)).await.unwrap();
            }
            let list = nikos.browser.open(&format!("/manager/requests?lang={language}")).await.unwrap();
            assert!(list.expect(200).unwrap().text().contains("HY-2026-"));
        }
        assert_eq!(facts().await, before);
    });
}
