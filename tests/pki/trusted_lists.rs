//! Trusted lists: signed when due, numbered, never taken back; what xmlsec1 makes of them.

use std::path::Path;
use std::process::{Command, Output};

use passerelle::actions::pki::{init, trusted_lists};
use passerelle::adapters::trusted_list::{ListFault, Verified};
use passerelle::domain::certificate::trusted_list::{
    LIST_PERIOD, SIGNER_NOTICE, ServiceStatus, ServiceType, TrustedList,
};
use passerelle::domain::request::environment::Environment;
use passerelle::storage::db::Read;
use passerelle::storage::trusted_lists::{self as stored, SignedList};
use time::Duration;

use crate::support::{TestApp, each_engine, tools};

async fn latest(app: &TestApp, list: TrustedList) -> SignedList {
    stored::latest(&mut app.ctx.reader(), Environment::Production, list).await.unwrap().unwrap()
}

async fn judge(app: &TestApp, slug: &str, xml: &[u8]) -> Result<Verified, ListFault> {
    trusted_lists::judge(&app.ctx, slug, xml, None).await.unwrap()
}

async fn fetched(app: &TestApp, path: &str) -> Vec<u8> {
    app.browser().get(path).await.unwrap().expect(200).unwrap().bytes
}

/// root.pem and issuing.pem of an environment, from where they are published.
async fn lay_out_authorities(app: &TestApp, folder: &Path, environment: &str) {
    let openssl = tools::find("openssl").unwrap();
    for role in ["root", "issuing"] {
        let der = fetched(app, &format!("/pki/ca/{environment}-{role}-001.cer")).await;
        std::fs::write(folder.join("der"), der).unwrap();
        let arguments = ["x509", "-inform", "DER", "-in", "der", "-out", &format!("{role}.pem")];
        assert!(Command::new(&openssl).current_dir(folder).args(arguments).status().unwrap().success());
    }
}

/// `xmlsec1 --verify` of list.xml, with the root alone trusted.
fn xmlsec1(app: &TestApp, folder: &Path) -> Option<Output> {
    let xmlsec1 = tools::find("xmlsec1")?;
    let at = app.ctx.now().utc();
    let at = format!("{} {:02}:{:02}:00", at.date(), at.hour(), at.minute());
    let arguments =
        ["--verify", "--enabled-key-data", "x509", "--trusted-pem", "root.pem", "--untrusted-pem"];
    let properties = ["--id-attr:Id", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties"];
    let output = Command::new(xmlsec1)
        .current_dir(folder)
        .env("TZ", "UTC")
        .args(arguments)
        .args(["issuing.pem", "--verification-time", &at])
        .args(properties)
        .arg("list.xml")
        .output();
    Some(output.unwrap())
}

fn said(output: &Output) -> String {
    [String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)].concat()
}

#[test]
fn xmlsec1_accepts_every_list_and_no_changed_byte() {
    each_engine(async |app| {
        app.browser().get("/pki/tsl/production-person.xml").await.unwrap().expect(404).unwrap();
        assert_eq!(trusted_lists::run(&app.ctx).await.unwrap(), 0, "before ca init there is nothing to list");
        init::init(&app.ctx).await.unwrap();
        assert_eq!(trusted_lists::run(&app.ctx).await.unwrap(), 6);
        let folder = tempfile::tempdir().unwrap();
        for slug in trusted_lists::slugs() {
            let environment = slug.split('-').next().unwrap();
            lay_out_authorities(app, folder.path(), environment).await;
            let xml = fetched(app, &format!("/pki/tsl/{slug}.xml")).await;
            std::fs::write(folder.path().join("list.xml"), &xml).unwrap();
            let Some(output) = xmlsec1(app, folder.path()) else { return };
            assert!(output.status.success(), "{slug}: {}", said(&output));
            assert!(said(&output).contains("SignedInfo References (ok/all): 2/2"), "{}", said(&output));
            assert_eq!(judge(app, &slug, &xml).await.unwrap().slug, slug);
            // The signature must be broken by a change anywhere: in the list, and in the properties.
            for word in ["Brussels", "text/xml<"] {
                let text = String::from_utf8(xml.clone()).unwrap();
                let changed = text.replacen(word, &word.replacen('e', "f", 1), 1);
                assert_ne!(text, changed);
                std::fs::write(folder.path().join("list.xml"), &changed).unwrap();
                let output = xmlsec1(app, folder.path()).unwrap();
                assert!(!output.status.success(), "{slug}, {word}: {}", said(&output));
                judge(app, &slug, changed.as_bytes()).await.unwrap_err();
            }
        }
    });
}

