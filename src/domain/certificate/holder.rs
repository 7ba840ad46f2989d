//! Whom a certificate names, read back from its subject: for what judges certificates again.

use super::dn::{Part, SubjectName};
use crate::domain::organisation::{ApplicationId, Identifier, Organisation, OrganisationName};

/// A person or an organisation.
#[derive(Clone, PartialEq, Eq)]
pub enum Holder {
    /// The eleven digits of the SSIN.
    Person(String),
    Organisation(Organisation),
}

impl Holder {
    /// The holder and the name that we would give them; `None` for a name that is no care provider's. `parts`: in the
    /// order of the encoding.
    pub fn read(parts: &[Part]) -> Option<(Self, SubjectName)> {
        let value = |place: usize| parts.get(place).map(|part| part.value.as_str());
        // Country, organisation, application id where there is one, identifier, name.
        let (application, at) = if parts.len() == 7 { (value(2), 3) } else { (None, 2) };
        let ((kind, digits), name) = (value(at)?.split_once('=')?, value(at + 1)?);
        let (holder, subject) = match (kind, application) {
            ("SSIN", None) => (Self::Person(digits.to_owned()), SubjectName::new(digits, name).ok()?),
            _ => {
                let organisation = organisation(kind, digits, name, application)?;
                let subject = SubjectName::of_organisation(&organisation).ok()?;
                (Self::Organisation(organisation), subject)
            }
        };
        (subject.parts() == parts).then_some((holder, subject))
    }
}

/// A person's number is personal.
impl std::fmt::Debug for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Person(_) => f.write_str("Person(…)"),
            Self::Organisation(organisation) => write!(f, "Organisation({})", organisation.common_name()),
        }
    }
}

fn organisation(kind: &str, digits: &str, name: &str, application: Option<&str>) -> Option<Organisation> {
    let application = match application {
        Some(id) => Some(ApplicationId::from_stored(id)?),
        None => None,
    };
    let identifier = Identifier::from_stored(kind, digits)?;
    Organisation::new(identifier, OrganisationName::from_stored(name)?, application).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::certificate::dn::Attribute;

    #[test]
    fn every_name_of_ours_is_read_back_and_no_other() {
        let person = SubjectName::new("79431410181", "PAPADAKIS NIKOS").unwrap();
        let (holder, subject) = Holder::read(person.parts()).unwrap();
        assert_eq!((holder, &subject), (Holder::Person("79431410181".to_owned()), &person));
        for application in [None, Some("EHR")] {
            let clinic = organisation("CBE", "0123456749", "CLINIC", application).unwrap();
            let name = SubjectName::of_organisation(&clinic).unwrap();
            assert_eq!(Holder::read(name.parts()), Some((Holder::Organisation(clinic), name.clone())));
            for place in 0..name.parts().len() {
                let mut changed = name.parts().to_vec();
                changed[place].value.push('X');
                assert!(Holder::read(&changed).is_none_or(|(_, other)| other != name), "{place}");
                let mut moved = name.parts().to_vec();
                moved[place].attribute = Attribute::Country;
                assert!(place == 0 || Holder::read(&moved).is_none(), "{place}");
            }
        }
        assert_eq!(Holder::read(&person.parts()[..5]), None);
        assert!(!format!("{:?}", Holder::read(person.parts())).contains("79431410181"));
    }
}
