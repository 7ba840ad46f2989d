//! Sealing what is too large to be held at once, piece by piece: the STREAM construction (Hoang, Reyhanitabar, Rogaway
//! and Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015) over XChaCha20-Poly1305,
//! as the crate `aead-stream` has it. A piece opens only at its place in its file, and only the last one ends it.

use aead_stream::{DecryptorBE32, EncryptorBE32};
use bytes::Bytes;
use chacha20poly1305::aead::Payload;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

use super::{KEY_VERSION, Place, Vault, VaultFault};
use crate::adapters::random::Random;

/// Bytes of a piece before it is sealed.
pub const PIECE: usize = 64 * 1024;

/// Poly1305's tag behind each piece.
const TAG: usize = 16;

/// 24 bytes of nonce less 5, in which STREAM counts the pieces and marks the last.
const PREFIX: usize = 19;

/// First byte of a file sealed in pieces: the high bit says so, the others which master key.
const IN_PIECES: u8 = 0x80 | KEY_VERSION;

/// Seals a file while it comes in.
pub struct Sealer {
    stream: EncryptorBE32<XChaCha20Poly1305>,
    place: Vec<u8>,
    /// The head before the first piece, then what is not a whole piece yet.
    head: Vec<u8>,
    waiting: Vec<u8>,
}

/// Opens a file while it is read; those of earlier versions, sealed as one, when their end has come.
pub struct Opener {
    vault: Vault,
    place: Place<'static>,
    stream: Option<DecryptorBE32<XChaCha20Poly1305>>,
    waiting: Vec<u8>,
}

impl Vault {
    /// Begins to seal a file that opens only at `place`.
    pub fn sealer(&self, place: &Place<'_>, random: &Random) -> Result<Sealer, VaultFault> {
        let prefix: [u8; PREFIX] = random.bytes()?;
        let stream = EncryptorBE32::from_aead(self.cipher(place.table), &prefix.into());
        let head = [&[IN_PIECES][..], &prefix].concat();
        Ok(Sealer { stream, place: place.associated_data(), head, waiting: Vec::with_capacity(2 * PIECE) })
    }

    /// Begins to open a file that was sealed for `place`.
    pub fn opener(&self, place: Place<'static>) -> Opener {
        Opener { vault: self.clone(), place, stream: None, waiting: Vec::new() }
    }

    /// A key of its own for each table, another than for what is sealed as one.
    fn cipher(&self, table: &str) -> XChaCha20Poly1305 {
        let key = self.sub_key(&[b"seal-in-pieces/", table.as_bytes()]);
        XChaCha20Poly1305::new((&*key).into())
    }
}

impl Sealer {
    /// Takes the next bytes; gives what is to be stored of them now, which may be nothing.
    pub fn push(&mut self, plain: &[u8]) -> Result<Vec<u8>, VaultFault> {
        let mut sealed = std::mem::take(&mut self.head);
        self.waiting.extend_from_slice(plain);
        // The last piece is sealed otherwise, so one is held back until another follows.
        while self.waiting.len() > PIECE {
            let payload = Payload { msg: &self.waiting[..PIECE], aad: &self.place };
            sealed.extend(self.stream.encrypt_next(payload).map_err(|_| VaultFault::Library)?);
            self.waiting.drain(..PIECE);
        }
        Ok(sealed)
    }

    /// Ends the file; gives the last bytes to store.
    pub fn finish(mut self) -> Result<Vec<u8>, VaultFault> {
        let mut sealed = std::mem::take(&mut self.head);
        let payload = Payload { msg: &self.waiting, aad: &self.place };
        sealed.extend(self.stream.encrypt_last(payload).map_err(|_| VaultFault::Library)?);
        Ok(sealed)
    }
}

impl Opener {
    /// Takes the next stored bytes; gives those of them that are proved, which may be none.
    pub fn push(&mut self, sealed: &[u8]) -> Result<Bytes, VaultFault> {
        self.waiting.extend_from_slice(sealed);
        self.begin();
        let Some(stream) = &mut self.stream else { return Ok(Bytes::new()) };
        let place = self.place.associated_data();
        let mut plain = Vec::new();
        while self.waiting.len() > PIECE + TAG {
            let payload = Payload { msg: &self.waiting[..PIECE + TAG], aad: &place };
            plain.extend(stream.decrypt_next(payload).map_err(|_| VaultFault::NotAuthentic)?);
            self.waiting.drain(..PIECE + TAG);
        }
        Ok(plain.into())
    }

