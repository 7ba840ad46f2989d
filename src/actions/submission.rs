//! One form, one effect: a double click, a retry and Back all find what the first post did.

use super::{ActionError, Context};
use crate::domain::id::FormKey;
use crate::storage::db::Tx;
use crate::storage::form_posts;

/// A form as posted: who posted it, its key, and where its effect will be seen.
#[derive(Debug, Clone)]
pub struct Submission {
    /// Drawn when the form was shown.
    pub key: FormKey,
    /// Keyed hash of the poster's browser: a key seen in one browser is worth nothing in another.
    pub poster: Vec<u8>,
    /// `last_seq` of the row the form was filled from; 0 where there is none.
    pub version: i64,
    /// Path of our own at which the effect is seen.
    pub location: String,
}

/// What beginning an action gives.
pub enum Begun {
    /// The first post: act in this transaction.
    First(Tx),
    /// It was posted before; its effect is seen at this path.
    Before(String),
}

impl Context {
    /// Begins the transaction of an action. Parallel copies of the post wait here, then see its effect.
    pub(crate) async fn begin_once(&self, submission: &Submission) -> Result<Begun, ActionError> {
        let mut tx = self.db.begin().await?;
        let claimed =
            form_posts::claim(&mut tx, submission.key, &submission.poster, &submission.location, self.now())
                .await?;
        match claimed {
            None => Ok(Begun::First(tx)),
            Some(location) => {
                tx.rollback().await?;
                Ok(Begun::Before(location))
            }
        }
    }

    /// Where the effect of this form is seen, if it was posted before: for forms whose effect ends the very
    /// session they are posted in.
    pub async fn seen_before(&self, submission: &Submission) -> Result<Option<String>, ActionError> {
        Ok(form_posts::seen_at(&mut self.reader(), submission.key, &submission.poster).await?)
    }
}
