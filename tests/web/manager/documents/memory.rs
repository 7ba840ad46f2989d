//! Ten uploads of ten megabytes at once cost the server little memory: it holds pieces of them, never one whole, and
//! one child process at a time holds one document.
//!
//! `PASSERELLE_UPLOADS=50 cargo test --test main documents::memory -- --nocapture` sends that many and prints the
//! numbers; ten by default.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use image::ImageFormat;
use passerelle::adapters::clock::Clock;

use crate::support::applicants::{contract_due, session_cookie};
use crate::support::papers::{noise, pdf_with, stream};
use crate::support::posting::Line;
use crate::support::{TestApp, migrated};

/// Most memory of the server, and of it with the child that judges, in kilobytes.
const MOST: u64 = 200 * 1024;

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// `serve` on the database of the test, as an operator starts it.
fn serve(folder: &std::path::Path, port: u16) -> Server {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command.arg("serve").env_clear().env("RUST_LOG", "info").current_dir(folder);
    let set = [
        ("LISTEN", format!("127.0.0.1:{port}")),
        ("BASE_URL", format!("http://127.0.0.1:{port}")),
        ("DATABASE", "sqlite:test.db".to_owned()),
        ("MASTER_KEY", "5a".repeat(32)),
        ("CA_PASSPHRASE", "a passphrase for tests".to_owned()),
    ];
    for (name, value) in set {
        command.env(format!("PASSERELLE_{name}"), value);
    }
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains("\"serving\"")), "the server did not start");
    std::thread::spawn(move || lines.for_each(drop));
    Server(child)
}

/// A number of `/proc/PID/status`.
fn status(pid: &str, field: &str) -> Option<u64> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Whether a process judges a document.
fn judges(pid: &str) -> bool {
    std::fs::read(format!("/proc/{pid}/cmdline"))
        .is_ok_and(|line| line.windows(14).any(|part| part == b"judge-document"))
}

/// Looks, until told to stop, how much memory children of the process take.
async fn watch_children(parent: u64, stop: Arc<AtomicBool>, most: Arc<AtomicU64>) {
    let mut looks = tokio::time::interval(Duration::from_millis(5));
    while !stop.load(Ordering::Relaxed) {
        looks.tick().await;
        let processes = std::fs::read_dir("/proc").unwrap().flatten();
        for pid in processes.filter_map(|entry| entry.file_name().into_string().ok()) {
            // Until it runs a program of its own, the memory it shows is its parent's.
            if status(&pid, "PPid") == Some(parent) && judges(&pid) {
                // The most it had so far, of its own: the program itself lies in memory once for both.
                let own = status(&pid, "VmHWM").zip(status(&pid, "RssFile"));
                let own = own.map_or(0, |(all, program)| all.saturating_sub(program));
                most.fetch_max(own, Ordering::Relaxed);
            }
        }
    }
}

#[test]
fn ten_uploads_at_once_take_little_memory() {
    let count: usize = std::env::var("PASSERELLE_UPLOADS").map_or(10, |number| number.parse().unwrap());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let app = TestApp::on(migrated::sqlite(&folder.path().join("test.db")).await).await;
        // The process has the system's clock.
        app.pass(Clock::System.now().since(app.ctx.now()));
        let mut people = Vec::new();
        for n in 0..count {
            let subject = format!("person-{n}");
            let applicant = contract_due(&app, &subject).await;
            people.push((applicant.path, session_cookie(&app, &subject).await));
        }
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let server = serve(folder.path(), port);
        let base = format!("http://127.0.0.1:{port}");
        let picture = noise(2_800, 2_800, ImageFormat::Jpeg);
        let pdf = pdf_with("", &[stream("", &vec![b'x'; 10_400_000])]);
        let mut lines = Vec::new();
        for (n, (path, cookie)) in people.iter().enumerate() {
            let (input, bytes) =
                if n % 5 == 0 { ("identity_front", &picture) } else { ("contract", &pdf) };
            let (first, rest) = bytes.split_at(bytes.len() / 2);
            // All of them stand in the middle at once: as slow as lines can be.
            lines.push((Line::begin(&base, cookie, path, input, first, bytes.len()).await, rest));
        }
        let pid = server.0.id();
        let half_way = status(&pid.to_string(), "VmHWM").unwrap();
        let (stop, most) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let watching = tokio::spawn(watch_children(pid.into(), stop.clone(), most.clone()));
        let ends = lines.into_iter().map(async |(mut line, rest)| {
            line.send(rest).await;
            line.end().await
        });
        let answers = futures_util::future::join_all(ends).await;
        stop.store(true, Ordering::Relaxed);
        watching.await.unwrap();
        assert!(answers.iter().all(|answer| answer.contains(" 303 ")), "{answers:?}");
        let (own, child) = (status(&pid.to_string(), "VmHWM").unwrap(), most.load(Ordering::Relaxed));
        println!(
            "{count} uploads of {} and {} bytes: the server took {half_way} kB half way and {own} kB at most, \
             a child {child} kB at most",
            picture.len(),
            pdf.len()
        );
        assert!(child > 0, "no child was seen");
        assert!(own + child < MOST, "{own} + {child} kB");
        drop(server);
    });
}
