//! One application as `serve` builds it, on a free loopback port, with the outside world in memory.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use passerelle::actions::Context;
use passerelle::actions::context::{ExternalProvider, ProviderSettings, Settings, Shared};
use passerelle::actions::readiness;
use passerelle::adapters::clock::Clock;
use passerelle::adapters::faults::Faults;
use passerelle::adapters::files::Files;
use passerelle::adapters::http::Http;
use passerelle::adapters::identity_provider::{ClientProof, IdentityProvider};
use passerelle::adapters::inspector::Inspector;
use passerelle::adapters::issuer::weak_keys::WeakKeys;
use passerelle::adapters::mail::Mailer;
use passerelle::adapters::password_hash::{Cost, PasswordHashes};
use passerelle::adapters::random::Random;
use passerelle::adapters::scanner::Scanner;
use passerelle::adapters::signing_keys::KeyRing;
use passerelle::adapters::sms::SmsGateway;
use passerelle::adapters::vault::Vault;
use passerelle::browser::Browser;
use passerelle::domain::certificate::leaf_profile::Profiles;
use passerelle::domain::instant::Instant;
use passerelle::domain::key::assurance::AssuranceTable;
use passerelle::domain::oidc::profile::Profile;
use passerelle::storage::db::Db;
use passerelle::web;
use secrecy::SecretString;
use time::macros::datetime;
use tokio::net::TcpListener;

/// When every test begins: a Tuesday morning, before the clock change of October 2026.
pub const START: Instant = Instant::from_utc(datetime!(2026-10-20 09:00 UTC));

/// The authorities' keys, the same in all tests and runs: making them takes longer than most tests.
static AUTHORITY_KEYS: LazyLock<KeyRing> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/authorities");
    KeyRing::new(folder, SecretString::from("a passphrase for tests"))
});

/// How long an application of a test waits for an answer of a foreign provider.
const SHORT_LIMIT: Duration = Duration::from_secs(2);

/// Where every application of a test listens.
const IP: &str = "127.0.0.1";

/// The application under test.
pub struct TestApp {
    pub ctx: Shared,
    pub base: String,
    /// For what no page does: rows that a test begins with, facts that no page shows.
    pub db: Db,
}

/// What an application has around it.
struct Outside {
    provider: Option<ProviderSettings>,
    cost: Cost,
    sms: SmsGateway,
    host: &'static str,
    weak_keys: WeakKeys,
    files: Files,
    inspector: Inspector,
    scanner: Scanner,
    authority_keys: KeyRing,
    /// The standard at the application's own address, unless set.
    profiles: Option<Profiles>,
}

impl Default for Outside {
    fn default() -> Self {
        Self {
            provider: None,
            cost: Cost::QUICK,
            sms: SmsGateway::memory(),
            host: IP,
            weak_keys: WeakKeys::Unknown,
            files: Files::memory(),
            // Documents of most tests are their own.
            inspector: Inspector::Here,
            scanner: Scanner::Absent,
            authority_keys: AUTHORITY_KEYS.clone(),
            profiles: None,
        }
    }
}

impl TestApp {
    /// The same database behind an application at which providers sign in elsewhere.
    pub async fn relying_on(&self, issuer: &str) -> Self {
        self.relying_on_profile(Profile::csam(issuer)).await
    }

    /// The same, with all that can be set about that provider.
    pub async fn relying_on_profile(&self, profile: Profile) -> Self {
        self.relying_on_proving(profile, ClientProof::Basic(SecretString::from("a secret for tests"))).await
    }

    /// The same, and how we prove ourselves there.
    pub async fn relying_on_proving(&self, profile: Profile, proof: ClientProof) -> Self {
        let issuer = profile.issuer.clone();
        let external = Some(ExternalProvider { profile, client_id: "manager".to_owned(), proof });
        let provider = ProviderSettings { issuer, external };
        Self::with(self.db.clone(), Some(provider), Cost::QUICK).await
    }

    /// On a database that is migrated.
    pub async fn on(db: Db) -> Self {
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        Self::build(db, Outside::default()).await
    }

