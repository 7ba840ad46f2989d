//! Trusted lists: ETSI TS 119 612, version 5, signed as XAdES-B (ETSI EN 319 132-1).
//!
//! [`write`] and [`sign`] make a list by text alone: what they write *is* its exclusive canonical form, so that the
//! digests are taken over the very bytes that are published, and no XML library is needed. [`verify`] goes the other
//! way round: it reads any form, makes the canonical one itself and shares no step with the writer.
//!
//! Lists are ASCII throughout: the software that reads them takes the encoding of its machine.

mod canonical;
mod facts;
mod read;
mod sign;
#[cfg(test)]
mod tests;
mod verify;
mod write;

pub use sign::{SignError, Signer, sign};
pub use verify::{ListFault, Listed, Trust, Verified, digest_file, digest_fits, verify};
pub use write::{ListInput, Service, body};

/// Of the elements of a list.
const NS_LIST: &str = "http://uri.etsi.org/02231/v2#";
/// Of XML signatures, prefix `ds`.
const NS_DS: &str = "http://www.w3.org/2000/09/xmldsig#";
/// Of XAdES, prefix `xades`.
const NS_XADES: &str = "http://uri.etsi.org/01903/v1.3.2#";

const C14N_EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
const RSA_SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
const SHA256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";
const SIGNED_PROPERTIES: &str = "http://uri.etsi.org/01903#SignedProperties";

/// Where the list in hand ends, so that the signature goes before it.
const END: &str = "</TrustServiceStatusList>";
