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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;

    #[test]
    fn has_its_validity_and_its_word() {
        assert_eq!(Environment::Production.validity_months(), 36);
        assert_eq!(Environment::Acceptance.validity_months(), 12);
        assert_eq!(Environment::parse("acceptance"), Some(Environment::Acceptance));
        assert_eq!(Environment::parse("test"), None);
    }
}
