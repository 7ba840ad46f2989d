//! The keystore as a template with holes: the browser fills in salts, vectors, encrypted keys, encrypted certificates
//! and the MAC, so that none of them ever reaches the server, and needs no ASN.1 for it (`keystore.md` 4; RFC 7292).

use cms::content_info::{CmsVersion, ContentInfo};
use cms::encrypted_data::EncryptedData;
use cms::enveloped_data::EncryptedContentInfo;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911::{ID_DATA, ID_ENCRYPTED_DATA};
use const_oid::db::rfc5912::ID_SHA_256;
use der::Encode;
use der::asn1::{Any, BmpString, OctetString, SetOfVec};
use pkcs12::cert_type::CertBag;
use pkcs12::digest_info::DigestInfo;
use pkcs12::mac_data::MacData;
use pkcs12::pbe_params::{EncryptedPrivateKeyInfo, Pbes2Params, Pbkdf2Params};
use pkcs12::pfx::{Pfx, Version};
use pkcs12::safe_bag::SafeBag;
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::{Attribute, Attributes};

use super::subject_key::sha256;
use crate::domain::certificate::keystore_commands::AUTHENTICATION_ALIAS;

const PBES2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.5.13");
const PBKDF2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.5.12");
const HMAC_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.2.9");
const AES_256_CBC: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.1.42");
const FRIENDLY_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.20");
const LOCAL_KEY_ID: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.21");

/// Rounds of PBKDF2 for each of the three layers. The MAC costs one compression a round, PBKDF2 two: the cheaper
/// decides, so neither is raised alone (`keystore.md` 10).
pub const ROUNDS: u32 = 100_000;
/// Rounds of the MAC's key derivation (RFC 7292, appendix B).
pub const MAC_ROUNDS: i32 = 200_000;
/// How long an encrypted RSA-2048 key can be: PKCS#8 varies by a few octets. Multiples of the block of AES.
pub const KEY_LENGTHS: std::ops::RangeInclusive<usize> = 1200..=1280;

/// What goes into a keystore; certificates in DER.
pub struct Input<'a> {
    pub authentication: &'a [u8],
    /// The authorities above it: issuing, then root.
    pub authorities: &'a [&'a [u8]],
    pub encryption: &'a [u8],
    /// The alias of the second key: decimal serial number of its certificate.
    pub encryption_alias: &'a str,
    /// How many octets the two encrypted keys have, authentication first.
    pub key_lengths: [usize; 2],
}

/// A hole, or a stretch that the browser must know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub offset: usize,
    pub length: usize,
}

/// The keystore without its secrets.
#[derive(Debug, Clone)]
pub struct Template {
    /// PFX, DER; every hole is zeros.
    pub der: Vec<u8>,
    pub fields: Vec<Field>,
    /// SafeContents with the certificates, DER: the browser encrypts it into its hole.
    pub certificates: Vec<u8>,
}

/// Why there is no template.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// It cannot be written.
    #[error("the keystore template cannot be written")]
    Der(#[from] der::Error),
    /// An encrypted key of a length that no RSA-2048 key has.
    #[error("an encrypted key has an impossible length")]
    Length,
    /// A hole is not found, or found twice.
    #[error("a hole of the keystore template is not where it should be")]
    Hole,
}

