//! `/office/files/{id}/email`: the mailbox of the person at the counter. Its page is the check of the answers; here
//! are its forms, and how far the mail has come for a script that looks again.

use askama::Template;

use super::{AtFile, check, evidence_form};
use crate::actions::office::email_proof::{self, Mailbox};
use crate::actions::office::hold;
use crate::actions::office::prove_email::{Proved, TryFault, prove_email};
use crate::actions::office::send_digits::{Sent, send_digits};
use crate::domain::enrolment::email_proof::{MailboxStanding, MailedDigits, SendFault};
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::form::Form;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show};

/// A part of a page, without its frame.
#[derive(Template)]
#[template(path = "office/mailbox_state.html")]
pub struct MailboxState {
    l: Locale,
    mailbox: Mailbox,
}

/// How far the mail has come. Changes nothing, like every look.
pub async fn get(at: AtFile) -> Reply {
    let ctx = &at.visit().ctx;
    let mut reader = ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    let hold = hold::held_by(&mut reader, &file, &at.counter).await.map_err(|error| at.problem(error))?;
    let mailbox = email_proof::mailbox(ctx, &mut reader, &file, &hold).await?;
    show(&MailboxState { l: at.page().l(), mailbox })
}

/// Sends digits to the address in the form, correcting the recorded one with it.
pub async fn send(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    let Some(email) = evidence_form::read_email(&mut form) else {
        return check::refused(&at, form).await;
    };
    let submission = visit.submission(&form, at.path("/check"))?;
    let sent = send_digits(&visit.ctx, &submission, &at.counter, at.id, email).await;
    match sent.map_err(|error| at.problem(error))? {
        Sent::At(path) => go(path),
        Sent::Refused(fault) => {
            let (key, from) = match fault {
                SendFault::TooSoon(from) => ("office-digits-too-soon", from),
                SendFault::EnoughThisHour(from) => ("office-digits-enough", from),
            };
            form.refuse_with("email", key, vec![("time", visit.locale().time_to_the_second(&from))]);
            check::refused(&at, form).await
        }
    }
}

/// The digits that the person read aloud.
pub async fn prove(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    let typed = MailedDigits::parse(form.value("digits"));
    // Never shown again, right or wrong.
    form.set("digits", "");
    let Some(digits) = form.judge("digits", typed, |fault| fault.key().to_owned()) else {
        return check::refused(&at, form).await;
    };
    let submission = visit.submission(&form, at.path("/check"))?;
    let proved = prove_email(&visit.ctx, &submission, &at.counter, at.id, &digits).await;
    match proved.map_err(|error| at.problem(error))? {
        Proved::At(path) => go(path),
        Proved::Refused(fault) => {
            refuse(&mut form, fault);
            check::refused(&at, form).await
        }
    }
}

fn refuse(form: &mut Form, fault: TryFault) {
    match fault {
        TryFault::NotSent => form.refuse("digits", "office-digits-not-sent"),
        TryFault::Expired => form.refuse("digits", "office-digits-expired"),
        TryFault::UsedUp => form.refuse("digits", "office-digits-used-up"),
        TryFault::Wrong { left } => {
            form.refuse_with("digits", "office-digits-wrong", vec![("left", left.to_string())]);
        }
    }
}
