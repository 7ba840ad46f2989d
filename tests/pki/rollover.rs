//! From the first generation to the second, by ceremonies of both sides.

use std::path::Path;

use passerelle::actions::ceremony::CeremonyFault;
use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::actions::pki::{authorities, chain_archives, trusted_lists, verify_all};
use passerelle::domain::certificate::authority_life::AuthorityState;
use passerelle::domain::certificate::list_scope::ListScope;
use passerelle::domain::id::CertificateId;
use passerelle::storage::authorities::by_slug;
use passerelle::storage::{certificates, history};
use time::Duration;

use super::ceremony_stage::{
    FIRST, NEXT, ROOT, Side, certify, import, make_root, openssl, sign, states, step, step_with,
};
use super::completed;
use super::published::{lay_out, publish, said};
use crate::support::{TestApp, each_engine, tools};

async fn issued(app: &TestApp, number: &str, keys: [usize; 2]) -> CertificateId {
    let request = completed::request_of(app, number, keys, None).await;
    let Outcome::Issued(id) = issue::run(&app.ctx, request).await.unwrap() else { panic!() };
    id
}

/// What OpenSSL says of a certificate of the second generation, with what the server publishes.
async fn verified(app: &TestApp, folder: &Path, id: CertificateId) -> String {
    let leaf = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
    let shard = ListScope::of(leaf.authentication_serial).slug(NEXT);
    let fetch = async |path: String| app.browser().get(&path).await.unwrap().expect(200).unwrap().bytes;
    std::fs::write(folder.join("leaf.der"), &leaf.authentication_der).unwrap();
    for (name, path) in
        [("root2", format!("/pki/ca/{ROOT}.cer")), ("issuing2", format!("/pki/ca/{NEXT}.cer"))]
    {
        std::fs::write(folder.join(name), fetch(path).await).unwrap();
        openssl(folder, &["x509", "-inform", "DER", "-in", name, "-out", &format!("{name}.pem")]);
    }
    openssl(folder, &["x509", "-inform", "DER", "-in", "leaf.der", "-out", "leaf2.pem"]);
    let mut lists = String::new();
    for slug in [ROOT, &shard] {
        std::fs::write(folder.join("one.crl"), fetch(format!("/pki/crl/{slug}.crl")).await).unwrap();
        lists += &openssl(folder, &["crl", "-inform", "DER", "-in", "one.crl"]);
    }
    std::fs::write(folder.join("lists2.pem"), lists).unwrap();
    let at = app.ctx.now().unix().to_string();
    let how = ["verify", "-x509_strict", "-crl_check_all", "-CRLfile", "lists2.pem", "-attime", &at];
    let chain = ["-CAfile", "root2.pem", "-untrusted", "issuing2.pem", "leaf2.pem"];
    said(folder, &tools::find("openssl").unwrap(), &[&how[..], &chain].concat())
}

/// What OpenSSL says of a certificate of the first, with its shard.
async fn verified_first(app: &TestApp, folder: &Path, id: CertificateId) -> String {
    lay_out(app, folder, id).await.unwrap();
    openssl(folder, &["crl", "-inform", "DER", "-in", "issuing.crl", "-out", "list.pem"]);
    let at = app.ctx.now().unix().to_string();
    let how = ["verify", "-x509_strict", "-crl_check", "-CRLfile", "list.pem", "-attime", &at];
    let chain = ["-CAfile", "root.pem", "-untrusted", "issuing.pem", "leaf.pem"];
    said(folder, &tools::find("openssl").unwrap(), &[&how[..], &chain].concat())
}

/// What `openssl ocsp` is told over HTTP.
fn status(app: &TestApp, folder: &Path, [root, issuing, leaf]: [&str; 3]) -> String {
    let (url, at) = (format!("{}/pki/ocsp", app.base), app.ctx.now().unix().to_string());
    let ask = ["ocsp", "-url", &url, "-issuer", issuing, "-CAfile", root, "-attime", &at, "-cert", leaf];
    said(folder, &tools::find("openssl").unwrap(), &[&ask[..], &["-validity_period", "2000000000"]].concat())
}