#[test]
fn lists_and_digests_are_published_together() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        trusted_lists::run(&app.ctx).await.unwrap();
        let seen =
            app.browser().get("/pki/tsl/production-application.xml").await.unwrap().expect(200).unwrap();
        assert_eq!(seen.content_type, "application/vnd.etsi.tsl+xml");
        assert_eq!(seen.headers.get("cache-control").unwrap(), "public, no-cache");
        assert!(seen.headers.get("set-cookie").is_none(), "a cached answer must set no cookie");
        let digest = String::from_utf8(fetched(app, "/pki/tsl/production-application.sha2").await).unwrap();
        let verified = trusted_lists::judge(&app.ctx, "production-application", &seen.bytes, Some(&digest))
            .await
            .unwrap();
        let list = verified.unwrap();
        let issuers = list.services.iter().filter(|one| one.service_type == ServiceType::ListIssuer.uri());
        assert_eq!(
            issuers.map(|one| one.name.as_str()).collect::<Vec<_>>(),
            [
                "Passerelle Production Trusted List Operator 001",
                "Passerelle Production Trusted List Operator 002 (next)"
            ]
        );
        assert_eq!(list.services.len(), 4, "both authorities too");
        let other = trusted_lists::judge(&app.ctx, "production-person", &seen.bytes, Some(&digest)).await;
        assert_eq!(other.unwrap(), Err(ListFault::NoList("it is another list")));
        let old = trusted_lists::judge(&app.ctx, "production-application", &seen.bytes, Some("0")).await;
        assert_eq!(old.unwrap(), Err(ListFault::DigestFile));
        let abroad = trusted_lists::judge(&app.ctx, "acceptance-application", &seen.bytes, None).await;
        assert_eq!(abroad.unwrap(), Err(ListFault::NoAuthority), "environments trust nothing of each other");
        for path in ["/pki/tsl/production-nobody.xml", "/pki/tsl/production-person", "/pki/tsl/x.sha2"] {
            app.browser().get(path).await.unwrap().expect(404).unwrap();
        }
    });
}

#[test]
fn a_list_is_numbered_on_only_when_it_must_be() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        // Eight workers at once: each list once.
        let at_once = (0..8).map(|_| trusted_lists::run(&app.ctx));
        for signed in futures_util::future::join_all(at_once).await {
            signed.unwrap();
        }
        trusted_lists::run(&app.ctx).await.unwrap();
        let first = latest(app, TrustedList::Person).await;
        assert_eq!(first.sequence, 1);
        app.pass(LIST_PERIOD - Duration::SECOND);
        assert_eq!(trusted_lists::run(&app.ctx).await.unwrap(), 0, "nothing changed, nothing is due");
        app.pass(Duration::SECOND);
        assert_eq!(trusted_lists::run(&app.ctx).await.unwrap(), 6, "renewal is due");
        let second = latest(app, TrustedList::Person).await;
        assert_eq!((second.sequence, second.content_sha256), (2, first.content_sha256));
        // A year after the first: the list of applications has a key more, the others say what they said.
        app.pass(SIGNER_NOTICE - LIST_PERIOD - Duration::days(5));
        assert_eq!(trusted_lists::run(&app.ctx).await.unwrap(), 6);
        app.pass(Duration::days(5));
        assert_eq!(trusted_lists::run(&app.ctx).await.unwrap(), 2, "one of each environment");
        assert_eq!(latest(app, TrustedList::Person).await.sequence, 3);
        assert_eq!(latest(app, TrustedList::Application).await.sequence, 4);
        for judged in trusted_lists::judge_stored(&app.ctx).await.unwrap() {
            assert!(judged.verdict.is_ok(), "{}: {:?}", judged.name, judged.verdict);
        }
    });
}

/// The clock ran ahead, and was set right.
#[test]
fn a_list_from_the_future_is_replaced() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        trusted_lists::run(&app.ctx).await.unwrap();
        app.pass(LIST_PERIOD);
        trusted_lists::run(&app.ctx).await.unwrap();
        app.pass(-Duration::days(1));
        trusted_lists::run(&app.ctx).await.unwrap();
        let last = latest(app, TrustedList::Transport).await;
        assert_eq!((last.sequence, last.issued_at), (3, app.ctx.now()));
    });
}

#[test]
fn a_key_is_listed_for_a_year_before_it_signs_and_stays_when_it_has_ended() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let mut signers = Vec::new();
        for _ in 0..40 {
            trusted_lists::run(&app.ctx).await.unwrap();
            let newest = latest(app, TrustedList::Application).await;
            let found = judge(app, "production-application", &newest.xml).await.unwrap();
            signers.push(found.signer);
            app.pass(Duration::days(30));
        }
        signers.dedup();
        let generations: Vec<&str> =
            signers.iter().filter_map(|one| one.split_once("Operator ")).map(|(_, n)| &n[..3]).collect();
        assert_eq!(generations, ["001", "003", "004"], "the second ends with the first");
        let newest = latest(app, TrustedList::Application).await;
        let found = judge(app, "production-application", &newest.xml).await.unwrap();
        let status = |generation: &str| {
            let name = format!("Passerelle Production Trusted List Operator {generation}");
            let one = found.services.iter().find(|one| one.name.starts_with(&name)).unwrap();
            (one.status.as_str(), one.before)
        };
        assert_eq!(status("001"), (ServiceStatus::Withdrawn.uri(), 1), "it stays, with its past");
        assert_eq!(status("004"), (ServiceStatus::Granted.uri(), 0));
        let judged = trusted_lists::judge_stored(&app.ctx).await.unwrap();
        assert!(judged.len() > 60, "{}", judged.len());
        for one in judged {
            assert!(one.verdict.is_ok(), "{}: {:?}", one.name, one.verdict);
        }
    });
}

#[test]
fn the_database_refuses_to_change_what_was_published() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        trusted_lists::run(&app.ctx).await.unwrap();
        for sql in [
            "UPDATE trusted_list SET sequence = 9",
            "DELETE FROM trusted_list",
            "UPDATE trusted_service SET status = 'withdrawn'",
            "DELETE FROM trusted_service",
        ] {
            let mut tx = app.db.begin().await.unwrap();
            let outcome = match tx.query(sql).execute().await {
                Ok(rows) => {
                    assert!(rows > 0, "{sql}");
                    tx.commit().await
                }
                Err(fault) => Err(fault),
            };
            assert!(outcome.is_err(), "the database took it: {sql}");
        }
    });
}
