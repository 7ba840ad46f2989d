//! Ceremonies: what is refused, and what the smaller ones leave.

use std::collections::BTreeMap;

use passerelle::actions::ceremony::CeremonyFault;
use passerelle::actions::ceremony::plan::describe;
use passerelle::actions::pki::{chain_archives, verify_all};
use passerelle::domain::certificate::authority_life::AuthorityState;
use passerelle::domain::certificate::authority_name::AuthorityName;
use passerelle::domain::request::environment::Environment;
use passerelle::storage::authorities::{self, Authority, by_slug};
use passerelle::storage::ceremonies::{self, Artefact, Ceremony, Transcript};
use passerelle::storage::db::Read;
use time::Duration;

use super::ceremony_stage::{
    FIRST, NEXT, PASSPHRASE, ROOT, Side, certify, import, make_root, openssl, sign, states, step, step_with,
};
use crate::support::{each_engine, tools};

/// Every row of the tables that a ceremony could touch, counted, and the names of files.
async fn everything(side: &Side) -> BTreeMap<String, i64> {
    let mut found = BTreeMap::new();
    for table in crate::migrations::tables(&side.ctx.db).await {
        let mut db = side.ctx.reader();
        let count = match table.as_str() {
            "authority" => "SELECT COUNT(*) AS found FROM authority",
            "history" => "SELECT COUNT(*) AS found FROM history",
            "signer" => "SELECT COUNT(*) AS found FROM signer",
            "revocation_list" => "SELECT COUNT(*) AS found FROM revocation_list",
            "ceremony" => "SELECT COUNT(*) AS found FROM ceremony",
            "ceremony_step" => "SELECT COUNT(*) AS found FROM ceremony_step",
            _ => continue,
        };
        found.insert(table, db.query(count).one(|row| row.get("found")).await.unwrap());
    }
    for folder in [side.keys(), side.table(), &side.out()] {
        for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            found.insert(file.path().display().to_string(), 0);
        }
    }
    found
}

#[test]
fn what_was_not_confirmed_as_it_stands_is_not_done() {
    each_engine(async |app| {
        if tools::find("openssl").is_none() {
            return;
        }
        let (_app, side) = Side::issuing(app).await;
        let opened = side.plan("A key", &[step("new-key", NEXT), step("csr", NEXT)]);
        let before = everything(&side).await;
        let shown = describe(&side.ctx, &opened).await.unwrap().join("\n");
        assert!(shown.contains(&hex::encode(opened.sha256)), "{shown}");
        assert!(shown.contains("1. make the key of production-issuing-002") && shown.contains("not begun"));

        let [ann, bert, stranger] = ["Ann", "Bert", "Stranger"].map(|name| sign(name, &opened.bytes));
        let unconfirmed = CeremonyFault::Unconfirmed(1).to_string();
        let foreign = CeremonyFault::Foreign.to_string();
        let other = sign("Bert", &side.plan("Another key", &[step("new-key", NEXT)]).bytes);
        for (signatures, fault) in [
            (vec![ann.clone()], &unconfirmed),
            (vec![ann.clone(), sign("Ann", &opened.bytes)], &unconfirmed),
            (vec![ann.clone(), other], &foreign),
            (vec![ann.clone(), stranger], &foreign),
            (vec![ann.clone(), b"no signature".to_vec()], &foreign),
        ] {
            assert_eq!(side.execute(&opened, &signatures).await.unwrap_err().to_string(), *fault);
        }
        let changed = side.plan("A key ", &[step("new-key", NEXT), step("csr", NEXT)]);
        let refused = side.execute(&changed, &[ann.clone(), bert.clone()]).await.unwrap_err();
        assert_eq!(refused.to_string(), foreign);
        assert_eq!(everything(&side).await, before, "neither showing nor refusing changes anything");

        let done = side.execute(&opened, &[ann.clone(), bert.clone()]).await.unwrap();
        let again = side.execute(&opened, &[ann, bert]).await.unwrap_err();
        assert_eq!(again.to_string(), CeremonyFault::CarriedOut(done.ended_at).to_string());
        assert!(
            done.transcript.contains("Confirmed by Ann") && done.transcript.contains("Confirmed by Bert")
        );
        openssl(&side.out(), &["req", "-in", "production-issuing-002.csr.pem", "-verify", "-noout"]);
        // A key that lies there is nobody's, and a plan that is too old is none.
        let taken = side.hold("A key once more", &[step("new-key", NEXT)]).await.unwrap_err();
        assert!(matches!(taken, CeremonyFault::KeyThere(_)), "{taken}");
        side.ctx.clock.advance(Duration::days(200));
        let late = side.hold("Too late", &[step("csr", NEXT)]).await.unwrap_err();
        assert!(matches!(late, CeremonyFault::Over(_)), "{late}");
        let transcripts = ceremonies::transcripts(&mut side.ctx.reader()).await.unwrap();
        assert_eq!(transcripts.len(), 1);
        assert_eq!(verify_all::run(&side.ctx).await.unwrap().findings, Vec::new());
    });
}