/// The old root certifies the new one: who trusts only the old one trusts what the new one certifies.
async fn trust_carries_over(app: &TestApp, issuing: &Side, root: &Side, folder: &Path) {
    let old_root = ROOT.replace("002", "001");
    let cross = async |name: &str, by: &str, file: &str| {
        let certificate = issuing.receive("other.cer", &root.left(file));
        let more = format!("root = \"{by}\"\ncertificate = {certificate}");
        issuing.hold(&format!("{name} by {by}"), &[step_with("cross-sign", name, &more)]).await
    };
    let own = format!("{ROOT}.cer");
    for (name, by, file) in [
        (NEXT, old_root.as_str(), format!("{NEXT}.cer")),
        (ROOT, old_root.as_str(), format!("{NEXT}.cer")),
        (&old_root, &old_root, own.clone()),
        (ROOT, ROOT, own.clone()),
    ] {
        let refused = cross(name, by, &file).await;
        assert!(refused.is_err(), "{name} by {by}: {refused:?}");
    }
    cross(ROOT, &old_root, &own).await.unwrap();
    let made = issuing.left(&format!("{ROOT}-by-{old_root}.pem"));
    let between = [std::fs::read(folder.join("issuing2.pem")).unwrap(), made].concat();
    std::fs::write(folder.join("between.pem"), between).unwrap();
    let at = app.ctx.now().unix().to_string();
    let verify = |untrusted: &str| {
        let how = ["verify", "-x509_strict", "-attime", &at, "-CAfile", "root.pem", "-untrusted", untrusted];
        said(folder, &tools::find("openssl").unwrap(), &[&how[..], &["leaf2.pem"]].concat())
    };
    assert!(verify("between.pem").contains("leaf2.pem: OK"), "{}", verify("between.pem"));
    assert!(!verify("issuing2.pem").contains("leaf2.pem: OK"), "without it the old root says nothing");
}

