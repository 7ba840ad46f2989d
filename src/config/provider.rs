//! `[identity_provider]`: where providers sign in, and how we appear there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use url::Url;

use super::ConfigError;
use crate::domain::key::level::{Level, Means};
use crate::domain::oidc::profile::{
    AcrForm, ClaimNames, ClientAuth, FAS, FAS_INTEGRATION, Profile, ProfileName, UserInfoUse,
};
use crate::domain::word::Word;

/// The identity provider at which care providers sign in. What is empty comes from the profile.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProviderConfig {
    /// `built-in`, `fas`, `fas-integration` or `custom`. Empty: `built-in`, or `custom` where an issuer is set.
    pub profile: String,
    pub issuer: String,
    /// Address of the metadata, where it is not the issuer's.
    pub discovery: String,
    pub client_id: String,
    #[serde(skip_serializing)]
    pub client_secret: String,
    /// `basic`, `post` or `private_key_jwt`.
    pub client_auth: String,
    /// For `private_key_jwt`: a file with an RSA key in PKCS#8, as PEM.
    pub client_key: String,
    /// The `kid` under which the provider knows that key.
    pub client_key_id: String,
    pub pkce: Option<bool>,
    /// `plain` or `citizen`.
    pub acr_form: String,
    pub essential_acr: Option<bool>,
    pub scopes: Vec<String>,
    /// `always`, `if-needed` or `never`.
    pub user_info: String,
    pub signed_user_info: Option<bool>,
    pub claims: ClaimConfig,
    /// Words of the provider for levels: `"loa3" = 400`.
    pub levels: BTreeMap<String, u16>,
    /// Words of the provider for means: `"otp" = "mobile_app"`.
    pub means: BTreeMap<String, String>,
}

/// `[identity_provider.claims]`: names of claims that differ from those of CSAM.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ClaimConfig {
    pub national_number: String,
    pub given_name: String,
    pub surname: String,
}

impl Default for ProviderConfig {
    fn default() -> Self {
        Self {
            profile: String::new(),
            issuer: String::new(),
            discovery: String::new(),
            client_id: "manager".to_owned(),
            client_secret: String::new(),
            client_auth: String::new(),
            client_key: String::new(),
            client_key_id: String::new(),
            pkce: None,
            acr_form: String::new(),
            essential_acr: None,
            scopes: Vec::new(),
            user_info: String::new(),
            signed_user_info: None,
            claims: ClaimConfig::default(),
            levels: BTreeMap::new(),
            means: BTreeMap::new(),
        }
    }
}

impl ProviderConfig {
    /// Which profile is meant.
    ///
    /// # Errors
    /// [`ConfigError::Setting`] for a word that names none.
    pub fn name(&self) -> Result<ProfileName, ConfigError> {
        match (self.profile.as_str(), self.issuer.is_empty()) {
            ("", true) => Ok(ProfileName::BuiltIn),
            ("", false) => Ok(ProfileName::Custom),
            (word, _) => word_of("identity_provider.profile", word),
        }
    }

    /// The profile with what is set above it; `None` for the built-in provider, of which nothing can be set.
    ///
    /// # Errors
    /// [`ConfigError::Setting`], naming the setting that cannot be used.
    pub fn judge(&self) -> Result<Option<Profile>, ConfigError> {
        let ready = match self.name()? {
            ProfileName::BuiltIn => return self.refuse_overrides().map(|()| None),
            ProfileName::Fas => Profile::fas(self.issuer_or(FAS)),
            ProfileName::FasIntegration => Profile::fas(self.issuer_or(FAS_INTEGRATION)),
            ProfileName::Custom if self.issuer.is_empty() => {
                return refuse("identity_provider.issuer", "must be set for the profile custom");
            }
            ProfileName::Custom => Profile::csam(&self.issuer),
        };
        let profile = self.over(ready)?;
        check_address("identity_provider.issuer", &profile.issuer, true)?;
        // The metadata name the keys: they must come from whom they claim to be from.
        check_address("identity_provider.discovery", &profile.discovery, false)?;
        if profile.acr_values().is_empty() {
            return refuse("identity_provider.levels", "must name a word for level 400 or higher");
        }
        self.check_credentials(profile.client_auth)?;
        Ok(Some(profile))
    }

