//! SQL and nothing but: the only importer of `sqlx`. One file per table or family of tables.
//!
//! Reading functions take [`db::Read`] (a [`db::Snapshot`] or a [`db::Tx`]); writing ones take a [`db::Tx`].

pub mod accounts;
pub mod appointments;
pub mod authorities;
pub mod certificates;
pub mod check_drafts;
pub mod contracts;
pub mod db;
pub mod decisions;
pub mod documents;
pub mod doubts;
pub mod duplicates;
pub mod email_proofs;
pub mod enrolments;
pub mod error;
pub mod evidence_ticks;
pub mod form_posts;
pub mod fraud_marks;
pub mod history;
mod instant;
pub mod issuances;
pub mod keys;
pub mod kits;
pub mod migrate;
pub mod moves;
pub mod offices;
pub mod oidc_grants;
pub mod oidc_keys;
pub mod outbox;
pub mod person_searches;
pub mod person_terms;
pub mod pre_registrations;
pub mod receptions;
pub mod requests;
pub mod retention;
pub mod reviews;
pub mod sessions;
pub mod sign_ins;
pub mod spare_kits;
pub mod staff;
pub mod standings;
pub mod subject_keys;
pub mod timers;
pub mod unknown_names;
pub mod zone_readings;
