//! Pages that anybody may read.

use crate::support::each_engine;

#[test]
fn the_footer_pages_stand_and_an_unknown_address_is_told_kindly() {
    each_engine(async |app| {
        let visitor = app.browser();
        for path in ["/help", "/accessibility", "/contact", "/healthz", "/readyz", "/metrics"] {
            visitor.get(path).await.unwrap().expect(200).unwrap();
        }
        let lost = visitor.get("/no/such/page?lang=nl").await.unwrap().expect(404).unwrap();
        assert!(lost.text().contains("<html lang=\"nl\""), "{}", lost.text());
        assert!(lost.text().contains("class=\"mono\""), "the page shows the request id: {}", lost.text());
    });
}
