//! The scanner itself: `clamd` with a signature of our own, at a socket in a folder of the test.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use passerelle::adapters::files::Files;
use passerelle::adapters::scanner::Scanner;
use passerelle::domain::upload::Scan;
use passerelle::jobs;

use super::{eicar, kept, message, stored};
use crate::support::applicants::contract_due;
use crate::support::papers::{pdf_with, stream};
use crate::support::{each_engine, tools};

/// A running scanner; dropped, it ends.
struct Clamd(Child);

impl Drop for Clamd {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts clamd on what lies in `folder`, and waits until it answers.
async fn start(program: &Path, folder: &Path, scanner: &Scanner) -> Clamd {
    let configuration = folder.join("clamd.conf");
    let signature = format!("Own.Eicar:0:*:{}\n", hex::encode(eicar()));
    std::fs::write(folder.join("own.ndb"), signature).unwrap();
    let text = format!(
        "DatabaseDirectory {0}\nLocalSocket {0}/clamd.sock\nForeground yes\nAlertExceedsMax yes\nMaxThreads 2\n",
        folder.display()
    );
    std::fs::write(&configuration, text).unwrap();
    let mut command = Command::new(program);
    command.arg("-c").arg(&configuration).stdout(Stdio::null()).stderr(Stdio::null());
    let running = Clamd(command.spawn().unwrap());
    let answers = async {
        while scanner.answers().await.is_err() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), answers).await.expect("clamd did not start");
    running
}

#[test]
fn clamd_finds_what_it_knows_and_what_waited_for_it_is_scanned_later() {
    let found = tools::find_in("clamd", Path::new("/usr/sbin"));
    let Some(program) = found else { return };
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let scanner = Scanner::Socket(folder.path().join("clamd.sock"));
        let clamd = start(&program, folder.path(), &scanner).await;
        let app = &app.with_documents(Files::memory(), scanner.clone()).await;
        let nikos = contract_due(app, "nikos").await;
        for bytes in [eicar(), pdf_with("", &[stream("", &eicar())])] {
            let told = nikos.upload(vec![("contract", "eicar.pdf", "application/pdf", bytes)]).await;
            let told = told.expect(422).unwrap();
            assert!(message(&told, "contract").contains("contains a virus"), "{}", told.text());
            assert_eq!((stored(app).await, kept(app, &nikos).await.len()), (0, 0));
        }
        drop(clamd);
        let infected = pdf_with("", &[stream("", &eicar())]);
        let (front, back) = (crate::support::applicants::png(), crate::support::applicants::png());
        let page = nikos.upload(vec![
            ("contract", "signed.pdf", "application/pdf", infected),
            ("identity_front", "front.png", "image/png", front),
            ("identity_back", "back.png", "image/png", back),
        ]);
        let page = page.await.expect(200).unwrap();
        assert!(kept(app, &nikos).await.iter().all(|document| document.scan == Scan::Quarantined));
        assert!(page.text().contains("virus check is under way") && page.form_to("/send").is_err());
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(kept(app, &nikos).await.len(), 3, "they wait");

        let _clamd = start(&program, folder.path(), &scanner).await;
        jobs::settle(&app.ctx).await.unwrap();
        let kept = kept(app, &nikos).await;
        assert_eq!(kept.iter().map(|document| document.scan).collect::<Vec<_>>(), [Scan::Clean; 2]);
        let page = nikos.open("/contract").await;
        assert!(page.text().contains("Signed contract: The file contains a virus"), "{}", page.text());
        // The mail that tells of it.
        jobs::settle(&app.ctx).await.unwrap();
    });
}
