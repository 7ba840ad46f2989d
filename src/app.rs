//! The application: built from its configuration, served until told to stop.

pub mod documents;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use secrecy::SecretString;
use tokio::net::TcpListener;
use tokio::sync::watch;
use zeroize::Zeroizing;

use crate::actions::Context;
use crate::actions::ceremony::Operator;
use crate::actions::context::{ExternalProvider, ProviderSettings, Settings, Shared};
use crate::actions::csam::clients::{Registered, secret_hash};
use crate::actions::prepare;
use crate::adapters::client_keys::ClientKeys;
use crate::adapters::clock::Clock;
use crate::adapters::faults::Faults;
use crate::adapters::http::Http;
use crate::adapters::identity_provider::{ClientKey, ClientProof, IdentityProvider};
use crate::adapters::issuer::weak_keys::WeakKeys;
use crate::adapters::mail::{Mailer, SmtpAccount, SmtpSecurity, SmtpServer};
use crate::adapters::operator_key::OperatorKey;
use crate::adapters::password_hash::{Cost, PasswordHashes};
use crate::adapters::random::Random;
use crate::adapters::signing_keys::KeyRing;
#[cfg(feature = "pkcs11")]
use crate::adapters::signing_keys::Token;
use crate::adapters::sms::{HttpGateway, HttpSetting, SettingFault, SmsGateway};
use crate::adapters::vault::Vault;
pub use crate::config::DatabaseAddress;
use crate::config::ceremony::{CeremonyConfig, OperatorConfig};
use crate::config::client::judge_all;
use crate::config::provider::ProviderConfig;
use crate::config::sms::SmsConfig;
use crate::config::{Config, ConfigError};
use crate::domain::oidc::profile::ClientAuth;
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
    prepare::database(&db).await.map_err(StartError::part("the database cannot be migrated"))?;
    let vault = Vault::from_hex(&config.master_key).map_err(StartError::part("master_key"))?;
    let random = Random::System;
    let external = external_provider(&config.identity_provider)?;
    let settings = Settings {
        base_url: config.base_url.clone(),
        on_loopback: config.on_loopback(),
        mail_from: config.mail.from.clone(),
        provider: ProviderSettings {
            issuer: match &external {
                Some(external) => external.profile.issuer.clone(),
                None => format!("{}/csam", config.base_url),
            },
            external,
        },
        assurance: config.assurance.judge()?,
        profiles: config.profile.judge(&config.base_url)?,
        clients: clients(config, &vault)?,
        operators: operators(&config.ceremony)?,
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
        files: documents::files(config)?,
        inspector: documents::inspector(config)?,
        scanner: documents::scanner(config)?,
        mailer: mailer(config)?,
        sms: sms_gateway(&config.sms)?,
        identity_provider: IdentityProvider::new(Http::real().map_err(StartError::part("the HTTP client"))?),
        authority_keys: authority_keys(config)?,
        weak_keys: weak_keys(&config.weak_keys)?,
        faults: Faults::default(),
        settings,
    }))
}

/// In files, or in a token with which it is spoken now: a wrong PIN stops the start.
fn authority_keys(config: &Config) -> Result<KeyRing, StartError> {
    let passphrase = SecretString::from(config.ca_passphrase.clone());
    let ring = KeyRing::new(config.data.join("authorities"), passphrase);
    #[cfg(feature = "pkcs11")]
    if config.token.is_set() {
        let (module, label) = (&config.token.module, &config.token.label);
        let token = Token::open(module, label, &SecretString::from(config.token.pin.clone()));
        return Ok(ring.with_token(token.map_err(StartError::part("the hardware token"))?));
    }
    Ok(ring)
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
    for client in &judged {
        if let Some(Err(fault)) = client.jwks.as_deref().map(ClientKeys::read) {
            let problem = format!("{:?}: {fault}", client.id);
            return Err(ConfigError::Setting { setting: "client", problem }.into());
        }
    }
    let with_secret = judged.into_iter().zip(&config.client);
    let registered = with_secret.map(|(client, set)| Registered {
        secret_hash: (!set.secret.is_empty()).then(|| secret_hash(vault, &client.id, &set.secret).to_vec()),
        client,
    });
    Ok(registered.collect())
}

/// The provider that is not ours, with our account there; `None` for the built-in one.
///
/// # Errors
/// A setting that cannot be used, or a client key that cannot be read.
pub fn external_provider(set: &ProviderConfig) -> Result<Option<ExternalProvider>, StartError> {
    let Some(profile) = set.judge()? else {
        return Ok(None);
    };
    let secret = || SecretString::from(set.client_secret.clone());
    let proof = match profile.client_auth {
        ClientAuth::Basic => ClientProof::Basic(secret()),
        ClientAuth::Post => ClientProof::Post(secret()),
        ClientAuth::PrivateKeyJwt => {
            let what = "identity_provider.client_key";
            let text = std::fs::read_to_string(&set.client_key).map(Zeroizing::new);
            let text = text.map_err(StartError::part(what))?;
            let id = Some(set.client_key_id.clone()).filter(|id| !id.is_empty());
            ClientProof::PrivateKey(Arc::new(ClientKey::from_pem(&text, id).map_err(StartError::part(what))?))
        }
    };
    Ok(Some(ExternalProvider { profile, client_id: set.client_id.clone(), proof }))
}

/// Who may confirm ceremonies.
fn operators(set: &CeremonyConfig) -> Result<Vec<Operator>, StartError> {
    let read = |one: &OperatorConfig| match OperatorKey::read(&one.public_key) {
        Ok(key) => Ok(Operator { name: one.name.trim().to_owned(), key }),
        Err(fault) => {
            let problem = format!("{:?}: {fault}", one.name);
            Err(ConfigError::Setting { setting: "ceremony.operators", problem }.into())
        }
    };
    set.operators.iter().map(read).collect()
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

/// The list of known weak keys; without one, none is known.
fn weak_keys(file: &Path) -> Result<WeakKeys, StartError> {
    if file.as_os_str().is_empty() {
        return Ok(WeakKeys::Unknown);
    }
    WeakKeys::open(file).map_err(StartError::part("weak_keys"))
}

/// The way by which codes leave as text messages.
///
/// # Errors
/// A setting that cannot be used, by its name.
pub fn sms_gateway(set: &SmsConfig) -> Result<SmsGateway, StartError> {
    set.judge()?;
    Ok(match set.gateway.as_str() {
        "http" => {
            let gateway = HttpGateway::new(&HttpSetting {
                url: &set.url,
                method: &set.method,
                headers: &set.headers,
                body: &set.body,
                timeout: time::Duration::seconds(i64::try_from(set.timeout_seconds).unwrap_or(1)),
            });
            let refused = |fault: SettingFault| ConfigError::Setting {
                setting: fault.setting(),
                problem: fault.to_string(),
            };
            SmsGateway::Http(Arc::new(gateway.map_err(refused)?))
        }
        "folder" => SmsGateway::Folder(set.folder.clone()),
        _ => SmsGateway::Absent,
    })
}

fn make_folder(folder: &Path) -> Result<(), StartError> {
    std::fs::create_dir_all(folder).map_err(StartError::part("a data folder cannot be made"))
}
