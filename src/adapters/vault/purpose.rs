//! What the vault's keyed hashes and derived tokens are for: a value made for one purpose is worthless for another.

/// What a keyed hash or derived token is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    LinkToken,
    ActivationCode,
    /// Not kept anywhere: what an activation code is drawn from.
    ActivationCodeDraw,
    Session,
    Csrf,
    NationalNumberIndex,
    /// The common name of an organisation's certificate.
    OrganisationIndex,
    DocumentIndex,
    RecoveryCode,
    /// Not kept anywhere: what recovery codes are drawn from.
    RecoveryCodeDraw,
    /// The mailed link that stops a recovery.
    RecoveryStop,
    /// A code of a paper token.
    TokenCode,
    /// Not kept anywhere: what the codes of a card are drawn from.
    TokenCodeDraw,
    /// The order in which the codes of a card are asked for.
    TokenCodeOrder,
    /// Six digits sent by text message.
    SmsCode,
    /// Not kept anywhere: what the digits of a text message are drawn from.
    SmsCodeDraw,
    /// A telephone number to which codes are sent: to count the messages to it.
    SmsNumber,
    /// Numbers and accounts that take turns at asking for messages.
    SmsTurn,
    AuthorizationCode,
    AccessToken,
    /// Refresh token of a relying party.
    RefreshToken,
    BrowserDraft,
    SampleDraw,
    ClientSecret,
    /// Secrets of relying parties that an operator registered.
    RegisteredSecret,
    /// The `state` of a sign-in under way at a relying party.
    SignInState,
    /// The keyed step before argon2 ("pepper", SP 800-63B 3.1.1.2).
    Password,
    /// Names, network addresses and browsers under which tries of a password are counted.
    PasswordTry,
    /// The cookie of a browser in which somebody has signed in before.
    TrustedBrowser,
    /// The mailed link to a new password.
    PasswordReset,
    /// What a browser that typed the right activation code holds while it chooses an account.
    ActivationProof,
    /// Terms by which an existing person is found although something was mistyped.
    PersonTerm,
    /// Six digits mailed to a person at the counter.
    EmailDigits,
    /// Not kept anywhere: what mailed digits are drawn from.
    EmailDigitsDraw,
    /// An e-mail address that was proved: to see that it is still the same one.
    EmailAddress,
    /// The link by which somebody without an account changes their appointment.
    BookingLink,
    /// Mailboxes and network addresses that asked to be registered.
    RegistrationTry,
    /// The code on paper that revokes a pair of certificates.
    RevocationCode,
    /// Not kept anywhere: what that code is drawn from.
    RevocationCodeDraw,
    /// What is signed with a key to revoke its certificates.
    RevocationChallenge,
    /// Network addresses under which tries of revocation codes are counted.
    RevocationTry,
    /// Network addresses under which questions of software that found nothing are counted.
    LookUpMiss,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 42] = [
        Self::LinkToken,
        Self::ActivationCode,
        Self::ActivationCodeDraw,
        Self::Session,
        Self::Csrf,
        Self::NationalNumberIndex,
        Self::OrganisationIndex,
        Self::DocumentIndex,
        Self::RecoveryCode,
        Self::RecoveryCodeDraw,
        Self::RecoveryStop,
        Self::TokenCode,
        Self::TokenCodeDraw,
        Self::TokenCodeOrder,
        Self::SmsCode,
        Self::SmsCodeDraw,
        Self::SmsNumber,
        Self::SmsTurn,
        Self::AuthorizationCode,
        Self::AccessToken,
        Self::RefreshToken,
        Self::BrowserDraft,
        Self::SampleDraw,
        Self::ClientSecret,
        Self::RegisteredSecret,
        Self::SignInState,
        Self::Password,
        Self::PasswordTry,
        Self::TrustedBrowser,
        Self::PasswordReset,
        Self::ActivationProof,
        Self::PersonTerm,
        Self::EmailDigits,
        Self::EmailDigitsDraw,
        Self::EmailAddress,
        Self::BookingLink,
        Self::RegistrationTry,
        Self::RevocationCode,
        Self::RevocationCodeDraw,
        Self::RevocationChallenge,
        Self::RevocationTry,
        Self::LookUpMiss,
    ];

    /// Part of the key derivation: a label that changes orphans everything stored under it.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::LinkToken => "link-token",
            Self::ActivationCode => "activation-code",
            Self::ActivationCodeDraw => "activation-code-draw",
            Self::Session => "session",
            Self::Csrf => "csrf",
            Self::OrganisationIndex => "organisation-index",
            Self::NationalNumberIndex => "national-number-index",
            Self::DocumentIndex => "document-index",
            Self::RecoveryCode => "recovery-code",
            Self::RecoveryCodeDraw => "recovery-code-draw",
            Self::RecoveryStop => "recovery-stop",
            Self::TokenCode => "token-code",
            Self::TokenCodeDraw => "token-code-draw",
            Self::TokenCodeOrder => "token-code-order",
            Self::SmsCode => "sms-code",
            Self::SmsCodeDraw => "sms-code-draw",
            Self::SmsNumber => "sms-number",
            Self::SmsTurn => "sms-turn",
            Self::AuthorizationCode => "authorization-code",
            Self::AccessToken => "access-token",
            Self::RefreshToken => "refresh-token",
            Self::BrowserDraft => "browser-draft",
            Self::SampleDraw => "sample-draw",
            Self::ClientSecret => "client-secret",
            Self::RegisteredSecret => "registered-secret",
            Self::SignInState => "sign-in-state",
            Self::Password => "password",
            Self::PasswordTry => "password-try",
            Self::TrustedBrowser => "trusted-browser",
            Self::PasswordReset => "password-reset",
            Self::ActivationProof => "activation-proof",
            Self::PersonTerm => "person-term",
            Self::EmailDigits => "email-digits",
            Self::EmailDigitsDraw => "email-digits-draw",
            Self::EmailAddress => "email-address",
            Self::BookingLink => "booking-link",
            Self::RegistrationTry => "registration-try",
            Self::RevocationCode => "revocation-code",
            Self::RevocationCodeDraw => "revocation-code-draw",
            Self::RevocationChallenge => "revocation-challenge",
            Self::RevocationTry => "revocation-try",
            Self::LookUpMiss => "look-up-miss",
        }
    }
}
