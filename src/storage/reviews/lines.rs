//! The lines of a list as a view asks for them. Every text is written out, so that the engines can plan it.

use super::Waiting;
use crate::domain::id::{RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::request::desk::{Kind, List, SortBy, View};
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::storage::db::{Read, Row};
use crate::storage::error::StorageError;

/// What a list is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub view: &'a View,
    /// Who looks: "mine" and "later" are theirs.
    pub reader: StaffId,
    /// Between which moments the clock of what is shown began; see `View::waits_between`.
    pub waits: (Option<Instant>, Option<Instant>),
    /// What ends before that moment is in the list of what expires.
    pub soon: Instant,
    /// How many lines, and how many to leave out before them.
    pub limit: i64,
    pub offset: i64,
}

/// `$from` joins what the list is about, `$which` says what is in it, `$due` is the deadline it shows.
macro_rules! lines {
    ($due:literal, $from:literal, $which:literal, $order:literal) => {
        concat!(
            "SELECT r.id, r.reference, r.environment, r.state, r.state_since, r.given_names, r.family_name,
               r.submitted_at, r.waits_from, r.lease_until, r.checked_by, r.organisation_name, s.name AS reviewer,
               o.name AS office, f.until AS later, ",
            $due,
            " AS due_at FROM ",
            $from,
            " LEFT JOIN staff s ON s.id = r.reviewer_id LEFT JOIN office o ON o.id = r.office_id
             LEFT JOIN review_flag f ON f.request_id = r.id AND f.staff_id = $1
             WHERE ",
            $which,
            " AND (CAST($2 AS TEXT) IS NULL OR r.environment = $2)
             AND (CAST($3 AS BOOLEAN) IS NULL OR r.for_organisation = $3)
             AND (CAST($4 AS UUID) IS NULL OR r.office_id = $4)
             AND (CAST($5 AS TEXT) IS NULL OR r.language = $5)
             AND (CAST($6 AS TEXT) IS NULL OR r.id IN (SELECT id FROM request WHERE search_text LIKE $6 ESCAPE '!'))
             AND (CAST($7 AS TIMESTAMPTZ) IS NULL OR r.waits_from >= $7)
             AND (CAST($8 AS TIMESTAMPTZ) IS NULL OR r.waits_from < $8)
             AND ($9 = 'no' OR f.until IS NOT NULL)
             ORDER BY ",
            $order,
            " LIMIT $10 OFFSET $11"
        )
    };
}

/// The text of one list in the order that the view asks for; `$first` is the list's own.
macro_rules! ordered {
    ($view:expr, $due:literal, $from:literal, $which:literal, $first:literal) => {
        match ($view.sort, $view.descending) {
            (None, _) => lines!($due, $from, $which, $first),
            (Some(SortBy::Submitted), false) => lines!($due, $from, $which, "r.submitted_at, r.id"),
            (Some(SortBy::Submitted), true) => lines!($due, $from, $which, "r.submitted_at DESC, r.id DESC"),
            (Some(SortBy::Reference), false) => lines!($due, $from, $which, "r.reference"),
            (Some(SortBy::Reference), true) => lines!($due, $from, $which, "r.reference DESC"),
            (Some(SortBy::Name), false) => lines!($due, $from, $which, "r.family_name, r.given_names, r.id"),
            (Some(SortBy::Name), true) => {
                lines!($due, $from, $which, "r.family_name DESC, r.given_names DESC, r.id DESC")
            }
        }
    };
}

fn text(view: &View) -> &'static str {
    match view.list {
        List::ToTake => {
            ordered!(
                view,
                "CAST(NULL AS TIMESTAMPTZ)",
                "request r",
                "r.state = 'submitted'",
                "r.waits_from, r.id"
            )
        }
        List::Mine => ordered!(
            view,
            "CAST(NULL AS TIMESTAMPTZ)",
            "request r",
            "r.handler_id = $1 AND r.state IN ('in_review', 'submitted', 'on_hold', 'correction_due')",
            "r.submitted_at, r.id"
        ),
        List::SecondReview => ordered!(
            view,
            "CAST(NULL AS TIMESTAMPTZ)",
            "request r",
            "r.state = 'second_review'",
            "r.waits_from, r.id"
        ),
        List::WithPerson => ordered!(
            view,
            "CAST(NULL AS TIMESTAMPTZ)",
            "request r",
            "r.state IN ('on_hold', 'correction_due', 'approved') AND r.submitted_at IS NOT NULL",
            "r.state_since, r.id"
        ),
        List::Expiring => ordered!(
            view,
            "t.due_at",
            "timer t JOIN request r ON r.id = t.owner_id",
            "t.ended_at IS NULL AND t.kind IN ('correction_end', 'completion_end') AND t.due_at <= $12
             AND r.submitted_at IS NOT NULL",
            "t.due_at, r.id"
        ),
        List::Decided => ordered!(
            view,
            "CAST(NULL AS TIMESTAMPTZ)",
            "request r",
            "r.state IN ('issuing', 'issue_failed', 'issued', 'rejected') AND r.submitted_at IS NOT NULL",
            "r.state_since DESC, r.id DESC"
        ),
        List::All => ordered!(
            view,
            "CAST(NULL AS TIMESTAMPTZ)",
            "request r",
            "r.submitted_at IS NOT NULL",
            "r.submitted_at DESC, r.id DESC"
        ),
    }
}

/// The lines asked for.
pub async fn lines(db: &mut impl Read, asked: &Asked<'_>) -> Result<Vec<Waiting>, StorageError> {
    let view = asked.view;
    let query = db
        .query(text(view))
        .bind(asked.reader)
        .bind(view.environment.map(Word::word))
        .bind(view.kind.map(|kind| kind == Kind::Organisation))
        .bind(view.office)
        .bind(view.language.map(|language| language.tag()))
        .bind(view.sought().map(|sought| like(&sought)))
        .bind(asked.waits.0)
        .bind(asked.waits.1)
        .bind(if view.later { "yes" } else { "no" })
        .bind(asked.limit)
        .bind(asked.offset);
    let query = if view.list == List::Expiring { query.bind(asked.soon) } else { query };
    query.all(read).await
}

/// The pattern for text that contains this.
fn like(sought: &str) -> String {
    let escaped = sought.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{escaped}%")
}

fn read(row: &Row) -> Result<Waiting, StorageError> {
    let id: RequestId = row.get("id")?;
    let missing = |column| StorageError::Nonsense { table: "request", column, id: id.0 };
    Ok(Waiting {
        id,
        reference: row.get("reference")?,
        environment: row.word("request", "environment", id.0, Environment::parse)?,
        state: row.word("request", "state", id.0, RequestState::parse)?,
        state_since: row.get("state_since")?,
        given_names: row.get("given_names")?,
        // Erased persons stay in the lists as what was decided, without a name.
        family_name: row.get::<Option<_>>("family_name")?.unwrap_or_default(),
        organisation: row.get("organisation_name")?,
        submitted_at: row.get::<Option<_>>("submitted_at")?.ok_or_else(|| missing("submitted_at"))?,
        waits_from: row.get("waits_from")?,
        reviewer: row.get("reviewer")?,
        lease_until: row.get("lease_until")?,
        office: row.get("office")?,
        later: row.get("later")?,
        due_at: row.get("due_at")?,
        checked_by: row.get("checked_by")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_no_pattern() {
        assert_eq!(like("50%_!"), "%50!%!_!!%");
    }
}
