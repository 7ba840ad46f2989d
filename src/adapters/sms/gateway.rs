//! A gateway that is spoken to by HTTP, in the words that its operator set.

use std::collections::BTreeMap;

use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, StatusCode, Url};
use time::Duration;

use super::body::{Body, BodyFault};
use super::{SmsFault, TextMessage};

/// The body is JSON unless a header says otherwise.
const JSON: &str = "application/json";

/// What an operator sets about a gateway.
#[derive(Debug, Clone, Copy)]
pub struct HttpSetting<'a> {
    pub url: &'a str,
    pub method: &'a str,
    pub headers: &'a BTreeMap<String, String>,
    pub body: &'a str,
    /// For one request, from the connection to the answer.
    pub timeout: Duration,
}

/// A setting that cannot be used; names a header, never its value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingFault {
    #[error("must be an address such as https://gateway.example/messages")]
    Url,
    #[error("must be POST or PUT")]
    Method,
    #[error("{0:?} is no header")]
    Header(String),
    #[error("Content-Type {0}")]
    ContentType(BodyFault),
    #[error("{0}")]
    Body(BodyFault),
    #[error("the HTTP client cannot be made")]
    Client,
}

impl SettingFault {
    /// The setting that is meant.
    pub fn setting(&self) -> &'static str {
        match self {
            Self::Url | Self::Client => "sms.url",
            Self::Method => "sms.method",
            Self::Header(_) | Self::ContentType(_) => "sms.headers",
            Self::Body(_) => "sms.body",
        }
    }
}

/// A gateway. Its headers and body may hold secrets: they are shown to nobody.
pub struct HttpGateway {
    client: reqwest::Client,
    method: Method,
    url: Url,
    headers: HeaderMap,
    body: Body,
    limit: Duration,
}

impl std::fmt::Debug for HttpGateway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HttpGateway").field("host", &self.url.host_str()).finish_non_exhaustive()
    }
}

impl HttpGateway {
    /// A gateway as it is set.
    pub fn new(set: &HttpSetting<'_>) -> Result<Self, SettingFault> {
        let url = Url::parse(set.url).map_err(|_| SettingFault::Url)?;
        let method = match set.method {
            "POST" => Method::POST,
            "PUT" => Method::PUT,
            _ => return Err(SettingFault::Method),
        };
        let headers = headers(set.headers)?;
        let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or(JSON);
        let body = Body::parse(content_type, set.body).map_err(|fault| match fault {
            BodyFault::ContentType => SettingFault::ContentType(fault),
            _ => SettingFault::Body(fault),
        })?;
        let limit = set.timeout.unsigned_abs();
        let client = reqwest::Client::builder()
            // Another address is another receiver of people's numbers.
            .redirect(reqwest::redirect::Policy::none())
            // Whoever is not reached in half the time has nothing, and is asked again; after that nobody knows.
            .connect_timeout(limit / 2)
            .timeout(limit)
            .build()
            .map_err(|_| SettingFault::Client)?;
        Ok(Self { client, method, url, headers, body, limit: set.timeout })
    }

    /// How long one request may take.
    pub(super) fn limit(&self) -> Duration {
        self.limit
    }

    /// Hands the message over once.
    pub(super) async fn send(&self, message: &TextMessage) -> Result<(), SmsFault> {
        let request = self.client.request(self.method.clone(), self.url.clone());
        let request = request.headers(self.headers.clone()).body(self.body.filled(message));
        match request.send().await {
            Ok(answer) => verdict(answer.status()),
            Err(error) => Err(fault_of(&error)),
        }
    }
}

fn headers(set: &BTreeMap<String, String>) -> Result<HeaderMap, SettingFault> {
    let mut headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(JSON))]);
    for (name, value) in set {
        let fault = || SettingFault::Header(name.clone());
        let mut value = HeaderValue::from_str(value).map_err(|_| fault())?;
        value.set_sensitive(true);
        headers.insert(HeaderName::from_bytes(name.as_bytes()).map_err(|_| fault())?, value);
    }
    Ok(headers)
}

/// What an answer says of the message. A proxy that gave up waiting (504) knows as little as we would.
fn verdict(status: StatusCode) -> Result<(), SmsFault> {
    match status.as_u16() {
        200..=299 => Ok(()),
        504 => Err(SmsFault::Silent),
        code @ (429 | 500..=599) => Err(SmsFault::Later(code)),
        code => Err(SmsFault::Refused(code)),
    }
}

/// Its text is dropped: it names the address.
fn fault_of(error: &reqwest::Error) -> SmsFault {
    if error.is_connect() {
        SmsFault::Unreachable
    } else if error.is_builder() {
        SmsFault::Unwritten
    } else {
        SmsFault::Silent
    }
}
