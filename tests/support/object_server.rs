//! As much of Amazon's S3 as documents need, in this process: objects, uploads in parts, lists. It asks for a signature
//! and does not check it: that is the client's library's to get right.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use tokio::net::TcpListener;

/// What the bucket holds.
#[derive(Default)]
pub struct Bucket {
    pub objects: BTreeMap<String, Vec<u8>>,
    /// Uploads under way, with their parts by number.
    pub uploads: BTreeMap<String, BTreeMap<u32, Vec<u8>>>,
    /// Uploads that were ever begun.
    pub begun: usize,
    /// Then every question is answered with 503.
    pub is_down: bool,
}

type Shared = Arc<Mutex<Bucket>>;

/// Starts a server with one bucket, `documents`; gives its address and what it holds.
pub async fn start() -> (String, Shared) {
    let shared = Shared::default();
    let router = Router::new()
        .route("/documents", get(bucket))
        .route("/documents/{*key}", any(object))
        .layer(axum::extract::DefaultBodyLimit::disable())
        .with_state(shared.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, shared)
}

/// SigV4: who asks, for which scope, with a hash of the body.
fn is_signed(headers: &HeaderMap) -> bool {
    let of = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    of("authorization").starts_with("AWS4-HMAC-SHA256 Credential=key-of-tests/")
        && of("authorization").contains("/eu-west-1/s3/aws4_request")
        && !of("x-amz-content-sha256").is_empty()
}

async fn bucket(State(shared): State<Shared>, headers: HeaderMap) -> Response {
    if !is_signed(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut rows = String::new();
    for (key, bytes) in &shared.lock().unwrap().objects {
        write!(
            rows,
            "<Contents><Key>{key}</Key><LastModified>2026-10-20T09:00:00.000Z</LastModified>\
             <ETag>\"e\"</ETag><Size>{}</Size></Contents>",
            bytes.len()
        )
        .unwrap();
    }
    xml(&format!("<ListBucketResult><IsTruncated>false</IsTruncated>{rows}</ListBucketResult>"))
}

async fn object(
    State(shared): State<Shared>,
    Path(key): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !is_signed(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let bucket = &mut *shared.lock().unwrap();
    if bucket.is_down {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    match (method.as_str(), query.get("uploadId")) {
        ("POST", None) if query.contains_key("uploads") => {
            bucket.begun += 1;
            let id = format!("upload-{}", bucket.begun);
            bucket.uploads.insert(id.clone(), BTreeMap::new());
            xml(&format!(
                "<InitiateMultipartUploadResult><UploadId>{id}</UploadId></InitiateMultipartUploadResult>"
            ))
        }
        ("PUT", Some(id)) => {
            let number = query["partNumber"].parse().unwrap();
            bucket.uploads.get_mut(id).unwrap().insert(number, body.to_vec());
            ([("etag", format!("\"part-{number}\""))], "").into_response()
        }
        ("POST", Some(id)) => {
            let parts = bucket.uploads.remove(id).unwrap();
            bucket.objects.insert(key, parts.into_values().flatten().collect());
            xml("<CompleteMultipartUploadResult><ETag>\"whole\"</ETag></CompleteMultipartUploadResult>")
        }
        ("DELETE", Some(id)) => {
            bucket.uploads.remove(id);
            StatusCode::NO_CONTENT.into_response()
        }
        ("PUT", None) => {
            bucket.objects.insert(key, body.to_vec());
            ([("etag", "\"one\"")], "").into_response()
        }
        ("DELETE", None) => {
            bucket.objects.remove(&key);
            StatusCode::NO_CONTENT.into_response()
        }
        ("GET" | "HEAD", None) => match bucket.objects.get(&key) {
            Some(bytes) => {
                let headers = [("etag", "\"one\""), ("last-modified", "Tue, 20 Oct 2026 09:00:00 GMT")];
                (headers, bytes.clone()).into_response()
            }
            None => StatusCode::NOT_FOUND.into_response(),
        },
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

fn xml(text: &str) -> Response {
    ([("content-type", "application/xml")], text.to_owned()).into_response()
}
