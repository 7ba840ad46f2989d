//! Dice that fall the same for the same seed.

use passerelle::adapters::random::Random;
use passerelle::domain::instant::Instant;
use uuid::Uuid;

pub struct Chance(Random);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(Random::seeded(seed))
    }

    /// A number below `end`.
    pub fn below(&self, end: usize) -> usize {
        usize::try_from(u64::from_be_bytes(self.0.bytes().unwrap()) % u64::try_from(end).unwrap()).unwrap()
    }

    /// One of these.
    pub fn of<'a, T>(&self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// The bytes with one bit turned; one byte where there were none.
    pub fn turned(&self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        if bytes.is_empty() {
            return vec![1];
        }
        let at = self.below(bytes.len());
        bytes[at] ^= 1 << self.below(8);
        bytes
    }

    /// The text with one bit turned that leaves it text.
    pub fn turned_text(&self, text: &str) -> String {
        loop {
            let bytes = self.turned(text.as_bytes());
            if let Some(text) = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')) {
                return text;
            }
        }
    }

    pub fn turned_id(&self, id: Uuid) -> Uuid {
        Uuid::from_slice(&self.turned(id.as_bytes())).unwrap()
    }

    pub fn turned_number(&self, number: i64) -> i64 {
        number ^ (1 << self.below(63))
    }

    /// Earlier or later by some microseconds, up to some hours.
    pub fn turned_moment(&self, moment: Instant) -> Instant {
        let span = time::Duration::microseconds(1 << self.below(34));
        moment.plus(if self.below(2) == 0 { span } else { -span })
    }
}