/// Builds the template. The same input gives the same bytes.
pub fn build(input: &Input<'_>) -> Result<Template, TemplateError> {
    if input.key_lengths.iter().any(|length| !KEY_LENGTHS.contains(length) || length % 16 != 0) {
        return Err(TemplateError::Length);
    }
    let certificates = certificates(input)?;
    // CBC always pads: a whole block where the length is a multiple already.
    let encrypted = (certificates.len() / 16 + 1) * 16;
    let [authentication, encryption] = input.key_lengths;
    let keys = vec![
        key_bag(
            ["auth.salt", "auth.iv", "auth.ct"],
            authentication,
            input.authentication,
            AUTHENTICATION_ALIAS,
        )?,
        key_bag(["enc.salt", "enc.iv", "enc.ct"], encryption, input.encryption, input.encryption_alias)?,
    ];
    let safe = vec![data(&keys.to_der()?)?, encrypted_certificates(encrypted)?].to_der()?;
    let pfx = Pfx {
        version: Version::V3,
        auth_safe: data(&safe)?,
        mac_data: Some(MacData {
            mac: DigestInfo {
                algorithm: AlgorithmIdentifierOwned { oid: ID_SHA_256, parameters: Some(Any::null()) },
                digest: OctetString::new(filler("mac.digest", 32))?,
            },
            mac_salt: OctetString::new(filler("mac.salt", 8))?,
            iterations: MAC_ROUNDS,
        }),
    };
    let mut der = pfx.to_der()?;
    let mut fields = vec![Field { name: "authSafe", offset: find(&der, &safe)?, length: safe.len() }];
    let holes = [
        ("auth.salt", 16),
        ("auth.iv", 16),
        ("auth.ct", authentication),
        ("enc.salt", 16),
        ("enc.iv", 16),
        ("enc.ct", encryption),
        ("certs.salt", 16),
        ("certs.iv", 16),
        ("certs.ct", encrypted),
        ("mac.digest", 32),
        ("mac.salt", 8),
    ];
    for (name, length) in holes {
        fields.push(Field { name, offset: find(&der, &filler(name, length))?, length });
    }
    for hole in &fields[1..] {
        der[hole.offset..hole.offset + hole.length].fill(0);
    }
    Ok(Template { der, fields, certificates })
}

/// Octets that stand nowhere else: they mark a hole until its place is known.
fn filler(name: &str, length: usize) -> Vec<u8> {
    let block = |n: usize| sha256(format!("{name} {n}").as_bytes());
    (0..=length / 32).flat_map(block).take(length).collect()
}

/// The one place where `part` stands.
fn find(whole: &[u8], part: &[u8]) -> Result<usize, TemplateError> {
    let mut places = whole.windows(part.len()).enumerate().filter(|(_, window)| *window == part);
    match (places.next(), places.next()) {
        (Some((place, _)), None) => Ok(place),
        _ => Err(TemplateError::Hole),
    }
}

fn data(content: &[u8]) -> der::Result<ContentInfo> {
    Ok(ContentInfo { content_type: ID_DATA, content: Any::encode_from(&OctetString::new(content)?)? })
}

/// PBES2: PBKDF2 with HMAC-SHA-256, then AES-256-CBC (RFC 8018, 6.2).
fn pbes2(salt: &str, iv: &str) -> der::Result<AlgorithmIdentifierOwned> {
    let kdf = Pbkdf2Params {
        salt: OctetString::new(filler(salt, 16))?,
        iteration_count: ROUNDS,
        key_length: None,
        prf: AlgorithmIdentifierOwned { oid: HMAC_SHA256, parameters: Some(Any::null()) },
    };
    let parameters = Pbes2Params {
        kdf: AlgorithmIdentifierOwned { oid: PBKDF2, parameters: Some(Any::encode_from(&kdf)?) },
        encryption: AlgorithmIdentifierOwned {
            oid: AES_256_CBC,
            parameters: Some(Any::encode_from(&OctetString::new(filler(iv, 16))?)?),
        },
    };
    Ok(AlgorithmIdentifierOwned { oid: PBES2, parameters: Some(Any::encode_from(&parameters)?) })
}

fn key_bag(
    [salt, iv, ciphertext]: [&str; 3],
    length: usize,
    certificate: &[u8],
    alias: &str,
) -> der::Result<SafeBag> {
    let key = EncryptedPrivateKeyInfo {
        encryption_algorithm: pbes2(salt, iv)?,
        encrypted_data: OctetString::new(filler(ciphertext, length))?,
    };
    Ok(SafeBag {
        bag_id: pkcs12::PKCS_12_PKCS8_KEY_BAG_OID,
        bag_value: key.to_der()?,
        bag_attributes: Some(named(certificate, alias)?),
    })
}

