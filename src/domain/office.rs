//! A municipal registration office, and the languages in which the law lets it write.

use super::id::OfficeId;
use super::language::Language;
use super::word::words;

words! {
    /// The language regime of a municipality under the laws on the use of languages in administrative
    /// matters, coordinated on 18 July 1966. Data of the office, since municipalities merge.
    pub enum LanguageRegime {
        /// Dutch language area (articles 10 to 16).
        Dutch => "nl",
        /// French language area.
        French => "fr",
        /// German language area without facilities.
        German => "de",
        /// Brussels-Capital: French and Dutch on an equal footing (articles 17 to 22).
        Brussels => "bru",
        /// Dutch language area with facilities for French speakers (articles 23 to 31).
        DutchWithFrench => "nl_fr",
        /// French language area with facilities for Dutch speakers.
        FrenchWithDutch => "fr_nl",
        /// French language area with facilities for German speakers.
        FrenchWithGerman => "fr_de",
        /// German language area with facilities for French speakers.
        GermanWithFrench => "de_fr",
    }
}

impl LanguageRegime {
    /// The languages in which the office may write to the public, the language of its area first. Every
    /// other language is a translation and must be marked as one (LEX-4).
    pub fn official_languages(self) -> &'static [Language] {
        match self {
            Self::Dutch => &[Language::Nl],
            Self::French => &[Language::Fr],
            Self::German => &[Language::De],
            Self::Brussels => &[Language::Fr, Language::Nl],
            Self::DutchWithFrench => &[Language::Nl, Language::Fr],
            Self::FrenchWithDutch => &[Language::Fr, Language::Nl],
            Self::FrenchWithGerman => &[Language::Fr, Language::De],
            Self::GermanWithFrench => &[Language::De, Language::Fr],
        }
    }

    /// Whether a text in `language` is official here, and not a translation for information.
    pub fn is_official(self, language: Language) -> bool {
        self.official_languages().contains(&language)
    }

    /// The official languages in the order for somebody who uses `language`: theirs first if it is
    /// official (LEX-3), else the order of the area.
    pub fn languages_for(self, language: Language) -> Vec<Language> {
        let mut languages = self.official_languages().to_vec();
        languages.sort_by_key(|official| *official != language);
        languages
    }

    /// The language in which clerks find their pages unless they choose another (LEX-6).
    pub fn working_language(self) -> Language {
        match self {
            Self::Dutch | Self::DutchWithFrench => Language::Nl,
            Self::German | Self::GermanWithFrench => Language::De,
            Self::French | Self::Brussels | Self::FrenchWithDutch | Self::FrenchWithGerman => Language::Fr,
        }
    }
}

/// An office that checks identities and hands out activation kits. Price and appointments differ from
/// one municipality to the next, so they are data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    pub id: OfficeId,
    /// As the office calls itself, in the language of its area.
    pub name: String,
    pub municipality: String,
    /// Four digits.
    pub postcode: String,
    pub regime: LanguageRegime,
    /// Street and number.
    pub address: String,
    pub phone: String,
    /// Opening hours, in the words of the office.
    pub hours: String,
    /// What a kit costs the person, in euro cents; 0 is free.
    pub price_cents: u32,
    /// Whether people must make an appointment.
    pub by_appointment: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;

    #[test]
    fn every_regime_has_its_word_and_starts_with_its_area() {
        for regime in LanguageRegime::ALL.iter().copied() {
            assert_eq!(LanguageRegime::parse(regime.word()), Some(regime));
            assert_eq!(regime.official_languages()[0], regime.working_language());
            assert!(!regime.is_official(Language::En));
        }
        assert_eq!(LanguageRegime::ALL.len(), 8);
        assert_eq!(LanguageRegime::parse("en"), None);
    }

    #[test]
    fn the_persons_language_comes_first_only_where_it_is_official() {
        let brussels = LanguageRegime::Brussels;
        assert_eq!(brussels.languages_for(Language::Nl), [Language::Nl, Language::Fr]);
        assert_eq!(brussels.languages_for(Language::De), [Language::Fr, Language::Nl]);
        assert_eq!(LanguageRegime::Dutch.languages_for(Language::Fr), [Language::Nl]);
        assert_eq!(
            LanguageRegime::GermanWithFrench.languages_for(Language::Fr),
            [Language::Fr, Language::De]
        );
    }
}
