//! What a relying party is told about a person, in the words of CSAM.

use std::fmt;

use serde::Serialize;

use super::scope::{Scope, ScopeName};
use crate::domain::language::Language;
use crate::domain::staff::Role;

/// Claims about a person; absent ones are left out. Holds a national number: no `Debug` of values.
#[derive(Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PersonClaims {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
    /// `nl`, `fr`, `de` or `en`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pref_language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
    /// Eleven digits.
    #[serde(rename = "egovNRN", skip_serializing_if = "Option::is_none")]
    pub egov_nrn: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<&'static str>,
    #[serde(flatten)]
    pub standard: StandardClaims,
}

/// The same facts under the names of OpenID Connect Core, 5.1, for relying parties that are not ours.
#[derive(Clone, PartialEq, Eq, Default, Serialize)]
pub struct StandardClaims {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    /// BCP 47.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<&'static str>,
    /// Whether it is proved is not said: some addresses are, others a clerk has typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// In which words a relying party is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimNames {
    /// Those of CSAM: `givenName`, `surname`, `mail`.
    Csam,
    /// Those of OpenID Connect: `given_name`, `family_name`, `email`.
    Standard,
}

impl fmt::Debug for PersonClaims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonClaims(…)")
    }
}

/// Who a person is, as far as a scope may release it.
pub struct Subject {
    /// `None` for somebody with one name only.
    pub given_names: Option<String>,
    pub family_name: String,
    pub language: Language,
    pub mail: String,
    /// Opened only if the scope asks for it; staff have none.
    pub national_number: Option<String>,
    /// Only active members of staff have one.
    pub role: Option<Role>,
}

impl PersonClaims {
    /// What of a person the scope releases, in these words.
    pub fn released(scope: &Scope, subject: Subject, names: ClaimNames) -> Self {
        let mut claims = Self::default();
        match names {
            ClaimNames::Standard => claims.standard = StandardClaims::released(scope, &subject),
            ClaimNames::Csam if scope.has(ScopeName::Profile) => {
                claims.given_name = subject.given_names;
                claims.surname = Some(subject.family_name);
                claims.pref_language = Some(subject.language.tag());
                claims.mail = Some(subject.mail);
            }
            ClaimNames::Csam => {}
        }
        if scope.has(ScopeName::Egovnrn) {
            claims.egov_nrn = subject.national_number;
        }
        if scope.has(ScopeName::Roles) {
            claims.roles = subject.role.map(Role::word).into_iter().collect();
        }
        claims
    }
}

impl StandardClaims {
    /// `profile` holds the names and the language, `email` the address (OpenID Connect Core, 5.4).
    fn released(scope: &Scope, subject: &Subject) -> Self {
        let mut claims = Self::default();
        if scope.has(ScopeName::Profile) {
            let names = subject.given_names.iter().chain([&subject.family_name]);
            claims.name = Some(names.map(String::as_str).collect::<Vec<_>>().join(" "));
            claims.given_name = subject.given_names.clone();
            claims.family_name = Some(subject.family_name.clone());
            claims.locale = Some(subject.language.tag());
        }
        if scope.has(ScopeName::Email) {
            claims.email = Some(subject.mail.clone());
        }
        claims
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anna() -> Subject {
        Subject {
            given_names: Some("Anna".to_owned()),
            family_name: "de Wit".to_owned(),
            language: Language::Nl,
            mail: "anna@example.org".to_owned(),
            national_number: Some("79470112325".to_owned()),
            role: Some(Role::Clerk),
        }
    }

    #[test]
    fn only_what_the_scope_asks_is_told() {
        let told =
            |scope: &str| PersonClaims::released(&Scope::parse(scope).unwrap(), anna(), ClaimNames::Csam);
        assert_eq!(told("openid"), PersonClaims::default());
        assert_eq!(told("openid egovnrn").egov_nrn.as_deref(), Some("79470112325"));
        assert_eq!(told("openid profile").egov_nrn, None);
        assert_eq!(told("openid roles").roles, ["clerk"]);
        assert_eq!(format!("{:?}", told("openid egovnrn")), "PersonClaims(…)");
    }

    #[test]
    fn others_are_told_in_the_words_of_the_standard() {
        let told = |scope: &str| {
            let claims = PersonClaims::released(&Scope::parse(scope).unwrap(), anna(), ClaimNames::Standard);
            serde_json::to_value(claims).unwrap()
        };
        let standard = serde_json::json!({
            "name": "Anna de Wit", "given_name": "Anna", "family_name": "de Wit", "locale": "nl",
            "email": "anna@example.org"
        });
        assert_eq!(told("openid profile email"), standard);
        assert_eq!(told("openid email"), serde_json::json!({ "email": "anna@example.org" }));
        assert_eq!(told("openid"), serde_json::json!({}));
    }
}
