use super::*;
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;

fn ask(address: &str) -> HttpRequest {
    http::Request::get(address).body(Vec::new()).unwrap()
}

/// A server on a free port of the loopback address; ends with the test.
async fn server() -> String {
    let router = Router::new()
        .route("/small", get(|| async { "hello" }))
        .route("/huge", get(|| async { vec![0_u8; SIZE_LIMIT + 1] }))
        .route("/moved", get(|| async { Redirect::temporary("/small") }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

#[tokio::test]
async fn reads_a_small_answer_through_the_trait() {
    let (http, server) = (Http::real().unwrap(), server().await);
    let answer = http.call(ask(&format!("{server}/small"))).await.unwrap();
    assert_eq!((answer.status(), answer.body().as_slice()), (StatusCode::OK, b"hello".as_slice()));
}

#[tokio::test]
async fn follows_no_redirect() {
    let (http, server) = (Http::real().unwrap(), server().await);
    let answer = http.send(ask(&format!("{server}/moved"))).await.unwrap();
    assert_eq!(answer.status(), StatusCode::TEMPORARY_REDIRECT);
}

#[tokio::test]
async fn gives_up_on_a_large_answer() {
    let (http, server) = (Http::real().unwrap(), server().await);
    assert_eq!(http.send(ask(&format!("{server}/huge"))).await.unwrap_err(), HttpFault::TooLarge);
}

#[tokio::test]
async fn says_when_nobody_listens_and_names_no_address() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/?code=secret", listener.local_addr().unwrap());
    drop(listener);
    let fault = Http::real().unwrap().send(ask(&address)).await.unwrap_err();
    assert_eq!(fault, HttpFault::Unreachable);
    assert!(!format!("{fault} {fault:?}").contains("secret"));
}

#[tokio::test]
async fn memory_gives_the_latest_answer_and_remembers_what_was_asked() {
    let http = Http::memory();
    http.answer("https://op.example/jwks", CannedAnswer::json("{}"));
    http.answer("https://op.example/jwks", CannedAnswer::json(r#"{"keys":[]}"#));
    let answer = http.send(ask("https://op.example/jwks")).await.unwrap();
    assert_eq!(answer.body(), br#"{"keys":[]}"#);
    assert_eq!(http.send(ask("https://op.example/other")).await.unwrap_err(), HttpFault::Unreachable);
    assert_eq!(http.requests().len(), 2);
}

#[tokio::test]
async fn gives_up_on_a_server_that_says_nothing() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let begun = std::time::Instant::now();
    assert_eq!(Http::real().unwrap().send(ask(&address)).await.unwrap_err(), HttpFault::Slow);
    assert!(begun.elapsed() >= TOTAL_LIMIT, "it was given its time");
}
