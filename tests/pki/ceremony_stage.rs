//! Where ceremonies are played: the side that issues, with its server, and the side of the root, with a data folder of
//! its own; operators who confirm with OpenSSL.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use passerelle::actions::Context;
use passerelle::actions::ceremony::plan::{Opened, open};
use passerelle::actions::ceremony::run::execute;
use passerelle::actions::ceremony::{CeremonyFault, Operator};
use passerelle::actions::context::Settings;
use passerelle::actions::pki::{authorities, init};
use passerelle::adapters::ceremony_folder::CeremonyFolder;
use passerelle::adapters::http::Http;
use passerelle::adapters::identity_provider::IdentityProvider;
use passerelle::adapters::operator_key::OperatorKey;
use passerelle::adapters::signing_keys::KeyRing;
use passerelle::adapters::vault::sha256;
use passerelle::domain::certificate::authority_life::AuthorityState;
use passerelle::storage::ceremonies::Transcript;
use passerelle::storage::db::Db;
use secrecy::SecretString;
use tempfile::TempDir;

use crate::support::{TestApp, migrated, tools};

/// Of the key files of both sides.
pub const PASSPHRASE: &str = "a passphrase for ceremonies";

/// Ann, Bert and Carla, and a stranger; the files of their private keys.
static OPERATORS: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    for name in ["Ann", "Bert", "Carla", "Stranger"] {
        let (key, public) = (format!("{name}.pem"), format!("{name}.pub"));
        openssl(folder.path(), &["genpkey", "-algorithm", "ed25519", "-out", &key]);
        openssl(folder.path(), &["pkey", "-in", &key, "-pubout", "-out", &public]);
    }
    folder
});

/// Runs OpenSSL, which must end well.
pub fn openssl(folder: &Path, arguments: &[&str]) -> String {
    let program = tools::find("openssl").unwrap();
    let output = Command::new(program).current_dir(folder).args(arguments).output().unwrap();
    let said = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert!(output.status.success(), "{arguments:?}: {said}");
    said
}

/// One side: what acts there, and the folders of its keys and of its ceremonies.
pub struct Side {
    pub ctx: Context,
    keys: TempDir,
    table: TempDir,
}

impl Side {
    /// The side that issues: the application's database, authorities of the first generation.
    pub async fn issuing(app: &TestApp) -> (TestApp, Self) {
        init::init(&app.ctx).await.unwrap();
        let keys = tempfile::tempdir().unwrap();
        // The first generation has its keys here too, so that nothing is made twice.
        let shared = concat!(env!("CARGO_TARGET_TMPDIR"), "/authorities");
        for file in std::fs::read_dir(shared).unwrap().flatten() {
            let name = file.file_name();
            let first = name.to_string_lossy().ends_with("-001.key.pem");
            if first {
                std::fs::copy(file.path(), keys.path().join(name)).unwrap();
            }
        }
        let app =
            app.with_keys(KeyRing::new(keys.path(), SecretString::from("a passphrase for tests"))).await;
        let ctx = changed(&app.ctx, app.db.clone(), app.ctx.authority_keys.clone());
        (app, Self { ctx, keys, table: tempfile::tempdir().unwrap() })
    }

    /// The side of the root: nothing is there yet.
    pub async fn of_root(issuing: &Self) -> Self {
        let (keys, table) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let db = migrated::sqlite(&keys.path().join("root.db")).await;
        let ring = KeyRing::new(keys.path(), SecretString::from(PASSPHRASE));
        Self { ctx: changed(&issuing.ctx, db, ring), keys, table }
    }

    /// Where key files lie.
    pub fn keys(&self) -> &Path {
        self.keys.path()
    }

    /// Where plans and the files they name lie.
    pub fn table(&self) -> &Path {
        self.table.path()
    }

    /// Where artefacts go.
    pub fn out(&self) -> PathBuf {
        self.table().join("out")
    }

    /// Writes a plan of these steps.
    pub fn plan(&self, title: &str, steps: &[String]) -> Opened {
        let steps: Vec<String> = steps.iter().map(|step| format!("[[step]]\n{step}\n")).collect();
        let text = format!("title = \"{title}\"\nuntil = \"2027-01-31\"\n\n{}", steps.join("\n"));
        std::fs::write(self.table().join("plan.toml"), text).unwrap();
        open(&CeremonyFolder::new(self.table()), "plan.toml").unwrap()
    }

    /// The plan, confirmed by Ann and Bert, carried out.
    pub async fn hold(&self, title: &str, steps: &[String]) -> Result<Transcript, CeremonyFault> {
        let opened = self.plan(title, steps);
        self.execute(&opened, &[sign("Ann", &opened.bytes), sign("Bert", &opened.bytes)]).await
    }