    /// The same database behind an application from which no text message can leave.
    pub async fn without_gateway(&self) -> Self {
        Self::build(self.db.clone(), Outside { sms: SmsGateway::Absent, ..Outside::default() }).await
    }

    /// The same database behind an application that has this list of known weak keys.
    pub async fn knowing_weak(&self, list: &Path) -> Self {
        let weak_keys = WeakKeys::open(list).unwrap();
        Self::build(self.db.clone(), Outside { weak_keys, ..Outside::default() }).await
    }

    /// The same database behind an application with this store of documents and this virus scanner, which judges
    /// documents in processes of their own.
    pub async fn with_documents(&self, files: Files, scanner: Scanner) -> Self {
        let inspector = Inspector::child(env!("CARGO_BIN_EXE_passerelle").into(), None);
        Self::build(self.db.clone(), Outside { files, inspector, scanner, ..Outside::default() }).await
    }

    /// The same database behind an application whose authorities keep their keys there.
    pub async fn with_keys(&self, authority_keys: KeyRing) -> Self {
        Self::build(self.db.clone(), Outside { authority_keys, ..Outside::default() }).await
    }

    /// The same database behind an application whose operator has set these constants of certificates.
    pub async fn with_profiles(&self, profiles: Profiles) -> Self {
        Self::build(self.db.clone(), Outside { profiles: Some(profiles), ..Outside::default() }).await
    }

    /// The same database behind an application whose address has a name: browsers make passkeys for no other.
    pub async fn with_a_name(&self) -> Self {
        Self::build(self.db.clone(), Outside { host: "localhost", ..Outside::default() }).await
    }

    /// On a database that is migrated, with passwords of this cost.
    pub async fn with(db: Db, provider: Option<ProviderSettings>, cost: Cost) -> Self {
        Self::build(db, Outside { provider, cost, ..Outside::default() }).await
    }

    async fn build(db: Db, outside: Outside) -> Self {
        let Outside {
            provider,
            cost,
            sms,
            host,
            weak_keys,
            files,
            inspector,
            scanner,
            authority_keys,
            profiles,
        } = outside;
        let listener = TcpListener::bind((IP, 0)).await.unwrap();
        let base = format!("http://{host}:{}", listener.local_addr().unwrap().port());
        let vault = Vault::from_hex(&"5a".repeat(32)).unwrap();
        let random = Random::System;
        // A foreign provider may be one that never answers.
        let http = if provider.is_some() { Http::real_within(SHORT_LIMIT) } else { Http::real() }.unwrap();
        let ctx = Arc::new(Context {
            db: db.clone(),
            clock: Clock::still(START),
            random: random.clone(),
            hashes: PasswordHashes::new(vault.clone(), random, cost),
            vault,
            files,
            inspector,
            scanner,
            mailer: Mailer::memory(),
            sms,
            identity_provider: IdentityProvider::new(http),
            authority_keys,
            weak_keys,
            faults: Faults::default(),
            settings: Settings {
                base_url: base.clone(),
                on_loopback: true,
                mail_from: "noreply@passerelle.example".to_owned(),
                provider: provider
                    .unwrap_or_else(|| ProviderSettings { issuer: format!("{base}/csam"), external: None }),
                assurance: AssuranceTable::default(),
                profiles: profiles.unwrap_or_else(|| Profiles::standard(&base)),
                clients: Vec::new(),
                operators: Vec::new(),
                demo: false,
                second_review_percent: 0,
                small_keys: true,
            },
        });
        let router = web::router(ctx.clone());
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        Self { ctx, base, db }
    }

    /// A new browser of somebody.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.base).unwrap()
    }

    /// Moves the clock forward.
    pub fn pass(&self, span: time::Duration) {
        self.ctx.clock.advance(span);
    }

    /// Fails when a letter has not left or a deadline that has come was not fired.
    pub async fn assert_nothing_left(&self) {
        for (name, count) in readiness::check(&self.ctx).await.unwrap() {
            assert_eq!(count, 0, "the test left {name}");
        }
    }
}
