//! The pack of a decision: a ZIP that says what was decided on what, by whom, when, under which rules, with the moves
//! of the request up to it. It names no provider, so that it outlives the erasure of the person.
//!
//! Four files: `manifest.json`; `manifest.sig`, the audit's Ed25519 signature over it; `key.pem`, the public key;
//! `decision.html`, the same for people. By other means: `openssl pkeyutl -verify -pubin -inkey key.pem -rawin
//! -in manifest.json -sigfile manifest.sig`, and the manifest has the SHA-256 of the other two.

pub mod check;
pub(super) mod facts;
pub(super) mod make;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::audit::head::{Head, octets};
use crate::domain::instant::Instant;
use crate::storage::history::Entry;

/// The form of the manifest.
pub const FORMAT: &str = "passerelle decision pack 1";

/// The files of a pack, in their order.
const NAMES: [&str; 4] = ["manifest.json", "manifest.sig", "key.pem", "decision.html"];

/// What a pack says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub format: String,
    /// Version of the program that made the pack.
    pub program: String,
    pub made_at: Instant,
    pub decision: Decided,
    pub rules: Rules,
    pub documents: Vec<DocumentFacts>,
    pub keys: Vec<KeyFacts>,
    /// The moves of the request, from the first to the one that the decision made.
    pub history: Vec<Moved>,
    /// That a signed head covers the last of them; absent until there is one.
    pub proof: Option<Proof>,
    /// The other files of the pack, apart from the signature.
    pub files: Vec<FileFacts>,
}

/// The decision itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    pub id: Uuid,
    pub request: Uuid,
    pub reference: String,
    pub environment: String,
    /// The submission decided on.
    pub version: i64,
    /// `first` or `second`.
    pub step: String,
    /// `approve`, `reject`, `agree` or `disagree`.
    pub verdict: String,
    /// Word of the closed list, for a rejection.
    pub reason: Option<String>,
    /// SHA-256 of the words of the approver, which may speak of the person.
    pub text_sha256: Option<String>,
    pub at: Instant,
    pub decided_by: Member,
    /// Who decided first, for a second decision.
    pub first_decided_by: Option<Member>,
    /// Who checked the identity; absent when an external provider did.
    pub identity_checked_by: Option<Member>,
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    pub id: Uuid,
    pub name: String,
}

/// Under which rules it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Of the deadlines.
    pub policy_version: i64,
    pub contract_version: Option<String>,
    /// SHA-256 of the contract as it was offered, in hexadecimal digits.
    pub contract_sha256: Option<String>,
    /// SHA-256 over the tables of moves.
    #[serde(with = "octets")]
    pub moves_sha256: Vec<u8>,
}

/// A document that was decided on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentFacts {
    pub field: String,
    pub media_type: String,
    pub size: i64,
    #[serde(with = "octets")]
    pub sha256: Vec<u8>,
}

/// A public key of the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFacts {
    pub purpose: String,
    /// SHA-256 of the SubjectPublicKeyInfo.
    #[serde(with = "octets")]
    pub spki_sha256: Vec<u8>,
}

/// A move, as [`Entry`] has it; owner and machine are the request's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    pub seq: i64,
    pub from: String,
    pub event: String,
    pub to: String,
    pub actor_kind: String,
    pub actor_id: Option<Uuid>,
    pub at: Instant,
    pub facts: String,
    #[serde(with = "octets")]
    pub hash: Vec<u8>,
}

impl Moved {
    fn of(entry: &Entry) -> Self {
        let Entry { seq, from, event, to, actor_kind, actor_id, at, facts, hash, .. } = entry.clone();
        Self { seq, from, event, to, actor_kind, actor_id, at, facts, hash }
    }

    /// The move of this request behind the one with that hash.
    fn entry(&self, request: Uuid, prev_hash: Vec<u8>) -> Entry {
        let Self { seq, from, event, to, actor_kind, actor_id, at, facts, hash } = self.clone();
        let machine = "request".to_owned();
        Entry {
            machine,
            owner: request,
            seq,
            from,
            event,
            to,
            actor_kind,
            actor_id,
            at,
            facts,
            prev_hash,
            hash,
        }
    }
}

/// That a head covers a move (RFC 6962, 2.1.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    pub head: Head,
    /// The place of the move among those that the head covers.
    pub place: u64,
    /// From its neighbour up, each 64 hexadecimal digits.
    pub path: Vec<String>,
}

/// Another file of the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileFacts {
    pub name: String,
    pub size: usize,
    #[serde(with = "octets")]
    pub sha256: Vec<u8>,
}
