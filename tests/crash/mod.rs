//! Promise 1: no acknowledged step is lost and none happens twice, whatever kills the process.
//!
//! Whole journeys are played over HTTP against the real binary while it is killed with SIGKILL, a hundred times
//! on each database, at moments drawn at random. People reload and go on. At the end every journey has exactly
//! one account, one decision, one certificate and one of each letter, and its history is whole.

mod journey;
mod server;

use std::time::Duration;

use passerelle::adapters::random::Random;

use crate::support::{postgres, tools};
use server::Server;

/// Kills on each database.
const KILLS: u32 = 100;
/// The longest time between a start and the kill that follows.
const LONGEST_LIFE: u64 = 900;

#[test]
fn a_hundred_kills_lose_nothing_and_double_nothing_on_sqlite() {
    run(None);
}

#[test]
fn a_hundred_kills_lose_nothing_and_double_nothing_on_postgres() {
    if let Some(address) = postgres::new_database() {
        run(Some(address));
    }
}

fn run(database: Option<String>) {
    assert!(tools::find("sh").is_some());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let mut server = Server::start(database);
        let base = server.base.clone();
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let player = tokio::spawn(async move { journey::play_until(&base, stopped).await });
        for _ in 0..KILLS {
            let life: [u8; 2] = Random::System.bytes().unwrap();
            let life = Duration::from_millis(u64::from(u16::from_be_bytes(life)) % LONGEST_LIFE);
            let ended = tokio::time::timeout(life, std::future::pending::<()>()).await;
            assert!(ended.is_err() && !player.is_finished(), "the player gave up: see below");
            server.kill_and_restart();
        }
        stop.send(true).unwrap();
        let played = player.await.unwrap();
        assert!(!played.is_empty(), "at least one journey was played to its end");
        println!("{} journeys through {KILLS} kills", played.len());
        for journey in &played {
            journey::assert_whole(&server.base, journey).await;
        }
    });
}
