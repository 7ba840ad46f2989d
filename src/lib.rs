//! Passerelle: the journey by which a care provider who lives outside Belgium, has no Belgian eID
//! and works in Belgian health care obtains an eHealth certificate (the "hybrid method").
//!
//! `docs/ARCHITECTURE.md` tells how the layers lie; `docs/states.md` (generated) shows the machines.

pub mod actions;
pub mod adapters;
pub mod app;
pub mod bench;
pub mod browser;
pub mod cli;
pub mod config;
pub mod demo;
pub mod domain;
pub mod jobs;
pub mod players;
pub mod storage;
pub mod text;
pub mod web;
