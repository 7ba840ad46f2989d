//! How many certificates a second come from ready requests.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use super::ready::{self, Applicant};
use super::{Spent, Watch};
use crate::actions::context::Shared;
use crate::actions::pki::issue::{self, Outcome};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::{SubjectKey, key_checks};
use crate::adapters::signing_keys::rsa_public_key_info;
use crate::domain::id::RequestId;

/// How often a modulus is drawn before the generator must be at fault: one in five is free of small factors.
const DRAWS: usize = 1_000;

/// Makes that many requests ready for their certificate.
pub async fn prepare(ctx: &Context, count: u32) -> Result<Vec<RequestId>, ActionError> {
    let mut ready = Vec::new();
    for n in 0..count {
        let (one, two) = (public_key(ctx)?, public_key(ctx)?);
        let number = national_number(n);
        let applicant = Applicant { number: &number, keys: [&one, &two], enrolment: None };
        ready.push(ready::request(ctx, &applicant).await?);
    }
    Ok(ready)
}

/// Issues them with that many workers at once. Gives how many were issued, and what it took.
pub async fn run(ctx: &Shared, ready: Vec<RequestId>, workers: u32) -> Result<(usize, Spent), ActionError> {
    let queue = Arc::new(Mutex::new(VecDeque::from(ready)));
    let watch = Watch::start();
    let tasks: Vec<_> = (0..workers.max(1))
        .map(|_| {
            let (ctx, queue) = (ctx.clone(), queue.clone());
            tokio::spawn(async move {
                let mut issued = 0;
                loop {
                    let next = queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                    let Some(id) = next else { return Ok::<_, ActionError>(issued) };
                    issued += usize::from(matches!(issue::run(&ctx, id).await?, Outcome::Issued(_)));
                }
            })
        })
        .collect();
    let mut issued = 0;
    for task in tasks {
        issued += task.await.map_err(|error| ActionError::Outside("a worker", Box::new(error)))??;
    }
    Ok((issued, watch.spent()))
}

/// A modulus that the checks cannot tell from a real one, drawn in microseconds: nothing here needs the private key.
fn public_key(ctx: &Context) -> Result<Vec<u8>, ActionError> {
    for _ in 0..DRAWS {
        let mut modulus: [u8; 256] = ctx.random.bytes()?;
        modulus[0] |= 0xc0;
        modulus[255] |= 1;
        let spki = rsa_public_key_info(&modulus)
            .map_err(|error| ActionError::Outside("a public key", Box::new(error)))?;
        let read = SubjectKey::from_spki(&spki);
        if read.is_ok_and(|key| key_checks::check(&key).is_ok()) {
            return Ok(spki);
        }
    }
    Err(ActionError::NotFound)
}

/// The `n`th BIS number: people of both sexes born in 1940 and later, of unknown day (domain.md 1.1).
fn national_number(n: u32) -> String {
    let (year, month, place) = (40 + n / 998 / 12 % 59, 41 + n / 998 % 12, n % 998 + 1);
    let nine = format!("{year:02}{month:02}01{place:03}");
    let check = 97 - nine.parse::<u32>().unwrap_or_default() % 97;
    format!("{nine}{check:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::certificate::dn::SubjectName;
    use std::collections::BTreeSet;

    #[test]
    fn everybody_has_a_number_of_their_own_that_certificates_take() {
        let numbers: BTreeSet<String> = (0..20_000).map(national_number).collect();
        assert_eq!(numbers.len(), 20_000);
        for number in numbers.iter().step_by(97) {
            assert!(SubjectName::new(number, "NUNEZ MARIA").is_ok(), "{number}");
        }
    }
}
