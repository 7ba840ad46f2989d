//! One head of the audit: which moves it covers, what came before it, who signed it when.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Hash, merkle};
use crate::domain::instant::Instant;

/// The first line of every statement: names the form, so that no other signed text is taken for a head.
const FORM: &str = "passerelle audit head 1";

/// A head as it is stored and exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Counts from 1.
    pub number: i64,
    /// How many moves it covers.
    pub covered: i64,
    /// How many moves it and all heads before it cover.
    pub total: i64,
    /// Merkle root over the leaves of those moves.
    #[serde(with = "octets")]
    pub root: Vec<u8>,
    /// Hash of the head before; empty for the first.
    #[serde(with = "octets")]
    pub prev_hash: Vec<u8>,
    pub sealed_at: Instant,
    /// SubjectPublicKeyInfo of an Ed25519 key.
    #[serde(with = "octets")]
    pub public_key: Vec<u8>,
    /// Ed25519 over the statement.
    #[serde(with = "octets")]
    pub signature: Vec<u8>,
}

impl Head {
    /// The bytes that are signed: one line a fact, no line of which can hold another.
    pub fn statement(&self) -> Vec<u8> {
        let Self { number, covered, total, root, prev_hash, sealed_at, public_key, signature: _ } = self;
        let (root, prev_hash, key) = (octets::hex(root), octets::hex(prev_hash), octets::hex(public_key));
        format!(
            "{FORM}\nnumber {number}\ncovered {covered}\ntotal {total}\nroot {root}\nbefore {prev_hash}\n\
             sealed {sealed_at}\nkey {key}\n"
        )
        .into_bytes()
    }

    /// What the next head names it by.
    pub fn hash(&self, hash: Hash) -> Vec<u8> {
        hash(&self.statement()).to_vec()
    }

    /// Whether it follows `before`: number, hash, sum and time. `None` before the first.
    pub fn follows(&self, before: Option<&Self>, hash: Hash) -> bool {
        let (number, total, prev_hash) =
            before.map_or((0, 0, Vec::new()), |before| (before.number, before.total, before.hash(hash)));
        self.number == number + 1
            && self.covered >= 0
            && Some(self.total) == self.covered.checked_add(total)
            && self.prev_hash == prev_hash
            && before.is_none_or(|before| before.sealed_at <= self.sealed_at)
    }
}

/// The leaf that stands for a move: whose, which, and the hash of all it says.
pub fn leaf_of(hash: Hash, owner: Uuid, seq: i64, entry_hash: &[u8]) -> [u8; 32] {
    merkle::leaf(hash, &[owner.as_bytes().as_slice(), &seq.to_be_bytes(), entry_hash].concat())
}

/// Bytes as lower-case hexadecimal digits, for files that people read.
pub mod octets {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Two digits an octet.
    pub fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The octets of lower-case digits; `None` for any other text, so that one value has one form.
    pub fn read(text: &str) -> Option<Vec<u8>> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        if !rest.is_empty() {
            return None;
        }
        pairs.iter().map(|[high, low]| Some(digit(*high)? * 16 + digit(*low)?)).collect()
    }

    /// For `#[serde(with)]`.
    pub fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&hex(bytes))
    }

    /// For `#[serde(with)]`.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        read(&text).ok_or_else(|| D::Error::custom("not hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::vault::sha256;

    fn head(number: i64, before: Option<&Head>) -> Head {
        Head {
            number,
            covered: 2,
            total: 2 + before.map_or(0, |before| before.total),
            root: vec![1; 32],
            prev_hash: before.map(|before| before.hash(sha256)).unwrap_or_default(),
            sealed_at: Instant::from_unix(1_790_000_000 + number).unwrap(),
            public_key: vec![2; 44],
            signature: vec![3; 64],
        }
    }

    #[test]
    fn a_head_follows_the_one_it_names_and_no_other() {
        let first = head(1, None);
        let second = head(2, Some(&first));
        assert!(first.follows(None, sha256) && second.follows(Some(&first), sha256));
        assert!(!second.follows(None, sha256) && !first.follows(Some(&second), sha256));
        let spoilt: [fn(&mut Head); 5] = [
            |head| head.number = 3,
            |head| head.total += 1,
            |head| head.prev_hash[0] ^= 1,
            |head| head.sealed_at = Instant::from_unix(0).unwrap(),
            |head| (head.covered, head.total) = (-1, 1),
        ];
        for spoil in spoilt {
            let mut spoilt = second.clone();
            spoil(&mut spoilt);
            assert!(!spoilt.follows(Some(&first), sha256), "{spoilt:?}");
        }
    }

    #[test]
    fn every_fact_but_the_signature_is_in_the_statement() {
        let said = head(1, None).statement();
        let changed: [fn(&mut Head); 7] = [
            |head| head.number += 1,
            |head| head.covered += 1,
            |head| head.total += 1,
            |head| head.root[0] ^= 1,
            |head| head.prev_hash.push(0),
            |head| head.sealed_at = Instant::from_unix(0).unwrap(),
            |head| head.public_key[0] ^= 1,
        ];
        for change in changed {
            let mut other = head(1, None);
            change(&mut other);
            assert_ne!(other.statement(), said);
        }
    }

    #[test]
    fn octets_have_one_form() {
        assert_eq!(octets::read("00ff").unwrap(), [0, 255]);
        for text in ["0", "0F", "0g", " 0"] {
            assert_eq!(octets::read(text), None, "{text}");
        }
    }
}
