//! Digital keys: what proves at sign-in that it is the person again. Username and password first, then
//! a code of the mobile app (or a weaker means, which eHealth refuses).

pub mod assurance;
pub mod held;
pub mod level;
pub mod misfit;
pub mod passkey;
pub mod password;
pub mod recovery;
pub mod recovery_code;
pub mod sms;
pub mod token;
pub mod totp;
pub mod tries;
pub mod username;
pub mod way_back;
