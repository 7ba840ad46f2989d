//! What actions work with: the database, the outside world, and the few settings that are facts to them.

use std::sync::Arc;

use uuid::Uuid;

use super::ceremony::Operator;
use super::csam::clients::Registered;
use super::error::ActionError;
use crate::adapters::clock::Clock;
use crate::adapters::faults::Faults;
use crate::adapters::files::Files;
use crate::adapters::identity_provider::{ClientProof, IdentityProvider};
use crate::adapters::inspector::Inspector;
use crate::adapters::issuer::weak_keys::WeakKeys;
use crate::adapters::mail::Mailer;
use crate::adapters::password_hash::PasswordHashes;
use crate::adapters::random::Random;
use crate::adapters::scanner::Scanner;
use crate::adapters::signing_keys::KeyRing;
use crate::adapters::sms::SmsGateway;
use crate::adapters::vault::{Place, Purpose, Vault};
use crate::domain::certificate::leaf_profile::Profiles;
use crate::domain::instant::Instant;
use crate::domain::key::assurance::AssuranceTable;
use crate::domain::oidc::profile::Profile;
use crate::storage::db::{Db, Snapshot};

/// Settings that actions need as facts.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The public address, without a slash at the end.
    pub base_url: String,
    /// Whether cookies can do without TLS: only on loopback.
    pub on_loopback: bool,
    /// From-address of letters.
    pub mail_from: String,
    /// The identity provider at which people sign in.
    pub provider: ProviderSettings,
    /// What each means is worth, and in which words the built-in provider says so.
    pub assurance: AssuranceTable,
    /// What certificates of each environment are made with, and where each publishes.
    pub profiles: Profiles,
    /// Relying parties of the built-in provider, by configuration.
    pub clients: Vec<Registered>,
    /// Who may confirm ceremonies.
    pub operators: Vec<Operator>,
    /// Whether `/demo` exists.
    pub demo: bool,
    /// Of a hundred approvals, how many a second approver must confirm (R10): 0 to 100.
    pub second_review_percent: u8,
    /// New authorities get RSA-2048 keys, which are made quickly: for tests only.
    pub small_keys: bool,
}

/// How the relying parties reach the identity provider.
#[derive(Debug, Clone)]
pub struct ProviderSettings {
    /// Exact value of `iss`.
    pub issuer: String,
    /// `None`: the built-in provider, whose client secrets are derived from the master key.
    pub external: Option<ExternalProvider>,
}

/// A provider that is not ours, and our account there.
#[derive(Debug, Clone)]
pub struct ExternalProvider {
    pub profile: Profile,
    pub client_id: String,
    pub proof: ClientProof,
}

/// Everything an action needs. Cheap to clone behind an [`Arc`].
#[derive(Debug)]
pub struct Context {
    pub db: Db,
    pub clock: Clock,
    pub random: Random,
    pub vault: Vault,
    pub hashes: PasswordHashes,
    pub files: Files,
    /// Who judges uploaded documents.
    pub inspector: Inspector,
    /// Who looks for viruses in them.
    pub scanner: Scanner,
    pub mailer: Mailer,
    /// Where text messages are handed over.
    pub sms: SmsGateway,
    pub identity_provider: IdentityProvider,
    /// The certification authorities' keys.
    pub authority_keys: KeyRing,
    /// Keys that anybody can work out.
    pub weak_keys: WeakKeys,
    /// Points at which tests let issuing die; none is armed otherwise.
    pub faults: Faults,
    pub settings: Settings,
}

/// How handlers hold it.
pub type Shared = Arc<Context>;

impl Context {
    /// The reading half of the database: all that pages are given.
    pub fn reader(&self) -> Snapshot {
        self.db.snapshot()
    }

    /// The present moment.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// A new id of any kind.
    pub fn new_id<T: From<Uuid>>(&self) -> Result<T, ActionError> {
        Ok(self.random.id(self.now())?)
    }

    /// A bearer token of 130 random bits, for cookies and links.
    pub fn new_token(&self) -> Result<String, ActionError> {
        let random: [u8; 32] = self.random.bytes()?;
        Ok(self.vault.derive_token(Purpose::Session, &random))
    }

    /// The CSRF token of a browser: bound to its cookie, valid as long as that.
    pub fn csrf_token(&self, browser: &str) -> String {
        self.vault.derive_token(Purpose::Csrf, browser.as_bytes())
    }

    /// Whether `token` is the CSRF token of that browser; compared in constant time.
    pub fn csrf_holds(&self, browser: &str, token: &str) -> bool {
        crate::adapters::vault::same(self.csrf_token(browser).as_bytes(), token.as_bytes())
    }

    /// The keyed hash under which a browser's drafts and sign-ins are kept.
    pub fn browser_hash(&self, browser: &str) -> Vec<u8> {
        self.vault.keyed_hash(Purpose::BrowserDraft, browser.as_bytes()).to_vec()
    }

    /// Seals text for one column of one row.
    pub(crate) fn seal(
        &self,
        table: &'static str,
        row: impl Into<Uuid>,
        column: &'static str,
        plain: &[u8],
    ) -> Result<Vec<u8>, ActionError> {
        let place = Place { table, row: row.into(), column };
        Ok(self.vault.seal(&place, plain, &self.random)?.into_bytes())
    }

    /// Opens what [`Context::seal`] sealed.
    pub(crate) fn open_bytes(
        &self,
        table: &'static str,
        row: impl Into<Uuid>,
        column: &'static str,
        sealed: &[u8],
    ) -> Result<zeroize::Zeroizing<Vec<u8>>, ActionError> {
        let place = Place { table, row: row.into(), column };
        Ok(self.vault.open(&place, sealed)?)
    }

    /// Opens what [`Context::seal`] sealed, as text.
    pub(crate) fn open_text(
        &self,
        table: &'static str,
        row: impl Into<Uuid>,
        column: &'static str,
        sealed: &[u8],
    ) -> Result<zeroize::Zeroizing<String>, ActionError> {
        let plain = self.open_bytes(table, row, column, sealed)?;
        let text =
            std::str::from_utf8(&plain).map_err(|_| crate::adapters::vault::VaultFault::NotAuthentic)?;
        Ok(zeroize::Zeroizing::new(text.to_owned()))
    }
}
