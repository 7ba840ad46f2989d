//! One move after another: what must hold between them, whoever reads them.

use crate::adapters::vault::sha256;
use crate::domain::actor::ActorKind;
use crate::storage::history::{Entry, NOTHING};
use crate::storage::moves::{self, Move};

/// What is wrong with a move that stands behind `before`; nothing for one that is whole.
pub fn faults_of(before: Option<&Entry>, entry: &Entry) -> Vec<String> {
    let (seq, hash, state) = before.map_or((0, &[][..], NOTHING), |one| (one.seq, &one.hash[..], &one.to));
    if entry.seq != seq + 1 {
        return vec![format!("number {} is missing before it", seq + 1)];
    }
    let mut faults = Vec::new();
    if sha256(&entry.canonical()).as_slice() != entry.hash {
        faults.push("its hash does not fit what it says".to_owned());
    }
    if entry.prev_hash != hash {
        faults.push("it does not hang on the move before it".to_owned());
    }
    if entry.from != state {
        faults.push("it begins where the move before did not end".to_owned());
    }
    if before.is_some_and(|before| before.machine != entry.machine) {
        faults.push("it is a move of another machine".to_owned());
    }
    faults
}

/// The moves that the tables of this program allow.
pub(super) struct Tables(Vec<Move>);

impl Tables {
    pub(super) fn new() -> Self {
        Self(moves::of_tables())
    }

    /// Why no table has such a move.
    pub(super) fn fault_of(&self, entry: &Entry) -> Option<String> {
        let Entry { machine, event, from, to, .. } = entry;
        let step = (machine.clone(), event.clone(), from.clone(), to.clone());
        if self.0.binary_search(&step).is_err() {
            return Some(format!("no table of moves has {event} from {from} to {to}"));
        }
        let is_known = ActorKind::ALL.iter().any(|kind| kind.word() == entry.actor_kind);
        (!is_known).then(|| "there is no such kind of actor".to_owned())
    }

    /// SHA-256 over every move, one a line: which tables these were.
    pub(super) fn hash(&self) -> [u8; 32] {
        let line = |(machine, event, from, to): &Move| format!("{machine} {event} {from} {to}\n");
        sha256(self.0.iter().map(line).collect::<String>().as_bytes())
    }
}
