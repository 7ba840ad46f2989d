//! The first half of a request, each page with what it refuses: the path, the terms, the details, the keys.

use super::{Walker, in_each_language};
use crate::support::each_engine;
use crate::web::manager::apply::NIKOS;

#[test]
fn a_request_is_begun_by_keyboard() {
    each_engine(async |app| in_each_language(app, 10, begin).await);
}

async fn begin(person: &Walker<'_>) {
    let window = &person.window;
    person.open("/manager").await;
    person.page("path").await;
    person.press_button().await;
    person.refused("path-none", &["path"]).await;
    window.choose("path", "mandated").await;
    window.enter().await;
    person.page("terms").await;
    person.press_button().await;
    person.refused("terms-none", &["agree"]).await;
    window.choose("environment", "production").await;
    window.tick("agree").await;
    person.press_button().await;
    person.page("details").await;
    person.press_button().await;
    let fields = [
        "organisation_type",
        "organisation_number",
        "organisation_name",
        "national_number",
        "given_names",
        "family_name",
        "mrz_given",
        "mrz_family",
        "email",
        "phone",
    ];
    person.refused("details-empty", &fields).await;
    person.open("/manager/terms?path=abroad").await;
    window.choose("environment", "acceptance").await;
    window.tick("agree").await;
    person.press_button().await;
    for (name, value) in NIKOS {
        window.fill(name, value).await;
    }
    window.enter().await;
    person.page("keys").await;
    window.follow("form:has([name=authentication_file]) button.primary").await;
    person.refused("keys-empty", &["authentication_file", "encryption_file"]).await;
    person.open("/manager/elsewhere/organisation").await;
    person.page("elsewhere").await;
    person.open("/manager/sign-in").await;
    person.page("sign-in").await;
}
