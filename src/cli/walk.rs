//! `passerelle walk`: the whole journey over HTTP, by three people, and what it leaves behind.

mod person;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant as Stopwatch;

use secrecy::SecretString;
use tokio::sync::watch;

use crate::app::StartError;
use crate::browser::Browser;
use crate::demo::PASSWORD;
use crate::demo::town::Extent;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::players::applicant::{self, Asked};
use crate::players::clerk::{self, Handed};
use crate::players::keys::Keys;
use crate::players::outside::Outside;
use crate::players::sign_in::{self, Account, App};
use crate::players::{PlayError, Provider, approver, papers};

pub use person::make as make_person;
use report::Report;

/// What `walk` takes.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Folder for what the walk leaves.
    #[arg(long)]
    out: PathBuf,
    /// A running demo, such as http://127.0.0.1:8480; without it the walk starts one of its own.
    #[arg(long)]
    base: Option<String>,
    /// `production` (36 months) or `acceptance` (12 months).
    #[arg(long, default_value = "production")]
    environment: String,
    /// Protects the keys and the keystore that the walk leaves.
    #[arg(long, default_value = "keystore of the walk 2026")]
    keystore_password: String,
}

/// Plays the journey; 0 only if the certificates verify against the root.
pub async fn run(options: Options, database: Option<&str>) -> Result<ExitCode, StartError> {
    super::log(false);
    std::fs::create_dir_all(&options.out).map_err(StartError::part("--out"))?;
    let Some(base) = options.base.clone() else {
        return on_own_instance(&options, database).await;
    };
    walk(&base, &options).await.map_err(StartError::part("the walk"))
}

async fn on_own_instance(options: &Options, database: Option<&str>) -> Result<ExitCode, StartError> {
    let id = uuid::Uuid::from_bytes(
        crate::adapters::random::Random::System.bytes().map_err(StartError::part("ids"))?,
    );
    let folder = std::env::temp_dir().join(format!("passerelle-walk-{id}"));
    let (stop, stopped) = watch::channel(false);
    let running = super::demo::start(&folder, ("127.0.0.1", 0), database, Extent::StaffOnly, stopped).await?;
    let walked =
        walk(&running.demo.ctx.settings.base_url, options).await.map_err(StartError::part("the walk"));
    let _ = stop.send(true);
    running.served.await.map_err(StartError::part("the server"))??;
    std::fs::remove_dir_all(&folder).map_err(StartError::part("the walk's own data"))?;
    walked
}

/// What the person is sent on the way: digits, link, key, receipt, approval, certificate.
const LETTERS: usize = 6;

/// The journey from the counter to the keystore.
async fn walk(base: &str, options: &Options) -> Result<ExitCode, PlayError> {
    let outside = Outside::of(base)?;
    let mut report = Report::new(base, &options.out)?;
    let environment = Environment::parse(&options.environment)
        .ok_or_else(|| PlayError::own("--environment")("is production or acceptance"))?;
    let person = make_person()?;
    let account = Account { username: &person.username, password: PASSWORD };
    let password = SecretString::from(options.keystore_password.clone());

    let handed = counter(base, &person, &outside, &mut report).await?;
    report.keep("letter.html", &handed.letter.bytes)?;
    let home = Browser::new(base)?;
    let watch = Stopwatch::now();
    let link = outside.activation_link(&person.email).await?;
    let mut phone = applicant::activate(&home, &link, &handed.code, account, &outside).await?;
    report.passed("enrolment", "key_active", "person", watch);

    let watch = Stopwatch::now();
    let keys = Keys::make(&person)?;
    report.passed("keys", "made on the provider's computer", "person", watch);
    let watch = Stopwatch::now();
    let word = environment.word();
    let asked =
        applicant::apply(&home, &person, word, keys.requests()?, account, &mut phone, &outside).await?;
    report.passed("request", "contract_due", "person", watch);
    let watch = Stopwatch::now();
    applicant::send_contract(&home, &asked, papers::make(outside.now().await?)?).await?;
    report.passed("request", "submitted", "person", watch);

    back_office(base, &asked, &outside, &mut report).await?;
    outside.mail(&person.email, &asked.id).await?;
    let watch = Stopwatch::now();
    let page = applicant::complete(&home, &asked, account, &mut phone, &outside).await?;
    report.passed("request", "issued", "system", watch);
    let certificates = applicant::finish(&home, &page, &keys).await?;
    let now = outside.now().await?;
    let (name, keystore) = keys.keystore(&certificates, environment, now, &password)?;
    report.keep_keys(&keys.encrypted(&password)?)?;
    report.keep_certificates(&certificates)?;
    report.keep(&name, &keystore)?;
    // The last one leaves a moment after the certificate is there.
    outside.letters(&person.email, LETTERS).await?;
    report.keep_journey(&outside, &asked.id, &person.email).await?;
    report.verify(&certificates, now)
}

/// What happens at the counter.
async fn counter(
    base: &str,
    person: &Provider,
    outside: &Outside,
    report: &mut Report,
) -> Result<Handed, PlayError> {
    let desk = Browser::new(base)?;
    let watch = Stopwatch::now();
    let griet = Account { username: "griet.clerk", password: PASSWORD };
    sign_in::open(&desk, "/office", griet, App::Demo, outside).await?;
    report.passed("session", "signed in", "clerk", watch);
    let watch = Stopwatch::now();
    let evidence = clerk::open_file(&desk, person).await?;
    report.passed("enrolment", "identity_check", "clerk", watch);
    let watch = Stopwatch::now();
    let check = clerk::record(&desk, &evidence, person).await?;
    let handed = clerk::issue_kit(&desk, &check, person, outside).await?;
    report.keep("letter.pdf", &clerk::print_pdf(&desk, &handed).await?)?;
    report.passed("enrolment", "kit_issued", "clerk", watch);
    Ok(handed)
}

/// What happens in the back office.
async fn back_office(
    base: &str,
    asked: &Asked,
    outside: &Outside,
    report: &mut Report,
) -> Result<(), PlayError> {
    let desk = Browser::new(base)?;
    let watch = Stopwatch::now();
    let ingrid = Account { username: "ingrid.approver", password: PASSWORD };
    sign_in::open(&desk, "/backoffice", ingrid, App::Demo, outside).await?;
    report.passed("session", "signed in", "approver", watch);
    let watch = Stopwatch::now();
    approver::approve(&desk, &asked.id).await?;
    report.passed("request", "approved", "approver", watch);
    Ok(())
}
