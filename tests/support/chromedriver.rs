//! The program between a test and Chromium.

use std::io::BufRead;
use std::process::{Child, Command, Stdio};

/// A driver that runs until this is dropped.
pub struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// How often a driver is started before the test gives up: of several that start at once one may find its port
/// taken and go away again.
const STARTS: usize = 5;

/// Starts a driver on a free port, which it says itself.
pub fn serve(chromedriver: &std::path::Path) -> (Server, u16) {
    (0..STARTS).find_map(|_| started(chromedriver)).expect("chromedriver does not start")
}

fn started(chromedriver: &std::path::Path) -> Option<(Server, u16)> {
    let mut child = Command::new(chromedriver)
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
    let server = Server(child);
    let port = lines.map_while(Result::ok).find_map(|line| {
        let port = line.strip_prefix("ChromeDriver was started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    Some((server, port?))
}
