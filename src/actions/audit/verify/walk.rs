//! A table walked row by row, of which one page is in memory.

use std::collections::VecDeque;

use super::Stop;
use crate::actions::audit::Break;
use crate::storage::audit::walk::{Seen, Source, Unreadable};
use crate::storage::db::Read;

pub(super) struct Walk<S: Source> {
    page: VecDeque<Seen<S::Row>>,
    last: Option<S::Key>,
    is_over: bool,
    /// What the rows are, for a break.
    what: &'static str,
}

impl<S: Source> Walk<S> {
    pub(super) fn new(what: &'static str) -> Self {
        Self { page: VecDeque::new(), last: None, is_over: false, what }
    }

    /// The next row, left where it is.
    pub(super) async fn peek(&mut self, db: &mut impl Read) -> Result<Option<&S::Row>, Stop> {
        if self.page.is_empty() && !self.is_over {
            self.page = S::page(db, self.last).await?.into();
            self.is_over = self.page.is_empty();
            if let Some(Ok(row)) = self.page.back() {
                self.last = Some(S::key(row));
            }
        }
        match self.page.front() {
            None => Ok(None),
            Some(Ok(row)) => Ok(Some(row)),
            Some(Err(unreadable)) => Err(self.unreadable(unreadable).into()),
        }
    }

    /// The next row.
    pub(super) async fn next(&mut self, db: &mut impl Read) -> Result<Option<S::Row>, Stop> {
        self.peek(db).await?;
        Ok(self.page.pop_front().and_then(Result::ok))
    }

    fn unreadable(&self, at: &Unreadable) -> Break {
        Break {
            machine: self.what.to_owned(),
            owner: at.owner,
            number: at.number,
            what: "it holds a value that makes no sense".to_owned(),
        }
    }
}
