//! `[assurance]`: what each means is worth at the built-in provider, and in which words it says so. What is left out is
//! as CSAM has it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ConfigError;
use crate::domain::key::assurance::{AssuranceFault, AssuranceRow, AssuranceTable};
use crate::domain::key::level::{CITIZEN, Level, Means, PLAIN};
use crate::domain::word::Word;

/// The table, as far as it differs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AssuranceConfig {
    /// What stands before the number of a level: `urn:be:fedict:iam:fas:Level`.
    pub urn: String,
    /// The other form, which is understood too: `urn:be:fedict:iam:fas:citizen:Level`.
    pub citizen_urn: String,
    pub mobile_app: RowConfig,
    pub passkey: RowConfig,
    pub sms: RowConfig,
    pub paper_token: RowConfig,
    pub password: RowConfig,
}

/// One means.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RowConfig {
    /// 100 to 500.
    pub level: Option<u16>,
    /// The word in the claim `amr`.
    pub amr: Option<String>,
    pub opens_ehealth: Option<bool>,
}

impl AssuranceConfig {
    /// The table.
    ///
    /// # Errors
    /// [`ConfigError::Setting`], naming the row that cannot be used.
    pub fn judge(&self) -> Result<AssuranceTable, ConfigError> {
        let ready = AssuranceTable::default();
        let mut rows = BTreeMap::new();
        for means in Means::ALL.iter().copied() {
            let set = self.row(means);
            let row = AssuranceRow {
                level: set.level.map_or_else(|| ready.level(means), Level),
                amr: set.amr.clone().unwrap_or_else(|| ready.amr(means).to_owned()),
                opens_ehealth: set
                    .opens_ehealth
                    .unwrap_or_else(|| ready.row(means).is_some_and(|row| row.opens_ehealth)),
            };
            rows.insert(means, row);
        }
        let or = |set: &str, ready: &str| if set.is_empty() { ready } else { set }.to_owned();
        AssuranceTable::new(rows, or(&self.urn, PLAIN), or(&self.citizen_urn, CITIZEN)).map_err(refused)
    }

    fn row(&self, means: Means) -> &RowConfig {
        match means {
            Means::MobileApp => &self.mobile_app,
            Means::Passkey => &self.passkey,
            Means::Sms => &self.sms,
            Means::PaperToken => &self.paper_token,
            Means::Password => &self.password,
        }
    }

    /// The lines `check` prints: what holds, be it set or not.
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        let Ok(table) = self.judge() else {
            return Vec::new();
        };
        let said = |means: Means| {
            let opens =
                if table.row(means).is_some_and(|row| row.opens_ehealth) { "opens" } else { "does not open" };
            format!("{} {}, {opens} eHealth", table.acr(table.level(means)), table.amr(means))
        };
        Means::ALL.iter().map(|means| (setting(*means), said(*means))).collect()
    }
}

fn setting(means: Means) -> &'static str {
    match means {
        Means::MobileApp => "assurance.mobile_app",
        Means::Passkey => "assurance.passkey",
        Means::Sms => "assurance.sms",
        Means::PaperToken => "assurance.paper_token",
        Means::Password => "assurance.password",
    }
}

fn refused(fault: AssuranceFault) -> ConfigError {
    let setting = match fault {
        AssuranceFault::Missing(means)
        | AssuranceFault::Level(means)
        | AssuranceFault::Amr(means)
        | AssuranceFault::OpensEhealth(means) => setting(means),
        AssuranceFault::Urns => "assurance.urn",
    };
    ConfigError::Setting { setting, problem: format!("cannot be used: {fault}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn read(text: &str) -> Config {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("passerelle.toml");
        std::fs::write(&file, text).unwrap();
        Config::load(Some(&file)).unwrap()
    }

    #[test]
    fn what_is_not_set_is_as_csam_has_it() {
        assert_eq!(read("").assurance.judge().unwrap(), AssuranceTable::default());
        let set = read("[assurance]\nurn = \"urn:x:\"\n[assurance.sms]\nlevel = 350\namr = \"text\"\n");
        let table = set.assurance.judge().unwrap();
        assert_eq!(table.amr_claim(Means::Sms), ["urn:x:350", "text"]);
        assert_eq!(table.amr_claim(Means::MobileApp), ["urn:x:400", "totp"]);
        let lines = set.lines();
        assert!(lines.contains(&("assurance.sms", "urn:x:350 text, does not open eHealth".to_owned())));
        assert!(lines.contains(&("assurance.mobile_app", "urn:x:400 totp, opens eHealth".to_owned())));
    }

    #[test]
    fn a_wrong_row_is_refused_by_its_name() {
        for (text, setting) in [
            ("[assurance.sms]\nlevel = 600\n", "assurance.sms"),
            ("[assurance.sms]\nopens_ehealth = true\n", "assurance.sms"),
            ("[assurance.passkey]\nopens_ehealth = true\n", "assurance.passkey"),
            ("[assurance.paper_token]\namr = \"\"\n", "assurance.paper_token"),
            ("[assurance.mobile_app]\nlevel = 300\n", "assurance.mobile_app"),
            ("[assurance]\nurn = \"a b\"\n", "assurance.urn"),
        ] {
            let refused = read(text).assurance.judge().unwrap_err().to_string();
            assert!(refused.starts_with(setting), "{refused}");
        }
    }
}
