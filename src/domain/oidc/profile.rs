//! What a relying party must know about an identity provider: who it is, how we prove ourselves there, and in which
//! words it states level, means, number and name. Ready profiles for the built-in provider and for CSAM/FAS.

use std::collections::BTreeMap;

use crate::domain::key::assurance::AssuranceTable;
use crate::domain::key::level::{Assurance, Level, Means};
use crate::domain::word::words;

/// The federal authentication service in production (`domain.md` 5).
pub const FAS: &str = "https://idp.iamfas.belgium.be/fas/oauth2";
/// The same for integration tests.
pub const FAS_INTEGRATION: &str = "https://idp.iamfas.int.belgium.be/fas/oauth2";

words! {
    /// Where providers sign in.
    pub enum ProfileName {
        /// At `/csam` of this program.
        BuiltIn => "built-in",
        Fas => "fas",
        FasIntegration => "fas-integration",
        /// Any other provider, described setting by setting.
        Custom => "custom",
    }

    /// How a client proves itself at the token endpoint (OpenID Connect Core, 9).
    pub enum ClientAuth {
        Basic => "basic",
        Post => "post",
        PrivateKeyJwt => "private_key_jwt",
    }

    /// Which of the two names of a level is asked for; both are understood.
    pub enum AcrForm {
        Plain => "plain",
        Citizen => "citizen",
    }

    /// When the userinfo endpoint is asked.
    pub enum UserInfoUse {
        Always => "always",
        /// When the id token leaves out the number or the name.
        IfNeeded => "if-needed",
        Never => "never",
    }
}

/// The names of the claims that say who somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimNames {
    pub national_number: String,
    pub given_name: String,
    pub surname: String,
}

impl ClaimNames {
    /// The names of CSAM.
    pub fn csam() -> Self {
        let [national_number, given_name, surname] = ["egovNRN", "givenName", "surname"].map(str::to_owned);
        Self { national_number, given_name, surname }
    }
}

/// One identity provider, as a relying party knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The `iss` of its tokens and of its metadata, to the letter.
    pub issuer: String,
    /// Where its metadata lie (OpenID Connect Discovery, 4).
    pub discovery: String,
    pub client_auth: ClientAuth,
    /// Whether requests carry a challenge (RFC 7636).
    pub pkce: bool,
    pub acr_form: AcrForm,
    /// Whether the level is also asked for as an essential claim (OpenID Connect Core, 5.5.1.1): a provider that
    /// understands it then refuses by itself what we would refuse.
    pub essential_acr: bool,
    /// Asked for besides `openid`.
    pub scopes: Vec<String>,
    pub claims: ClaimNames,
    /// Levels of a provider that has words of its own. Empty: those of CSAM.
    pub levels: BTreeMap<String, Level>,
    /// The words of `amr` and what they mean. What is not here is no means at all.
    pub means: BTreeMap<String, Means>,
    pub user_info: UserInfoUse,
    /// Whether userinfo must be a signed token.
    pub signed_user_info: bool,
}

impl Profile {
    /// The provider at `issuer` that speaks as CSAM does.
    pub fn csam(issuer: &str) -> Self {
        Self {
            issuer: issuer.to_owned(),
            discovery: format!("{issuer}/.well-known/openid-configuration"),
            client_auth: ClientAuth::Basic,
            pkce: true,
            acr_form: AcrForm::Plain,
            essential_acr: false,
            scopes: vec!["profile".to_owned(), "egovnrn".to_owned()],
            claims: ClaimNames::csam(),
            levels: BTreeMap::new(),
            means: AssuranceTable::default().means_words(),
            user_info: UserInfoUse::IfNeeded,
            signed_user_info: false,
        }
    }

    /// The provider of this program at `issuer`, in the words of its table.
    pub fn built_in(issuer: &str, table: &AssuranceTable) -> Self {
        let ready = Self::csam(issuer);
        if *table == AssuranceTable::default() {
            return ready;
        }
        Self { levels: table.level_words(), means: table.means_words(), ..ready }
    }

    /// The federal authentication service: its userinfo is always signed.
    pub fn fas(issuer: &str) -> Self {
        Self { signed_user_info: true, ..Self::csam(issuer) }
    }

    /// The level that a word of `acr` or `amr` names.
    pub fn level(&self, word: &str) -> Option<Level> {
        if self.levels.is_empty() { Level::from_acr(word) } else { self.levels.get(word).copied() }
    }

