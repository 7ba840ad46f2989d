//! A contract sent, corrected and sent again by keyboard; what the approver then sees of it, and what the status page
//! says. Two people in one window: each has a session of their own in it.

use passerelle::domain::request::RequestState;
use passerelle::storage::requests;
use tempfile::TempDir;

use super::{Walker, in_each_language};
use crate::support::applicants::{contract_due, good_files};
use crate::support::each_engine;
use crate::support::reviews::state_of;

#[test]
fn a_correction_goes_there_and_back_by_keyboard() {
    each_engine(async |app| in_each_language(app, 21, there_and_back).await);
}

async fn there_and_back(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let files = Files::made();
    let subject = person.name("nikos");
    let applicant = contract_due(app, &subject).await;
    let (id, path) = (applicant.id, applicant.path);
    person.applies_as(&subject).await;
    let open = async |below: &str| person.open(&format!("{path}{below}")).await;
    open("/contract").await;
    person.page("contract").await;
    person.press_to("/documents").await;
    person.refused("contract-no-file", &["contract", "identity_front", "identity_back"]).await;
    files.attach(person, "contract", "note.txt").await;
    person.press_to("/documents").await;
    person.refused("contract-note", &["contract"]).await;
    files.attach_all(person).await;
    person.press_to("/documents").await;
    person.page("contract-uploaded").await;
    person.press_to("/send").await;
    person.page("receipt").await;

    person.works_as("Ann").await;
    let review = format!("/backoffice/requests/{id}");
    person.open(&review).await;
    person.press_to("/take").await;
    person.open(&format!("{review}/correct")).await;
    window.tick("correct_phone").await;
    window.tick("correct_identity_front").await;
    window.choose("reason", "illegible").await;
    window.fill("text", "Bitte die ganze Seite fotografieren, mit der Zone darunter.").await;
    person.press_button().await;
    person.page("correction-asked").await;

    open("").await;
    person.page("request-to-correct").await;
    window.follow("main a[href$='/correction']").await;
    person.page("correction").await;
    window.fill("phone", "12").await;
    window.enter().await;
    person.refused("correction-phone", &["phone"]).await;
    window.fill("phone", "+30 21 9999 0000").await;
    window.enter().await;
    person.page("correction-typed").await;
    person.press_to("/documents").await;
    person.refused("correction-no-file", &["contract", "identity_front"]).await;
    files.attach(person, "contract", "signed.pdf").await;
    files.attach(person, "identity_front", "front.png").await;
    person.press_to("/documents").await;
    person.page("correction-ready").await;
    person.press_to("/correction/send").await;
    assert_eq!(state_of(app, id).await, RequestState::Submitted);
    person.page("correction-receipt").await;

    person.open(&review).await;
    person.page("changed").await;
    assert_eq!(window.text("main ins").await, "+30 21 9999 0000");
    person.press_to("/take").await;
    person.page("changed-in-hand").await;
    person.open("/backoffice?list=mine").await;
    person.page("mine").await;

    person.open("/manager/requests").await;
    person.page("requests").await;
    person.open("/status").await;
    person.page("status").await;
    person.send_from("reference").await;
    person.refused("status-empty", &["reference"]).await;
    let reference = requests::get(&mut app.ctx.reader(), id).await.unwrap().reference;
    person.send("reference", &reference).await;
    person.page("status-answer").await;
    open("").await;
    person.page("request-sent").await;
}

/// The three files of a request and a fourth that is none, where a browser can take them.
struct Files(TempDir);

impl Files {
    fn made() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (_, name, _, bytes) in good_files() {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        std::fs::write(folder.path().join("note.txt"), "no document").unwrap();
        Self(folder)
    }

    async fn attach(&self, person: &Walker<'_>, field: &str, name: &str) {
        person.window.attach(field, &self.0.path().join(name)).await;
    }

    async fn attach_all(&self, person: &Walker<'_>) {
        for (field, name, ..) in good_files() {
            self.attach(person, field, name).await;
        }
    }
}