    fn issuer_or<'a>(&'a self, ready: &'a str) -> &'a str {
        if self.issuer.is_empty() { ready } else { &self.issuer }
    }

    /// A setting that would do nothing is a mistake of whoever set it.
    fn refuse_overrides(&self) -> Result<(), ConfigError> {
        let claims = &self.claims;
        let set = [
            ("identity_provider.issuer", !self.issuer.is_empty()),
            ("identity_provider.discovery", !self.discovery.is_empty()),
            ("identity_provider.client_secret", !self.client_secret.is_empty()),
            ("identity_provider.client_auth", !self.client_auth.is_empty()),
            ("identity_provider.client_key", !self.client_key.is_empty()),
            ("identity_provider.client_key_id", !self.client_key_id.is_empty()),
            ("identity_provider.pkce", self.pkce.is_some()),
            ("identity_provider.acr_form", !self.acr_form.is_empty()),
            ("identity_provider.essential_acr", self.essential_acr.is_some()),
            ("identity_provider.scopes", !self.scopes.is_empty()),
            ("identity_provider.user_info", !self.user_info.is_empty()),
            ("identity_provider.signed_user_info", self.signed_user_info.is_some()),
            ("identity_provider.claims.national_number", !claims.national_number.is_empty()),
            ("identity_provider.claims.given_name", !claims.given_name.is_empty()),
            ("identity_provider.claims.surname", !claims.surname.is_empty()),
            ("identity_provider.levels", !self.levels.is_empty()),
            ("identity_provider.means", !self.means.is_empty()),
        ];
        match set.into_iter().find(|(_, is_set)| *is_set) {
            Some((setting, _)) => refuse(setting, "cannot be set for the profile built-in"),
            None => Ok(()),
        }
    }

    fn over(&self, ready: Profile) -> Result<Profile, ConfigError> {
        let or = |set: &str, ready: String| if set.is_empty() { ready } else { set.to_owned() };
        let mut levels = BTreeMap::new();
        for (word, level) in &self.levels {
            if !(100..=500).contains(level) {
                return refuse("identity_provider.levels", "must be numbers from 100 to 500");
            }
            levels.insert(word.clone(), Level(*level));
        }
        let mut means = BTreeMap::new();
        for (word, named) in &self.means {
            means.insert(word.clone(), word_of::<Means>("identity_provider.means", named)?);
        }
        Ok(Profile {
            discovery: or(&self.discovery, ready.discovery),
            client_auth: set_or("identity_provider.client_auth", &self.client_auth, ready.client_auth)?,
            pkce: self.pkce.unwrap_or(ready.pkce),
            acr_form: set_or::<AcrForm>("identity_provider.acr_form", &self.acr_form, ready.acr_form)?,
            essential_acr: self.essential_acr.unwrap_or(ready.essential_acr),
            scopes: if self.scopes.is_empty() { ready.scopes } else { self.scopes.clone() },
            claims: ClaimNames {
                national_number: or(&self.claims.national_number, ready.claims.national_number),
                given_name: or(&self.claims.given_name, ready.claims.given_name),
                surname: or(&self.claims.surname, ready.claims.surname),
            },
            levels,
            means: if means.is_empty() { ready.means } else { means },
            user_info: set_or::<UserInfoUse>(
                "identity_provider.user_info",
                &self.user_info,
                ready.user_info,
            )?,
            signed_user_info: self.signed_user_info.unwrap_or(ready.signed_user_info),
            ..ready
        })
    }

