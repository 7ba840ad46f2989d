//! An approved request completed or withdrawn, and a certificate: its code, its revocation by its holder and by two
//! approvers.

use passerelle::domain::request::RequestState;
use time::Duration;

use super::{Walker, in_each_language};
use crate::support::applicants::{approved, certified_by, new_keys};
use crate::support::each_engine;
use crate::support::reviews::state_of;

#[test]
fn an_approval_is_completed_or_withdrawn_by_keyboard() {
    each_engine(async |app| in_each_language(app, 4, completion).await);
}

async fn completion(person: &Walker<'_>) {
    let (app, ann) = (person.app, person.works_as("Ann").await);
    let subject = person.name("eleni");
    let applicant = approved(app, &subject, ann.id).await;
    person.applies_as(&subject).await;
    person.open(&format!("{}/complete", applicant.path)).await;
    person.page("complete").await;
    app.pass(Duration::minutes(11));
    person.open(&format!("{}/complete", applicant.path)).await;
    person.page("complete-sign-in-again").await;
    person.open(&format!("{}/withdraw", applicant.path)).await;
    person.page("withdraw").await;
    person.press_button().await;
    assert_eq!(state_of(app, applicant.id).await, RequestState::Withdrawn);
    person.page("withdrawn").await;
}

#[test]
fn a_certificate_is_revoked_by_keyboard() {
    each_engine(async |app| in_each_language(app, 11, revocation).await);
}

async fn revocation(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let ann = person.works_as("Ann").await;
    let subject = person.name("nikos");
    let (applicant, id, path) = certified_by(app, &subject, ann.id, &new_keys()).await;
    person.applies_as(&subject).await;
    person.open(&path).await;
    person.page("certificate").await;
    person.open(&format!("{path}/code")).await;
    person.page("code-to-draw").await;
    person.press_button().await;
    person.page("code-drawn").await;
    person.open(&format!("{path}/revoke")).await;
    person.page("revoke").await;
    person.press_button().await;
    person.refused("revoke-empty", &["reason"]).await;

    let desk = format!("/backoffice/requests/{}/certificate", applicant.id);
    person.open(&desk).await;
    person.page("two-people").await;
    person.press_button().await;
    person.refused("two-people-empty", &["certificate"]).await;
    window.choose("certificate", &id.to_string()).await;
    window.choose("reason", "key_compromise").await;
    window.fill("ground", "The holder told us by telephone.").await;
    person.press_button().await;
    person.page("two-people-asked").await;
    person.works_as("Bea").await;
    person.open(&desk).await;
    person.page("two-people-to-answer").await;
    person.press_button().await;
    person.page("two-people-agreed").await;
    person.open(&path).await;
    person.page("certificate-revoked").await;
}

#[test]
fn a_keystore_is_made_by_commands_and_by_keyboard() {
    each_engine(async |app| in_each_language(app, 6, keystore).await);
}

async fn keystore(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let (ann, subject, keys) = (person.works_as("Ann").await, person.name("sofia"), new_keys());
    let (applicant, _, certificate) = certified_by(app, &subject, ann.id, &keys).await;
    let fetched = async |name: &str| {
        let file = applicant.browser.get(&format!("{certificate}/{name}")).await.unwrap();
        file.expect(200).unwrap().bytes
    };
    let folder = tempfile::tempdir().unwrap();
    let send = async |field: &str, bytes: &[u8]| {
        let file = folder.path().join(field);
        std::fs::write(&file, bytes).unwrap();
        window.attach(field, &file).await;
        window.follow(&format!("form:has([name={field}]) button")).await;
    };
    person.applies_as(&subject).await;
    person.open(&format!("{certificate}/keystore")).await;
    person.page("keystore").await;
    send("serial_file", b"not what the challenge says").await;
    person.refused("keystore-wrong-serial", &["serial_file"]).await;
    send("serial_file", &keys[1].decrypt(&fetched("challenge.bin").await).unwrap()).await;
    person.page("keystore-proved").await;
    let to_sign = fetched("encryption-to-sign.bin").await;
    send("signature_file", &keys[1].sign(&to_sign).unwrap()).await;
    person.refused("keystore-wrong-signature", &["signature_file"]).await;
    send("signature_file", &keys[0].sign(&to_sign).unwrap()).await;
    person.page("keystore-signed").await;
    window.follow("[data-saved] button").await;
    person.page("keystore-saved").await;
}
