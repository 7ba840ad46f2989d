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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;

    #[test]
    fn has_its_word() {
        assert_eq!(Environment::parse("acceptance"), Some(Environment::Acceptance));
        assert_eq!(Environment::parse("test"), None);
    }
}
