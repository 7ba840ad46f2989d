//! The real binary, killed and started again on the same data and port.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

pub struct Server {
    pub base: String,
    port: u16,
    database: Option<String>,
    folder: TempDir,
    child: Child,
}

impl Server {
    /// Starts a demo with offices and staff only, and waits until it is ready.
    pub fn start(database: Option<String>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = launch(&folder, port, database.as_deref());
        Self { base: format!("http://127.0.0.1:{port}"), port, database, folder, child }
    }

    /// SIGKILL: no handler runs, nothing is flushed. Then a new process on what is left.
    pub fn kill_and_restart(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.child = launch(&self.folder, self.port, self.database.as_deref());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn launch(folder: &TempDir, port: u16, database: Option<&str>) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command.args(["demo", "--staff-only", "--port", &port.to_string(), "--data"]).arg(folder.path());
    if let Some(database) = database {
        command.args(["--database", database]);
    }
    let mut child = command.env("RUST_LOG", "error").stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let ready = lines.any(|line| line.contains("is ready"));
    assert!(ready, "the server did not start: {:?}", child.wait());
    // What it says later is read as well, or its next line would break the pipe.
    std::thread::spawn(move || lines.for_each(drop));
    child
}