#[test]
fn a_certificate_that_is_not_ours_is_not_taken_in() {
    each_engine(async |app| {
        if tools::find("openssl").is_none() {
            return;
        }
        let (_app, issuing) = Side::issuing(app).await;
        let root = Side::of_root(&issuing).await;
        make_root(&issuing, &root).await;
        issuing.hold("A key", &[step("new-key", NEXT), step("csr", NEXT)]).await.unwrap();
        let request = issuing.left("production-issuing-002.csr.pem");

        // Made by the root's key, but with other tools, and able to make authorities of its own.
        let folder = root.keys();
        std::fs::write(folder.join("request.pem"), &request).unwrap();
        std::fs::write(folder.join("root.pem"), root.left("production-root-002.pem")).unwrap();
        std::fs::write(
            folder.join("profile"),
            "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n",
        )
        .unwrap();
        let pass = format!("pass:{PASSPHRASE}");
        let how = [
            "x509",
            "-req",
            "-in",
            "request.pem",
            "-CA",
            "root.pem",
            "-CAkey",
            "production-root-002.key.pem",
        ];
        let dates =
            ["-passin", &pass, "-days", "3000", "-extfile", "profile", "-set_serial", "0x7f01", "-sha256"];
        openssl(folder, &[&how[..], &dates, &["-out", "wide.pem"]].concat());
        // OpenSSL dates it by the machine's clock.
        let now = passerelle::adapters::clock::Clock::System.now();
        let apart = now.since(issuing.ctx.now()).max(Duration::ZERO) + Duration::MINUTE;
        issuing.ctx.clock.advance(apart);
        let wide = std::fs::read(folder.join("wide.pem")).unwrap();
        let refused = issuing.hold("A wide one", &[import(&issuing, &wide)]).await.unwrap_err();
        assert!(refused.to_string().contains("path length"), "{refused}");
        issuing.ctx.clock.advance(-apart);

        // Of the root, by its profile, for a key that was not made here.
        let other = Side::of_root(&issuing).await;
        other.hold("A foreign key", &[step("new-key", NEXT), step("csr", NEXT)]).await.unwrap();
        let foreign = certify(&root, &other.left("production-issuing-002.csr.pem")).await;
        let refused = issuing.hold("A foreign one", &[import(&issuing, &foreign)]).await.unwrap_err();
        assert!(refused.to_string().contains("another key"), "{refused}");
        // A generation is certified once: whoever tries again asks for the next number.
        let named = root.receive("request.pem", &request);
        let more = format!("root = \"{ROOT}\"\nrequest = {named}");
        let twice =
            root.hold("Once more", &[step_with("issue-intermediate", NEXT, &more)]).await.unwrap_err();
        assert!(matches!(twice, CeremonyFault::Certified(_)), "{twice}");
        // The key of that root is elsewhere.
        let here = issuing.hold("Here", &[step("root-crl", ROOT)]).await.unwrap_err();
        assert!(matches!(here, CeremonyFault::KeyElsewhere(_)), "{here}");
        let list = issuing.receive("root.crl", &root.left("production-root-002.crl"));
        let old = issuing
            .hold("Old", &[step_with("import-crl", ROOT, &format!("list = {list}"))])
            .await
            .unwrap_err();
        assert!(matches!(old, CeremonyFault::List(_)), "{old}");
        assert_eq!(states(&issuing).await.len(), 3, "nothing came of all this");
    });
}

