//! A post over a line that a test holds in its own hands: it can wait in the middle, or break.

use passerelle::browser::Seen;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A post of one file that is under way.
pub struct Line {
    line: TcpStream,
    /// Bytes of the file, and of what follows it, that are announced and not sent yet.
    left: usize,
}

/// What ends the post.
const END: &[u8] = b"\r\n--b--\r\n";

impl Line {
    /// Opens the contract page of the request at `path`, and posts a file of `size` bytes to `input`, of which `first`
    /// are sent now.
    pub async fn begin(
        base: &str,
        session: &str,
        path: &str,
        input: &str,
        first: &[u8],
        size: usize,
    ) -> Self {
        let (cookies, fields) = form(base, session, path).await;
        let mut body = String::new();
        for (name, value) in fields {
            body += &format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }
        body += &format!(
            "--b\r\nContent-Disposition: form-data; name=\"{input}\"; filename=\"a\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        let host = base.trim_start_matches("http://");
        let left = size + END.len();
        let head = format!(
            "POST {path}/documents HTTP/1.1\r\nHost: {host}\r\nCookie: {cookies}\r\nOrigin: {base}\r\n\
             Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len() + left,
        );
        let mut line = Self { line: TcpStream::connect(host).await.unwrap(), left };
        line.line.write_all(&[head, body].concat().into_bytes()).await.unwrap();
        line.send(first).await;
        line
    }

    /// Sends more of the file.
    pub async fn send(&mut self, bytes: &[u8]) {
        self.left -= bytes.len();
        self.line.write_all(bytes).await.unwrap();
    }

    /// Ends the post; gives the first line of the answer.
    pub async fn end(mut self) -> String {
        assert_eq!(self.left, END.len(), "the file was not sent whole");
        self.line.write_all(END).await.unwrap();
        let mut answer = Vec::new();
        self.line.read_to_end(&mut answer).await.unwrap();
        String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned()
    }
}

/// The cookies and the hidden fields of the contract page.
async fn form(base: &str, session: &str, path: &str) -> (String, Vec<(String, String)>) {
    let client = reqwest::Client::new();
    let page = client.get(format!("{base}{path}/contract?lang=en")).header("cookie", session);
    let page = page.send().await.unwrap().error_for_status().unwrap();
    let headers = page.headers().clone();
    let cookies = headers.get_all("set-cookie").into_iter().filter_map(|cookie| cookie.to_str().ok());
    let cookies = cookies.filter_map(|cookie| cookie.split(';').next());
    let cookies: Vec<&str> = std::iter::once(session).chain(cookies).collect();
    let seen = Seen {
        status: 200,
        path: path.to_owned(),
        content_type: "text/html".to_owned(),
        headers: headers.clone(),
        bytes: page.bytes().await.unwrap().to_vec(),
    };
    (cookies.join("; "), seen.form_to("/documents").unwrap().filled(&[]))
}
