//! The addresses under `/pki`.

use passerelle::actions::pki::{authorities, chain_archives, init};

use crate::support::each_engine;

#[test]
fn the_authorities_certificates_are_published() {
    each_engine(async |app| {
        let anybody = app.browser();
        anybody.get("/pki/ca/production-root-001.cer").await.unwrap().expect(404).unwrap();
        anybody.get("/pki/chain/production.zip").await.unwrap().expect(404).unwrap();
        init::init(&app.ctx).await.unwrap();
        for one in authorities::list(&app.ctx).await.unwrap() {
            let path = format!("/pki/ca/{}.cer", one.slug);
            let seen = anybody.get(&path).await.unwrap().expect(200).unwrap();
            assert_eq!(seen.content_type, "application/pkix-cert");
            assert!(seen.headers.get("set-cookie").is_none(), "a cached answer must set no cookie");
            assert_eq!(seen.bytes[0], 0x30);
        }
        assert_eq!(chain_archives::run(&app.ctx).await.unwrap(), 2);
        let zip = anybody.get("/pki/chain/acceptance.zip").await.unwrap().expect(200).unwrap();
        assert_eq!(zip.content_type, "application/zip");
        let again = anybody.get("/pki/chain/acceptance.zip").await.unwrap();
        assert_eq!(zip.bytes, again.bytes);
        for path in ["/pki/ca/nobody.cer", "/pki/ca/production-root-001", "/pki/chain/test.zip"] {
            anybody.get(path).await.unwrap().expect(404).unwrap();
        }
    });
}