#[test]
fn the_second_generation_takes_over_and_the_first_stays_answerable() {
    each_engine(async |app| {
        if tools::find("openssl").is_none() {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let (app, issuing) = Side::issuing(app).await;
        let root = Side::of_root(&issuing).await;
        let old = issued(&app, completed::MARIA, [0, 1]).await;

        make_root(&issuing, &root).await;
        issuing.hold("A key", &[step("new-key", NEXT), step("csr", NEXT)]).await.unwrap();
        let certificate = certify(&root, &issuing.left("production-issuing-002.csr.pem")).await;
        // Not before its certificate is there; afterwards the same plan goes on where it stopped.
        let activation = issuing.plan("The change", &[step("rollover-activate", NEXT)]);
        let by_two = [sign("Ann", &activation.bytes), sign("Carla", &activation.bytes)];
        let early = issuing.execute(&activation, &by_two).await.unwrap_err();
        assert_eq!(early.to_string(), format!("{NEXT} is not known here"));
        issuing.hold("Its certificate", &[import(&issuing, &certificate)]).await.unwrap();

        // It exists, and is told of, and issues nothing yet.
        use AuthorityState::{Active, Prepared, Retired, Retiring};
        let named = |list: &[(String, AuthorityState)]| list.iter().map(|one| one.1).collect::<Vec<_>>();
        assert_eq!(named(&states(&issuing).await), [Active, Prepared, Active, Prepared]);
        assert_eq!(trusted_lists::run(&app.ctx).await.unwrap(), 6);
        chain_archives::run(&app.ctx).await.unwrap();
        let told = app.browser().get("/pki/tsl/production-person.xml").await.unwrap().expect(200).unwrap();
        let zip = app.browser().get("/pki/chain/production.zip").await.unwrap().expect(200).unwrap();
        let zip = zip::ZipArchive::new(std::io::Cursor::new(zip.bytes)).unwrap();
        for generation in ["001", "002"] {
            let text = String::from_utf8_lossy(&told.bytes).into_owned();
            assert!(text.contains(&format!("Passerelle Production Issuing CA {generation}")));
            assert!(
                zip.file_names().any(|name| name.unwrap() == format!("production-issuing-{generation}.cer"))
            );
        }

        // Eight runs of one plan and eight of another: one of the two is carried out, once.
        let other = issuing.plan("The change, again", &[step("rollover-activate", NEXT)]);
        let by_others = [sign("Ann", &other.bytes), sign("Bert", &other.bytes)];
        let runs = (0..16).map(|n| match n % 2 {
            0 => issuing.execute(&activation, &by_two),
            _ => issuing.execute(&other, &by_others),
        });
        let ended = futures_util::future::join_all(runs).await;
        let [one, two] =
            [0, 1].map(|of| ended.iter().enumerate().filter(|(n, done)| n % 2 == of && done.is_ok()).count());
        assert!((one == 0) != (two == 0), "{one} and {two} of {ended:?}");
        assert_eq!(named(&states(&issuing).await), [Retiring, Active, Active, Prepared]);
        let next = by_slug(&mut issuing.ctx.reader(), NEXT).await.unwrap().unwrap();
        let events: Vec<String> = history::of(&mut issuing.ctx.reader(), next.id.0)
            .await
            .unwrap()
            .into_iter()
            .map(|row| row.event)
            .collect();
        assert_eq!(events, ["import", "activate"]);

        // The new one issues; both sign lists and answer.
        let new = issued(&app, "85410100203", [2, 3]).await;
        publish(&app).await;
        assert!(verified_first(&app, folder, old).await.contains("leaf.pem: OK"));
        let told = status(&app, folder, ["root.pem", "issuing.pem", "leaf.pem"]);
        assert!(told.contains("Response verify OK") && told.contains("leaf.pem: good"), "{told}");
        let told = verified(&app, folder, new).await;
        assert!(told.contains("leaf2.pem: OK"), "{told}");
        let told = status(&app, folder, ["root2.pem", "issuing2.pem", "leaf2.pem"]);
        assert!(told.contains("Response verify OK") && told.contains("leaf2.pem: good"), "{told}");

        trust_carries_over(&app, &issuing, &root, folder).await;

        // A list of serial numbers: that of a generation which no longer issues too.
        let serial = certificates::get(&mut app.ctx.reader(), old).await.unwrap().authentication_serial;
        let unknown = issuing.receive(
            "list.txt",
            format!("{} superseded\n{} superseded", serial.hex(), "7f".repeat(20)).as_bytes(),
        );
        let refused = issuing.hold("Revoke", &[format!("do = \"revoke\"\nlist = {unknown}")]).await;
        assert!(matches!(refused, Err(CeremonyFault::NoCertificate(_))), "{refused:?}");
        publish(&app).await;
        assert!(verified_first(&app, folder, old).await.contains("leaf.pem: OK"), "all or nothing");
        let list = issuing.receive("list.txt", format!("{} superseded\n", serial.hex()).as_bytes());
        app.pass(Duration::minutes(1));
        let told =
            issuing.hold("Revoke, better", &[format!("do = \"revoke\"\nlist = {list}")]).await.unwrap();
        assert!(told.transcript.contains(&format!("{} revoked, superseded", serial.hex())));
        assert!(verified_first(&app, folder, old).await.contains("certificate revoked"));

        // The first retires; the second must not.
        issuing.hold("Rest", &[step("rollover-retire", FIRST)]).await.unwrap();
        assert_eq!(named(&states(&issuing).await)[0], Retired);
        let only = issuing.hold("No rest", &[step("rollover-retire", NEXT)]).await.unwrap_err();
        assert!(only.to_string().contains("another one must be activated first"), "{only}");
        let back = issuing.hold("Back", &[step("rollover-activate", FIRST)]).await.unwrap_err();
        assert!(back.to_string().contains("retired"), "{back}");
        let report = verify_all::run(&issuing.ctx).await.unwrap();
        assert_eq!(report.findings, Vec::new());
        // It goes on signing until what it signed has ended, and no longer.
        let first = by_slug(&mut issuing.ctx.reader(), FIRST).await.unwrap().unwrap();
        app.pass(Duration::days(3 * 365));
        assert!(authorities::is_at_work(&issuing.ctx, &first).await.unwrap());
        app.pass(Duration::days(2 * 365));
        assert!(!authorities::is_at_work(&issuing.ctx, &first).await.unwrap());
        app.pass(-Duration::days(5 * 365));
        completed::clear_away(&app).await;
    });
}