    /// Carries a plan out with these confirmations.
    pub async fn execute(
        &self,
        opened: &Opened,
        signatures: &[Vec<u8>],
    ) -> Result<Transcript, CeremonyFault> {
        execute(&self.ctx, opened, signatures, &CeremonyFolder::new(self.out())).await
    }

    /// A file that a ceremony left.
    pub fn left(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.out().join(name)).unwrap_or_else(|fault| panic!("{name}: {fault}"))
    }

    /// Carries a file here, and names it as plans do.
    pub fn receive(&self, name: &str, bytes: &[u8]) -> String {
        std::fs::write(self.table().join(name), bytes).unwrap();
        format!("{{ file = \"{name}\", sha256 = \"{}\" }}", hex::encode(sha256(bytes)))
    }
}

/// The same with another database and other keys, and with operators.
fn changed(of: &Context, db: Db, authority_keys: KeyRing) -> Context {
    let key =
        |name| OperatorKey::read(&std::fs::read_to_string(OPERATORS.path().join(name)).unwrap()).unwrap();
    let operators = ["Ann", "Bert", "Carla"]
        .map(|name| Operator { name: name.to_owned(), key: key(format!("{name}.pub")) })
        .to_vec();
    Context {
        db,
        clock: of.clock.clone(),
        random: of.random.clone(),
        vault: of.vault.clone(),
        hashes: of.hashes.clone(),
        files: of.files.clone(),
        inspector: of.inspector.clone(),
        scanner: of.scanner.clone(),
        mailer: of.mailer.clone(),
        sms: of.sms.clone(),
        identity_provider: IdentityProvider::new(Http::real().unwrap()),
        authority_keys,
        weak_keys: of.weak_keys.clone(),
        faults: of.faults.clone(),
        settings: Settings { operators, ..of.settings.clone() },
    }
}

/// What OpenSSL signs for an operator.
pub fn sign(operator: &str, plan: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("plan.toml"), plan).unwrap();
    let key = OPERATORS.path().join(format!("{operator}.pem"));
    let how = ["pkeyutl", "-sign", "-rawin", "-inkey", key.to_str().unwrap()];
    openssl(folder.path(), &[&how[..], &["-in", "plan.toml", "-out", "plan.sig"]].concat());
    std::fs::read(folder.path().join("plan.sig")).unwrap()
}

/// A step about an authority.
pub fn step(what: &str, authority: &str) -> String {
    format!("do = \"{what}\"\nauthority = \"{authority}\"")
}

/// The same with one more line.
pub fn step_with(what: &str, authority: &str, more: &str) -> String {
    format!("{}\n{more}", step(what, authority))
}

/// The names of the second generation, and of the first.
pub const NEXT: &str = "production-issuing-002";
pub const FIRST: &str = "production-issuing-001";
pub const ROOT: &str = "production-root-002";

/// Where the authorities of production stand, by name.
pub async fn states(side: &Side) -> Vec<(String, AuthorityState)> {
    let list = authorities::list(&side.ctx).await.unwrap();
    let production = list.into_iter().filter(|one| one.slug.starts_with("production"));
    production.map(|one| (one.slug, one.state)).collect()
}

/// The root side makes a root; both sides know it, and its list.
pub async fn make_root(issuing: &Side, root: &Side) {
    root.hold("A root", &[step("new-key", ROOT), step("init-root", ROOT), step("root-crl", ROOT)])
        .await
        .unwrap();
    let certificate = issuing.receive("root.cer", &root.left("production-root-002.cer"));
    let list = issuing.receive("root.crl", &root.left("production-root-002.crl"));
    let steps = [
        step_with("import-cert", ROOT, &format!("certificate = {certificate}")),
        step_with("import-crl", ROOT, &format!("list = {list}")),
    ];
    issuing.hold("The root's certificate", &steps).await.unwrap();
}

/// The root side certifies the request that `from` left. Gives the certificate.
pub async fn certify(root: &Side, request: &[u8]) -> Vec<u8> {
    let request = root.receive("request.pem", request);
    let more = format!("root = \"{ROOT}\"\nrequest = {request}");
    root.hold("The second generation", &[step_with("issue-intermediate", NEXT, &more)]).await.unwrap();
    root.left("production-issuing-002.cer")
}

/// The step that takes in a certificate of the second generation.
pub fn import(issuing: &Side, certificate: &[u8]) -> String {
    let certificate = issuing.receive("issuing.cer", certificate);
    step_with("import-cert", NEXT, &format!("certificate = {certificate}"))
}
