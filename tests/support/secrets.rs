//! Looks for a secret in every column of every row: as it is, in hexadecimal and in base64.

use base64::Engine as _;
use passerelle::storage::db::Db;
use sqlx::{AssertSqlSafe, Column, Row, ValueRef, query};

use super::TestApp;

/// The columns that hold one of the needles, as `table.column`.
pub async fn places(app: &TestApp, needles: &[Vec<u8>]) -> Vec<String> {
    let needles: Vec<Vec<u8>> = needles.iter().flat_map(|needle| spellings(needle)).collect();
    let mut found = Vec::new();
    for table in crate::migrations::tables(&app.db).await {
        for (column, value) in values(app, &table).await {
            if needles.iter().any(|needle| holds(&value, needle)) {
                found.push(format!("{table}.{column}"));
            }
        }
    }
    found
}

fn spellings(needle: &[u8]) -> [Vec<u8>; 4] {
    let hexadecimal = hex::encode(needle);
    let base64 = base64::engine::general_purpose::STANDARD_NO_PAD.encode(needle);
    [
        needle.to_vec(),
        hexadecimal.clone().into_bytes(),
        hexadecimal.to_uppercase().into_bytes(),
        base64.into_bytes(),
    ]
}

/// Whether the needle stands in the value, small and capital letters being the same.
pub fn holds(value: &[u8], needle: &[u8]) -> bool {
    value.windows(needle.len()).any(|part| part.eq_ignore_ascii_case(needle))
}

/// Every value of a table as bytes, with its column. Times and ids of version 7 hold digits of the clock, so
/// columns that are neither text nor bytes are left out.
async fn values(app: &TestApp, table: &str) -> Vec<(String, Vec<u8>)> {
    let sql = AssertSqlSafe(format!("SELECT * FROM {table}"));
    let mut values = Vec::new();
    match &app.db {
        Db::Sqlite { readers, .. } => {
            for row in query(sql).fetch_all(readers).await.unwrap() {
                for column in row.columns() {
                    let raw = row.try_get_raw(column.ordinal()).unwrap();
                    let kind = raw.type_info().to_string();
                    if !raw.is_null() && matches!(kind.as_str(), "TEXT" | "BLOB") {
                        let bytes: Vec<u8> = match kind.as_str() {
                            "TEXT" => row.get::<String, _>(column.ordinal()).into_bytes(),
                            _ => row.get(column.ordinal()),
                        };
                        values.push((column.name().to_owned(), bytes));
                    }
                }
            }
        }
        Db::Postgres(pool) => {
            for row in query(sql).fetch_all(pool).await.unwrap() {
                for column in row.columns() {
                    let raw = row.try_get_raw(column.ordinal()).unwrap();
                    let kind = raw.type_info().to_string();
                    if !raw.is_null() && matches!(kind.as_str(), "TEXT" | "BYTEA") {
                        values.push((column.name().to_owned(), raw.as_bytes().unwrap().to_vec()));
                    }
                }
            }
        }
    }
    values
}
