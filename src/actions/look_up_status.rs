//! Where a file stands, for whoever quotes its reference. A reference is one of seventeen thousand million a year, so
//! it is hardly guessed; whoever tries one after the other is slowed down all the same.

use super::{ActionError, Context, misses};
use crate::domain::headline::{Headline, headline, tells_of_request};
use crate::domain::instant::Instant;
use crate::domain::reference::Reference;
use crate::domain::request::RequestState;
use crate::storage::standings::{self, Standing};

/// What became of the question.
#[derive(Debug, Clone, Copy)]
pub enum Looked {
    Found(Found),
    Nothing,
    /// Too many misses from there: nothing was looked up, and nothing is until then.
    Wait(Instant),
}

/// A file, as far as a stranger may know of it.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    pub line: Headline,
    /// The state of the request, where the line tells of it.
    pub request: Option<RequestState>,
    /// Since when what the line tells of is so.
    pub since: Instant,
}

/// Looks a reference up for somebody at that network address.
pub async fn run(ctx: &Context, network: &str, reference: &Reference) -> Result<Looked, ActionError> {
    // Counted apart from the questions of software, so that neither waits for the other.
    let source = format!("status {network}");
    if let Some(until) = misses::held(ctx, &source).await? {
        return Ok(Looked::Wait(until));
    }
    if let Some(standing) = standings::by_reference(&mut ctx.reader(), reference.as_str()).await? {
        return Ok(Looked::Found(told(standing)));
    }
    misses::count(ctx, &source).await?;
    Ok(Looked::Nothing)
}

fn told(
    Standing { enrolment, request, certificate, enrolment_since, request_since, opened }: Standing,
) -> Found {
    let of_request = tells_of_request(enrolment, request, certificate);
    Found {
        line: headline(enrolment, request, certificate),
        request: request.filter(|_| of_request),
        since: if of_request { request_since } else { enrolment_since }.unwrap_or(opened),
    }
}
