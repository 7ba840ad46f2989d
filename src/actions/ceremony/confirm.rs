//! Who confirmed a plan: detached Ed25519 signatures over its bytes, as
//! `openssl pkeyutl -sign -rawin -inkey KEY.pem -in PLAN.toml -out NAME.sig` makes them.

use super::{CeremonyFault, Operator};
use crate::domain::ceremony::CONFIRMATIONS;
use crate::storage::ceremonies::Confirmation;

/// The operators behind the signatures. Two different ones must be among them, and nobody else.
pub fn confirmed_by(
    plan: &[u8],
    signatures: &[Vec<u8>],
    operators: &[Operator],
) -> Result<Vec<Confirmation>, CeremonyFault> {
    let mut found: Vec<Confirmation> = Vec::new();
    for signature in signatures {
        let operator = operators.iter().find(|operator| operator.key.verifies(plan, signature));
        let operator = operator.ok_or(CeremonyFault::Foreign)?;
        let operator_key = operator.key.spki_der();
        if found.iter().all(|other| other.operator_key != operator_key) {
            let operator_name = operator.name.clone();
            found.push(Confirmation { operator_key, operator_name, signature: signature.clone() });
        }
    }
    if found.len() < CONFIRMATIONS { Err(CeremonyFault::Unconfirmed(found.len())) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::operator_key::OperatorKey;
    use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
    use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};

    fn pair(seed: u8) -> Ed25519KeyPair {
        Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap()
    }

    fn operator(seed: u8) -> Operator {
        let der: PublicKeyX509Der<'_> = pair(seed).public_key().as_der().unwrap();
        Operator { name: format!("Operator {seed}"), key: OperatorKey::from_spki(der.as_ref()).unwrap() }
    }

    fn said(signatures: &[(u8, &str)]) -> Result<usize, String> {
        let signatures: Vec<Vec<u8>> = signatures
            .iter()
            .map(|(seed, text)| pair(*seed).sign(text.as_bytes()).as_ref().to_vec())
            .collect();
        let operators = [operator(1), operator(2), operator(3)];
        let found = confirmed_by(b"the plan", &signatures, &operators);
        found.map(|found| found.len()).map_err(|fault| fault.to_string())
    }

    #[test]
    fn two_different_operators_confirm_this_plan() {
        assert_eq!(said(&[(1, "the plan"), (3, "the plan")]), Ok(2));
        assert_eq!(said(&[(1, "the plan"), (2, "the plan"), (3, "the plan")]), Ok(3));
        let few = |n| format!("two different operators must confirm this plan; {n} did");
        assert_eq!(said(&[]), Err(few(0)));
        assert_eq!(said(&[(1, "the plan")]), Err(few(1)));
        assert_eq!(said(&[(1, "the plan"), (1, "the plan")]), Err(few(1)));
        let foreign = CeremonyFault::Foreign.to_string();
        assert_eq!(said(&[(1, "the plan"), (2, "another plan")]), Err(foreign.clone()));
        assert_eq!(said(&[(1, "the plan"), (2, "the plan"), (9, "the plan")]), Err(foreign));
    }
}
