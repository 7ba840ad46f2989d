//! The schema: the moves it allows, the history it protects.

use passerelle::storage::db::Read;
use passerelle::storage::moves;

use crate::support::each_engine;

#[test]
fn the_database_allows_the_moves_of_the_tables_and_no_other() {
    each_engine(async |app| {
        let stored = moves::stored(&mut app.ctx.reader()).await.unwrap();
        assert_eq!(stored, moves::of_tables());
    });
}

#[test]
fn history_takes_no_move_that_no_table_has() {
    each_engine(async |app| {
        let mut tx = app.ctx.db.begin().await.unwrap();
        let refused = tx
            .query(
                "INSERT INTO history (machine, owner_id, seq, from_state, event, to_state, actor_kind, at, facts, hash)
                 VALUES ('enrolment', $1, 1, 'none', 'walk_in', 'key_active', 'clerk', $2, '{}', $3)",
            )
            .bind(app.ctx.new_id::<uuid::Uuid>().unwrap())
            .bind(app.ctx.now())
            .bind(vec![0u8; 32])
            .execute()
            .await;
        assert!(refused.is_err(), "a walk-in cannot lead straight to an active key");
    });
}
