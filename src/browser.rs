//! A person at a keyboard, as far as the server can tell: cookies, links, forms, redirects. `walk` plays the
//! journey with it, and so do the tests. It reads only what our own templates write.

mod page;

use std::time::Duration;

use reqwest::header::CONTENT_TYPE;
use reqwest::multipart::{Form as Multipart, Part};
use reqwest::redirect::Policy;

pub use page::{Seen, SeenForm};

/// How many redirects a person's browser follows before giving up.
const REDIRECTS: usize = 10;

/// How long a patient browser waits for a server that is away, and how often it knocks.
const PATIENCE: Duration = Duration::from_secs(30);
const KNOCK: Duration = Duration::from_millis(20);

/// A browser with its cookies. Clones share them.
#[derive(Debug, Clone)]
pub struct Browser {
    client: reqwest::Client,
    base: String,
    patient: bool,
}

/// A file to upload: field, name, type, bytes.
pub type Upload = (&'static str, &'static str, &'static str, Vec<u8>);

/// Why the browser could not go on.
#[derive(Debug, thiserror::Error)]
pub enum BrowserError {
    #[error("the server could not be reached")]
    Network(#[from] reqwest::Error),
    #[error("the server stayed away")]
    Away,
    #[error("the page {0} has no form for {1}")]
    NoForm(String, String),
    #[error("the page {0} leads in circles")]
    Circles(String),
    #[error("the page {path} answered {status} where {wanted} was expected")]
    Status { path: String, status: u16, wanted: u16 },
    #[error("the page {0} does not show {1}")]
    NotShown(String, &'static str),
}

impl Browser {
    /// A new browser without cookies, at a server such as `http://127.0.0.1:8480`.
    pub fn new(base: &str) -> Result<Self, BrowserError> {
        let client = reqwest::Client::builder().cookie_store(true).redirect(Policy::none()).build()?;
        Ok(Self { client, base: base.to_owned(), patient: false })
    }

    /// A browser that comes back with a cookie of an earlier visit, `name=value`.
    pub fn returning(base: &str, cookie: &str) -> Result<Self, BrowserError> {
        let jar = reqwest::cookie::Jar::default();
        if let Ok(address) = reqwest::Url::parse(base) {
            jar.add_cookie_str(cookie, &address);
        }
        let client =
            reqwest::Client::builder().cookie_provider(jar.into()).redirect(Policy::none()).build()?;
        Ok(Self { client, base: base.to_owned(), patient: false })
    }

    /// A browser whose person reloads when the server is away or breaks off: the same request, sent again.
    #[must_use]
    pub fn patient(self) -> Self {
        Self { patient: true, ..self }
    }

    /// Opens a path, or an address of this server, and follows redirects.
    pub async fn open(&self, path: &str) -> Result<Seen, BrowserError> {
        let first = self.get(path).await?;
        self.follow(first).await
    }

    /// Opens a path and follows nothing.
    pub async fn get(&self, path: &str) -> Result<Seen, BrowserError> {
        self.send(|| Ok(self.client.get(self.address(path))), path).await
    }

    /// Asks for the headers only.
    pub async fn head(&self, path: &str) -> Result<Seen, BrowserError> {
        self.send(|| Ok(self.client.head(self.address(path))), path).await
    }

    /// Fills in and sends the page's main form, and follows where it leads.
    pub async fn submit(&self, page: &Seen, typed: &[(&str, &str)]) -> Result<Seen, BrowserError> {
        let form = page.main_form()?;
        let first = self.post(&form.action, &form.filled(typed)).await?;
        self.follow(first).await
    }

    /// Sends the form whose action ends in `action`, and follows where it leads.
    pub async fn submit_to(
        &self,
        page: &Seen,
        action: &str,
        typed: &[(&str, &str)],
    ) -> Result<Seen, BrowserError> {
        let form = page.form_to(action)?;
        let first = self.post(&form.action, &form.filled(typed)).await?;
        self.follow(first).await
    }

    /// Sends the page's main form with files, and follows where it leads.
    pub async fn upload(
        &self,
        page: &Seen,
        typed: &[(&str, &str)],
        files: Vec<Upload>,
    ) -> Result<Seen, BrowserError> {
        self.upload_form(&page.main_form()?, typed, files).await
    }

    /// Sends the form whose action ends in `action` with files, and follows where it leads.
    pub async fn upload_to(
        &self,
        page: &Seen,
        action: &str,
        typed: &[(&str, &str)],
        files: Vec<Upload>,
    ) -> Result<Seen, BrowserError> {
        self.upload_form(&page.form_to(action)?, typed, files).await
    }

    async fn upload_form(
        &self,
        form: &SeenForm,
        typed: &[(&str, &str)],
        files: Vec<Upload>,
    ) -> Result<Seen, BrowserError> {
        let filled = form.filled(typed);
        let request = || {
            let mut parts = Multipart::new();
            for (name, value) in filled.iter().filter(|(name, _)| !files.iter().any(|file| file.0 == name)) {
                parts = parts.text(name.clone(), value.clone());
            }
            for (field, name, kind, bytes) in &files {
                parts = parts.part(*field, Part::bytes(bytes.clone()).file_name(*name).mime_str(kind)?);
            }
            Ok(self.client.post(self.address(&form.action)).multipart(parts))
        };
        let first = self.send(request, &form.action).await?;
        self.follow(first).await
    }

    /// Posts fields as they are and follows nothing.
    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> Result<Seen, BrowserError> {
        self.send(|| Ok(self.client.post(self.address(path)).form(fields)), path).await
    }

    /// Follows redirects as a browser does after a post: by GET.
    pub async fn follow(&self, mut seen: Seen) -> Result<Seen, BrowserError> {
        for _ in 0..REDIRECTS {
            let Some(location) = seen.location() else {
                return Ok(seen);
            };
            seen = self.get(&location).await?;
        }
        Err(BrowserError::Circles(seen.path))
    }

    fn address(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) }
    }

    async fn send(
        &self,
        request: impl Fn() -> Result<reqwest::RequestBuilder, reqwest::Error>,
        path: &str,
    ) -> Result<Seen, BrowserError> {
        let path = path.strip_prefix(&self.base).unwrap_or(path);
        loop {
            match once(request()?, path).await {
                Err(BrowserError::Network(_)) if self.patient => self.wait_for_server().await?,
                seen => return seen,
            }
        }
    }

    /// Knocks until the server answers.
    async fn wait_for_server(&self) -> Result<(), BrowserError> {
        let knocking = async {
            let mut knocks = tokio::time::interval(KNOCK);
            while self.client.get(self.address("/healthz")).send().await.is_err() {
                knocks.tick().await;
            }
        };
        let waited = tokio::time::timeout(PATIENCE, knocking).await;
        waited.map_err(|_| BrowserError::Away)
    }
}

async fn once(request: reqwest::RequestBuilder, path: &str) -> Result<Seen, BrowserError> {
    let answer = request.send().await?;
    let header = answer.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let content_type = header.unwrap_or_default().to_owned();
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    Ok(Seen { status, path: path.to_owned(), content_type, headers, bytes: answer.bytes().await?.to_vec() })
}