/// localKeyID, equal on a key and its certificate, and the alias.
fn named(certificate: &[u8], alias: &str) -> der::Result<Attributes> {
    let attribute = |oid, value| Ok::<_, der::Error>(Attribute { oid, values: SetOfVec::try_from([value])? });
    let id = Any::encode_from(&OctetString::new(&sha256(certificate)[..20])?)?;
    let name = Any::encode_from(&BmpString::from_utf8(alias)?)?;
    SetOfVec::try_from([attribute(LOCAL_KEY_ID, id)?, attribute(FRIENDLY_NAME, name)?])
}

/// Authentication before encryption: both have one subject, and Java takes the first it meets (`keystore.md` 5).
fn certificates(input: &Input<'_>) -> der::Result<Vec<u8>> {
    let mut bags = vec![cert_bag(input.authentication, Some(AUTHENTICATION_ALIAS))?];
    for authority in input.authorities {
        bags.push(cert_bag(authority, None)?);
    }
    bags.push(cert_bag(input.encryption, Some(input.encryption_alias))?);
    bags.to_der()
}

fn cert_bag(certificate: &[u8], alias: Option<&str>) -> der::Result<SafeBag> {
    let bag = CertBag { cert_id: pkcs12::PKCS_12_X509_CERT_OID, cert_value: OctetString::new(certificate)? };
    Ok(SafeBag {
        bag_id: pkcs12::PKCS_12_CERT_BAG_OID,
        bag_value: bag.to_der()?,
        bag_attributes: alias.map(|alias| named(certificate, alias)).transpose()?,
    })
}

/// Encrypted, because they hold a national number, and because Java's word for a wrong password is clear only then.
fn encrypted_certificates(length: usize) -> der::Result<ContentInfo> {
    let data = EncryptedData {
        version: CmsVersion::V0,
        enc_content_info: EncryptedContentInfo {
            content_type: ID_DATA,
            content_enc_alg: pbes2("certs.salt", "certs.iv")?,
            encrypted_content: Some(OctetString::new(filler("certs.ct", length))?),
        },
        unprotected_attrs: None,
    };
    Ok(ContentInfo { content_type: ID_ENCRYPTED_DATA, content: Any::encode_from(&data)? })
}

#[cfg(test)]
mod everywhere;
#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::issuer::fixture;
    use crate::domain::certificate::profile::Purpose;

    fn template(key_lengths: [usize; 2]) -> Result<Template, TemplateError> {
        let authorities: [&[u8]; 2] = [&fixture::issuing().der, &fixture::root().der];
        build(&Input {
            authentication: &fixture::issued(Purpose::Authentication).der,
            authorities: &authorities,
            encryption: &fixture::issued(Purpose::Encryption).der,
            encryption_alias: "85070591730234615865843651857942052864",
            key_lengths,
        })
    }

    #[test]
    fn every_hole_is_zeros_at_its_own_place() {
        for lengths in [[1232, 1232], [1216, 1232], [1232, 1216]] {
            let template = template(lengths).unwrap();
            assert_eq!(template.fields.len(), 12);
            let mut end = 0;
            let mut holes: Vec<&Field> = template.fields[1..].iter().collect();
            holes.sort_by_key(|hole| hole.offset);
            for hole in holes {
                assert!(hole.offset > end, "{hole:?} stands apart from the one before");
                end = hole.offset + hole.length;
                assert!(template.der[hole.offset..end].iter().all(|octet| *octet == 0), "{hole:?}");
            }
            let safe = &template.fields[0];
            assert_eq!(template.der[safe.offset], 0x30);
            assert_eq!(template.der, self::template(lengths).unwrap().der, "the same bytes again");
        }
    }

    #[test]
    fn lengths_that_no_key_has_are_refused() {
        for lengths in [[1184, 1232], [1232, 1296], [1231, 1232], [0, 0]] {
            assert!(matches!(template(lengths), Err(TemplateError::Length)), "{lengths:?}");
        }
    }
}