#[test]
fn keys_of_the_platform_are_renewed_before_their_time() {
    each_engine(async |app| {
        if tools::find("openssl").is_none() {
            return;
        }
        let (_app, side) = Side::issuing(app).await;
        let environment = "environment = \"production\"";
        let steps = [
            step("issue-ocsp", FIRST),
            format!("do = \"issue-etkra\"\n{environment}"),
            format!("do = \"chain-zip\"\n{environment}"),
        ];
        let told = side.hold("New keys", &steps).await.unwrap();
        for name in ["production-ocsp-001.pem", "production-etk_ra-001.pem"] {
            assert!(told.transcript.contains(name), "{}", told.transcript);
            openssl(&side.out(), &["x509", "-in", name, "-noout"]);
        }
        assert_eq!(
            side.left("production.zip"),
            chain_archives::make(&side.ctx, Environment::Production).await.unwrap()
        );
        let again = side.hold("Newer keys", &[step("issue-ocsp", FIRST)]).await.unwrap();
        assert!(again.transcript.contains("production-ocsp-002 is certified"), "{}", again.transcript);
        assert_eq!(verify_all::run(&side.ctx).await.unwrap().findings, Vec::new());
    });
}

#[test]
fn a_planted_ceremony_is_named() {
    each_engine(async |app| {
        if tools::find("openssl").is_none() {
            return;
        }
        let (_app, side) = Side::issuing(app).await;
        let done = side.hold("A list", &[step("root-crl", "production-root-001")]).await.unwrap();
        let (now, plan) = (side.ctx.now(), b"nobody signed this".to_vec());
        let (genuine, planted) = (&done.plan_sha256, vec![7; 32]);
        let mut tx = side.ctx.db.begin().await.unwrap();
        let ceremony =
            Ceremony { plan_sha256: planted.clone(), title: "A trick".to_owned(), plan, begun_at: now };
        ceremonies::begin(&mut tx, &ceremony, &[]).await.unwrap();
        let forged = Transcript {
            number: 3,
            plan_sha256: planted.clone(),
            transcript: "All was well".to_owned(),
            sha256: vec![8; 32],
            prev_sha256: Some(done.sha256.clone()),
            ended_at: now,
        };
        ceremonies::end(&mut tx, &forged).await.unwrap();
        let late = Artefact { number: 9, name: "late.pem".to_owned(), bytes: vec![1] };
        ceremonies::add_step(&mut tx, genuine, 9, b"", now).await.unwrap();
        ceremonies::add_result(&mut tx, genuine, 9, "", &[late], now).await.unwrap();
        tx.commit().await.unwrap();
        let found = verify_all::run(&side.ctx).await.unwrap().findings;
        let found: Vec<(String, String)> = found.into_iter().map(|one| (one.about, one.fault)).collect();
        let [trick, genuine] = [&planted, genuine].map(|hash| format!("ceremony {}", hex::encode(hash)));
        let expected = [
            (&trick, "its plan is not the one it is known by"),
            (&trick, "it was not confirmed by two operators"),
            (&genuine, "its transcript does not tell of late.pem as it is"),
            (&trick, "transcript 2 is missing before its own"),
            (&trick, "its transcript does not have the SHA-256 it is stored with"),
            (&trick, "its transcript is of another plan"),
        ];
        let mut expected: Vec<(String, String)> =
            expected.into_iter().map(|(about, fault)| (about.clone(), fault.to_owned())).collect();
        let mut found = found;
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
    });
}

#[test]
fn the_database_suffers_no_second_issuer_and_no_rewriting() {
    each_engine(async |app| {
        if tools::find("openssl").is_none() {
            return;
        }
        let (_app, side) = Side::issuing(app).await;
        side.hold("A list", &[step("root-crl", "production-root-001")]).await.unwrap();
        let first = by_slug(&mut side.ctx.reader(), FIRST).await.unwrap().unwrap();
        for (state, last_seq) in [(AuthorityState::Active, None), (AuthorityState::Prepared, Some(1))] {
            let id = side.ctx.new_id().unwrap();
            let name = AuthorityName { generation: 2, ..first.name };
            let second = Authority { id, name, state, last_seq, ..first.clone() };
            let mut tx = side.ctx.db.begin().await.unwrap();
            let added = authorities::insert(&mut tx, &second).await;
            assert!(added.is_err() || tx.commit().await.is_err(), "{state}: no move led there");
        }
        for sql in [
            "UPDATE ceremony SET title = 'Another'",
            "DELETE FROM ceremony_confirmation",
            "UPDATE ceremony_step SET intent = plan_sha256",
            "UPDATE ceremony_result SET said = 'Another'",
            "UPDATE ceremony_artefact SET bytes = plan_sha256",
            "DELETE FROM ceremony_transcript",
        ] {
            let mut tx = side.ctx.db.begin().await.unwrap();
            assert!(tx.query(sql).execute().await.is_err(), "{sql}");
        }
    });
}
