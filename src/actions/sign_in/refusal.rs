//! Why a sign-in led nowhere. Each reason has its page in words: `sign-in-refused-WORD-heading` and `-text`.

use crate::adapters::identity_provider::SignInFault;
use crate::domain::id::RequestId;

/// Why nobody is signed in, or why their request did not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The `state` is unknown here: used, too old, forged, or of another browser.
    #[error("no such sign-in is under way in this browser")]
    UnknownState,
    /// The person turned back at the provider.
    #[error("the person turned back")]
    Declined,
    /// The provider could not do what we asked, at the level we asked.
    #[error("the provider answered with an error")]
    ProviderError,
    #[error(transparent)]
    Fault(#[from] SignInFault),
    /// Nobody on our staff, or not any more.
    #[error("not an active member of staff")]
    NotStaff,
    /// A clerk at the back office, or an approver at an office.
    #[error("a member of staff of the other side")]
    OtherSide,
    /// A member of staff who must sign in with a passkey, and did with something else.
    #[error("this member of staff must use a passkey")]
    PasskeyNeeded,
    /// The provider states no national number.
    #[error("no national number was stated")]
    NoNumber,
    /// Somebody else's national number than the one entered.
    #[error("another national number than the one entered")]
    OtherNumber,
    /// The digital key is not active any more (enrolment of our own).
    #[error("the enrolment is not key_active")]
    KeyNotActive,
    /// There is an open request for the same distinguished name: this one.
    #[error("another request of the same person is open")]
    OpenRequest(RequestId),
    /// The same, but somebody else asks: for the same organisation and application. Theirs is not shown.
    #[error("a request of somebody else for the same organisation is open")]
    OpenElsewhere,
}

/// What a refusal means for who looks at it from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blame {
    /// What came back makes no sense here and now: 400.
    Answer,
    /// Known, but not allowed: 403.
    Person,
    /// The provider gave a wrong answer: 502.
    Provider,
    /// The provider gave no answer: 503.
    Outage,
}

impl Refusal {
    /// One of each, for the test that every one has its words.
    pub const WORDS: [&'static str; 18] = [
        "state",
        "declined",
        "error",
        "unreachable",
        "slow",
        "untrusted",
        "nonce",
        "code",
        "old",
        "level",
        "means",
        "staff",
        "side",
        "passkey",
        "number",
        "key",
        "open",
        "elsewhere",
    ];

    /// The middle of its text keys.
    pub fn word(&self) -> &'static str {
        match self {
            Self::UnknownState => "state",
            Self::Declined => "declined",
            Self::ProviderError => "error",
            Self::Fault(fault) => match fault {
                SignInFault::Unreachable => "unreachable",
                SignInFault::Slow => "slow",
                SignInFault::Untrusted(_)
                | SignInFault::UnknownKey
                | SignInFault::WrongIssuer
                | SignInFault::NotRegistered(_) => "untrusted",
                SignInFault::WrongNonce => "nonce",
                SignInFault::CodeRefused => "code",
                SignInFault::TooOld => "old",
                SignInFault::LevelTooLow => "level",
                SignInFault::WrongMeans => "means",
            },
            Self::NotStaff => "staff",
            Self::OtherSide => "side",
            Self::PasskeyNeeded => "passkey",
            Self::NoNumber | Self::OtherNumber => "number",
            Self::KeyNotActive => "key",
            Self::OpenRequest(_) => "open",
            Self::OpenElsewhere => "elsewhere",
        }
    }

    /// Whose doing it is.
    pub fn blame(&self) -> Blame {
        match self.word() {
            "unreachable" | "slow" => Blame::Outage,
            "untrusted" | "error" => Blame::Provider,
            "state" | "nonce" | "code" | "old" | "declined" => Blame::Answer,
            _ => Blame::Person,
        }
    }
}
