//! The documents a request needs.

use crate::domain::word::{Word, words};

words! {
    /// What an uploaded document is.
    pub enum DocumentField {
        /// The contract, signed.
        Contract => "contract",
        IdentityFront => "identity_front",
        IdentityBack => "identity_back",
        /// By which an organisation lets the person ask in its name, signed by who may bind it.
        Mandate => "mandate",
    }
}

impl DocumentField {
    /// What has to be sent, in the order in which it is asked for: a mandate for an organisation, and for nobody else.
    pub fn needed(for_organisation: bool) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |field| for_organisation || *field != Self::Mandate)
    }

    /// Whether pictures of it bear a watermark: a copy that leaks then says what it was made for.
    pub fn is_marked(self) -> bool {
        matches!(self, Self::IdentityFront | Self::IdentityBack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_organisations_need_a_mandate() {
        let needed = |for_organisation| DocumentField::needed(for_organisation).collect::<Vec<_>>();
        assert_eq!(needed(true), DocumentField::ALL);
        assert_eq!(needed(false), DocumentField::ALL[..3]);
    }
}
