//! WebAuthn (Level 3): what a browser is asked for, and whether its answer holds. The library's types stay in here.
//!
//! The library draws its challenges itself, from the system's generator, and looks at the system's clock: a challenge
//! of somebody else's making is what it exists to prevent. Its five minutes therefore run beside those of
//! `passkey_ceremony`, which our clock decides; whichever end first ends the ceremony.

use url::{Host, Url};
use uuid::Uuid;
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::auth::{
    AllowedCredential, AllowedCredentials, AuthenticationVerificationOptions,
    NonDiscoverableCredentialRequestOptions,
};
use webauthn_rp::request::register::{
    CredProtect, PublicKeyCredentialCreationOptions, PublicKeyCredentialUserEntity,
    RegistrationVerificationOptions, UserHandle16, Username,
};
use webauthn_rp::request::{
    AsciiDomain, Credentials, PublicKeyCredentialDescriptor, RpId, UserVerificationRequirement,
};
use webauthn_rp::response::register::{DynamicState, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, NonDiscoverableAuthentication16, NonDiscoverableAuthenticationServerState,
    Registration, RegistrationServerState,
};

/// Why there is no question, or an answer does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasskeyFault {
    /// Not the JSON of an answer.
    #[error("the answer cannot be read")]
    Unreadable,
    /// Of another site, for another question, without the person, by another key, or counted backwards.
    #[error("the answer does not hold")]
    Refused,
    /// What we kept makes no sense, or the library could not ask.
    #[error("a passkey or its question cannot be used")]
    Unusable,
}

/// The site for which passkeys are made: they answer no other.
#[derive(Debug)]
pub struct Site {
    id: RpId,
    origin: String,
}

/// A passkey as browsers are told of it.
#[derive(Debug, Clone)]
pub struct Known {
    pub credential_id: Vec<u8>,
    pub transports: u8,
}

/// A question to a browser.
#[derive(Debug, Clone)]
pub struct Asked {
    /// What the answer is verified against.
    pub state: Vec<u8>,
    /// The JSON of `PublicKeyCredentialCreationOptions` or `…RequestOptions` (WebAuthn, 5.1.9 and 5.1.10).
    pub options: String,
}

/// A passkey that was just made.
#[derive(Debug, Clone)]
pub struct Made {
    pub credential_id: Vec<u8>,
    pub transports: u8,
    pub public_key: Vec<u8>,
    pub use_state: Vec<u8>,
}

/// A passkey that is to have signed.
#[derive(Debug, Clone, Copy)]
pub struct Signer<'a> {
    pub credential_id: &'a [u8],
    pub public_key: &'a [u8],
    pub use_state: &'a [u8],
}

impl Site {
    /// The site at this address; `None` where it is known by number only, for which WebAuthn makes no passkeys.
    pub fn at(base_url: &str) -> Option<Self> {
        let url = Url::parse(base_url).ok()?;
        let Some(Host::Domain(name)) = url.host() else {
            return None;
        };
        let id = RpId::Domain(AsciiDomain::try_from(name.to_owned()).ok()?);
        Some(Self { id, origin: url.origin().ascii_serialization() })
    }

    /// Asks for a new passkey of `person`, on a device that has none of those known.
    pub fn ask_for_new(&self, person: Uuid, username: &str, known: &[Known]) -> Result<Asked, PasskeyFault> {
        let handle = UserHandle16::decode(*person.as_bytes()).unwrap_or_else(|never| match never {});
        let mut user = PublicKeyCredentialUserEntity::from(&handle);
        // A name that devices would not show as it is stays the library's own word.
        if let Ok(name) = Username::try_from(username) {
            user.name = name;
        }
        let mut exclude = Vec::with_capacity(known.len());
        for one in known {
            exclude.push(descriptor(one)?);
        }
        let mut options = PublicKeyCredentialCreationOptions::passkey(&self.id, user, exclude);
        options.extensions.cred_protect = CredProtect::None;
        let (server, client) = options.start_ceremony().map_err(|_| PasskeyFault::Unusable)?;
        let state = server.encode().map_err(|_| PasskeyFault::Unusable)?;
        let options = serde_json::to_string(&client).map_err(|_| PasskeyFault::Unusable)?;
        Ok(Asked { state, options })
    }

    /// The passkey that an answer to [`Site::ask_for_new`] tells of, if it holds.
    pub fn new_passkey(&self, state: &[u8], answer: &str) -> Result<Made, PasskeyFault> {
        let state = RegistrationServerState::<16>::decode(state).map_err(|_| PasskeyFault::Unusable)?;
        let answer =
            Registration::from_json_relaxed(answer.as_bytes()).map_err(|_| PasskeyFault::Unreadable)?;
        let options = RegistrationVerificationOptions::<&str, &str> {
            allowed_origins: &[self.origin.as_str()],
            // Devices add what nobody asked for; it is not looked at.
            error_on_unsolicited_extensions: false,
            ..RegistrationVerificationOptions::default()
        };
        let made = state.verify(&self.id, &answer, &options).map_err(|_| PasskeyFault::Refused)?;
        let Ok(transports) = made.transports().encode();
        let Ok(public_key) = made.static_state().encode();
        let Ok(use_state) = made.dynamic_state().encode();
        Ok(Made {
            credential_id: made.id().as_ref().to_vec(),
            transports,
            public_key,
            use_state: use_state.to_vec(),
        })
    }