    fn check_credentials(&self, auth: ClientAuth) -> Result<(), ConfigError> {
        if self.client_id.is_empty() {
            return refuse("identity_provider.client_id", "must be set for an external issuer");
        }
        match auth {
            ClientAuth::Basic | ClientAuth::Post if self.client_secret.is_empty() => {
                refuse("identity_provider.client_secret", "must be set for an external issuer")
            }
            ClientAuth::PrivateKeyJwt if self.client_key.is_empty() => {
                refuse("identity_provider.client_key", "must be set for private_key_jwt")
            }
            _ => Ok(()),
        }
    }

    /// The lines `check` prints: what holds, be it set or given by the profile. Of a secret only whether it is set.
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        let name = self.name().map_or_else(|_| self.profile.clone(), |name| name.to_string());
        let secret = if self.client_secret.is_empty() { "not set" } else { "set" };
        let mut lines = vec![
            ("identity_provider.profile", name),
            ("identity_provider.client_id", self.client_id.clone()),
            ("identity_provider.client_secret", secret.to_owned()),
        ];
        match self.judge() {
            Ok(Some(profile)) => lines.extend(self.lines_of(profile)),
            Ok(None) => {}
            Err(_) => lines.push(("identity_provider.issuer", self.issuer.clone())),
        }
        lines
    }

    fn lines_of(&self, profile: Profile) -> [(&'static str, String); 16] {
        let pairs = |all: Vec<String>| all.join(", ");
        let levels = profile.levels.iter().map(|(word, level)| format!("{word} = {level}")).collect();
        let means = profile.means.iter().map(|(word, means)| format!("{word} = {means}")).collect();
        [
            ("identity_provider.issuer", profile.issuer),
            ("identity_provider.discovery", profile.discovery),
            ("identity_provider.client_auth", profile.client_auth.to_string()),
            ("identity_provider.client_key", self.client_key.clone()),
            ("identity_provider.client_key_id", self.client_key_id.clone()),
            ("identity_provider.pkce", profile.pkce.to_string()),
            ("identity_provider.acr_form", profile.acr_form.to_string()),
            ("identity_provider.essential_acr", profile.essential_acr.to_string()),
            ("identity_provider.scopes", profile.scopes.join(" ")),
            ("identity_provider.user_info", profile.user_info.to_string()),
            ("identity_provider.signed_user_info", profile.signed_user_info.to_string()),
            ("identity_provider.claims.national_number", profile.claims.national_number),
            ("identity_provider.claims.given_name", profile.claims.given_name),
            ("identity_provider.claims.surname", profile.claims.surname),
            ("identity_provider.levels", pairs(levels)),
            ("identity_provider.means", pairs(means)),
        ]
    }
}

fn refuse<T>(setting: &'static str, problem: &str) -> Result<T, ConfigError> {
    Err(ConfigError::Setting { setting, problem: problem.to_owned() })
}

/// The member of a closed list; a refusal names them all.
fn word_of<W: Word>(setting: &'static str, word: &str) -> Result<W, ConfigError> {
    let all = || W::ALL.iter().map(|member| member.word()).collect::<Vec<_>>().join(", ");
    W::parse(word)
        .ok_or_else(|| ConfigError::Setting { setting, problem: format!("must be one of {}", all()) })
}

fn set_or<W: Word>(setting: &'static str, word: &str, ready: W) -> Result<W, ConfigError> {
    if word.is_empty() { Ok(ready) } else { word_of(setting, word) }
}

/// An address under https, or on loopback. What only names somebody is held against the letter and fetched from
/// nowhere: FAS has been seen to name itself `http://…:80`.
fn check_address(setting: &'static str, address: &str, is_name: bool) -> Result<(), ConfigError> {
    let Ok(url) = Url::parse(address) else {
        return refuse(setting, "must be an address such as https://idp.example.be");
    };
    let is_loopback = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    let plain = url.scheme() == "http" && (is_name || is_loopback);
    if url.scheme() == "https" || plain { Ok(()) } else { refuse(setting, "must be https") }
}

#[cfg(test)]
#[path = "provider_tests.rs"]
mod tests;