    /// The end has come: gives the rest, if nothing was cut off.
    pub fn finish(self) -> Result<Bytes, VaultFault> {
        match self.stream {
            Some(stream) => {
                let payload = Payload { msg: &self.waiting, aad: &self.place.associated_data() };
                Ok(stream.decrypt_last(payload).map_err(|_| VaultFault::NotAuthentic)?.into())
            }
            None => Ok(self.vault.open(&self.place, &self.waiting)?.to_vec().into()),
        }
    }

    /// Reads the head of a file in pieces once it is there.
    fn begin(&mut self) {
        if self.stream.is_some() || self.waiting.first() != Some(&IN_PIECES) {
            return;
        }
        if let Some(prefix) = self.waiting[1..].first_chunk::<PREFIX>() {
            self.stream =
                Some(DecryptorBE32::from_aead(self.vault.cipher(self.place.table), &(*prefix).into()));
            self.waiting.drain(..=PREFIX);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const HERE: Place<'static> = Place { table: "document", row: Uuid::from_u128(1), column: "content" };

    fn vault() -> Vault {
        Vault::from_hex(&"5a".repeat(32)).unwrap()
    }

    fn sealed(plain: &[u8]) -> Vec<u8> {
        let mut sealer = vault().sealer(&HERE, &Random::seeded(7)).unwrap();
        let mut bytes = Vec::new();
        for part in plain.chunks(10_007) {
            bytes.extend(sealer.push(part).unwrap());
        }
        bytes.extend(sealer.finish().unwrap());
        bytes
    }

    fn opened_at(place: Place<'static>, sealed: &[u8], step: usize) -> Result<Vec<u8>, VaultFault> {
        let mut opener = vault().opener(place);
        let mut plain = Vec::new();
        for part in sealed.chunks(step) {
            plain.extend(opener.push(part)?);
        }
        plain.extend(opener.finish()?);
        Ok(plain)
    }

    fn plain(length: usize) -> Vec<u8> {
        (0..length).map(|n| u8::try_from(n % 251).unwrap()).collect()
    }

    #[test]
    fn every_length_around_a_piece_comes_back() {
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17] {
            let sealed = sealed(&plain(length));
            for step in [1_000, PIECE + TAG, 1 << 20] {
                assert_eq!(opened_at(HERE, &sealed, step).unwrap(), plain(length), "{length} by {step}");
            }
        }
    }

    #[test]
    fn what_was_sealed_as_one_still_opens() {
        let old = vault().seal(&HERE, b"of an earlier version", &Random::seeded(1)).unwrap().into_bytes();
        assert_eq!(opened_at(HERE, &old, 7).unwrap(), b"of an earlier version");
        let elsewhere = Place { row: Uuid::from_u128(2), ..HERE };
        assert_eq!(opened_at(elsewhere, &old, 7), Err(VaultFault::NotAuthentic));
    }

    #[test]
    fn nothing_opens_elsewhere_cut_swapped_altered_or_longer() {
        let whole = sealed(&plain(3 * PIECE));
        for place in [
            Place { table: "other", ..HERE },
            Place { row: Uuid::from_u128(2), ..HERE },
            Place { column: "other", ..HERE },
        ] {
            assert_eq!(opened_at(place, &whole, 1 << 20), Err(VaultFault::NotAuthentic));
        }
        let (head, piece) = (1 + PREFIX, PIECE + TAG);
        let mut swapped = whole[..head].to_vec();
        swapped.extend_from_slice(&whole[head + piece..head + 2 * piece]);
        swapped.extend_from_slice(&whole[head..head + piece]);
        swapped.extend_from_slice(&whole[head + 2 * piece..]);
        let mut altered = whole.clone();
        altered[head + 5] ^= 1;
        let longer = [&whole[..], b"x"].concat();
        for bad in [
            &whole[..head + 2 * piece],
            &whole[..head],
            &whole[..whole.len() - 1],
            &swapped,
            &altered,
            &longer,
        ] {
            assert_eq!(opened_at(HERE, bad, 1 << 20), Err(VaultFault::NotAuthentic));
        }
        assert!(opened_at(HERE, &whole[..5], 1 << 20).is_err());
        assert!(opened_at(HERE, b"", 1 << 20).is_err());
    }
}
