//! The histories: one chain of hashes for each owner.

use super::Report;
use crate::actions::audit::faults_of;
use crate::actions::{ActionError, Context};
use crate::storage::history::{self, Entry};
use crate::storage::verification;
use uuid::Uuid;

/// How many owners are read at once.
const PAGE: i64 = 500;

pub(super) async fn check(ctx: &Context, report: &mut Report) -> Result<(), ActionError> {
    let (mut after, mut count): (Option<Uuid>, usize) = (None, 0);
    loop {
        let owners = verification::owners(&mut ctx.reader(), after, PAGE).await?;
        let Some(last) = owners.last() else { break };
        after = Some(*last);
        for owner in owners {
            let entries = history::of(&mut ctx.reader(), owner).await?;
            count += entries.len();
            check_chain(&entries, report);
        }
    }
    report.counts.push(("moves", count));
    Ok(())
}

/// Numbers, hashes, and each move from where the one before led.
fn check_chain(entries: &[Entry], report: &mut Report) {
    let mut before: Option<&Entry> = None;
    for (place, entry) in entries.iter().enumerate() {
        let about = format!("history of {} {} number {}", entry.machine, entry.owner, entry.seq);
        faults_of(before, entry).into_iter().for_each(|fault| report.find(&about, fault));
        if usize::try_from(entry.seq).ok() != Some(place + 1) {
            return;
        }
        before = Some(entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::vault::sha256;
    use crate::domain::instant::Instant;

    /// Three moves, each hanging on the one before.
    fn chain() -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for (seq, from, to) in
            [(1, history::NOTHING, "draft"), (2, "draft", "active"), (3, "active", "ended")]
        {
            let mut entry = Entry {
                machine: "certificate".to_owned(),
                owner: Uuid::max(),
                seq,
                from: from.to_owned(),
                event: "move".to_owned(),
                to: to.to_owned(),
                actor_kind: "system".to_owned(),
                actor_id: None,
                at: Instant::from_unix(1_790_000_000).unwrap(),
                facts: "{}".to_owned(),
                prev_hash: entries.last().map(|before| before.hash.clone()).unwrap_or_default(),
                hash: Vec::new(),
            };
            entry.hash = sha256(&entry.canonical()).to_vec();
            entries.push(entry);
        }
        entries
    }

    fn found(spoil: impl FnOnce(&mut Vec<Entry>)) -> Vec<String> {
        let (mut entries, mut report) = (chain(), Report::default());
        spoil(&mut entries);
        check_chain(&entries, &mut report);
        report.findings.into_iter().map(|one| one.fault).collect()
    }

    #[test]
    fn a_break_in_the_chain_is_named() {
        assert_eq!(found(|_| {}), Vec::<String>::new());
        assert_eq!(
            found(|entries| entries[2].facts = "{1}".to_owned()),
            ["its hash does not fit what it says"]
        );
        assert_eq!(found(|entries| drop(entries.remove(1))), ["number 2 is missing before it"]);
        // Whoever rewrites a move and its hash breaks the one after it.
        let rewritten = found(|entries| {
            entries[0].facts = "{1}".to_owned();
            entries[0].hash = sha256(&entries[0].canonical()).to_vec();
        });
        assert_eq!(rewritten, ["it does not hang on the move before it"]);
        let elsewhere = found(|entries| {
            entries[2].from = "draft".to_owned();
            entries[2].hash = sha256(&entries[2].canonical()).to_vec();
        });
        assert_eq!(elsewhere, ["it begins where the move before did not end"]);
    }
}
