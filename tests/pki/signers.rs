//! The platform's own certified keys.

use passerelle::actions::pki::{init, signers};
use passerelle::domain::certificate::signer_name::SignerKind;
use passerelle::domain::request::environment::Environment;
use passerelle::storage::db::Read;
use passerelle::storage::signers as stored;
use time::Duration;

use crate::support::each_engine;

#[test]
fn a_signer_is_made_once_and_replaced_in_time() {
    each_engine(async |app| {
        let ensure = || signers::ensure(&app.ctx, Environment::Production, SignerKind::EtkRa);
        assert!(ensure().await.is_err(), "nobody certifies it before ca init");
        init::init(&app.ctx).await.unwrap();
        let (one, two) = tokio::join!(ensure(), ensure());
        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!(one.certificate_der, two.certificate_der, "two workers end with one certificate");
        assert_eq!(one.signer.name.slug(), "production-etk_ra-001");
        let lasts = one.signer.not_after.since(app.ctx.now()) - SignerKind::EtkRa.handover();
        app.pass(lasts - Duration::seconds(2));
        assert_eq!(ensure().await.unwrap().signer.name.generation, 1);
        app.pass(Duration::seconds(2));
        assert_eq!(ensure().await.unwrap().signer.name.generation, 2);
        assert_eq!(stored::all(&mut app.ctx.reader()).await.unwrap().len(), 2, "the older one stays");
    });
}

#[test]
fn a_signer_without_its_signature_is_taken_up_again() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let ensure = || signers::ensure(&app.ctx, Environment::Acceptance, SignerKind::TrustedList);
        let made = ensure().await.unwrap();
        // What a crash between the two transactions leaves.
        let mut tx = app.ctx.db.begin().await.unwrap();
        tx.query("UPDATE signer SET certificate_der = NULL").execute().await.unwrap();
        tx.commit().await.unwrap();
        let again = ensure().await.unwrap();
        assert_eq!(again.certificate_der, made.certificate_der);
        let rows = stored::all(&mut app.ctx.reader()).await.unwrap();
        assert_eq!(rows[0].certificate_der, Some(made.certificate_der));
    });
}
