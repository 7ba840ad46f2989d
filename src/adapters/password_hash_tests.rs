use super::*;

fn hashes(cost: Cost) -> PasswordHashes {
    let vault = Vault::from_hex(&"07".repeat(32)).unwrap();
    PasswordHashes::new(vault, Random::seeded(1), cost)
}

#[tokio::test]
async fn tells_right_from_wrong() {
    let hashes = hashes(Cost::QUICK);
    let stored = hashes.hash("correct horse").await.unwrap();
    assert_eq!(hashes.verify("correct horse", &stored).await, Ok(Verdict::Right));
    assert_eq!(hashes.verify("correct Horse", &stored).await, Ok(Verdict::Wrong));
    assert_eq!(hashes.verify("", &stored).await, Ok(Verdict::Wrong));
}

#[tokio::test]
async fn standard_cost_is_written_into_the_hash() {
    let stored = hashes(Cost::STANDARD).hash("x").await.unwrap();
    assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
}

#[tokio::test]
async fn salts_every_hash() {
    let hashes = hashes(Cost::QUICK);
    assert_ne!(hashes.hash("same").await.unwrap(), hashes.hash("same").await.unwrap());
}

#[tokio::test]
async fn asks_for_a_new_hash_when_the_cost_has_changed() {
    let stored = hashes(Cost::QUICK).hash("x").await.unwrap();
    assert_eq!(hashes(Cost::STANDARD).verify("x", &stored).await, Ok(Verdict::RightButOld));
    assert_eq!(hashes(Cost::STANDARD).verify("y", &stored).await, Ok(Verdict::Wrong));
}

#[tokio::test]
async fn composed_and_decomposed_letters_are_one_password() {
    let hashes = hashes(Cost::QUICK);
    let stored = hashes.hash("caf\u{e9}").await.unwrap();
    assert_eq!(hashes.verify("cafe\u{301}", &stored).await, Ok(Verdict::Right));
}

#[tokio::test]
async fn is_worthless_without_the_master_key() {
    let stored = hashes(Cost::QUICK).hash("x").await.unwrap();
    let thief =
        PasswordHashes::new(Vault::from_hex(&"08".repeat(32)).unwrap(), Random::seeded(1), Cost::QUICK);
    assert_eq!(thief.verify("x", &stored).await, Ok(Verdict::Wrong));
}

#[tokio::test]
async fn refuses_what_is_no_hash() {
    for stored in ["", "x", "$argon2id$v=19$m=1$AA$AA"] {
        assert_eq!(hashes(Cost::QUICK).verify("x", stored).await, Err(HashFault::Unreadable));
    }
}

#[tokio::test]
async fn answers_for_nobody_too() {
    assert_eq!(hashes(Cost::QUICK).verify_nobody("x").await, Ok(()));
    for cost in [Cost::QUICK, Cost::STANDARD] {
        assert_eq!(hashes(cost).verify("x", &nobodys_hash(cost)).await, Ok(Verdict::Wrong));
    }
}

#[test]
fn one_core_is_left_for_the_pages() {
    assert_eq!([1, 2, 3, 16].map(hashing_cores), [1, 1, 2, 15]);
}

#[tokio::test]
async fn is_busy_at_once_when_sixty_four_wait() {
    let hashes = hashes(Cost::QUICK);
    let all = u32::try_from(hashes.cores.available_permits()).unwrap();
    let held = hashes.cores.acquire_many(all).await.unwrap();
    let mut queue = tokio::task::JoinSet::new();
    for _ in 0..MOST_WAITING {
        let hashes = hashes.clone();
        queue.spawn(async move { hashes.verify_nobody("x").await });
    }
    while hashes.waiting.available_permits() > 0 {
        tokio::task::yield_now().await;
    }
    let begun = std::time::Instant::now();
    assert_eq!(hashes.verify_nobody("x").await, Err(HashFault::Busy));
    assert!(begun.elapsed() < LONGEST_WAIT / 2, "nobody waits to be refused");
    drop(held);
    while let Some(answered) = queue.join_next().await {
        assert_eq!(answered.unwrap(), Ok(()), "who waited is served");
    }
    assert_eq!(hashes.verify_nobody("x").await, Ok(()));
}

#[tokio::test]
async fn is_busy_when_the_queue_takes_too_long() {
    let hashes = hashes(Cost::QUICK);
    let all = u32::try_from(hashes.cores.available_permits()).unwrap();
    let held = hashes.cores.acquire_many(all).await.unwrap();
    assert_eq!(hashes.verify_nobody("x").await, Err(HashFault::Busy));
    drop(held);
    assert_eq!(hashes.verify_nobody("x").await, Ok(()));
}
