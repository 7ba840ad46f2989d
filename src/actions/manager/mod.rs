//! The Certificate Manager: from the first page of a request to the certificate.

pub mod bind_sign_in;
pub mod clear_away;
pub mod complete;
pub mod contract_print;
pub mod contract_text;
pub mod correct;
pub mod document_bytes;
pub mod document_signatures;
pub mod incoming;
pub mod judge_document;
pub mod keystore;
pub mod mandate_print;
pub mod mine;
pub mod record_details;
pub mod record_keys;
pub mod remove_document;
pub mod review_times;
pub mod revoke;
pub mod scan_documents;
pub mod search_text;
pub mod send_contract;
pub mod start;
pub mod subject;
pub mod submissions;
pub mod upload_document;
pub mod withdraw;
