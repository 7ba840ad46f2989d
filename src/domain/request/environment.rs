//! The two worlds a certificate can belong to; nothing is shared between them but code.

use crate::domain::word::words;

words! {
    /// Which eHealth environment a request, its authority and its certificate belong to.
    pub enum Environment {
        /// Real patients.
        Production => "production",
        /// For trying software.
        Acceptance => "acceptance",
    }
}

impl Environment {
    /// How many calendar months a certificate holds (`domain.md` 1.2).
    pub fn validity_months(self) -> u16 {
        match self {
            Self::Production => 36,
            Self::Acceptance => 12,
        }
    }
}
