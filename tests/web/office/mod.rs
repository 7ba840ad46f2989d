//! The registration office.

mod access;
mod day;
mod doubt;
mod draft;
mod elsewhere;
mod email_proof;
mod evidence;
mod features;
mod kit;
mod letter;
mod log;
mod note;
mod people;
mod practice;
mod reissue;
mod search;
mod spares;
mod wrong_hands;
mod zone;
