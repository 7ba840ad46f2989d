//! What a kit costs, as people write it: `5`, `5,00`, `5.00`.

/// The most a kit may cost, in euro cents: what lies above is a typing mistake.
const MOST: u32 = 50_000;

/// Reads euros as euro cents; `None` for what is no price up to 500 euros. Only spaces and the sign of the euro do not
/// matter: a hyphen is a minus, and a point is a comma.
pub fn price_from_text(text: &str) -> Option<u32> {
    let text: String = text.split_whitespace().collect();
    let text = text.trim_start_matches('€').trim_end_matches('€').replace('.', ",");
    let (euros, cents) = text.split_once(',').unwrap_or((&text, "00"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(euros) || !digits(cents) || cents.len() != 2 {
        return None;
    }
    let euros: u32 = euros.parse().ok()?;
    let price = euros.checked_mul(100)?.checked_add(cents.parse().ok()?)?;
    (price <= MOST).then_some(price)
}

/// Writes euro cents as [`price_from_text`] reads them: `5,00`.
pub fn price_text(cents: u32) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_read_as_it_is_written() {
        for (text, cents) in [("5", 500), ("5,00", 500), (" 12.50 €", 1250), ("0", 0), ("500,00", 50_000)] {
            assert_eq!(price_from_text(text), Some(cents), "{text}");
            assert_eq!(price_from_text(&price_text(cents)), Some(cents));
        }
        for text in ["", "free", "5,5", "-5", "500,01", "5,000", "99999999999", "1,2,3", "٥"] {
            assert_eq!(price_from_text(text), None, "{text}");
        }
    }
}
