//! An organisation that a certificate is for: its number, its name, and the application that uses the certificate.
//! Who may sign for it is the mandate's affair (`domain/request/document.rs`).

pub mod application_id;
pub mod check_digits;
pub mod identifier;
pub mod name;

pub use application_id::ApplicationId;
pub use identifier::{Identifier, IdentifierType};
pub use name::OrganisationName;

use super::certificate::dn::{NameFault, SubjectName};

/// The organisation named by a certificate. All of it is public: it stands in the certificate, which anybody may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    identifier: Identifier,
    name: OrganisationName,
    application: Option<ApplicationId>,
}

impl Organisation {
    /// Puts together what was judged field by field.
    ///
    /// # Errors
    /// [`NameFault::Ambiguous`] if software would take the name for the number or for the application.
    pub fn new(
        identifier: Identifier,
        name: OrganisationName,
        application: Option<ApplicationId>,
    ) -> Result<Self, NameFault> {
        let organisation = Self { identifier, name, application };
        SubjectName::of_organisation(&organisation)?;
        Ok(organisation)
    }

    /// Reads what was accepted earlier; `None` if it makes no organisation any more.
    pub fn from_stored(kind: &str, number: &str, name: &str, application: Option<&str>) -> Option<Self> {
        let identifier = Identifier::from_stored(kind, number)?;
        let application = match application {
            Some(id) => Some(ApplicationId::from_stored(id)?),
            None => None,
        };
        Self::new(identifier, OrganisationName::from_stored(name)?, application).ok()
    }

    /// Type and number.
    pub fn identifier(&self) -> &Identifier {
        &self.identifier
    }

    /// The name as the certificate spells it.
    pub fn name(&self) -> &OrganisationName {
        &self.name
    }

    /// Which of its applications the certificate is for; many organisations have one certificate and none.
    pub fn application(&self) -> Option<&ApplicationId> {
        self.application.as_ref()
    }

    /// `CBE=0809394427, APP`: the common name of its certificate, by which everything else is told apart.
    pub fn common_name(&self) -> String {
        match &self.application {
            Some(application) => format!("{}, {application}", self.identifier),
            None => self.identifier.to_string(),
        }
    }

    /// `CLINIC (CBE=0809394427, APP)`: how people are told for whom a request or a certificate is.
    pub fn summary(&self) -> String {
        format!("{} ({})", self.name, self.common_name())
    }

    /// `CBE=0809394427,APP`: how files on the holder's computer are named (`domain.md` 1.4).
    pub fn file_stem(&self) -> String {
        match &self.application {
            Some(application) => format!("{},{application}", self.identifier),
            None => self.identifier.to_string(),
        }
    }
}
