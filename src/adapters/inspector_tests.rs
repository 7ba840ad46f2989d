//! What is believed of a child: programs that answer like one, and break.

use std::os::unix::fs::PermissionsExt;

use futures_util::TryStreamExt;

use super::*;

/// Judges a document by a program that reads it and then does `answer`.
async fn judged(answer: &str) -> Result<Result<Vec<u8>, UploadFault>, std::io::Error> {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("program");
    // Renamed into place: a file that is still open for writing is not run.
    let draft = folder.path().join("draft");
    std::fs::write(&draft, format!("#!/bin/sh\ncat > /dev/null\n{answer}\n")).unwrap();
    std::fs::set_permissions(&draft, std::fs::Permissions::from_mode(0o700)).unwrap();
    std::fs::rename(&draft, &program).unwrap();
    let pieces = stream::once(async { Ok(Bytes::from_static(b"a document")) }).boxed();
    match Inspector::child(program, None).judge(pieces, None).await.unwrap() {
        Ok(Verdict::Picture(drawn)) => {
            let whole = drawn.try_fold(Vec::new(), async |whole, piece| Ok([whole, piece.to_vec()].concat()));
            whole.await.map(Ok)
        }
        Ok(Verdict::Pdf(_)) => Ok(Ok(Vec::new())),
        Err(fault) => Ok(Err(fault)),
    }
}

#[tokio::test]
async fn a_picture_is_whole_or_none() {
    let whole = judged(r#"echo '"picture"'; printf 'drawn\377\331'"#).await.unwrap();
    assert_eq!(whole, Ok(b"drawn\xff\xd9".to_vec()));
    // Longer than a piece, which ends within the end mark.
    let long = judged(r#"echo '"picture"'; head -c 65535 /dev/zero; printf '\377\331'"#).await.unwrap();
    assert_eq!(long.unwrap().len(), 65_537);
    assert!(judged(r#"echo '"picture"'; printf 'dra'"#).await.is_err(), "died while it wrote");
    assert!(judged(r#"echo '"picture"'"#).await.is_err(), "died before it wrote");
    assert!(
        judged(r#"echo '"picture"'; printf 'drawn\377\331'; exit 1"#).await.is_err(),
        "failed in the end"
    );
}

#[tokio::test]
async fn a_child_that_says_nothing_known_has_not_judged() {
    assert_eq!(judged(r#"echo '{"pdf":[]}'"#).await.unwrap(), Ok(Vec::new()));
    assert_eq!(
        judged(r#"echo '{"refused":"fault-upload-too-big"}'"#).await.unwrap(),
        Err(UploadFault::TooBig)
    );
    for answer in ["", "exit 1", "echo nonsense", r#"echo '{"refused":"because"}'"#] {
        assert_eq!(judged(answer).await.unwrap(), Err(UploadFault::WrongType), "{answer}");
    }
}
