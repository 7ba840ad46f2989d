//! The application: built from its configuration, served until told to stop.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use secrecy::SecretString;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::actions::Context;
use crate::actions::context::{ProviderSettings, Settings, Shared};
use crate::actions::csam::clients::{Registered, secret_hash};
use crate::adapters::clock::Clock;
use crate::adapters::faults::Faults;
use crate::adapters::files::Files;
use crate::adapters::http::Http;
use crate::adapters::identity_provider::IdentityProvider;
use crate::adapters::mail::{Mailer, SmtpAccount, SmtpSecurity, SmtpServer};
use crate::adapters::password_hash::{Cost, PasswordHashes};
use crate::adapters::random::Random;
use crate::adapters::signing_keys::KeyRing;
use crate::adapters::vault::Vault;
pub use crate::config::DatabaseAddress;
use crate::config::client::judge_all;
use crate::config::{Config, ConfigError};
use crate::storage::db::Db;
use crate::storage::migrate;
use crate::{jobs, web};

/// How long running requests may take to end after the signal to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Approvals that a second approver must confirm (journey R10).
const SECOND_REVIEW_PERCENT: u8 = 5;

/// Why the application does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error("{what}: {source}")]
    Part { what: &'static str, source: Box<dyn std::error::Error + Send + Sync> },
}

impl StartError {
    /// Names the part that failed.
    pub fn part<E: Into<Box<dyn std::error::Error + Send + Sync>>>(
        what: &'static str,
    ) -> impl FnOnce(E) -> Self {
        move |source| Self::Part { what, source: source.into() }
    }
}

/// Opens the database that the configuration names, without migrating it.
pub async fn open_database(config: &Config) -> Result<Db, StartError> {
    let opened = match config.database_address()? {
        DatabaseAddress::Sqlite(path) => {
            if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                make_folder(folder)?;
            }
            migrate::open_sqlite(&path).await
        }
        DatabaseAddress::Postgres(address) => migrate::open_postgres(&address).await,
    };
    opened.map_err(StartError::part("the database cannot be opened"))
}

/// Builds what actions work with. The database is migrated; `clock` is the system's except in the demo.
pub async fn build(config: &Config, clock: Clock, demo: bool) -> Result<Shared, StartError> {
    config.validate()?;
    make_folder(&config.data)?;
    let db = open_database(config).await?;
    migrate::migrate(&db).await.map_err(StartError::part("the database cannot be migrated"))?;
    let vault = Vault::from_hex(&config.master_key).map_err(StartError::part("master_key"))?;
    let random = Random::System;
    let provider = &config.identity_provider;
    let built_in = provider.issuer.is_empty();
    let settings = Settings {
        base_url: config.base_url.clone(),
        on_loopback: config.on_loopback(),
        mail_from: config.mail.from.clone(),
        provider: ProviderSettings {
            issuer: if built_in { format!("{}/csam", config.base_url) } else { provider.issuer.clone() },
            external_client: (!built_in)
                .then(|| (provider.client_id.clone(), provider.client_secret.clone())),
        },
        clients: clients(config, &vault)?,
        demo,
        // Nobody who tries the demo alone could give the second answer.
        second_review_percent: if demo { 0 } else { SECOND_REVIEW_PERCENT },
        small_keys: false,
    };
    Ok(Arc::new(Context {
        db,
        clock,
        random: random.clone(),
        hashes: PasswordHashes::new(vault.clone(), random, Cost::STANDARD),
        vault,
        files: Files::Folder(config.data.join("documents")),
        mailer: mailer(config)?,
        identity_provider: IdentityProvider::new(Http::real().map_err(StartError::part("the HTTP client"))?),
        authority_keys: KeyRing::new(
            config.data.join("authorities"),
            SecretString::from(config.ca_passphrase.clone()),
        ),
        faults: Faults::default(),
        settings,
    }))
}

/// Serves pages and runs jobs until `stop` turns true.
pub async fn serve(
    ctx: Shared,
    listener: TcpListener,
    stop: watch::Receiver<bool>,
) -> Result<(), StartError> {
    let routes = web::router(ctx.clone());
    serve_routes(ctx, routes, listener, stop).await
}

/// Serves the given routes and runs jobs until `stop` turns true.
pub async fn serve_routes(
    ctx: Shared,
    routes: Router,
    listener: TcpListener,
    stop: watch::Receiver<bool>,
) -> Result<(), StartError> {
    let jobs = tokio::spawn(jobs::run(ctx.clone(), stop.clone()));
    let mut ending = stop.clone();
    let served = axum::serve(listener, routes.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(async move {
            let _ = ending.wait_for(|stop| *stop).await;
        });
    let mut late = stop.clone();
    tokio::select! {
        result = served.into_future() => result.map_err(StartError::part("the server"))?,
        () = async move {
            let _ = late.wait_for(|stop| *stop).await;
            tokio::time::sleep(GRACE).await;
        } => tracing::warn!("requests were still running after the time of grace"),
    }
    let _ = jobs.await;
    Ok(())
}

/// The relying parties of the configuration; of their secrets only what recognises them.
fn clients(config: &Config, vault: &Vault) -> Result<Vec<Registered>, StartError> {
    let judged = judge_all(&config.client)?;
    let with_secret = judged.into_iter().zip(&config.client);
    let registered = with_secret.map(|(client, set)| Registered {
        secret_hash: (!set.secret.is_empty()).then(|| secret_hash(vault, &client.id, &set.secret).to_vec()),
        client,
    });
    Ok(registered.collect())
}

fn mailer(config: &Config) -> Result<Mailer, StartError> {
    let mail = &config.mail;
    if mail.transport == "folder" {
        make_folder(&mail.folder)?;
        return Ok(Mailer::Folder(mail.folder.clone()));
    }
    let security = match mail.security.as_str() {
        "tls" => SmtpSecurity::Tls,
        "none" => SmtpSecurity::None,
        _ => SmtpSecurity::StartTls,
    };
    let account = (!mail.username.is_empty()).then(|| SmtpAccount {
        name: mail.username.clone(),
        password: SecretString::from(mail.password.clone()),
    });
    SmtpServer::new(&mail.host, Some(mail.port), security, account.as_ref())
        .map(Mailer::Smtp)
        .map_err(StartError::part("mail.host"))
}

fn make_folder(folder: &Path) -> Result<(), StartError> {
    std::fs::create_dir_all(folder).map_err(StartError::part("a data folder cannot be made"))
}
