//! Files that never change under their address: the address holds a hash of the content, so
//! browsers keep them for a year and see a new version at once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "templates/assets"]
struct Files;

static ADDRESSES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let addressed = Files::iter().filter_map(|name| {
        let file = Files::get(&name)?;
        Some((name.to_string(), format!("/assets/{}/{name}", hash(&file))))
    });
    addressed.collect()
});

/// The address of an asset by its file name; the start page for a name that does not exist, which
/// the test of all names keeps from happening.
pub fn address(name: &str) -> &'static str {
    ADDRESSES.get(name).map_or("/", String::as_str)
}

/// `/assets/{hash}/{name}`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{hash}/{name}", get(serve))
}

/// 64 bits are plenty to tell versions of one file apart.
fn hash(file: &EmbeddedFile) -> String {
    hex::encode(&file.metadata.sha256_hash()[..8])
}

async fn serve(Path((asked, name)): Path<(String, String)>) -> Response {
    match Files::get(&name) {
        Some(file) if hash(&file) == asked => {
            let kind = mime_guess::from_path(&name).first_or_octet_stream();
            let headers = [
                (header::CONTENT_TYPE, kind.to_string()),
                (header::CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned()),
            ];
            (headers, file.data).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::Request;
    use tower::ServiceExt;

    async fn answer(path: &str) -> Response {
        let request = Request::get(path).body(Body::empty()).unwrap();
        routes::<()>().with_state(()).oneshot(request).await.unwrap()
    }

    #[tokio::test]
    async fn assets_are_kept_for_a_year_under_their_hash_only() {
        let names =
            ["passerelle.css", "mark.svg", "copy.js", "live.js", "passkey.js", "session.js", "zone.js"];
        for name in names {
            let found = answer(address(name)).await;
            assert_eq!(found.status(), StatusCode::OK);
            assert!(found.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
        }
        assert_eq!(answer("/assets/0000000000000000/passerelle.css").await.status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn the_small_scripts_stay_under_four_kilobytes_in_all() {
        // Making keys and passkeys takes scripts of their own; the others are trimmings.
        let own = |name: &str| name == "passkey.js" || name.starts_with("keystore");
        let scripts = Files::iter().filter(|name| name.ends_with(".js") && !own(name));
        let sizes = scripts.filter_map(|name| Files::get(&name)).map(|file| file.data.len());
        assert!(sizes.sum::<usize>() < 4_096);
    }
}
