//! pkilint (DigiCert) on what the service issues and publishes: no error, no warning.

use passerelle::storage::db::Db;

use super::completed;
use super::published::{issued, lay_out, publish, revoke, said};
use crate::support::{each_engine, tools};

#[test]
fn a_linter_of_others_finds_no_error() {
    each_engine(async |app| {
        // The bytes do not depend on the engine, and the linter is slow.
        if matches!(app.db, Db::Postgres(_)) {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let id = issued(app).await;
        publish(app).await;
        revoke(app, id).await;
        publish(app).await;
        let found = (lay_out(app, folder.path(), id).await, tools::find("openssl"), tools::find("lint_crl"));
        let (Some(()), Some(openssl), Some(_)) = found else { return };
        let at = app.ctx.now().unix().to_string();
        let url = format!("{}/pki/ocsp", app.base);
        let ask =
            ["ocsp", "-issuer", "issuing.pem", "-cert", "leaf.pem", "-url", &url, "-respout", "answer.der"];
        said(folder.path(), &openssl, &[&ask[..], &["-noverify", "-attime", &at]].concat());
        let lints = [
            ("lint_pkix_cert", "leaf.cer", &[][..]),
            ("lint_pkix_cert", "issuing.cer", &[]),
            ("lint_crl", "issuing.crl", &["-t", "CRL", "-p", "PKIX"]),
            ("lint_crl", "root.crl", &["-t", "ARL", "-p", "PKIX"]),
            ("lint_ocsp_response", "answer.der", &[]),
        ];
        for (tool, file, how) in lints {
            let Some(tool) = tools::find(tool) else { return };
            let told = said(folder.path(), &tool, &[&["lint", "-s", "WARNING"], how, &[file]].concat());
            assert_eq!(told.trim(), "", "{file}");
        }
        // The same linter does find faults: a certificate is no list.
        let tool = tools::find("lint_crl").unwrap();
        let told = said(folder.path(), &tool, &["lint", "-t", "CRL", "-p", "PKIX", "leaf.cer"]);
        assert_ne!(told.trim(), "");
        completed::clear_away(app).await;
    });
}
