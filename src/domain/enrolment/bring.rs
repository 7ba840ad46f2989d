//! What somebody has to bring to the counter: by nationality, document and office.

use super::preflight::Announced;
use crate::domain::person::document::DocumentKind;
use crate::domain::word::words;

words! {
    /// One line of the list.
    pub enum BringItem {
        /// Somebody whose document we do not know yet.
        AnyDocument => "any_document",
        Passport => "passport",
        IdentityCard => "identity_card",
        ResidenceCard => "residence_card",
        /// Besides a residence card, which does not prove a nationality: the passport of it.
        PassportBeside => "passport_beside",
        NumberProof => "number_proof",
        Phone => "phone",
        Mailbox => "mailbox",
        /// The price, which the office takes in cash only.
        PriceCash => "price_cash",
        /// The price, in cash or by card.
        PriceCard => "price_card",
    }
}

/// The list for somebody with this document (`None`: not known) at an office with this price.
pub fn bring_list(announced: Option<&Announced>, price_cents: u32, takes_cards: bool) -> Vec<BringItem> {
    let mut list = match announced.map(|announced| announced.kind) {
        None => vec![BringItem::AnyDocument],
        Some(DocumentKind::Passport) => vec![BringItem::Passport],
        Some(DocumentKind::IdentityCard) => vec![BringItem::IdentityCard],
        Some(DocumentKind::ResidenceCard) => vec![BringItem::ResidenceCard, BringItem::PassportBeside],
    };
    list.extend([BringItem::NumberProof, BringItem::Phone, BringItem::Mailbox]);
    match (price_cents, takes_cards) {
        (0, _) => {}
        (_, true) => list.push(BringItem::PriceCard),
        (_, false) => list.push(BringItem::PriceCash),
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::country::Country;
    use time::macros::date;

    fn with(kind: DocumentKind) -> Announced {
        let country = Country::parse("MA").unwrap();
        Announced { nationality: country, kind, country, expires_on: date!(2031 - 01 - 01) }
    }

    #[test]
    fn each_document_has_its_list() {
        let first = |kind| bring_list(Some(&with(kind)), 0, true)[0];
        assert_eq!(first(DocumentKind::Passport), BringItem::Passport);
        assert_eq!(first(DocumentKind::IdentityCard), BringItem::IdentityCard);
        assert_eq!(
            bring_list(Some(&with(DocumentKind::ResidenceCard)), 0, false)[..2],
            [BringItem::ResidenceCard, BringItem::PassportBeside]
        );
        assert_eq!(bring_list(None, 0, false)[0], BringItem::AnyDocument);
    }

    #[test]
    fn a_price_says_how_it_is_paid() {
        assert_eq!(bring_list(None, 500, true).last(), Some(&BringItem::PriceCard));
        assert_eq!(bring_list(None, 500, false).last(), Some(&BringItem::PriceCash));
        assert_eq!(bring_list(None, 0, true).last(), Some(&BringItem::Mailbox));
    }
}
