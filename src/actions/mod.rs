//! What a person, or the clock, can do: one file for each. Every action has the same shape: load, ask the
//! domain, save guarded by what was seen, append history, enqueue letters, set timers, commit.

pub mod activation;
pub mod audit;
pub mod backoffice;
pub mod blind_index;
pub mod booking;
pub mod ceremony;
pub mod certificate_moves;
pub mod compromise;
pub mod consequences;
pub mod context;
pub mod csam;
pub mod email_digits;
pub mod enrolment_moves;
pub mod error;
pub mod fresh;
pub mod kept_posts;
pub mod kits;
pub mod manager;
pub mod misses;
pub mod moves;
pub mod my_keys;
pub mod office;
pub mod office_admin;
pub mod offices;
pub mod passkeys;
pub mod passwords;
pub mod person;
pub mod pki;
pub mod readiness;
pub mod recovery;
pub mod request_moves;
pub mod retention;
pub mod revocation;
pub mod sessions;
pub mod sign_in;
pub mod sms_codes;
pub mod staff;
pub mod submission;
pub mod sweep;
pub mod timers;
pub mod token_cards;
mod tries;

pub use context::Context;
pub use error::ActionError;
pub use submission::{Begun, Submission};
