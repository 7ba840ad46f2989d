//! Ceremonies: what operators do to the authorities, planned step by step before anybody touches a key (`pki.md` 3.9).
//!
//! A plan is a text that two operators sign. It names every file by its SHA-256, so that a signature covers what is in
//! them.

use serde::Deserialize;
use serde::de::{Deserializer, Error};
use time::{Date, Month};

use crate::domain::certificate::authority_name::AuthorityName;
use crate::domain::request::environment::Environment;

/// How many operators must confirm a plan.
pub const CONFIRMATIONS: usize = 2;

/// The most steps that one plan may have: what two people can read with care.
pub const MOST_STEPS: usize = 20;

/// A plan as its file says it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What it is about, for the transcript.
    pub title: String,
    /// The last day (UTC) on which it may be begun: `2026-12-31`.
    #[serde(deserialize_with = "day")]
    pub until: Date,
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// A file beside the plan, by what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pinned {
    /// Its name, without a folder.
    pub file: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

/// One step; `do` names it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Step {
    /// Makes a key here.
    NewKey {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
    },
    /// Writes the signing request for a key that is here.
    Csr {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
    },
    /// Certifies a root's key by itself.
    InitRoot {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
    },
    /// The root side: certifies the key of a request.
    IssueIntermediate {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
        #[serde(deserialize_with = "slug")]
        root: AuthorityName,
        request: Pinned,
    },
    /// The root side: certifies another root, so that who trusts the one trusts what stands below the other.
    CrossSign {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
        #[serde(deserialize_with = "slug")]
        root: AuthorityName,
        certificate: Pinned,
    },
    /// Takes in the certificate that the root side made; or that of a root.
    ImportCert {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
        certificate: Pinned,
    },
    /// A3.
    RolloverActivate {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
    },
    /// A5.
    RolloverRetire {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
    },
    /// The root side: signs the root's revocation list.
    RootCrl {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
    },
    /// Takes in the list that the root side signed.
    ImportCrl {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
        list: Pinned,
    },
    /// Revokes certificates of care providers: a list of serial numbers and reasons.
    Revoke { list: Pinned },
    /// A new key for status answers.
    IssueOcsp {
        #[serde(deserialize_with = "slug")]
        authority: AuthorityName,
    },
    /// A new key for encryption tokens.
    IssueEtkra { environment: Environment },
    /// A new key for trusted lists.
    IssueTslsigner { environment: Environment },
    /// Writes the archive of an environment's chain.
    ChainZip { environment: Environment },
}

impl Step {
    /// What it will do, in a sentence.
    pub fn words(&self) -> String {
        match self {
            Self::NewKey { authority } => format!("make the key of {}, which stays here", authority.slug()),
            Self::Csr { authority } => format!("write the signing request of {}", authority.slug()),
            Self::InitRoot { authority } => {
                format!("certify the key of {} by itself: a root for twenty years", authority.slug())
            }
            Self::IssueIntermediate { authority, root, request } => format!(
                "certify, with the key of {}, the key in {} as {}: ten years, path length 0",
                root.slug(),
                request.file,
                authority.slug()
            ),
            Self::CrossSign { authority, root, certificate } => format!(
                "certify, with the key of {}, the root {} in {}: who trusts the one trusts the other",
                root.slug(),
                authority.slug(),
                certificate.file
            ),
            Self::ImportCert { authority, certificate } => {
                format!("take in {} as the certificate of {}", certificate.file, authority.slug())
            }
            Self::RolloverActivate { authority } => {
                format!("let {} issue from now on; the one before steps down", authority.slug())
            }
            Self::RolloverRetire { authority } => format!("let {} never issue again", authority.slug()),
            Self::RootCrl { authority } => {
                format!("sign the revocation list of {}: six months", authority.slug())
            }
            Self::ImportCrl { authority, list } => {
                format!("take in {} as the revocation list of {}", list.file, authority.slug())
            }
            Self::Revoke { list } => format!("revoke the certificates that {} names", list.file),
            Self::IssueOcsp { authority } => {
                format!("make and certify a new key for the status answers of {}", authority.slug())
            }
            Self::IssueEtkra { environment } => {
                format!("make and certify a new key for encryption tokens of {environment}")
            }
            Self::IssueTslsigner { environment } => {
                format!("make and certify a new key for trusted lists of {environment}")
            }
            Self::ChainZip { environment } => format!("write the archive of the chain of {environment}"),
        }
    }

    /// The file it reads.
    pub fn pinned(&self) -> Option<&Pinned> {
        match self {
            Self::IssueIntermediate { request: file, .. }
            | Self::CrossSign { certificate: file, .. }
            | Self::ImportCert { certificate: file, .. }
            | Self::ImportCrl { list: file, .. }
            | Self::Revoke { list: file } => Some(file),
            _ => None,
        }
    }
}

fn slug<'de, D: Deserializer<'de>>(from: D) -> Result<AuthorityName, D::Error> {
    let text = String::deserialize(from)?;
    AuthorityName::from_slug(&text).ok_or_else(|| {
        D::Error::custom(format!("{text:?} names no authority, as production-issuing-002 does"))
    })
}

fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let text = String::deserialize(from)?;
    date(&text).ok_or_else(|| D::Error::custom(format!("{text:?} is no day, as \"2026-12-31\" is")))
}

fn date(text: &str) -> Option<Date> {
    let [year, month, day] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date as day_of;

    #[test]
    fn days_are_days() {
        assert_eq!(date("2028-02-29"), Some(day_of!(2028 - 02 - 29)));
        for wrong in ["2027-02-29", "2026-1-01", "01-01-2026", "2026-01-01T", ""] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }
}
