//! The tests of the running application: real router, real templates, real databases. Only the outside world
//! (mail, clock, files) is replaced by its memory variant.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers outside `#[test]` functions too

mod architecture;
mod attacks;
mod audit;
mod browser;
mod crash;
mod invariants;
mod jobs;
mod letters;
mod migrations;
mod openid;
mod pki;
mod retention;
mod settings;
mod storage;
mod support;
mod walk;
mod web;
