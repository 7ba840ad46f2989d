//! The Certificate Manager: from the first page of a request to the certificate.

pub mod contract_print;
pub mod contract_text;
pub mod subject;
