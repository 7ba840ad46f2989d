//! `ca init`.

use passerelle::actions::pki::{authorities, init};
use passerelle::domain::certificate::authority_name::AuthorityRole;
use passerelle::domain::request::environment::Environment;
use passerelle::storage::authorities as stored;

use crate::support::each_engine;

#[test]
fn a_second_run_makes_nothing_and_parallel_runs_agree() {
    each_engine(async |app| {
        let (one, two) = tokio::join!(init::init(&app.ctx), init::init(&app.ctx));
        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!(one.made.len() + two.made.len(), 4, "each authority is made once");
        let again = init::init(&app.ctx).await.unwrap();
        assert_eq!((again.made.len(), again.found.len()), (0, 4));
        let list = authorities::list(&app.ctx).await.unwrap();
        let slugs: Vec<&str> = list.iter().map(|one| one.slug.as_str()).collect();
        assert_eq!(
            slugs,
            [
                "production-issuing-001",
                "production-root-001",
                "acceptance-issuing-001",
                "acceptance-root-001"
            ]
        );
        assert_eq!(list[1].subject, "CN=Passerelle Production Root CA 001,O=Passerelle,C=BE");
        assert_eq!(list[1].fingerprint.len(), 32 * 3 - 1);
    });
}

#[test]
fn a_key_without_its_certificate_is_taken_up_again() {
    each_engine(async |app| {
        let ring = app.ctx.authority_keys.clone();
        let random = app.ctx.random.clone();
        let size = passerelle::adapters::signing_keys::RsaSize::Rsa2048;
        // What a crash between key file and row leaves.
        let key = ring.ensure("production-root-001", size, &random).unwrap();
        init::init(&app.ctx).await.unwrap();
        let mut db = app.ctx.reader();
        let root =
            stored::active(&mut db, Environment::Production, AuthorityRole::Root).await.unwrap().unwrap();
        let read = authorities::read(&root, &app.base).unwrap();
        assert_eq!(read.key.spki_der, key.spki_der().unwrap());
    });
}
