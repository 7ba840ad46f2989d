//! The part of the details that is about an organisation: type and number, name, application.

use crate::domain::organisation::identifier::IdentifierFault;
use crate::domain::organisation::name::OrganisationNameFault;
use crate::domain::organisation::{
    ApplicationId, Identifier, IdentifierType, Organisation, OrganisationName,
};
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};

const TYPE: &str = "organisation_type";
const NUMBER: &str = "organisation_number";
const NAME: &str = "organisation_name";
const APPLICATION: &str = "application_id";

/// Every type of number, called by its name and by eHealth's word.
pub(super) fn types(l: &Locale) -> Vec<Choice> {
    let choice = |kind: IdentifierType| {
        let word = kind.word();
        Choice::new(word, format!("{} ({word})", l.of("organisation-type-", word)))
    };
    IdentifierType::of_organisations().map(choice).collect()
}

/// Fills in what was given before.
pub(super) fn fill(form: &mut Form, organisation: Option<&Organisation>) {
    let Some(organisation) = organisation else { return };
    form.set(TYPE, organisation.identifier().kind());
    form.set(NUMBER, organisation.identifier().digits());
    form.set(NAME, organisation.name());
    form.set(APPLICATION, organisation.application().map(ToString::to_string).unwrap_or_default());
}

/// Judges every field, so that all that is wrong is said at once.
pub(super) fn judge(form: &mut Form) -> Option<Organisation> {
    let identifier = Identifier::parse(form.value(TYPE), form.value(NUMBER));
    let field = if identifier.as_ref().is_err_and(|fault| fault.is_of_type()) { TYPE } else { NUMBER };
    let identifier = form.judge(field, identifier, |fault| fault.key().to_owned());
    if field == TYPE && form.value(NUMBER).trim().is_empty() {
        form.refuse(NUMBER, IdentifierFault::Missing.key());
    }
    let name = OrganisationName::parse(form.value(NAME));
    let name = form.judge(NAME, name, |fault| fault.key().to_owned());
    let application = ApplicationId::parse(form.value(APPLICATION));
    let application = form.judge(APPLICATION, application, |fault| fault.key().to_owned());
    let organisation = Organisation::new(identifier?, name?, application?);
    form.judge(NAME, organisation, |fault| OrganisationNameFault::from(*fault).key().to_owned())
}
