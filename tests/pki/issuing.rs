//! R14 when all goes well: one certificate, whoever asks and however often.

use passerelle::actions::ActionError;
use passerelle::actions::pki::downloads::{self, Download};
use passerelle::actions::pki::init;
use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::adapters::issuer::chain;
use passerelle::domain::certificate::token::TokenState;
use passerelle::domain::letter::Letter;
use passerelle::domain::request::RequestState;
use passerelle::domain::timer::TimerKind;
use passerelle::storage::{certificates, encryption_tokens, outbox, requests, timers};

use super::completed::{self, ISSUER, MARIA};
use crate::support::each_engine;

#[test]
fn a_completed_request_gets_its_certificate_and_its_letter() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let id = completed::request(app, [0, 1]).await;
        let Outcome::Issued(certificate) = issue::run(&app.ctx, id).await.unwrap() else { panic!() };
        let mut db = app.ctx.reader();
        assert_eq!(requests::get(&mut db, id).await.unwrap().state, RequestState::Issued);
        let row = certificates::get(&mut db, certificate).await.unwrap();
        let above = downloads::chain(&mut db, &row).await.unwrap();
        chain::verify(&row.authentication_der, &above[0], &above[1], app.ctx.now()).unwrap();
        let subject = chain::subject(&row.authentication_der).unwrap();
        assert!(subject.contains("OU=NUNEZ OERSTED MARIA"), "{subject}");
        let token = encryption_tokens::of_certificate(&mut db, certificate).await.unwrap().unwrap();
        assert_eq!(token.state, TokenState::InRequest);
        let letters = outbox::about(&mut db, id.0).await.unwrap();
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].letter, Letter::CertificateIssued);
        let pending = timers::pending(&mut db, certificate.0).await.unwrap();
        assert_eq!(pending.len(), 7, "six notices and the end");
        assert_eq!(pending[6].kind, TimerKind::CertificateEnd);
        completed::clear_away(app).await;
    });
}

#[test]
fn eight_parallel_runs_make_one_certificate() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let id = completed::request(app, [0, 1]).await;
        let runs = (0..8).map(|_| {
            let ctx = app.ctx.clone();
            tokio::spawn(async move { issue::run(&ctx, id).await })
        });
        let mut outcomes = Vec::new();
        for run in runs.collect::<Vec<_>>() {
            outcomes.push(run.await.unwrap().unwrap());
        }
        outcomes.dedup();
        assert!(matches!(outcomes.as_slice(), [Outcome::Issued(_)]), "{outcomes:?}");
        assert_eq!(issue::continue_all(&app.ctx).await.unwrap(), 0);
        assert_eq!(outbox::about(&mut app.ctx.reader(), id.0).await.unwrap().len(), 1, "one letter");
        completed::clear_away(app).await;
    });
}

#[test]
fn the_holder_downloads_it_and_nobody_else() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let id = completed::request(app, [0, 1]).await;
        let early = downloads::pem(&app.ctx, ISSUER, MARIA, id, Download::Chain).await;
        assert!(matches!(early, Err(ActionError::NotFound)), "nothing is issued yet");
        issue::continue_all(&app.ctx).await.unwrap();
        let unsigned = downloads::pem(&app.ctx, ISSUER, MARIA, id, Download::Encryption).await;
        assert!(matches!(unsigned, Err(ActionError::NotFound)), "its holder has not signed it");
        for (download, blocks) in [(Download::Authentication, 1), (Download::Chain, 2)] {
            let pem = downloads::pem(&app.ctx, ISSUER, MARIA, id, download).await.unwrap();
            assert_eq!(pem.matches("BEGIN CERTIFICATE").count(), blocks);
            for (issuer, subject) in [(ISSUER, "somebody else"), ("https://elsewhere.example", MARIA)] {
                let other = downloads::pem(&app.ctx, issuer, subject, id, download).await;
                assert!(matches!(other, Err(ActionError::NotFound)));
            }
        }
        let of_maria = certificates::of_subject(&mut app.ctx.reader(), ISSUER, MARIA).await.unwrap();
        assert_eq!(of_maria.len(), 1);
        completed::clear_away(app).await;
    });
}
