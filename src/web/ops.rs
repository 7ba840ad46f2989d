//! For operators and their machines: is it alive, can it serve, how is it doing.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::actions::context::Shared;
use crate::actions::readiness;

/// `/healthz`, `/readyz`, `/metrics`.
pub fn routes() -> Router<Shared> {
    Router::new().route("/healthz", get(alive)).route("/readyz", get(ready)).route("/metrics", get(metrics))
}

async fn alive() -> &'static str {
    "ok\n"
}

async fn ready(State(ctx): State<Shared>) -> (StatusCode, &'static str) {
    let (counted, stores) = (readiness::check(&ctx).await, readiness::stores_documents(&ctx).await);
    match counted.map(|_| ()).and(stores) {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::error!(error = error.chain(), "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
        }
    }
}

/// Prometheus text format 0.0.4; counts only, no labels that name anybody.
async fn metrics(State(ctx): State<Shared>) -> (StatusCode, String) {
    match readiness::check(&ctx).await {
        Ok(counts) => {
            let lines = counts
                .iter()
                .map(|(name, value)| format!("# TYPE passerelle_{name} gauge\npasserelle_{name} {value}\n"));
            (StatusCode::OK, lines.collect())
        }
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, String::new()),
    }
}
