//! The histories, the rows that have one, and what the heads cover of them: three tables walked side by side, each in
//! the order of the owners.

use time::Duration;

use super::walk::Walk;
use super::{Counts, Stop};
use crate::actions::audit::Break;
use crate::actions::audit::chain::{Tables, faults_of};
use crate::domain::instant::Instant;
use crate::storage::audit::walk::{Cover, Covers, Histories, Owners, Written};
use crate::storage::db::Read;
use crate::storage::history::Entry;

/// How much earlier than the newest head a move may say that it was made, and not be covered: it was on its way when
/// the head was signed, or its computer's clock was behind.
const ON_ITS_WAY: Duration = Duration::hours(1);

struct Walks<'a> {
    owners: Walk<Owners>,
    covers: Walk<Covers>,
    /// When each head was sealed, the first one first.
    times: &'a [Instant],
}

pub(super) async fn check(db: &mut impl Read, times: &[Instant], counts: &mut Counts) -> Result<(), Stop> {
    let tables = Tables::new();
    let mut histories = Walk::<Histories>::new("history");
    let (owners, covers) = (Walk::new("owner"), Walk::new("covered"));
    let mut walks = Walks { owners, covers, times };
    let mut before: Option<Entry> = None;
    while let Some(written) = histories.next(db).await? {
        let entry = &written.entry;
        let goes_on = before.as_ref().is_some_and(|before| before.owner == entry.owner);
        if !goes_on {
            walks.end(db, before.take(), counts).await?;
        }
        let fault = |what: String| Stop::from(Break::of_owner(&entry.machine, entry.owner, entry.seq, what));
        if let Some(what) = whole(before.as_ref(), &written, &tables) {
            return Err(fault(what));
        }
        let covered_by = walks.cover(db, entry).await?;
        if let Some(what) = walks.untimely(entry, covered_by) {
            return Err(fault(what));
        }
        counts.moves += 1;
        before = Some(written.entry);
    }
    walks.end(db, before, counts).await?;
    if let Some(cover) = walks.covers.peek(db).await? {
        return Err(removed(cover).into());
    }
    match walks.owners.peek(db).await? {
        Some(row) => Err(Break::of_owner(&row.machine, row.owner, row.last_seq, NO_HISTORY).into()),
        None => Ok(()),
    }
}

const NO_HISTORY: &str = "the row has no history";

fn whole(before: Option<&Entry>, written: &Written, tables: &Tables) -> Option<String> {
    let entry = &written.entry;
    let is_first = entry.seq == 1;
    let links = if is_first { None } else { Some(entry.seq - 1) };
    let first = faults_of(before, entry).into_iter().next();
    first.or_else(|| tables.fault_of(entry)).or_else(|| {
        let fits = written.prev_seq == links && written.has_prev_hash != is_first;
        (!fits).then(|| "it names another move as the one before it".to_owned())
    })
}

fn removed(cover: &Cover) -> Break {
    let what = format!("it was removed: head {} covers it", cover.head);
    Break::of_owner("history of", cover.owner, cover.seq, what)
}

impl Walks<'_> {
    /// The head that covers this move; every cover before it must have had its move.
    async fn cover(&mut self, db: &mut impl Read, entry: &Entry) -> Result<Option<i64>, Stop> {
        let place = (entry.owner, entry.seq);
        match self.covers.peek(db).await? {
            Some(cover) if (cover.owner, cover.seq) < place => Err(removed(cover).into()),
            Some(cover) if (cover.owner, cover.seq) == place => {
                let (head, is_same) = (cover.head, cover.hash == entry.hash);
                self.covers.next(db).await?;
                let changed = || {
                    Break::of_owner(
                        &entry.machine,
                        entry.owner,
                        entry.seq,
                        format!("it is not what head {head} covers"),
                    )
                };
                if is_same { Ok(Some(head)) } else { Err(changed().into()) }
            }
            _ => Ok(None),
        }
    }

    /// Whether a move says that it was made long before the heads that do not cover it.
    fn untimely(&self, entry: &Entry, covered_by: Option<i64>) -> Option<String> {
        let before = match covered_by {
            // The head before the one that covers it did not have it.
            Some(head) => usize::try_from(head - 1).ok()?.checked_sub(1)?,
            None => self.times.len().checked_sub(1)?,
        };
        let late = entry.at.plus(ON_ITS_WAY) < *self.times.get(before)?;
        late.then(|| format!("it was added behind head {}", before + 1))
    }

    /// The row of an owner whose history ends with `last` must stand there.
    async fn end(
        &mut self,
        db: &mut impl Read,
        last: Option<Entry>,
        counts: &mut Counts,
    ) -> Result<(), Stop> {
        let Some(last) = last else { return Ok(()) };
        if let Some(cover) = self.covers.peek(db).await?.filter(|cover| cover.owner <= last.owner) {
            return Err(removed(cover).into());
        }
        let fault = |what: String| Stop::from(Break::of_owner(&last.machine, last.owner, last.seq, what));
        let missing = || fault("there is no row that it is the history of".to_owned());
        let row = match self.owners.peek(db).await? {
            Some(row) if row.owner > last.owner => return Err(missing()),
            None => return Err(missing()),
            Some(row) if row.owner < last.owner => {
                let (machine, owner, seq) = (row.machine.clone(), row.owner, row.last_seq);
                return Err(Break::of_owner(&machine, owner, seq, NO_HISTORY).into());
            }
            Some(_) => self.owners.next(db).await?,
        };
        let fits = |state: &str, seq: i64, machine: &str| {
            (state, seq, machine) == (last.to.as_str(), last.seq, last.machine.as_str())
        };
        counts.owners += 1;
        match row {
            Some(row) if fits(&row.state, row.last_seq, &row.machine) => Ok(()),
            row => {
                let said =
                    row.map_or_else(String::new, |row| format!("{} number {}", row.state, row.last_seq));
                Err(fault(format!("its row says {said}, the history ends with {}", last.to)))
            }
        }
    }
}
