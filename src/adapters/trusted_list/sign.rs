//! The signature: two digests and one RSA signature, over text that is canonical as it is written.
//!
//! What is digested on its own (the properties, the SignedInfo) declares its namespaces itself, and so does each
//! `ds` element inside the properties: that is where exclusive canonicalization puts the declarations.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::write::{moment, text, wrap};
use super::{C14N_EXCLUSIVE, END, ENVELOPED, NS_DS, NS_XADES, RSA_SHA256, SHA256, SIGNED_PROPERTIES};
use crate::adapters::issuer::subject_key::sha256;
use crate::adapters::signing_keys::{CaKey, KeyError};
use crate::domain::instant::Instant;

/// Who signs.
#[derive(Debug, Clone, Copy)]
pub struct Signer<'a> {
    pub key: &'a CaKey,
    /// Certificate of that key, DER.
    pub certificate_der: &'a [u8],
}

/// Why a list was not signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// What was given is no list.
    #[error("the list has no end")]
    NoList,
    #[error("the key of the trusted list failed")]
    Key(#[from] KeyError),
}

/// Puts the signature into a list that [`super::body`] wrote. Same input, same bytes.
pub fn sign(list: &str, signer: Signer<'_>, at: Instant) -> Result<String, SignError> {
    let open = list.strip_suffix(END).ok_or(SignError::NoList)?;
    let properties = properties(signer.certificate_der, at);
    let info = signed_info(list, &properties);
    let value = STANDARD.encode(signer.key.sign(info.as_bytes())?);
    let certificate = text("ds:X509Certificate", &STANDARD.encode(signer.certificate_der));
    let parts = [
        info,
        wrap("ds:SignatureValue", &value),
        wrap("ds:KeyInfo", &wrap("ds:X509Data", &certificate)),
        wrap("ds:Object", &qualifying(&properties)),
    ];
    let signature =
        format!("<ds:Signature xmlns:ds=\"{NS_DS}\" Id=\"signature\">{}</ds:Signature>", parts.concat());
    Ok([open, &signature, END].concat())
}

fn qualifying(properties: &str) -> String {
    format!(
        "<xades:QualifyingProperties xmlns:xades=\"{NS_XADES}\" Target=\"#signature\">{properties}\
         </xades:QualifyingProperties>"
    )
}

fn signed_info(list: &str, properties: &str) -> String {
    let transforms =
        [algorithm("ds:Transform", ENVELOPED), algorithm("ds:Transform", C14N_EXCLUSIVE)].concat();
    let of_list = reference("Id=\"reference-list\" URI=\"\"", &transforms, list);
    let transforms = algorithm("ds:Transform", C14N_EXCLUSIVE);
    let attributes = format!("Type=\"{SIGNED_PROPERTIES}\" URI=\"#signed-properties\"");
    let of_properties = reference(&attributes, &transforms, properties);
    let inner = [
        algorithm("ds:CanonicalizationMethod", C14N_EXCLUSIVE),
        algorithm("ds:SignatureMethod", RSA_SHA256),
        of_list,
        of_properties,
    ];
    format!("<ds:SignedInfo xmlns:ds=\"{NS_DS}\">{}</ds:SignedInfo>", inner.concat())
}

fn reference(attributes: &str, transforms: &str, digested: &str) -> String {
    let inner = [
        wrap("ds:Transforms", transforms),
        algorithm("ds:DigestMethod", SHA256),
        wrap("ds:DigestValue", &STANDARD.encode(sha256(digested.as_bytes()))),
    ];
    format!("<ds:Reference {attributes}>{}</ds:Reference>", inner.concat())
}

fn algorithm(name: &str, uri: &str) -> String {
    format!("<{name} Algorithm=\"{uri}\"></{name}>")
}

/// SigningTime, SigningCertificateV2 and the format of the list: what level B asks for (EN 319 132-1, 6.3).
fn properties(certificate_der: &[u8], at: Instant) -> String {
    let digest = [
        format!("<ds:DigestMethod xmlns:ds=\"{NS_DS}\" Algorithm=\"{SHA256}\"></ds:DigestMethod>"),
        format!(
            "<ds:DigestValue xmlns:ds=\"{NS_DS}\">{}</ds:DigestValue>",
            STANDARD.encode(sha256(certificate_der))
        ),
    ];
    let certificate = wrap("xades:Cert", &wrap("xades:CertDigest", &digest.concat()));
    let signature =
        [text("xades:SigningTime", &moment(at)), wrap("xades:SigningCertificateV2", &certificate)];
    let format = format!(
        "<xades:DataObjectFormat ObjectReference=\"#reference-list\">{}</xades:DataObjectFormat>",
        text("xades:MimeType", "text/xml")
    );
    let inner = [
        wrap("xades:SignedSignatureProperties", &signature.concat()),
        wrap("xades:SignedDataObjectProperties", &format),
    ];
    format!(
        "<xades:SignedProperties xmlns:xades=\"{NS_XADES}\" Id=\"signed-properties\">{}</xades:SignedProperties>",
        inner.concat()
    )
}
