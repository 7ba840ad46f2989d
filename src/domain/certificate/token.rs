//! The encryption token (ETK): the certificate of the second key, wrapped by the ETK-RA (`domain.md` 2.3, 2.4).

use crate::domain::actor::ActorKind::{Person, System};
use crate::domain::machine::{Machine, Rule, State, creation, rule};
use crate::domain::word::words;

words! {
    /// Where an encryption token stands, in eHealth's own names.
    pub enum TokenState {
        /// The challenge stands: only the holder of the encryption key can read the serial number.
        InRequest => "in_request",
        /// Registered; an older token of the person is found until this one is activated.
        WaitForActivation => "wait_for_activation",
        /// Whoever looks for the person finds it.
        ValidActive => "valid_active",
        Revoked => "revoked",
        Expired => "expired",
    }

    /// What happens to an encryption token.
    pub enum TokenEvent {
        Start => "start",
        Complete => "complete",
        Activate => "activate",
        Revoke => "revoke",
        Expire => "expire",
    }
}

impl State for TokenState {
    fn is_final(self) -> bool {
        matches!(self, Self::Revoked | Self::Expired)
    }
}

/// The machine of an encryption token.
#[derive(Debug, Clone, Copy)]
pub struct TokenMachine;

impl Machine for TokenMachine {
    type State = TokenState;
    type Event = TokenEvent;
    const NAME: &'static str = "encryption_token";
    const TABLE: &'static [Rule<TokenState, TokenEvent>] = &[
        creation("T1", TokenEvent::Start, &[System], &[TokenState::InRequest])
            .guard("with R14")
            .effects("serial number drawn, encrypted to the new key; only its hash is kept"),
        rule(
            "T2",
            &[TokenState::InRequest],
            TokenEvent::Complete,
            &[Person],
            &[TokenState::ValidActive, TokenState::WaitForActivation],
        )
        .guard(
            "a certificate with exactly that serial number, signed by the authentication key; keystore saved",
        )
        .effects("wrapped by the ETK-RA; found by identifier; sealed copy of the keys deleted"),
        rule(
            "T3",
            &[TokenState::WaitForActivation],
            TokenEvent::Activate,
            &[Person],
            &[TokenState::ValidActive],
        )
        .guard("it replaces an older token of the person")
        .effects("found from now on; the older one stays for what was encrypted with it"),
        rule(
            "T4",
            &[TokenState::InRequest, TokenState::WaitForActivation, TokenState::ValidActive],
            TokenEvent::Revoke,
            &[System],
            &[TokenState::Revoked],
        )
        .guard("with X3"),
        rule(
            "T5",
            &[TokenState::InRequest, TokenState::WaitForActivation, TokenState::ValidActive],
            TokenEvent::Expire,
            &[System],
            &[TokenState::Expired],
        )
        .guard("with X4"),
    ];
}

/// The name that eHealth gives to what a certificate has (`domain.md` 2.2); without a token, `not_requested`.
pub fn status_word(token: Option<TokenState>) -> &'static str {
    use crate::domain::word::Word;
    token.map_or("not_requested", TokenState::word)
}
