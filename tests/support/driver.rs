//! The program between a test and a browser.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};

/// A driver that runs until this is dropped.
pub struct Server {
    child: Child,
    /// Held open: a driver that can say no more gives up.
    _said: BufReader<ChildStdout>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How often a driver is started before the test gives up: of several that start at once one may find its port
/// taken and go away again.
const STARTS: usize = 5;

/// Starts a driver on a free port, which it says itself behind the word that its maker chose.
pub fn serve(driver: &std::path::Path, arguments: &[&str], said: &str) -> (Server, u16) {
    (0..STARTS).find_map(|_| started(driver, arguments, said)).expect("the driver does not start")
}

fn started(driver: &std::path::Path, arguments: &[&str], said: &str) -> Option<(Server, u16)> {
    let mut child = Command::new(driver)
        .arg("--port=0")
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let port = lines.by_ref().lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once(said)?;
        port.trim_end_matches('.').parse().ok()
    });
    Some((Server { child, _said: lines }, port?))
}
