//! What surrounds every request: its id, its log line, its limits, and the headers of every answer.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::MatchedPath;
use axum::http::{HeaderName, HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use crate::actions::context::Shared;

/// Long enough for 10 MB over a slow line (FILE-7), short enough to give a worker back.
const LONGEST_REQUEST: Duration = Duration::from_secs(600);

/// No foreign host, no frame, nothing inline: nothing here needs them. The few scripts are our own files and speak
/// to this host only; every page works without them. A form's answer may lead to the
/// built-in identity provider by its public address, which browsers hold against `form-action`; a foreign one is
/// reached over a page in between.
fn content_security_policy(ctx: &Shared) -> HeaderValue {
    policy_with_forms_to(&ctx.settings.base_url)
}

/// The policy of a page whose form may lead, over a redirect, to the origin of this address besides ourselves. An
/// address without an origin that a browser can name adds nothing.
pub fn policy_with_forms_to(address: &str) -> HeaderValue {
    let issuer = url::Url::parse(address)
        .ok()
        .map(|url| url.origin())
        .filter(url::Origin::is_tuple)
        .map(|origin| origin.ascii_serialization());
    let policy = format!(
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self' {}; base-uri 'none'; \
         frame-ancestors 'none'",
        issuer.unwrap_or_default()
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// Puts the strictest policy on an answer whose page holds keys: there, no text becomes markup or script by any way
/// (Trusted Types, W3C). Other pages replace parts of themselves by what the server sends.
pub fn strictly(ctx: &Shared, mut answer: Response) -> Response {
    let policy = content_security_policy(ctx);
    let policy = policy.to_str().unwrap_or("default-src 'none'");
    let policy = [policy, "; require-trusted-types-for 'script'; trusted-types 'none'"].concat();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    answer
}

/// Where relying parties post from their own sites, as OpenID Connect has it (Core, 3.1.2.1; RP-Initiated Logout, 2),
/// and where their pages may call. None of them changes anything on the strength of a cookie alone: `authorize` reads
/// a POST as the GET that it could be, `end-session` asks first, the others look at no cookie.
fn is_open_to_other_sites(path: &str) -> bool {
    matches!(path, "/csam/authorize" | "/csam/end-session" | "/csam/token" | "/csam/userinfo")
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Puts the common layers around all routes.
pub fn wrap(router: Router<Shared>, ctx: &Shared) -> Router<Shared> {
    let always = |name, value| SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value));
    let mut router = router
        .layer(always(header::CACHE_CONTROL, "no-store"))
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CONTENT_SECURITY_POLICY,
            content_security_policy(ctx),
        ))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(header::REFERRER_POLICY, "same-origin"))
        .layer(always(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        .layer(always(
            HeaderName::from_static("permissions-policy"),
            "camera=(), microphone=(), geolocation=()",
        ));
    if !ctx.settings.on_loopback {
        router =
            router.layer(always(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"));
    }
    router
        .layer(CsrfLayer::new().with_insecure_bypass(|_, uri| is_open_to_other_sites(uri.path())))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(last_resort))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST_REQUEST))
        .layer(TraceLayer::new_for_http().make_span_with(span).on_request(()).on_body_chunk(()).on_eos(()))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(SetRequestIdLayer::new(REQUEST_ID, Ids(ctx.clone())))
}

/// The log line names the route, never the address: addresses hold tokens and references.
fn span(request: &Request<Body>) -> tracing::Span {
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str);
    let id =
        request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok()).unwrap_or("");
    tracing::info_span!("request", method = %request.method(), route, request_id = id)
}

#[derive(Clone)]
struct Ids(Shared);

impl MakeRequestId for Ids {
    fn make_request_id<B>(&mut self, _: &Request<B>) -> Option<RequestId> {
        let id: uuid::Uuid = self.0.new_id().ok()?;
        HeaderValue::from_str(&id.to_string()).ok().map(RequestId::new)
    }
}

/// A panic is a defect; the person still gets an answer.
fn last_resort(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    (StatusCode::INTERNAL_SERVER_ERROR, "500").into_response()
}
