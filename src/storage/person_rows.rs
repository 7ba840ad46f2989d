//! Rows of any table that belong to one person, column by column as text: for the export of everything.
//!
//! The statements are made of names in the register (`domain::data`), which the program brings along: nothing typed by
//! anybody goes into them.

use uuid::Uuid;

use super::db::{Engine, Read};
use super::error::StorageError;
use crate::domain::data::Table;

/// A row: the columns of the register in their order, `None` for NULL. Bytes are hexadecimal digits.
pub type TextRow = Vec<Option<String>>;

/// The rows of this table whose key is that id.
pub async fn of(
    db: &mut impl Read,
    engine: Engine,
    table: &Table,
    id: Uuid,
) -> Result<Vec<TextRow>, StorageError> {
    let Some(key) = table.key else { return Ok(Vec::new()) };
    let columns: Vec<String> = table
        .columns
        .iter()
        .enumerate()
        .map(|(number, column)| match engine {
            Engine::Sqlite => format!(
                "CASE typeof({name}) WHEN 'blob' THEN lower(hex({name})) ELSE CAST({name} AS TEXT) END AS c{number}",
                name = column.name
            ),
            Engine::Postgres => format!("CAST({} AS TEXT) AS c{number}", column.name),
        })
        .collect();
    let sql = format!("SELECT {} FROM {} WHERE {key} = $1 ORDER BY 1", columns.join(", "), table.name);
    let count = table.columns.len();
    let read = |row: &super::db::Row| (0..count).map(|at| row.at::<Option<String>>(at)).collect();
    db.query_of_names(sql).bind(id).all(read).await
}
