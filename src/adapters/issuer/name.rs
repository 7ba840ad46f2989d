//! Distinguished names between the domain's parts and X.501: one attribute per RDN, order kept.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519::{CN, COUNTRY_NAME, O, OU};
use der::asn1::{Any, PrintableStringRef, SetOfVec, Utf8StringRef};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};

use crate::domain::certificate::dn::{Attribute, Part, TextType};

/// The X.501 name of `parts`, in their order and with the string type of each attribute.
pub(super) fn encode(parts: &[Part]) -> der::Result<Name> {
    parts.iter().map(encode_part).collect::<der::Result<Vec<_>>>().map(RdnSequence)
}

fn encode_part(part: &Part) -> der::Result<RelativeDistinguishedName> {
    let value = match part.attribute.text_type() {
        TextType::Printable => Any::encode_from(&PrintableStringRef::new(&part.value)?)?,
        TextType::Utf8 => Any::encode_from(&Utf8StringRef::new(&part.value)?)?,
    };
    let pair = AttributeTypeAndValue { oid: oid(part.attribute), value };
    Ok(RelativeDistinguishedName(SetOfVec::try_from([pair])?))
}

/// The parts of an X.501 name; `None` when it has an attribute, a string type or a multi-valued RDN
/// that the profile does not know.
pub(super) fn decode(name: &Name) -> Option<Vec<Part>> {
    name.0.iter().map(decode_part).collect()
}

fn decode_part(rdn: &RelativeDistinguishedName) -> Option<Part> {
    let [pair] = rdn.0.as_slice() else { return None };
    let attribute = [Attribute::Country, Attribute::Organisation, Attribute::Unit, Attribute::CommonName]
        .into_iter()
        .find(|attribute| oid(*attribute) == pair.oid)?;
    let value = match attribute.text_type() {
        TextType::Printable => pair.value.decode_as::<PrintableStringRef<'_>>().ok()?.as_str().to_owned(),
        TextType::Utf8 => pair.value.decode_as::<Utf8StringRef<'_>>().ok()?.as_str().to_owned(),
    };
    Some(Part { attribute, value })
}

fn oid(attribute: Attribute) -> ObjectIdentifier {
    match attribute {
        Attribute::Country => COUNTRY_NAME,
        Attribute::Organisation => O,
        Attribute::Unit => OU,
        Attribute::CommonName => CN,
    }
}