    /// What is asked for in `acr_values`, the wished first: the least that opens eHealth.
    pub fn acr_values(&self) -> Vec<String> {
        if self.levels.is_empty() {
            return vec![match self.acr_form {
                AcrForm::Plain => Level::SUBSTANTIAL.acr(),
                AcrForm::Citizen => Level::SUBSTANTIAL.citizen_acr(),
            }];
        }
        let mut enough: Vec<_> =
            self.levels.iter().filter(|(_, level)| **level >= Level::SUBSTANTIAL).collect();
        enough.sort_by_key(|(_, level)| **level);
        enough.into_iter().map(|(word, _)| word.clone()).collect()
    }

    /// Reads `acr` and `amr`. If both state a level, the lower one counts; of several means the strongest, since a
    /// stronger one completes a weaker one. What is not stated is not assumed.
    pub fn assurance<'a>(&self, acr: Option<&str>, amr: impl IntoIterator<Item = &'a str>) -> Assurance {
        let amr: Vec<&str> = amr.into_iter().collect();
        let in_amr = amr.iter().filter_map(|word| self.level(word));
        let level = acr.and_then(|acr| self.level(acr)).into_iter().chain(in_amr).min();
        let means = amr.iter().filter_map(|word| self.means.get(*word).copied()).min();
        Assurance { level, means }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::key::assurance::AssuranceRow;
    use crate::domain::word::Word;

    #[test]
    fn csam_is_asked_for_level_400_in_the_form_it_is_set_to() {
        let mut profile = Profile::fas(FAS);
        assert_eq!(profile.acr_values(), ["urn:be:fedict:iam:fas:Level400"]);
        profile.acr_form = AcrForm::Citizen;
        assert_eq!(profile.acr_values(), ["urn:be:fedict:iam:fas:citizen:Level400"]);
        assert!(
            profile.signed_user_info && profile.discovery.starts_with("https://idp.iamfas.belgium.be/fas/")
        );
    }

    #[test]
    fn csam_is_understood_in_both_shapes() {
        let profile = Profile::csam("https://idp.example");
        let current = profile.assurance(Some("urn:be:fedict:iam:fas:citizen:Level400"), ["pwd", "totp"]);
        assert_eq!(current, Assurance { level: Some(Level(400)), means: Some(Means::MobileApp) });
        let older = profile.assurance(Some("0"), ["urn:be:fedict:iam:fas:Level300", "totp"]);
        assert_eq!(older.level, Some(Level(300)));
        let both = profile.assurance(Some(&Level(500).acr()), [Level(200).acr().as_str(), "totp"]);
        assert_eq!(both.level, Some(Level(200)), "the lower one counts");
        let card = profile.assurance(Some(&Level(500).acr()), ["eid"]);
        assert_eq!(card.means, None, "no means of ours");
    }

    #[test]
    fn the_built_in_provider_is_understood_in_the_words_of_its_table() {
        let standard = Profile::built_in("https://p.example/csam", &AssuranceTable::default());
        assert_eq!(standard, Profile::csam("https://p.example/csam"));
        let rows = [
            (Means::MobileApp, 450, "app", true),
            (Means::Passkey, 350, "key", false),
            (Means::Sms, 350, "text", false),
            (Means::PaperToken, 300, "card", false),
            (Means::Password, 200, "word", false),
        ]
        .map(|(means, level, amr, opens_ehealth)| {
            (means, AssuranceRow { level: Level(level), amr: amr.to_owned(), opens_ehealth })
        });
        let table = AssuranceTable::new(rows.into(), "urn:x:".to_owned(), "urn:y:".to_owned()).unwrap();
        let profile = Profile::built_in("https://p.example/csam", &table);
        assert_eq!(profile.acr_values(), ["urn:x:450"]);
        for means in Means::ALL.iter().copied() {
            let claim = table.amr_claim(means);
            let stated = profile.assurance(Some(&claim[0]), claim.iter().map(String::as_str));
            assert_eq!(stated, Assurance { level: Some(table.level(means)), means: Some(means) });
        }
    }

    #[test]
    fn another_provider_has_words_of_its_own_and_no_others() {
        let mut profile = Profile::csam("https://idp.example");
        profile.levels =
            [("loa3", 400), ("loa4", 450), ("loa1", 100)].map(|(w, l)| (w.to_owned(), Level(l))).into();
        profile.means = [("otp".to_owned(), Means::MobileApp)].into();
        assert_eq!(profile.acr_values(), ["loa3", "loa4"]);
        let stated = profile.assurance(Some("loa3"), ["pwd", "otp"]);
        assert_eq!(stated, Assurance { level: Some(Level(400)), means: Some(Means::MobileApp) });
        let foreign = profile.assurance(Some("urn:be:fedict:iam:fas:Level400"), ["totp"]);
        assert_eq!(foreign, Assurance { level: None, means: None });
    }
}
