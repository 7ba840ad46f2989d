//! SQL and nothing but: the only importer of sqlx.
