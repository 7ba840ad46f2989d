//! Staff: a passkey opens their pages, and can be required of them.

use passerelle::actions::staff::require_passkey::{Requiring, require_passkey};
use passerelle::domain::person::email::Email;
use passerelle::jobs;

use super::{sign_in, to_code_page};
use crate::support::each_engine;
use crate::support::staff::reader;
use crate::web::my_keys::{Holder, RUNNING, count};

const AT_THE_BACKOFFICE: &str =
    "SELECT COUNT(*) AS n FROM session WHERE audience = 'backoffice' AND ended_at IS NULL";

#[test]
fn who_must_use_a_passkey_gets_in_with_nothing_else() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let (mut eva, mut device) = Holder::with_passkey(app).await;
        let (_, seen) = sign_in(app, "/backoffice", &mut device).await;
        assert_eq!((seen.status, seen.path.as_str()), (200, "/backoffice"), "{}", seen.text());
        let address = Email::parse("Eva@office.example").unwrap();
        assert_eq!(require_passkey(&app.ctx, &address, true).await.unwrap(), Requiring::Done);
        assert_eq!(count(app, RUNNING).await, 0, "what was begun without one ends");

        let browser = reader(app).await;
        let page = to_code_page(app, &browser, "/backoffice").await;
        let code = eva.phone.next_code(app.ctx.now()).unwrap();
        let refused = browser.submit_to(&page, "/csam/code", &[("code", &code)]).await.unwrap();
        assert_eq!(refused.status, 403, "{}", refused.text());
        assert!(refused.text().contains("Please sign in with your passkey"), "{}", refused.text());
        assert_eq!(refused.link("/csam/my-keys/passkey").as_deref(), Some("/csam/my-keys/passkey"));
        assert_eq!(count(app, AT_THE_BACKOFFICE).await, 0);

        let (_, seen) = sign_in(app, "/backoffice", &mut device).await;
        assert_eq!((seen.status, seen.path.as_str()), (200, "/backoffice"), "{}", seen.text());
        assert_eq!(require_passkey(&app.ctx, &address, false).await.unwrap(), Requiring::Done);
        let page = to_code_page(app, &browser, "/backoffice").await;
        let code = eva.phone.next_code(app.ctx.now()).unwrap();
        let seen = browser.submit_to(&page, "/csam/code", &[("code", &code)]).await.unwrap();
        assert_eq!((seen.status, seen.path.as_str()), (200, "/backoffice"), "{}", seen.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_passkey_is_required_of_staff_only_and_only_where_there_are_passkeys() {
    each_engine(async |app| {
        let named = app.with_a_name().await;
        let nobody = Email::parse("nobody@office.example").unwrap();
        assert_eq!(require_passkey(&named.ctx, &nobody, true).await.unwrap(), Requiring::Nobody);
        assert_eq!(require_passkey(&app.ctx, &nobody, true).await.unwrap(), Requiring::NoPasskeys);
    });
}
