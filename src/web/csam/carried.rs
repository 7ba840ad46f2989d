//! A request on its way through the sign-in pages: as a query, and as hidden inputs.

use axum::http::header;
use url::form_urlencoded;

use crate::domain::oidc::client::ClientName;
use crate::domain::oidc::parameters::Parameters;
use crate::domain::oidc::request::AuthorizationRequest;
use crate::web::form::Form;
use crate::web::headers::policy_with_forms_to;
use crate::web::page::Page;
use crate::web::problem::Reply;
use crate::web::visit::Visit;

/// Where the effect of a sign-in form is seen. Kept with the form, so without the request: it may hold an ID token.
pub const EFFECT: &str = "/csam/authorize";

/// Names and values of a query or form body as they came.
pub fn pairs(encoded: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded).into_owned().collect()
}

/// A path of ours with these parameters.
pub fn path_with(path: &str, parameters: &Parameters) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters.pairs()).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Where a request goes on once a step is proved.
pub fn way_on(request: &AuthorizationRequest) -> String {
    path_with("/csam/authorize", &request.going_on())
}

/// Where a sign-in that took too long begins anew: at the service, or where that is not ours with the same request.
pub fn start(request: &AuthorizationRequest) -> String {
    request.client.start_path().unwrap_or_else(|| path_with("/csam/authorize", &request.parameters))
}

/// The relying party's name for the person who reads this page.
pub fn client_name(visit: &Visit, request: &AuthorizationRequest) -> String {
    match &request.client.name {
        ClientName::Key(key) => visit.locale().t(key),
        ClientName::Given(name) => name.clone(),
    }
}

/// The page, with leave for its form to end at the relying party's address: browsers hold every redirect after a form
/// against `form-action`.
pub fn leading_to_party(request: &AuthorizationRequest, page: Reply) -> Reply {
    let mut response = page?;
    let policy = policy_with_forms_to(&request.redirect_uri);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

/// The parameters that a posted form carried along.
pub fn from_form(form: &Form) -> Vec<(String, String)> {
    form.values.iter().map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// The frame of a sign-in page; its language links lead back into the request. `ui_locales` speaks for the
/// person as long as they have not chosen a language themselves.
pub fn page(visit: &mut Visit, request: &AuthorizationRequest) -> Page {
    if let Some(language) = request.language {
        visit.language = language;
    }
    let mut page = visit.page("service-csam");
    let parameters = request.parameters.clone().without("ui_locales");
    page.path = path_with("/csam/authorize", &parameters);
    page
}
