//! The list of what to bring, as pages and letters print it.

use super::locale::Locale;
use crate::domain::enrolment::bring::BringItem;
use crate::domain::word::Word;

/// One sentence an item. `price_cents` fills the item about the price.
pub fn sentences(l: Locale, items: &[BringItem], price_cents: u32) -> Vec<String> {
    let amount = l.euros(&price_cents);
    let sentence = |item: &BringItem| match item {
        BringItem::PriceCash | BringItem::PriceCard => {
            l.t1(format!("bring-{}", item.word()), "amount", amount.as_str())
        }
        other => l.of("bring-", other.word()),
    };
    items.iter().map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn every_item_has_its_sentence_in_each_language() {
        for language in Language::ALL {
            let list = sentences(Locale::new(language), BringItem::ALL, 750);
            assert!(list.iter().all(|line| !line.starts_with("bring-") && line.len() > 10), "{list:?}");
            assert!(list.iter().any(|line| line.contains("7,50") || line.contains("7.50")), "{list:?}");
        }
    }
}
