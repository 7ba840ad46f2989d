//! From an [`OutgoingMail`] to the bytes of RFC 5322. Headers only by lettre's typed interface.

use std::time::{Duration, SystemTime};

use aws_lc_rs::digest::{SHA256, digest};
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, MultiPartKind, SinglePart};
use lettre::{Address, Message};

use super::{MailFault, OutgoingMail};
use crate::domain::instant::Instant;

/// The message of `mail`; the same bytes for the same mail.
pub(super) fn build(mail: &OutgoingMail) -> Result<Message, MailFault> {
    check_message_id(&mail.message_id)?;
    let name = Some(mail.to_name.clone()).filter(|name| !name.trim().is_empty());
    Message::builder()
        .message_id(Some(format!("<{}>", mail.message_id)))
        .date(system_time(mail.date))
        .from(sender(&mail.from)?)
        .to(Mailbox::new(one_line(name)?, address(&mail.to)?))
        .subject(one_line(Some(mail.subject.clone()))?.unwrap_or_default())
        .header(AutoSubmitted)
        .header(ContentLanguage(mail.language.tag().to_owned()))
        .multipart(with_calendar(mail, parts(mail)))
        .map_err(|_| MailFault::Unwritable("incomplete headers"))
}

/// Plain text first: the last alternative is the one a capable program shows (RFC 2046, 5.1.4).
fn parts(mail: &OutgoingMail) -> MultiPart {
    MultiPart::builder()
        .kind(MultiPartKind::Alternative)
        .boundary(boundary(mail, "alternative"))
        .singlepart(part(ContentType::TEXT_PLAIN, &mail.text))
        .singlepart(part(ContentType::TEXT_HTML, &mail.html))
}

/// The calendar file beside the text, where there is one.
fn with_calendar(mail: &OutgoingMail, text: MultiPart) -> MultiPart {
    let (Some(calendar), Ok(kind)) =
        (&mail.calendar, ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH"))
    else {
        return text;
    };
    let file = Attachment::new("certificate.ics".to_owned()).body(calendar.clone(), kind);
    MultiPart::builder()
        .kind(MultiPartKind::Mixed)
        .boundary(boundary(mail, "mixed"))
        .multipart(text)
        .singlepart(file)
}

/// lettre would draw a random boundary; ours repeats, and the `=_` cannot occur in an encoded body.
fn boundary(mail: &OutgoingMail, level: &str) -> String {
    format!("=_{}", hex::encode(digest(&SHA256, format!("{level} {}", mail.message_id).as_bytes())))
}

fn part(content_type: ContentType, body: &str) -> SinglePart {
    SinglePart::builder().header(content_type).body(body.to_owned())
}

fn address(text: &str) -> Result<Address, MailFault> {
    text.parse().map_err(|_| MailFault::Unwritable("not a mail address"))
}

/// The configured sender. A fault in it is mended by the operator, and no letter is lost meanwhile.
fn sender(text: &str) -> Result<Mailbox, MailFault> {
    text.parse().map_err(|_| MailFault::Later("the configured sender is not a mail address".to_owned()))
}

/// Refuses control characters: a line break would begin a header of the writer's choice.
fn one_line(text: Option<String>) -> Result<Option<String>, MailFault> {
    match text {
        Some(text) if text.chars().any(char::is_control) => {
            Err(MailFault::Unwritable("a line break in a header"))
        }
        text => Ok(text),
    }
}

/// The Message-ID is also a file name: one safe alphabet for both.
fn check_message_id(id: &str) -> Result<(), MailFault> {
    let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '@');
    let both_sides = id.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !local.starts_with('.') && !domain.is_empty() && !domain.contains('@')
    });
    if id.len() <= 200 && both_sides && id.chars().all(safe) {
        Ok(())
    } else {
        Err(MailFault::Unwritable("a malformed Message-ID"))
    }
}

fn system_time(moment: Instant) -> SystemTime {
    let seconds = u64::try_from(moment.unix()).unwrap_or(0);
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

/// `Auto-Submitted: auto-generated` (RFC 3834, 5): out-of-office robots stay silent.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// `Content-Language` (RFC 3282): the language tag of both alternatives.
#[derive(Clone)]
struct ContentLanguage(String);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(tag: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(tag.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}
