//! The parts of a zone that are judged, and why a check may go on without a zone.

use crate::domain::word::words;

words! {
    /// A part with a verdict of its own.
    pub enum ZoneField {
        Number => "number",
        BirthDate => "birth_date",
        Expiry => "expiry",
        /// Personal number or other optional data.
        Optional => "optional",
        /// Everything that has check digits, together.
        Composite => "composite",
        Name => "name",
    }

    /// Why a document is recorded without its zone.
    pub enum ZoneAbsence {
        /// The document has none.
        None => "none",
        /// Worn, bent or covered: it can no longer be read.
        Worn => "worn",
        /// It can be read by eye, but its check digits do not hold or its lines follow no standard.
        Refused => "refused",
    }
}
