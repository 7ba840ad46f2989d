use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Redirect;
use axum::routing::post;
use time::macros::datetime;

use super::*;

fn message() -> TextMessage {
    TextMessage {
        id: "01990000-0000-7000-8000-000000000001".to_owned(),
        to: "32470123456".to_owned(),
        text: "123456 is your code".to_owned(),
        date: Instant::new(datetime!(2026-11-20 09:00 UTC)),
    }
}

const BODY: &str = r#"{"to":"{to}","text":"{text}","reference":"{id}"}"#;

fn headers(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn gateway(url: &str) -> SmsGateway {
    let headers = headers(&[("Authorization", "Bearer a secret")]);
    let timeout = Duration::milliseconds(500);
    let set = HttpSetting { url, method: "POST", headers: &headers, body: BODY, timeout };
    SmsGateway::Http(Arc::new(HttpGateway::new(&set).unwrap()))
}

/// A gateway on a free port of the loopback address that keeps what it was told; ends with the test.
async fn server() -> (String, Arc<Mutex<Vec<(String, String)>>>, Arc<AtomicUsize>) {
    let (told, moved_to) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
    let (kept, counted) = (told.clone(), moved_to.clone());
    let take = move |headers: HeaderMap, body: String| {
        let authorization = headers["authorization"].to_str().unwrap().to_owned();
        kept.lock().unwrap().push((authorization, body));
        async { StatusCode::ACCEPTED }
    };
    let elsewhere = move || {
        counted.fetch_add(1, Ordering::SeqCst);
        async { StatusCode::ACCEPTED }
    };
    let mut router = Router::new()
        .route("/take", post(take))
        .route("/moved", post(|| async { Redirect::temporary("/elsewhere") }))
        .route("/elsewhere", post(elsewhere))
        .route("/hang", post(|| async { std::future::pending::<StatusCode>().await }));
    for code in [400u16, 401, 429, 500, 503, 504] {
        let answer = move || async move { StatusCode::from_u16(code).unwrap() };
        router = router.route(&format!("/{code}"), post(answer));
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, told, moved_to)
}

#[tokio::test]
async fn a_gateway_is_told_number_text_and_id_in_the_words_that_are_set() {
    let (server, told, _) = server().await;
    gateway(&format!("{server}/take")).send(&message()).await.unwrap();
    let (authorization, body) = told.lock().unwrap().pop().unwrap();
    assert_eq!(authorization, "Bearer a secret");
    let body: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!(
        (body["to"].as_str(), body["text"].as_str()),
        (Some("+32470123456"), Some("123456 is your code"))
    );
    assert_eq!(body["reference"], message().id);
}

#[tokio::test]
async fn only_what_surely_did_not_leave_may_be_repeated() {
    let (server, _, moved_to) = server().await;
    for (path, fault, again) in [
        ("/400", SmsFault::Refused(400), false),
        ("/401", SmsFault::Refused(401), false),
        ("/moved", SmsFault::Refused(307), false),
        ("/429", SmsFault::Later(429), true),
        ("/500", SmsFault::Later(500), true),
        ("/503", SmsFault::Later(503), true),
        ("/504", SmsFault::Silent, false),
        ("/hang", SmsFault::Silent, false),
    ] {
        let found = gateway(&format!("{server}{path}")).send(&message()).await.unwrap_err();
        assert_eq!((found, found.may_be_repeated()), (fault, again), "{path}");
    }
    assert_eq!(moved_to.load(Ordering::SeqCst), 0, "numbers go to the address that is set, nowhere else");
}

#[tokio::test]
async fn a_gateway_that_is_down_has_nothing_and_its_fault_names_nothing() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/?key=secret", listener.local_addr().unwrap());
    drop(listener);
    let gateway = gateway(&address);
    let fault = gateway.send(&message()).await.unwrap_err();
    assert_eq!(fault, SmsFault::Unreachable);
    let said = format!("{fault} {fault:?} {gateway:?} {:?}", message());
    for hidden in ["secret", "470123456", "123456 is"] {
        assert!(!said.contains(hidden), "{said}");
    }
}

#[test]
fn a_setting_that_cannot_be_used_is_named() {
    let good = headers(&[("X-Key", "k")]);
    let timeout = Duration::seconds(10);
    let set =
        HttpSetting { url: "https://gateway.example/", method: "POST", headers: &good, body: BODY, timeout };
    HttpGateway::new(&set).unwrap();
    let named = |set: &HttpSetting<'_>| HttpGateway::new(set).unwrap_err().setting();
    assert_eq!(named(&HttpSetting { url: "gateway.example", ..set }), "sms.url");
    assert_eq!(named(&HttpSetting { method: "GET", ..set }), "sms.method");
    assert_eq!(named(&HttpSetting { body: "{}", ..set }), "sms.body");
    for bad in [headers(&[("a b", "c")]), headers(&[("a", "b\nc")]), headers(&[("content-type", "text/xml")])]
    {
        let fault = HttpGateway::new(&HttpSetting { headers: &bad, ..set }).unwrap_err();
        assert_eq!(fault.setting(), "sms.headers");
        assert!(!fault.to_string().contains("b\nc"));
    }
}

#[tokio::test]
async fn a_folder_holds_each_message_once_latest_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sms");
    assert!(folder_texts(&path).await.unwrap().is_empty());
    let gateway = SmsGateway::Folder(path.clone());
    let later = TextMessage {
        id: "01990000-0000-7000-8000-000000000002".to_owned(),
        date: message().date.plus(Duration::minutes(1)),
        ..message()
    };
    for sent in [&later, &message(), &message()] {
        gateway.send(sent).await.unwrap();
    }
    assert_eq!(folder_texts(&path).await.unwrap(), [later, message()]);
}

#[tokio::test]
async fn memory_keeps_what_it_took_and_fails_as_told() {
    let gateway = SmsGateway::memory();
    gateway.fail_with(Some(SmsFault::Later(503)));
    assert_eq!(gateway.send(&message()).await, Err(SmsFault::Later(503)));
    gateway.fail_with(None);
    gateway.send(&message()).await.unwrap();
    assert_eq!((gateway.sent(), gateway.attempts()), (vec![message()], 2));
    assert_eq!(SmsGateway::Absent.send(&message()).await, Err(SmsFault::Absent));
    assert!(!SmsGateway::Absent.is_present() && gateway.is_present());
}
