use super::*;

const ROW: Uuid = Uuid::from_u128(7);

fn vault() -> Vault {
    Vault::new(&SecretBox::new(Box::new([7; KEY_LEN])))
}

fn place(table: &'static str, column: &'static str) -> Place<'static> {
    Place { table, row: ROW, column }
}

#[test]
fn opens_what_it_sealed() {
    let here = place("enrolment", "national_number");
    let sealed = vault().seal(&here, b"85073003328", &Random::seeded(1)).unwrap();
    assert_eq!(sealed.as_ref()[0], KEY_VERSION);
    assert_eq!(sealed.as_ref().len(), 1 + 12 + 11 + 16);
    assert_eq!(vault().open(&here, sealed.as_ref()).unwrap().as_slice(), b"85073003328");
}

#[test]
fn seals_differently_each_time() {
    let random = Random::seeded(1);
    let here = place("key", "seed");
    assert_ne!(vault().seal(&here, b"x", &random).unwrap(), vault().seal(&here, b"x", &random).unwrap());
}

#[test]
fn refuses_a_moved_value() {
    let here = place("person", "document_number");
    let sealed = vault().seal(&here, b"secret", &Random::seeded(1)).unwrap();
    for elsewhere in [
        Place { table: "persondocument_", ..here },
        Place { column: "national_number", ..here },
        Place { row: Uuid::from_u128(8), ..here },
    ] {
        assert_eq!(vault().open(&elsewhere, sealed.as_ref()), Err(VaultFault::NotAuthentic));
    }
}

#[test]
fn tells_neighbouring_places_apart() {
    assert_ne!(place("ab", "c").associated_data(), place("a", "bc").associated_data());
}

#[test]
fn refuses_altered_short_and_unknown_values() {
    let here = place("key", "seed");
    let sealed = vault().seal(&here, b"secret", &Random::seeded(1)).unwrap().into_bytes();
    for index in 1..sealed.len() {
        let mut altered = sealed.clone();
        altered[index] ^= 1;
        assert_eq!(vault().open(&here, &altered), Err(VaultFault::NotAuthentic), "byte {index}");
    }
    for length in 0..sealed.len() {
        assert!(vault().open(&here, &sealed[..length]).is_err(), "length {length}");
    }
    let mut later = sealed;
    later[0] = 2;
    assert_eq!(vault().open(&here, &later), Err(VaultFault::UnknownKeyVersion));
}

#[test]
fn another_master_key_opens_nothing() {
    let other = Vault::from_hex(&"08".repeat(32)).unwrap();
    let here = place("key", "seed");
    let sealed = vault().seal(&here, b"secret", &Random::seeded(1)).unwrap();
    assert_eq!(other.open(&here, sealed.as_ref()), Err(VaultFault::NotAuthentic));
    assert_ne!(other.keyed_hash(Purpose::Session, b"x"), vault().keyed_hash(Purpose::Session, b"x"));
}

#[test]
fn reads_the_master_key_from_hexadecimal_only() {
    let read = Vault::from_hex(&format!(" {}\n", "07".repeat(32))).unwrap();
    assert_eq!(read.keyed_hash(Purpose::Csrf, b"x"), vault().keyed_hash(Purpose::Csrf, b"x"));
    for bad in ["", "07", &"07".repeat(33), &"zz".repeat(32)] {
        assert_eq!(Vault::from_hex(bad).err(), Some(VaultFault::BadMasterKey));
    }
}

#[test]
fn no_two_purposes_share_a_hash_or_token() {
    let mut seen = std::collections::HashSet::new();
    for purpose in Purpose::ALL {
        assert!(seen.insert(vault().keyed_hash(purpose, b"x").to_vec()), "{purpose:?}");
        assert!(seen.insert(vault().derive_token(purpose, b"x").into_bytes()), "{purpose:?}");
    }
}

#[test]
fn sub_keys_are_those_of_rfc_5869() {
    use aws_lc_rs::hkdf::{HKDF_SHA256, Salt};
    let root = Salt::new(HKDF_SHA256, b"passerelle").extract(&[7; KEY_LEN]);
    let mut expected = [0; KEY_LEN];
    root.expand(&[b"hash/", b"session"], HKDF_SHA256).unwrap().fill(&mut expected).unwrap();
    assert_eq!(*vault().sub_key(&[b"hash/session"]), expected);
}

#[test]
fn derived_tokens_are_130_bits_and_always_the_same() {
    let token = vault().derive_token(Purpose::LinkToken, ROW.as_bytes());
    assert_eq!(token.len(), TOKEN_LEN);
    assert!(token.bytes().all(|byte| BASE32.contains(&byte)));
    assert_eq!(token, vault().derive_token(Purpose::LinkToken, ROW.as_bytes()));
    assert_ne!(token, vault().derive_token(Purpose::LinkToken, Uuid::from_u128(8).as_bytes()));
}

#[test]
fn base32_follows_rfc_4648() {
    assert_eq!(base32(b"foobar", 26), "mzxw6ytbo");
    assert_eq!(base32(b"fooba", 8), "mzxw6ytb");
}

#[test]
fn compares_whole_values() {
    assert!(same(b"abc", b"abc"));
    assert!(!same(b"abc", b"abd"));
    assert!(!same(b"abc", b"abcd"));
    assert!(!same(b"abc", b""));
}

#[test]
fn prints_no_key() {
    assert_eq!(format!("{:?}", vault()), "Vault");
}
