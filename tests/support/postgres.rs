//! One PostgreSQL server for the whole run: on a free loopback port, in a folder of its own, gone with the tests.

use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::tools;

static SERVER: OnceLock<Option<Server>> = OnceLock::new();
static DATABASES: AtomicU32 = AtomicU32::new(0);

struct Server {
    /// Holds the pipe whose end tells the guardian shell to stop the server.
    _guardian: Child,
    port: u16,
    bin: PathBuf,
}

/// A new, empty database; `None` when PostgreSQL is not installed (said loudly).
pub fn new_database() -> Option<String> {
    Some(SERVER.get_or_init(start).as_ref()?.create("template0"))
}

/// A new copy of the database at `template`, with which nobody may be connected.
pub fn copy_database(template: &str) -> String {
    let server = SERVER.get().and_then(Option::as_ref).expect("a template has a server");
    server.create(template.rsplit('/').next().unwrap())
}

/// Takes a database away, so that a run needs room for a few of them only.
pub fn drop_database(address: &str) {
    let server = SERVER.get().and_then(Option::as_ref).expect("a database has a server");
    server.tool("dropdb", &["--force", address.rsplit('/').next().unwrap()]);
}

impl Server {
    fn create(&self, template: &str) -> String {
        let name = format!("test_{}", DATABASES.fetch_add(1, Ordering::SeqCst));
        self.tool("createdb", &["--template", template, &name]);
        format!("postgres://passerelle@127.0.0.1:{}/{name}", self.port)
    }

    fn tool(&self, name: &str, arguments: &[&str]) {
        let port = self.port.to_string();
        let done = Command::new(self.bin.join(name))
            .args(["-h", "127.0.0.1", "-p", &port, "-U", "passerelle"])
            .args(arguments)
            .output()
            .unwrap();
        assert!(done.status.success(), "{name}: {}", String::from_utf8_lossy(&done.stderr));
    }
}

fn start() -> Option<Server> {
    let bin = tools::find("initdb")?.parent()?.to_owned();
    let folder = tempfile::Builder::new().prefix("passerelle-pg-").tempdir().unwrap().keep();
    let root = is_root();
    if root {
        run(Command::new("chown").arg("postgres").arg(&folder));
    }
    let data = folder.join("data");
    let initdb = format!(
        "{} -D {} -U passerelle -A trust -E UTF8 --locale=C --no-sync",
        bin.join("initdb").display(),
        data.display()
    );
    run(shell(root, &initdb).stdout(Stdio::null()));
    let port = free_port();
    let guardian = guard(&bin, &folder, &data, port, root);
    Some(Server { _guardian: guardian, port, bin })
}

/// A shell that runs the server and stops it when our end of its standard input closes, however we end.
fn guard(bin: &Path, folder: &Path, data: &Path, port: u16, root: bool) -> Child {
    let script = format!(
        "pg_ctl='{pg_ctl} -D {data} -l {folder}/log'; \
         $pg_ctl -w -t 60 -o '-h 127.0.0.1 -p {port} -k {folder} -c max_connections=300' start >/dev/null \
         && echo ready; cat >/dev/null; $pg_ctl -m immediate stop >/dev/null; rm -rf {folder}",
        pg_ctl = bin.join("pg_ctl").display(),
        data = data.display(),
        folder = folder.display(),
    );
    let mut child = shell(root, &script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    std::io::BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
    assert_eq!(said, "ready\n", "PostgreSQL did not start");
    child
}

/// PostgreSQL refuses to run as root, so root runs it as the package's own user.
fn shell(root: bool, script: &str) -> Command {
    let mut command = Command::new(if root { "runuser" } else { "sh" });
    if root {
        command.args(["-u", "postgres", "--", "sh"]);
    }
    command.arg("-c").arg(script).current_dir("/");
    command
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout.starts_with(b"0\n")
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn run(command: &mut Command) {
    let status = command.status().unwrap();
    assert!(status.success(), "{command:?}");
}
