//! What a signing request asks for besides a certificate for its key. Nobody is given it (C3, C4 of `pki.md` 3.6): it is
//! only named, in words of ours, because what somebody wrote into a request may be personal.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280::{
    ID_CE_BASIC_CONSTRAINTS, ID_CE_CERTIFICATE_POLICIES, ID_CE_EXT_KEY_USAGE, ID_CE_KEY_USAGE,
    ID_CE_NAME_CONSTRAINTS, ID_CE_SUBJECT_ALT_NAME,
};
use const_oid::db::rfc5912::ID_EXTENSION_REQ;
use der::Decode;
use x509_cert::attr::Attribute;
use x509_cert::ext::Extensions;
use x509_cert::request::CertReqInfo;

/// The extensions worth a word of their own.
const NAMED: [(ObjectIdentifier, &str); 6] = [
    (ID_CE_BASIC_CONSTRAINTS, "basic constraints"),
    (ID_CE_KEY_USAGE, "key usage"),
    (ID_CE_EXT_KEY_USAGE, "extended key usage"),
    (ID_CE_SUBJECT_ALT_NAME, "alternative names"),
    (ID_CE_CERTIFICATE_POLICIES, "policies"),
    (ID_CE_NAME_CONSTRAINTS, "name constraints"),
];

/// Names what the CertificationRequestInfo (DER) asks for, each once.
pub(super) fn of(info: &[u8]) -> Vec<&'static str> {
    let Ok(info) = CertReqInfo::from_der(info) else {
        return vec!["something unreadable"];
    };
    let mut asked = Vec::new();
    if !info.subject.0.is_empty() {
        asked.push("subject");
    }
    asked.extend(info.attributes.iter().flat_map(in_attribute));
    asked.sort_unstable();
    asked.dedup();
    asked
}

fn in_attribute(attribute: &Attribute) -> Vec<&'static str> {
    if attribute.oid != ID_EXTENSION_REQ {
        return vec!["another attribute"];
    }
    let extensions = attribute.values.iter().map(|value| value.decode_as::<Extensions>());
    let Ok(extensions) = extensions.collect::<der::Result<Vec<_>>>() else {
        return vec!["something unreadable"];
    };
    extensions.iter().flatten().map(|extension| named(extension.extn_id)).collect()
}

fn named(oid: ObjectIdentifier) -> &'static str {
    NAMED.iter().find(|(known, _)| *known == oid).map_or("another extension", |(_, name)| name)
}
