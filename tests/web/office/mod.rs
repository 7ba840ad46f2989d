//! The registration office.

mod access;
mod evidence;
mod kit;
