//! The figures of the back office, counted anew each time: numbers, never names of people.

use crate::actions::{ActionError, Context};
use crate::domain::calendar::brussels_day;
use crate::domain::period::{Period, Span};
use crate::domain::request::desk::Age;
use crate::domain::request::figures::{Passage, Stretch};
use crate::domain::word::Word;
use crate::storage::request_figures as stored;

/// All tables of a period.
#[derive(Debug)]
pub struct Figures {
    pub flow: Vec<Flow>,
    /// Those whose clock runs, by what it shows: as many as the queue's filter finds.
    pub waiting: Vec<(Age, u64)>,
    pub passages: Vec<Passage>,
    pub offices: Vec<OfficeLine>,
}

/// What came and what was decided in a week or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    pub span: Span,
    pub counts: Counts,
}

/// Requests that came, and decisions that stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub received: u64,
    pub approved: u64,
    pub rejected: u64,
}

/// What happened around one office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeLine {
    /// `None` for requests of people whom no office of ours checked.
    pub name: Option<String>,
    pub kits: u64,
    pub keys: u64,
    pub counts: Counts,
}

impl Counts {
    /// Approved for good, or rejected.
    pub fn decided(&self) -> u64 {
        self.approved + self.rejected
    }

    /// An approval counts where it leads to the state, not where a second approver is asked.
    fn add(&mut self, event: &str, to_state: &str, count: u64) {
        match (event, to_state) {
            ("send_contract", _) => self.received += count,
            ("reject", _) => self.rejected += count,
            (_, "approved") => self.approved += count,
            _ => {}
        }
    }
}

/// Counts. What waits is counted now, all else in the period. The tables at once: none waits for another's rows.
pub async fn of(ctx: &Context, period: &Period) -> Result<Figures, ActionError> {
    let whole = period.whole();
    let (flow, waiting, (first, second), offices) = tokio::try_join!(
        flow(ctx, period),
        waiting(ctx),
        async {
            let (first, second) = Stretch::ALL.split_at(Stretch::ALL.len() / 2);
            tokio::try_join!(passages(ctx, first, &whole), passages(ctx, second, &whole))
        },
        offices(ctx, &whole),
    )?;
    Ok(Figures { flow, waiting, passages: [first, second].concat(), offices })
}

async fn flow(ctx: &Context, period: &Period) -> Result<Vec<Flow>, ActionError> {
    let (mut db, mut flow) = (ctx.reader(), Vec::new());
    for span in period.spans() {
        let mut counts = Counts::default();
        for (event, to_state, count) in stored::flow(&mut db, &span).await? {
            counts.add(&event, &to_state, count);
        }
        flow.push(Flow { span, counts });
    }
    Ok(flow)
}

async fn passages(
    ctx: &Context,
    stretches: &'static [Stretch],
    whole: &Span,
) -> Result<Vec<Passage>, ActionError> {
    let (mut db, mut passages) = (ctx.reader(), Vec::new());
    for stretch in stretches {
        passages.push(Passage::counted(*stretch, &stored::passage(&mut db, *stretch, whole).await?));
    }
    Ok(passages)
}

/// How many wait for eHealth now, by age.
pub async fn waiting(ctx: &Context) -> Result<Vec<(Age, u64)>, ActionError> {
    let (mut db, mut waiting) = (ctx.reader(), Vec::new());
    let today = brussels_day(ctx.now());
    for age in Age::ALL {
        waiting.push((*age, stored::waiting(&mut db, age.waits_between(today)).await?));
    }
    Ok(waiting)
}

async fn offices(ctx: &Context, whole: &Span) -> Result<Vec<OfficeLine>, ActionError> {
    let db = &mut ctx.reader();
    let (kits, keys) = (stored::kits(db, whole).await?, stored::keys(db, whole).await?);
    let flow = stored::flow_by_office(db, whole).await?;
    let names = stored::office_names(db).await?;
    let lines = names.into_iter().map(|(id, name)| (Some(id), Some(name))).chain([(None, None)]);
    let line = |(id, name)| {
        let of =
            |counted: &[(_, u64)]| counted.iter().filter(|(office, _)| *office == id).map(|(_, n)| n).sum();
        let mut counts = Counts::default();
        for (_, event, to_state, count) in flow.iter().filter(|(office, ..)| *office == id) {
            counts.add(event, to_state, *count);
        }
        OfficeLine { name, kits: of(&kits), keys: of(&keys), counts }
    };
    let is_there = |line: &OfficeLine| {
        line.name.is_some() || line.kits + line.keys + line.counts.received + line.counts.decided() > 0
    };
    Ok(lines.map(line).filter(is_there).collect())
}
