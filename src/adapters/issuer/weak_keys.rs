//! K6: keys that anybody can work out, such as those that Debian's OpenSSL made from 2006 to 2008 (CVE-2008-0166; CABF
//! BR 6.1.1.3 names them). They are known by a list, which no release carries: an operator fetches one.
//!
//! Its form is that of the tool badkeys: entries of sixteen octets in ascending order, fifteen of SHA-256 of the modulus
//! (big-endian, without leading zeros) and one that says on which list it stands. Looking up reads about twenty entries
//! of a list of millions; it is never held in memory.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::subject_key::{SubjectKey, sha256};

const ENTRY: usize = 16;
const HASH: usize = 15;

/// The list of known weak keys.
#[derive(Debug, Clone)]
pub enum WeakKeys {
    /// There is no list.
    Unknown,
    File {
        file: Arc<Mutex<File>>,
        entries: u64,
    },
}

impl WeakKeys {
    /// Opens a list.
    ///
    /// # Errors
    /// A file that cannot be read, that has no whole entries, or whose ends are not in order.
    pub fn open(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        let entries = length / ENTRY as u64;
        if entries == 0 || length % ENTRY as u64 != 0 {
            return Err(malformed("its length is not that of whole entries"));
        }
        if entry(&mut file, 0)? > entry(&mut file, entries - 1)? {
            return Err(malformed("it is not sorted"));
        }
        Ok(Self::File { file: Arc::new(Mutex::new(file)), entries })
    }

    /// Whether the key in this SubjectPublicKeyInfo (DER) stands on the list. One that cannot be read is no RSA key,
    /// and refused elsewhere.
    pub fn holds(&self, spki_der: &[u8]) -> io::Result<bool> {
        let Self::File { file, entries } = self else {
            return Ok(false);
        };
        let Ok(key) = SubjectKey::from_spki(spki_der) else {
            return Ok(false);
        };
        let Ok(numbers) = key.numbers() else {
            return Ok(false);
        };
        let hash = sha256(numbers.modulus);
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut from, mut to) = (0, *entries);
        while from < to {
            let middle = from + (to - from) / 2;
            match entry(&mut file, middle)?.as_slice().cmp(&hash[..HASH]) {
                std::cmp::Ordering::Equal => return Ok(true),
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Greater => to = middle,
            }
        }
        Ok(false)
    }
}

/// The hash of entry number `at`.
fn entry(file: &mut File, at: u64) -> io::Result<[u8; HASH]> {
    let mut hash = [0; HASH];
    file.seek(SeekFrom::Start(at * ENTRY as u64))?;
    file.read_exact(&mut hash)?;
    Ok(hash)
}

fn malformed(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::issuer::fixture;

    fn list(folder: &Path, mut hashes: Vec<[u8; 32]>) -> std::path::PathBuf {
        hashes.sort_unstable();
        let octets: Vec<u8> = hashes.iter().flat_map(|hash| [&hash[..HASH], &[7]].concat()).collect();
        let path = folder.join("blocklist.dat");
        std::fs::write(&path, octets).unwrap();
        path
    }

    #[test]
    fn a_key_is_found_wherever_it_stands_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let spki = fixture::keys().authentication.spki_der().unwrap();
        let other = fixture::keys().encryption.spki_der().unwrap();
        let modulus = SubjectKey::from_spki(&spki).unwrap().numbers().unwrap().modulus.to_vec();
        for count in [0_u32, 1, 2, 3, 100] {
            let around = (0..count).map(|n| sha256(&n.to_be_bytes()));
            let path = list(folder.path(), around.chain([sha256(&modulus)]).collect());
            let known = WeakKeys::open(&path).unwrap();
            assert!(known.holds(&spki).unwrap(), "{count}");
            assert!(!known.holds(&other).unwrap() && !known.holds(b"no key").unwrap());
        }
        assert!(!WeakKeys::Unknown.holds(&spki).unwrap());
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other");
        for octets in [Vec::new(), vec![0; 17], [[9; 16], [1; 16]].concat()] {
            std::fs::write(&path, octets).unwrap();
            assert_eq!(WeakKeys::open(&path).unwrap_err().kind(), io::ErrorKind::InvalidData);
        }
        assert!(WeakKeys::open(&folder.path().join("missing")).is_err());
    }
}
