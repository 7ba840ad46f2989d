//! Closed lists whose members have one stored word each: states, events, timers, letters.

use std::fmt::Debug;
use std::hash::Hash;

/// A closed list. The word is what stands in the database, in the documentation and in message keys, so it
/// never changes once a row holds it.
pub trait Word: Copy + Eq + Hash + Debug + Send + Sync + 'static {
    /// Every member, in the order of declaration.
    const ALL: &'static [Self];

    /// The stored word: in `snake_case`, unless it is spelt elsewhere in the world.
    fn word(self) -> &'static str;

    /// Reads a stored word back; `None` for any other text: the caller reports table, column and row.
    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.word() == word)
    }
}

/// Declares enums that are [`Word`]s: `Variant => "word"`, with `Display` and serde by the same word.
macro_rules! words {
    ($($(#[$doc:meta])* pub enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident => $word:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $crate::domain::word::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::domain::word::Word::word(*self))
            }
        }
    )+};
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;

    words! {
        /// A list for this test.
        pub enum Season {
            Winter => "winter",
            HighSummer => "high_summer",
        }
    }

    #[test]
    fn a_word_is_read_back_and_nothing_else_is() {
        assert_eq!(Season::parse("high_summer"), Some(Season::HighSummer));
        assert_eq!(Season::parse("High_Summer"), None);
        assert_eq!(Season::Winter.to_string(), "winter");
    }

    #[test]
    fn serde_speaks_the_same_word() {
        assert_eq!(serde_json::to_string(&Season::HighSummer).unwrap(), r#""high_summer""#);
        assert_eq!(serde_json::from_str::<Season>(r#""winter""#).unwrap(), Season::Winter);
    }
}
