//! The Certificate Manager: from the first page of a request to the certificate.

pub mod bind_sign_in;
pub mod contract_print;
pub mod contract_text;
pub mod record_details;
pub mod record_keys;
pub mod start;
pub mod subject;
