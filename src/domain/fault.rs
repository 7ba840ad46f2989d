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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::domain::enrolment::{
        code::ActivationCodeFault, email_proof::DigitsFault, spare::BatchFault, spare::SerialFault,
    };
    use crate::domain::key::{
        held::KeyNameFault, password::PasswordFault, recovery_code::RecoveryCodeFault,
        sms::MobileNumberFault, sms::SmsCodeFault, token::TokenCodeFault, totp::TotpFault,
        username::UsernameFault,
    };
    use crate::domain::organisation::application_id::ApplicationIdFault;
    use crate::domain::organisation::identifier::IdentifierFault;
    use crate::domain::organisation::name::OrganisationNameFault;
    use crate::domain::period::PeriodFault;
    use crate::domain::person::country::CountryFault;
    use crate::domain::person::date::DateFault;
    use crate::domain::person::document::{DocumentFault, DocumentNumberFault};
    use crate::domain::person::evidence::EvidenceFault;
    use crate::domain::person::name::NameFault;
    use crate::domain::person::national_number::NationalNumberFault;
    use crate::domain::person::note::NoteFault;
    use crate::domain::person::{email::EmailFault, phone::PhoneFault};
    use crate::domain::reference::ReferenceFault;
    use crate::domain::request::correction::{CorrectionFault, CorrectionReason};
    use crate::domain::request::decision::{RejectionFault, RejectionReason};
    use crate::domain::request::hold::HoldFault;
    use crate::domain::thread::MessageFault;
    use crate::domain::word::Word;

    macro_rules! keys_of {
        ($($fault:ident),+ $(,)?) => {
            [$($fault::ALL.iter().map($fault::key).collect::<Vec<_>>()),+].concat()
        };
    }

    fn keys_in(messages: &str) -> BTreeSet<&str> {
        messages.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect()
    }

    #[test]
    fn every_fault_has_one_message_in_each_language_and_no_message_is_left_over() {
        let keys = keys_of![
            ActivationCodeFault,
            ApplicationIdFault,
            BatchFault,
            CorrectionFault,
            CountryFault,
            DateFault,
            DigitsFault,
            DocumentFault,
            DocumentNumberFault,
            EmailFault,
            EvidenceFault,
            HoldFault,
            IdentifierFault,
            KeyNameFault,
            MessageFault,
            MobileNumberFault,
            NameFault,
            NationalNumberFault,
            NoteFault,
            OrganisationNameFault,
            PasswordFault,
            PeriodFault,
            PhoneFault,
            RecoveryCodeFault,
            ReferenceFault,
            SerialFault,
            RejectionFault,
            SmsCodeFault,
            TokenCodeFault,
            TotpFault,
            UsernameFault,
        ];
        let distinct: BTreeSet<&str> = keys.iter().copied().collect();
        assert_eq!(distinct.len(), keys.len(), "two faults share a message");
        for messages in [
            include_str!("../../templates/locales/nl/faults.ftl"),
            include_str!("../../templates/locales/fr/faults.ftl"),
            include_str!("../../templates/locales/de/faults.ftl"),
            include_str!("../../templates/locales/en/faults.ftl"),
        ] {
            assert_eq!(keys_in(messages), distinct);
        }
    }

    #[test]
    fn every_reason_has_its_text_in_each_language() {
        let corrections: Vec<String> = CorrectionReason::ALL.iter().map(|reason| reason.key()).collect();
        let keys = RejectionReason::ALL.iter().map(|reason| reason.key());
        let keys: BTreeSet<&str> = keys.chain(corrections.iter().map(String::as_str)).collect();
        for messages in [
            include_str!("../../templates/locales/nl/reasons.ftl"),
            include_str!("../../templates/locales/fr/reasons.ftl"),
            include_str!("../../templates/locales/de/reasons.ftl"),
            include_str!("../../templates/locales/en/reasons.ftl"),
        ] {
            assert_eq!(keys_in(messages), keys);
        }
    }

    #[test]
    fn a_fault_says_its_key_and_nothing_typed() {
        assert_eq!(EmailFault::Missing.to_string(), "fault-email-missing");
    }
}
