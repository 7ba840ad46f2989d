//! R4 and R15: the contract is read, sent once, and the request can be withdrawn.

use passerelle::domain::id::FormKey;
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::contracts;
use time::Duration;

use super::{eight_times, mails, moves};
use crate::support::applicants::contract_due;
use crate::support::each_engine;
use crate::support::papers::pdf;
use crate::support::reviews::state_of;

#[test]
fn the_contract_is_read_signed_and_sent_with_a_receipt() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let page = nikos.open("/contract").await;
        // The request's language is German: that text counts, whatever language the page is read in.
        assert!(page.text().contains("<section lang=\"de\">"), "{}", page.text());
        assert!(page.text().contains("SSIN\\=79431410181") && page.text().contains("Signed contract"));
        assert!(nikos.open("/contract.pdf").await.bytes.starts_with(b"%PDF-"));
        let ready = nikos.upload_all().await;
        let receipt = nikos.browser.submit_to(&ready, "/send", &[]).await.unwrap().expect(200).unwrap();
        assert!(receipt.path.ends_with("/receipt") && receipt.text().contains("Your request has been sent"));
        assert_eq!(receipt.text().matches("Fingerprint (SHA-256)").count(), 3, "{}", receipt.text());
        assert_eq!(state_of(app, nikos.id).await, RequestState::Submitted);
        jobs::settle(&app.ctx).await.unwrap();
        let status = nikos.open("").await;
        assert!(status.text().contains("We received your request"), "{}", status.text());
        assert!(status.text().contains("Handed over to your mail provider"));
        assert!(status.text().contains("eHealth acts next"));
    });
}

#[test]
fn eight_clicks_on_send_are_one_move_and_one_mail() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let ready = nikos.upload_all().await;
        assert_eq!(eight_times(&nikos.browser, &ready, "/send").await, [303; 8]);
        assert_eq!(moves(app, nikos.id, "send_contract").await, 1);
        assert_eq!(mails(app, nikos.id, "request_received").await, 1);
        // Another page that still showed the button is told what happened meanwhile.
        let form = ready.form_to("/send").unwrap();
        let key = app.ctx.new_id::<FormKey>().unwrap().to_string();
        let late = nikos.browser.post(&form.action, &form.filled(&[("form_key", &key)])).await.unwrap();
        assert_eq!(late.status, 409);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_contract_offered_under_another_text_is_signed_anew() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let ready = nikos.upload_all().await;
        let mut tx = app.ctx.db.begin().await.unwrap();
        contracts::offer(&mut tx, nikos.id, "2020-01-01", &[1; 32]).await.unwrap();
        tx.commit().await.unwrap();
        let told = nikos.browser.submit_to(&ready, "/send", &[]).await.unwrap().expect(422).unwrap();
        assert!(told.text().contains("has changed since you downloaded it"), "{}", told.text());
        assert!(told.text().contains("front.png") && !told.text().contains("signed.pdf"));
        let again = nikos
            .upload(vec![("contract", "new.pdf", "application/pdf", pdf(""))])
            .await
            .expect(200)
            .unwrap();
        nikos.browser.submit_to(&again, "/send", &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, nikos.id).await, RequestState::Submitted);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn an_old_sign_in_does_not_sign_a_contract() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let ready = nikos.upload_all().await;
        app.pass(Duration::minutes(10));
        let told = nikos.browser.submit_to(&ready, "/send", &[]).await.unwrap().expect(200).unwrap();
        assert!(told.text().contains("more than ten minutes old"), "{}", told.text());
        assert!(told.link("/manager/sign-in?return_to=").unwrap().contains("contract"));
        assert!(told.form_to("/send").is_err(), "no button without its right");
        assert_eq!(state_of(app, nikos.id).await, RequestState::ContractDue);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_sign_in_of_just_now_does() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let ready = nikos.upload_all().await;
        app.pass(Duration::minutes(10) - Duration::SECOND);
        nikos.browser.submit_to(&ready, "/send", &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, nikos.id).await, RequestState::Submitted);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn withdrawing_asks_once_more_and_happens_once() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let ask = nikos.open("/withdraw").await;
        assert!(ask.text().contains("This cannot be undone"));
        assert_eq!(eight_times(&nikos.browser, &ask, "/withdraw").await, [303; 8]);
        assert_eq!(moves(app, nikos.id, "withdraw").await, 1);
        assert_eq!(state_of(app, nikos.id).await, RequestState::Withdrawn);
        assert!(nikos.open("").await.text().contains("You withdrew this request"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
