use axum::body::Body;

use super::sink::SMALL;
use super::*;

const TOKEN: (&str, &str) = ("csrf", "right");

fn text((name, value): (&str, &str)) -> Vec<u8> {
    format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into()
}

fn file(name: &str, file_name: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--b\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
         Content-Type: application/pdf\r\n\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n"].concat()
}

async fn post(parts: &[Vec<u8>]) -> Result<(Form, Files<Vec<u8>>), Problem> {
    let body = [parts.concat().as_slice(), b"--b--\r\n"].concat();
    let mut request = Request::builder()
        .header("content-type", "multipart/form-data; boundary=b")
        .body(Body::from(body))
        .unwrap();
    // The default limit of axum is 2 MB; the routes raise it with `limit()`.
    limit().apply(&mut request);
    let multipart = Multipart::from_request(request, &()).await.unwrap();
    read(multipart, &Whole, |form| if form.csrf == "right" { Ok(()) } else { Err(Problem::Csrf) }).await
}

#[tokio::test]
async fn keeps_fields_and_files() {
    let (form, mut files) =
        post(&[text(TOKEN), text(("note", "Zoë")), file("contract", "C:\\me\\a.pdf", b"%PDF")])
            .await
            .unwrap();
    assert_eq!(form.value("note"), "Zoë");
    let contract = files.take("contract").unwrap();
    assert_eq!((contract.name.as_str(), contract.content.as_slice()), ("a.pdf", &b"%PDF"[..]));
}

#[tokio::test]
async fn a_file_too_big_costs_only_itself() {
    let big = vec![b'x'; 5 * SMALL];
    let fitting = vec![b'y'; SMALL];
    let (form, mut files) = post(&[
        text(TOKEN),
        text(("note", "kept")),
        file("contract", "a.pdf", &big),
        file("identity_front", "b.pdf", &fitting),
    ])
    .await
    .unwrap();
    assert_eq!(form.value("note"), "kept");
    assert_eq!(files.take("contract"), Err(UploadFault::TooBig));
    assert_eq!(files.take("identity_front").unwrap().content.len(), SMALL);
}

#[tokio::test]
async fn says_what_is_missing_empty_or_too_many() {
    let (_, mut files) = post(&[
        text(TOKEN),
        file("left_alone", "", b""),
        file("hollow", "a.pdf", b""),
        file("twice", "a.pdf", b"1"),
        file("twice", "b.pdf", b"2"),
    ])
    .await
    .unwrap();
    assert_eq!(files.take("absent"), Err(UploadFault::NoneSelected));
    assert_eq!(files.take("left_alone"), Err(UploadFault::NoneSelected));
    assert_eq!(files.take("hollow"), Err(UploadFault::Empty));
    assert_eq!(files.take("twice"), Err(UploadFault::TooMany));
}

#[tokio::test]
async fn keeps_no_file_before_the_right_token() {
    for parts in [
        vec![file("contract", "a.pdf", b"1"), text(TOKEN)],
        vec![text(("csrf", "wrong")), file("contract", "a.pdf", b"1")],
        vec![text(("note", "no token"))],
    ] {
        assert!(matches!(post(&parts).await, Err(Problem::Csrf)));
    }
}

#[tokio::test]
async fn refuses_what_no_page_sends() {
    let long = "x".repeat(TEXT_LIMIT + 1);
    assert!(matches!(post(&[text(TOKEN), text(("note", &long))]).await, Err(Problem::TooLarge)));
    let many: Vec<_> = (0..=PART_LIMIT).map(|_| text(("note", "x"))).collect();
    assert!(matches!(post(&many).await, Err(Problem::BadRequest)));
    let cut = [text(TOKEN), b"--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nxx".to_vec()];
    let body = cut.concat();
    let request = Request::builder()
        .header("content-type", "multipart/form-data; boundary=b")
        .body(Body::from(body))
        .unwrap();
    let multipart = Multipart::from_request(request, &()).await.unwrap();
    assert!(matches!(read(multipart, &Whole, |_| Ok(())).await, Err(Problem::BadRequest)));
}
