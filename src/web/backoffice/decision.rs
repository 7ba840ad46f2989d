//! What the pages of a decision have in common: the form, and what it would lead to.

use super::AtRequest;
use crate::actions::backoffice::mandate::Lack;
use crate::actions::backoffice::preview::{Preview, preview};
use crate::storage::requests::Request;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::problem::Problem;
use crate::web::visit::Visit;

/// The input of the button that shows the letter and decides nothing.
pub const LOOK: &str = "look";

/// A decision about to be made.
pub struct Decision {
    pub page: Page,
    pub form: Form,
    pub path: String,
    pub request: Request,
    pub preview: Preview,
}

impl Decision {
    /// On this request; `again`: the form as it was refused.
    pub fn on(at: &AtRequest, request: Request, again: Option<Form>) -> Result<Self, Problem> {
        let mut page = at.page();
        page.error = again.is_some();
        let form = match again {
            Some(form) => form,
            None => at.visit().form(request.last_seq)?,
        };
        let preview = preview(&at.visit().ctx, &request)?;
        Ok(Self { page, form, path: at.path(""), request, preview })
    }
}

/// The form of somebody who has not opened the mandate, or has not said that it holds.
pub fn lacking(visit: &Visit, mut form: Form, lack: Lack) -> Result<Form, Problem> {
    form.refuse("mandate", format!("backoffice-mandate-{lack}"));
    visit.again(form)
}
