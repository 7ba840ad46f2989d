//! How a value that a person typed is refused: an enum per type, each variant with the Fluent key of
//! its message (`templates/locales/*/faults.ftl`).
//!
//! One message per field, in the order missing, impossible, fails a rule (ERR-4): every `parse` of
//! the domain looks in that order and stops at the first fault.

/// Declares a fault enum: its variants, each with the key of the message shown beside the field.
///
/// Gives `key()`, `ALL`, `Display` (the key: never the value that was refused) and `Error`.
macro_rules! faults {
    ($(#[$doc:meta])* pub enum $name:ident {
        $($(#[$variant_doc:meta])* $variant:ident => $key:literal,)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
        pub enum $name {
            $($(#[$variant_doc])* #[error($key)] $variant,)+
        }

        impl $name {
            /// Every fault, for the test that each has its message in the four languages.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The Fluent key of the message shown beside the field.
            pub fn key(&self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }
        }
    };
}

pub(crate) use faults;
