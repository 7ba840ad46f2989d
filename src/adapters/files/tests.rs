use super::*;
use uuid::Uuid;

const ID: DocumentId = DocumentId(Uuid::from_u128(0x1ab));

async fn keeps_and_forgets(files: Files) {
    assert_eq!(files.get(ID).await, Err(FilesFault::Missing));
    files.put(ID, b"one".to_vec()).await.unwrap();
    files.put(ID, b"two".to_vec()).await.unwrap();
    assert_eq!(files.get(ID).await.unwrap(), b"two");
    files.delete(ID).await.unwrap();
    files.delete(ID).await.unwrap();
    assert_eq!(files.get(ID).await, Err(FilesFault::Missing));
}

#[tokio::test]
async fn memory_keeps_and_forgets() {
    keeps_and_forgets(Files::memory()).await;
}

#[tokio::test]
async fn folder_keeps_and_forgets() {
    let folder = tempfile::tempdir().unwrap();
    keeps_and_forgets(Files::Folder(folder.path().join("documents"))).await;
}

#[tokio::test]
async fn deleting_from_a_folder_that_never_was_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    Files::Folder(folder.path().join("none")).delete(ID).await.unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn only_our_user_reads_and_nothing_unfinished_stays() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    Files::Folder(folder.path().into()).put(ID, b"sealed".to_vec()).await.unwrap();
    let entries: Vec<_> = std::fs::read_dir(folder.path().join("ab")).unwrap().collect();
    assert_eq!(entries.len(), 1);
    let mode = entries[0].as_ref().unwrap().metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn a_store_that_cannot_write_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("file");
    std::fs::write(&blocked, "in the way").unwrap();
    assert!(matches!(Files::Folder(blocked).put(ID, vec![1]).await, Err(FilesFault::Disk(_))));
}

#[tokio::test]
async fn what_is_not_finished_leaves_nothing_and_is_named_while_it_lies_there() {
    let folder = tempfile::tempdir().unwrap();
    let files = Files::Folder(folder.path().into());
    let mut writer = files.writer(ID).await.unwrap();
    writer.write(vec![1; 100_000]).await.unwrap();
    assert_eq!(files.get(ID).await, Err(FilesFault::Missing));
    assert_eq!(files.ids().await.unwrap(), [ID], "the job that clears away finds it");
    drop(writer);
    assert_eq!(files.ids().await.unwrap(), []);
    files.put(ID, vec![2]).await.unwrap();
    assert_eq!(files.ids().await.unwrap(), [ID]);
    files.is_ready().await.unwrap();
    assert_eq!(files.ids().await.unwrap(), [ID], "being ready leaves nothing");
}

#[tokio::test]
async fn a_folder_that_takes_no_files_is_not_ready() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("file");
    std::fs::write(&blocked, "in the way").unwrap();
    assert!(Files::Folder(blocked).is_ready().await.is_err());
}
