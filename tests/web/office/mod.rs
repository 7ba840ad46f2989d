//! The registration office.

mod access;
mod doubt;
mod draft;
mod email_proof;
mod evidence;
mod features;
mod kit;
mod letter;
mod note;
mod search;
mod spares;
mod wrong_hands;
mod zone;
