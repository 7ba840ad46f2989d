//! What Java's path validation says, with nothing but the certificates to find lists and responder by.

use std::path::Path;

use passerelle::adapters::clock::Clock;

use super::completed;
use super::published::{issued, lay_out, publish, revoke, said};
use crate::support::{TestApp, each_engine, tools};

fn judged(app: &TestApp, folder: &Path) -> Option<String> {
    let java = tools::find("java")?;
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pki/PathCheck.java");
    let at = app.ctx.now().unix().to_string();
    Some(said(folder, &java, &[program, "root.cer", "issuing.cer", "leaf.cer", &at]))
}

#[test]
fn java_accepts_a_good_certificate_and_refuses_a_revoked_one() {
    each_engine(async |app| {
        // Java holds answers against the machine's clock, whatever moment it is asked about.
        app.pass(Clock::System.now().since(app.ctx.now()));
        let folder = tempfile::tempdir().unwrap();
        let id = issued(app).await;
        let Some(()) = lay_out(app, folder.path(), id).await else { return };
        // Before the jobs have run nothing can be known, and that is no good news.
        let Some(told) = judged(app, folder.path()) else { return };
        let undetermined = "UNDETERMINED_REVOCATION_STATUS";
        assert_eq!(told, format!("list: refused, {undetermined}\nresponder: refused, {undetermined}\n"));
        publish(app).await;
        assert_eq!(judged(app, folder.path()).unwrap(), "list: accepted\nresponder: accepted\n");
        revoke(app, id).await;
        app.pass(time::Duration::MINUTE);
        publish(app).await;
        assert_eq!(
            judged(app, folder.path()).unwrap(),
            "list: refused, REVOKED\nresponder: refused, REVOKED\n"
        );
        completed::clear_away(app).await;
    });
}
