//! The registration office.

mod access;
mod doubt;
mod evidence;
mod kit;
mod note;
mod search;
