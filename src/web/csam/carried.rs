//! A request on its way through the sign-in pages: as a query, and as hidden inputs.

use url::form_urlencoded;

use crate::domain::oidc::parameters::Parameters;
use crate::domain::oidc::request::AuthorizationRequest;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::visit::Visit;

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
