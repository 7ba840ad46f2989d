//! Turns a queued letter into a mail: subject, plain text and HTML with the same sentences (MAIL-1..10).
//!
//! All letters share one pair of templates, `templates/letters/body.{txt,html}`; what differs are the sentences,
//! the texts `letter-NAME-subject` and `letter-NAME-pN`, and the page the letter leads to ([`outline`]). A fact
//! that a sentence needs and the outbox row does not hold is an error: a letter with a blank is never sent.

mod facts;
mod outline;
mod wrap;

use askama::Template;

use self::facts::Facts;
use self::outline::{Outline, Target, outline};
use super::locale::Locale;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::letter::{Letter, is_for_colleagues};

/// A letter to be written.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'a> {
    pub letter: Letter,
    pub language: Language,
    /// The recipient's name as people write it.
    pub name: &'a str,
    /// The JSON object of the outbox row.
    pub facts: &'a str,
    /// When the move was made that the letter tells of.
    pub written_at: Instant,
    /// Public address of the service, without a slash at the end.
    pub base_url: &'a str,
    /// The activation link, which is derived when the letter leaves; needed by letters about a live kit.
    pub activation_link: Option<&'a str>,
    /// Six digits that prove a mailbox, derived like the link; needed by the one letter that carries them.
    pub digits: Option<&'a str>,
    /// The link to the appointment, derived in the same way; needed by letters about one.
    pub booking_link: Option<&'a str>,
    /// The link to a new password, derived in the same way; needed by the one letter that carries it.
    pub reset_link: Option<&'a str>,
    /// The link that stops a recovery, derived in the same way; needed by the one letter that carries it.
    pub stop_link: Option<&'a str>,
}

/// A letter as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Why a letter cannot be written: a defect of ours, never the reader's. Holds no personal data.
#[derive(Debug, thiserror::Error)]
pub enum LetterFault {
    #[error("the facts of the letter are not what was stored")]
    Facts,
    #[error("the text {0} is missing, or a fact that it needs")]
    Text(String),
    #[error("the letter has no {0} to lead to")]
    Link(&'static str),
    #[error("the letter's template did not render")]
    Template(#[from] askama::Error),
}

/// Whether the letter leads to the activation page, so that the caller must derive the link.
pub fn needs_activation_link(letter: Letter) -> bool {
    outline(letter, false).target == Target::Activation
}

/// Writes the letter.
pub fn write(writing: &Writing<'_>) -> Result<Written, LetterFault> {
    let l = Locale::new(writing.language);
    let facts = Facts::read(writing, l)?;
    let outline = outline(writing.letter, facts.for_staff);
    let sentence = |part: &str| facts.fill(l, &format!("letter-{}-{part}", outline.stem));
    let paragraph = |number: &u8| sentence(&format!("p{number}"));
    let mut before: Vec<String> = (1..outline.lead).map(|n| paragraph(&n)).collect::<Result<_, _>>()?;
    before.extend(facts.organisation(l)?);
    let body = Body {
        tag: l.tag(),
        subject: sentence("subject")?,
        greeting: facts.fill(l, "letter-greeting")?,
        before,
        quoted: facts.quoted(l)?,
        lead: paragraph(&outline.lead)?,
        link: link(writing, &facts, &outline)?,
        after: (outline.lead + 1..=outline.paragraphs).map(|n| paragraph(&n)).collect::<Result<_, _>>()?,
        not_me: not_me(writing, &outline, l),
        never_asked: l.t("letter-never-asked"),
        not_you: not_you(writing.letter, &facts, l)?,
        closing: l.t("letter-closing"),
        sender: l.t("letter-sender"),
        reference: facts.fill(l, "letter-reference")?,
        pointers: pointers(writing.language),
    };
    Ok(Written { text: Plain { letter: &body }.render()?, html: body.render()?, subject: body.subject })
}

/// How to stop everything; nothing where the reader is at work, and the file somebody else's.
fn not_you(letter: Letter, facts: &Facts, l: Locale) -> Result<Option<String>, LetterFault> {
    if is_for_colleagues(letter) { Ok(None) } else { facts.fill(l, "letter-not-you").map(Some) }
}

fn link(writing: &Writing<'_>, facts: &Facts, outline: &Outline) -> Result<String, LetterFault> {
    let base = writing.base_url;
    Ok(match outline.target {
        Target::Activation => writing.activation_link.ok_or(LetterFault::Link("activation page"))?.to_owned(),
        Target::Booking => writing.booking_link.ok_or(LetterFault::Link("appointment"))?.to_owned(),
        Target::Reset => writing.reset_link.ok_or(LetterFault::Link("new password"))?.to_owned(),
        Target::StopRecovery => writing.stop_link.ok_or(LetterFault::Link("recovery to stop"))?.to_owned(),
        Target::Page(path) => format!("{base}{path}"),
        Target::Request => {
            let request = facts.request.as_deref().ok_or(LetterFault::Link("request"))?;
            format!("{base}/manager/requests/{request}")
        }
    })
}

/// The way to say "this was not me", below the link that it is about.
fn not_me(writing: &Writing<'_>, outline: &Outline, l: Locale) -> Option<Way> {
    let link = writing.activation_link.filter(|_| outline.target == Target::Activation)?;
    Some(Way { lead: l.t("letter-not-me"), link: format!("{link}/not-me") })
}

/// One line for readers of each other language (MAIL-8), with its tag.
fn pointers(written_in: Language) -> Vec<(&'static str, String)> {
    let others = Language::ALL.into_iter().filter(|language| *language != written_in);
    others.map(|language| (language.tag(), Locale::new(language).t("letter-pointer"))).collect()
}

/// A sentence and the address it leads to.
struct Way {
    lead: String,
    link: String,
}

#[derive(Template)]
#[template(path = "letters/body.html")]
struct Body {
    tag: &'static str,
    subject: String,
    greeting: String,
    before: Vec<String>,
    quoted: Vec<String>,
    lead: String,
    link: String,
    after: Vec<String>,
    not_me: Option<Way>,
    never_asked: String,
    not_you: Option<String>,
    closing: String,
    sender: String,
    reference: String,
    pointers: Vec<(&'static str, String)>,
}

/// The same letter as plain text, its lines at most [`wrap::WIDTH`] characters long; addresses are never broken.
#[derive(Template)]
#[template(path = "letters/body.txt")]
struct Plain<'a> {
    letter: &'a Body,
}

impl Plain<'_> {
    fn wrapped(&self, paragraph: &str) -> String {
        wrap::paragraph(paragraph, "")
    }

    fn quoted(&self, paragraph: &str) -> String {
        wrap::paragraph(paragraph, "    ")
    }
}

#[cfg(test)]
mod tests;
