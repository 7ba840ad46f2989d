//! Which way to a certificate is a person's own. Two of them lead through this service; it is asked
//! and never assumed (R1).

use crate::domain::word::words;

words! {
    /// What a person says about themselves at the start.
    pub enum Path {
        /// Not Belgian, living abroad, without a Belgian eID: this service.
        Abroad => "abroad",
        /// The same person, asking for an organisation that gave them a mandate: this service too.
        Mandated => "mandated",
        /// Holds a Belgian eID or an electronic foreigner's card, wherever they live.
        Eid => "eid",
        /// Lives in Belgium, without a card that opens the other way yet.
        Resident => "resident",
        /// Belgian and living abroad, without an eID yet.
        Belgian => "belgian",
        /// Wants a certificate for an organisation, and has a card.
        Organisation => "organisation",
    }
}

impl Path {
    /// Whether this service is for them.
    pub fn leads_here(self) -> bool {
        matches!(self, Self::Abroad | Self::Mandated)
    }

    /// Whether the certificate names an organisation and not the person.
    pub fn is_for_organisation(self) -> bool {
        self == Self::Mandated
    }
}
