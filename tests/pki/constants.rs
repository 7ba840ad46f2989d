//! What an operator sets of certificates: it holds for what is issued from then on, and for nothing before.

use std::process::Command;

use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::actions::pki::{init, policies, verify_all};
use passerelle::adapters::faults::FailPoint;
use passerelle::domain::certificate::leaf_profile::{ExtendedUsage, KeyUsageBit, LeafProfile, Profiles};
use passerelle::domain::certificate::profile::Addresses;
use passerelle::domain::id::RequestId;
use passerelle::domain::request::RequestState;
use passerelle::domain::request::environment::Environment;
use passerelle::storage::{certificates, requests};

use super::completed;
use crate::support::{TestApp, each_engine, tools};

/// Half a year, signatures only, published at an address of its own.
fn short(policy: &str) -> Profiles {
    let (usage, extended) = ([KeyUsageBit::DigitalSignature], [ExtendedUsage::ClientAuth]);
    let production = LeafProfile::new(6, policy, &usage, &extended).unwrap();
    let acceptance = LeafProfile::standard(Environment::Acceptance);
    let addresses = Addresses::new("http://pki.example.be");
    Profiles::new((production, addresses.clone()), (acceptance, addresses)).unwrap()
}

fn policy() -> String {
    LeafProfile::standard(Environment::Production).policy().to_owned()
}

async fn der(app: &TestApp, id: RequestId) -> Vec<u8> {
    let row = certificates::of_request(&mut app.ctx.reader(), id).await.unwrap().unwrap();
    row.authentication_der
}

#[test]
fn what_is_set_holds_for_what_is_issued_after_it() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        // One is written down under the old constants, and signed under the new ones.
        let before = completed::request(app, [0, 1]).await;
        app.ctx.faults.arm(FailPoint::AfterReservation);
        issue::run(&app.ctx, before).await.unwrap_err();
        let set = app.with_profiles(short(&policy())).await;
        assert_eq!(issue::continue_all(&set.ctx).await.unwrap(), 1);
        let old = der(app, before).await;
        let after = completed::request_of(&set, "79431410181", [2, 3], None).await;
        let Outcome::Issued(_) = issue::run(&set.ctx, after).await.unwrap() else { panic!() };
        let new = der(&set, after).await;
        for app in [app, &set] {
            let report = verify_all::run(&app.ctx).await.unwrap();
            assert!(report.findings.is_empty(), "each is judged by the constants of its time");
        }
        if let Some([old, new]) = printed([&old, &new]) {
            assert!(old.contains("Non Repudiation") && old.contains("E-mail Protection"), "{old}");
            assert!(old.contains(&app.base), "{old}");
            assert!(!new.contains("Non Repudiation") && !new.contains("E-mail Protection"), "{new}");
            assert!(new.contains("http://pki.example.be/pki/ocsp") && !new.contains(&app.base), "{new}");
        }
        completed::clear_away(&set).await;
    });
}

/// Each certificate as openssl prints it.
fn printed(certificates: [&[u8]; 2]) -> Option<[String; 2]> {
    let openssl = tools::find("openssl")?;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.cer");
    Some(certificates.map(|der| {
        std::fs::write(&file, der).unwrap();
        let mut command = Command::new(&openssl);
        let shown = command.args(["x509", "-inform", "DER", "-noout", "-text", "-in"]).arg(&file).output();
        String::from_utf8(shown.unwrap().stdout).unwrap()
    }))
}

#[test]
fn a_policy_that_the_authority_was_not_made_for_is_told_and_issues_nothing() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let mut db = app.ctx.reader();
        let agreed = policies::disagreement(&mut db, &short(&policy())).await.unwrap();
        assert_eq!(agreed, None, "other constants need no other authority");
        let other = short("2.16.56.9.1");
        let told = policies::disagreement(&mut db, &other).await.unwrap().unwrap();
        assert_eq!((told.environment, told.its), (Environment::Production, Some(policy())));
        let set = app.with_profiles(other).await;
        let id = completed::request(&set, [0, 1]).await;
        issue::run(&set.ctx, id).await.unwrap();
        assert_eq!(requests::get(&mut db, id).await.unwrap().state, RequestState::IssueFailed);
        completed::clear_away(&set).await;
    });
}
