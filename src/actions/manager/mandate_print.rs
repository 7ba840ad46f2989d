//! The mandate as a form to print: filled in with what the request says, to be signed by who may bind the
//! organisation. It names no number of the person: the organisation need not know it.

use super::{contract_print, contract_text};
use crate::actions::{ActionError, Context};
use crate::adapters::pdf::{self, Block, Document, Level};
use crate::domain::word::Word;
use crate::storage::db::Read;
use crate::storage::requests::Request;
use crate::text::locale::Locale;

/// The PDF file, in the language of the request; the same request gives the same bytes.
///
/// # Errors
/// [`ActionError::NotFound`] unless the request is for an organisation.
pub async fn pdf(ctx: &Context, db: &mut impl Read, request: &Request) -> Result<Vec<u8>, ActionError> {
    let facts = contract_text::facts(ctx, db, request).await?;
    let organisation = facts.organisation.as_ref().ok_or(ActionError::NotFound)?;
    let l = Locale::new(request.language);
    let name = contract_print::printable_name(&facts);
    let mut data = contract_print::organisation_data(organisation, l);
    data.push((l.t("mandate-person"), name.clone()));
    data.push((l.t("contract-reference"), request.reference.clone()));
    data.push((l.t("contract-environment"), l.of("contract-environment-", request.environment.word())));
    let empowers = contract_print::printable_organisation(organisation);
    let heading = |level, key| Block::Heading { level, text: l.t(key) };
    let document = Document {
        title: format!("{} {}", l.t("mandate-title"), request.reference),
        language: request.language,
        date: contract_text::offered_at(request),
        blocks: vec![
            Block::Letterhead(l.t("service-manager")),
            heading(Level::One, "mandate-title"),
            Block::Paragraph(l.t("mandate-form-lead")),
            Block::Definitions(data),
            heading(Level::Two, "mandate-statement-heading"),
            Block::Paragraph(l.t2("mandate-statement", "organisation", empowers, "name", name)),
            Block::Paragraph(l.t("mandate-end")),
            Block::SignatureLine(l.t("mandate-signer")),
            Block::SignatureLine(l.t("mandate-signature")),
        ],
        one_sheet: true,
    };
    pdf::render(&document).map_err(|fault| ActionError::outside("the mandate's PDF")(Box::new(fault)))
}
