//! One schema on both engines: columns, types, NOT NULL, unique keys and foreign keys.

use std::sync::Mutex;

use passerelle::storage::db::Db;
use passerelle::storage::migrate;

use super::each_empty;

const COLUMNS_OF_SQLITE: &str = "
    SELECT m.name || '.' || p.name || ' ' || lower(p.type) || CASE p.\"notnull\" WHEN 1 THEN ' not null' ELSE '' END
      AS line
    FROM sqlite_schema m JOIN pragma_table_info(m.name) p
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> '_sqlx_migrations'";

const COLUMNS_OF_POSTGRES: &str = "
    SELECT table_name::text || '.' || column_name::text || ' '
      || CASE data_type WHEN 'timestamp with time zone' THEN 'timestamptz' ELSE data_type::text END
      || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'";

const UNIQUE_OF_SQLITE: &str = "
    SELECT m.name || ' (' || (SELECT group_concat(name, ',') FROM
        (SELECT i.name AS name FROM pragma_index_info(l.name) i ORDER BY i.seqno))
      || ')' || CASE l.partial WHEN 1 THEN ' where' ELSE '' END AS line
    FROM sqlite_schema m JOIN pragma_index_list(m.name) l
    WHERE m.type = 'table' AND l.\"unique\" = 1 AND m.name <> '_sqlx_migrations'";

const UNIQUE_OF_POSTGRES: &str = "
    SELECT t.relname::text || ' (' || (SELECT string_agg(a.attname::text, ',' ORDER BY k.place)
        FROM unnest(i.indkey) WITH ORDINALITY k (attnum, place)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum)
      || ')' || CASE WHEN i.indpred IS NULL THEN '' ELSE ' where' END AS line
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE n.nspname = 'public' AND i.indisunique AND t.relname <> '_sqlx_migrations'";

const FOREIGN_OF_SQLITE: &str = "
    SELECT m.name || ' (' || group_concat(f.\"from\", ',') || ') -> ' || f.\"table\" AS line
    FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' GROUP BY m.name, f.id, f.\"table\"";

const FOREIGN_OF_POSTGRES: &str = "
    SELECT t.relname::text || ' (' || (SELECT string_agg(a.attname::text, ',' ORDER BY k.place)
        FROM unnest(c.conkey) WITH ORDINALITY k (attnum, place)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum)
      || ') -> ' || o.relname::text AS line
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid
    WHERE c.contype = 'f'";

async fn lines(db: &Db, sqlite: &'static str, postgres: &'static str) -> Vec<String> {
    let mut tx = db.begin().await.unwrap();
    let mut lines: Vec<String> =
        tx.query_per_engine(sqlite, postgres).all(|row| row.get("line")).await.unwrap();
    lines.sort();
    lines
}

#[test]
fn both_engines_have_the_same_schema() {
    let first: Mutex<Option<Vec<Vec<String>>>> = Mutex::new(None);
    each_empty(async |db| {
        migrate::migrate(db).await.unwrap();
        let found = vec![
            lines(db, COLUMNS_OF_SQLITE, COLUMNS_OF_POSTGRES).await,
            lines(db, UNIQUE_OF_SQLITE, UNIQUE_OF_POSTGRES).await,
            lines(db, FOREIGN_OF_SQLITE, FOREIGN_OF_POSTGRES).await,
        ];
        assert!(found.iter().all(|part| part.len() > 10), "the catalogue was not read: {found:?}");
        let mut first = first.lock().unwrap();
        for (ours, other) in found.iter().zip(first.iter().flatten()) {
            let only_here: Vec<_> = ours.iter().filter(|line| !other.contains(line)).collect();
            let only_there: Vec<_> = other.iter().filter(|line| !ours.contains(line)).collect();
            assert!(
                only_here.is_empty() && only_there.is_empty(),
                "only on PostgreSQL: {only_here:#?}\nonly on SQLite: {only_there:#?}"
            );
        }
        *first = Some(found);
    });
}