    /// Asks for a signature by one of those known, with the person verified.
    pub fn ask_to_sign(&self, known: &[Known]) -> Result<Asked, PasskeyFault> {
        let mut allowed = AllowedCredentials::with_capacity(known.len());
        for one in known {
            allowed.push(AllowedCredential::from(descriptor(one)?));
        }
        let mut options = NonDiscoverableCredentialRequestOptions::second_factor(&self.id, allowed)
            .map_err(|_| PasskeyFault::Unusable)?;
        options.options().user_verification = UserVerificationRequirement::Required;
        let (server, client) = options.start_ceremony().map_err(|_| PasskeyFault::Unusable)?;
        let state = server.encode().map_err(|_| PasskeyFault::Unusable)?;
        let options = serde_json::to_string(&client).map_err(|_| PasskeyFault::Unusable)?;
        Ok(Asked { state, options })
    }

    /// What the device of `signer` counts since, if the answer to [`Site::ask_to_sign`] is theirs and holds.
    pub fn signed(
        &self,
        state: &[u8],
        answer: &str,
        person: Uuid,
        signer: Signer<'_>,
    ) -> Result<Vec<u8>, PasskeyFault> {
        let state = NonDiscoverableAuthenticationServerState::decode(state);
        let state = state.map_err(|_| PasskeyFault::Unusable)?;
        let answer = read(answer)?;
        let handle = UserHandle16::decode(*person.as_bytes()).unwrap_or_else(|never| match never {});
        let use_state: [u8; 7] = signer.use_state.try_into().map_err(|_| PasskeyFault::Unusable)?;
        let mut credential = AuthenticatedCredential::new(
            CredentialId::<&[u8]>::decode(signer.credential_id).map_err(|_| PasskeyFault::Unusable)?,
            &handle,
            StaticState::decode(signer.public_key).map_err(|_| PasskeyFault::Unusable)?,
            DynamicState::decode(use_state).map_err(|_| PasskeyFault::Unusable)?,
        )
        .map_err(|_| PasskeyFault::Unusable)?;
        let options = AuthenticationVerificationOptions::<&str, &str> {
            allowed_origins: &[self.origin.as_str()],
            error_on_unsolicited_extensions: false,
            ..AuthenticationVerificationOptions::default()
        };
        state.verify(&self.id, &answer, &mut credential, &options).map_err(|_| PasskeyFault::Refused)?;
        let Ok(counted) = credential.dynamic_state().encode();
        Ok(counted.to_vec())
    }
}

/// The credential that an answer names as its signer.
pub fn signer_of(answer: &str) -> Result<Vec<u8>, PasskeyFault> {
    Ok(read(answer)?.raw_id().as_ref().to_vec())
}

fn read(answer: &str) -> Result<NonDiscoverableAuthentication16, PasskeyFault> {
    NonDiscoverableAuthentication16::from_json_relaxed(answer.as_bytes())
        .map_err(|_| PasskeyFault::Unreadable)
}

fn descriptor(known: &Known) -> Result<PublicKeyCredentialDescriptor<Vec<u8>>, PasskeyFault> {
    Ok(PublicKeyCredentialDescriptor {
        id: CredentialId::<Vec<u8>>::decode(known.credential_id.clone())
            .map_err(|_| PasskeyFault::Unusable)?,
        transports: AuthTransports::decode(known.transports).map_err(|_| PasskeyFault::Unusable)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_site_with_a_name_has_passkeys() {
        for base in ["https://passerelle.example", "http://localhost:8480"] {
            assert!(Site::at(base).is_some(), "{base}");
        }
        for base in ["http://127.0.0.1:8480", "http://[::1]:8480", "not an address"] {
            assert!(Site::at(base).is_none(), "{base}");
        }
    }

    #[test]
    fn a_question_names_the_site_asks_for_the_person_and_excludes_what_is_known() {
        let site = Site::at("https://passerelle.example:8443").unwrap();
        let known = [Known { credential_id: vec![7; 32], transports: 0 }];
        let asked = site.ask_for_new(Uuid::from_u128(5), "athina80", &known).unwrap();
        let options: serde_json::Value = serde_json::from_str(&asked.options).unwrap();
        assert_eq!(options["rp"]["id"], "passerelle.example");
        assert_eq!(options["user"]["name"], "athina80");
        assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
        assert_eq!(options["attestation"], "none");
        assert_eq!(options["excludeCredentials"].as_array().unwrap().len(), 1);
        let asked = site.ask_to_sign(&known).unwrap();
        let options: serde_json::Value = serde_json::from_str(&asked.options).unwrap();
        assert_eq!(options["rpId"], "passerelle.example");
        assert_eq!(options["userVerification"], "required");
        assert_eq!(options["allowCredentials"].as_array().unwrap().len(), 1);
        assert_eq!(site.ask_to_sign(&[]).unwrap_err(), PasskeyFault::Unusable);
    }

    #[test]
    fn what_is_no_answer_is_refused() {
        let site = Site::at("https://passerelle.example").unwrap();
        let asked = site.ask_for_new(Uuid::from_u128(5), "athina80", &[]).unwrap();
        for answer in ["", "{}", "[]", "null", "{\"id\":\"", &"[".repeat(10_000)] {
            assert_eq!(site.new_passkey(&asked.state, answer).unwrap_err(), PasskeyFault::Unreadable);
            assert_eq!(signer_of(answer).unwrap_err(), PasskeyFault::Unreadable);
        }
        assert_eq!(site.new_passkey(b"nothing", "{}").unwrap_err(), PasskeyFault::Unusable);
    }
}
