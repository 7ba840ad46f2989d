//! The two names in a certificate, as text.

use der::Decode;
use x509_cert::certificate::TbsCertificate;

use super::{name, signed};
use crate::domain::certificate::dn::render;

/// Subject and issuer in the form of RFC 2253; `None` unless it is a certificate of our profile.
pub fn read(certificate: &[u8]) -> Option<[String; 2]> {
    let tbs = TbsCertificate::from_der(signed::split(certificate).ok()?.body).ok()?;
    Some([render(&name::decode(&tbs.subject)?), render(&name::decode(&tbs.issuer)?)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::issuer::fixture;

    #[test]
    fn both_names_are_read_as_connectors_write_them() {
        let [subject, issuer] = read(&fixture::issuing().der).unwrap();
        assert_eq!(subject, "CN=Passerelle Production Issuing CA 001,O=Passerelle,C=BE");
        assert_eq!(issuer, "CN=Passerelle Production Root CA 001,O=Passerelle,C=BE");
        assert!(read(b"no certificate").is_none());
    }
}
