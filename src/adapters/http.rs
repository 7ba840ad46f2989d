//! Server-to-server HTTP for OpenID Connect: bounded in time and size, and it follows no redirect
//! (a redirecting provider could otherwise make us call any address in our own network).

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use openidconnect::http::{self, StatusCode, header};
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use tokio::time::timeout;

const CONNECT_LIMIT: Duration = Duration::from_secs(3);
/// For one request: what needs two of them, metadata and keys, still ends within ten seconds.
const TOTAL_LIMIT: Duration = Duration::from_secs(4);

/// Largest answer in bytes; metadata, key sets and tokens are a few thousand.
const SIZE_LIMIT: usize = 1 << 20;

/// A client for a few fixed addresses, those of the identity provider.
#[derive(Debug, Clone)]
pub enum Http {
    Real {
        client: reqwest::Client,
        /// How long one request may take.
        limit: Duration,
    },
    /// Answers prepared by a test.
    Memory(Arc<Mutex<Canned>>),
}

/// What a memory client answers, and what it was asked.
#[derive(Debug, Default)]
pub struct Canned {
    answers: Vec<(String, CannedAnswer)>,
    requests: Vec<HttpRequest>,
    silent: Vec<String>,
}

/// One prepared answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CannedAnswer {
    pub status: u16,
    /// The Content-Type, for example `application/json`.
    pub content_type: String,
    pub body: Vec<u8>,
}

/// Why there is no answer. Carries no address: query strings may hold codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HttpFault {
    #[error("the other side could not be reached")]
    Unreachable,
    #[error("the other side did not answer in time")]
    Slow,
    #[error("the answer is larger than {SIZE_LIMIT} bytes")]
    TooLarge,
    #[error("the request or the answer is not valid HTTP")]
    Malformed,
}

impl Http {
    /// A client over the network; TLS by rustls with the system's trust anchors.
    pub fn real() -> Result<Self, HttpFault> {
        Self::real_within(TOTAL_LIMIT)
    }

    /// The same with another limit for one request, for tests of what never answers.
    pub fn real_within(limit: Duration) -> Result<Self, HttpFault> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT_LIMIT)
            .build()
            .map_err(|_| HttpFault::Malformed)?;
        Ok(Self::Real { client, limit })
    }

    /// A client that answers nothing until [`Http::answer`] prepares it.
    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Prepares the answer of a memory client to `address`; the latest for an address counts.
    pub fn answer(&self, address: &str, answer: CannedAnswer) {
        if let Self::Memory(canned) = self {
            let mut canned = canned.lock().unwrap_or_else(PoisonError::into_inner);
            canned.answers.push((address.to_owned(), answer));
        }
    }

    /// Lets a memory client be as slow as its limit at `address`, without the wait.
    pub fn fall_silent(&self, address: &str) {
        if let Self::Memory(canned) = self {
            canned.lock().unwrap_or_else(PoisonError::into_inner).silent.push(address.to_owned());
        }
    }

    /// What a memory client was asked, in order; nothing for a real one.
    pub fn requests(&self) -> Vec<HttpRequest> {
        match self {
            Self::Real { .. } => Vec::new(),
            Self::Memory(canned) => canned.lock().unwrap_or_else(PoisonError::into_inner).requests.clone(),
        }
    }

    /// Sends `request` and reads the whole answer, whatever its status.
    pub async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpFault> {
        let answered = async {
            match self {
                Self::Real { client, .. } => fetch(client, request).await,
                Self::Memory(canned) => {
                    canned.lock().unwrap_or_else(PoisonError::into_inner).respond(request)
                }
            }
        };
        let limit = if let Self::Real { limit, .. } = self { *limit } else { TOTAL_LIMIT };
        timeout(limit, answered).await.unwrap_or(Err(HttpFault::Slow))
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpFault;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpFault>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

impl Canned {
    fn respond(&mut self, request: HttpRequest) -> Result<HttpResponse, HttpFault> {
        let address = request.uri().to_string();
        self.requests.push(request);
        if self.silent.contains(&address) {
            return Err(HttpFault::Slow);
        }
        let (_, answer) =
            self.answers.iter().rev().find(|(of, _)| *of == address).ok_or(HttpFault::Unreachable)?;
        http::Response::builder()
            .status(answer.status)
            .header(header::CONTENT_TYPE, &answer.content_type)
            .body(answer.body.clone())
            .map_err(|_| HttpFault::Malformed)
    }
}

impl CannedAnswer {
    /// An answer 200 with a JSON body.
    pub fn json(body: impl Into<Vec<u8>>) -> Self {
        let status = StatusCode::OK.as_u16();
        Self { status, content_type: "application/json".to_owned(), body: body.into() }
    }
}

async fn fetch(client: &reqwest::Client, request: HttpRequest) -> Result<HttpResponse, HttpFault> {
    let request = reqwest::Request::try_from(request).map_err(|_| HttpFault::Malformed)?;
    let mut answer = client.execute(request).await.map_err(fault_of)?;
    let mut whole = http::Response::builder().status(answer.status());
    for (name, value) in answer.headers() {
        whole = whole.header(name, value);
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(fault_of)? {
        if body.len() + chunk.len() > SIZE_LIMIT {
            return Err(HttpFault::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    whole.body(body).map_err(|_| HttpFault::Malformed)
}

/// Takes an owned error so that it fits `map_err`; its text is dropped because it names the address.
#[allow(clippy::needless_pass_by_value, reason = "the shape `map_err` wants")]
fn fault_of(error: reqwest::Error) -> HttpFault {
    if error.is_timeout() {
        HttpFault::Slow
    } else if error.is_builder() || error.is_body() || error.is_decode() {
        HttpFault::Malformed
    } else {
        HttpFault::Unreachable
    }
}

#[cfg(test)]
#[path = "http_tests.rs"]
mod tests;
