//! Machine-readable zones of people who do not exist, with check digits of our own reckoning: the product does not
//! check itself.

/// The zone of a Greek passport for Nikos Papadakis, as `counter::NIKOS` types it: no day of birth.
pub fn of_nikos() -> String {
    passport("GRC", "PAPADAKIS<<NIKOS", "AN1234567", "7903<<", "310327")
}

/// Two lines of 44 characters.
pub fn passport(issuer: &str, name: &str, number: &str, birth: &str, expiry: &str) -> String {
    let first = format!("P<{issuer:<<3}{name:<<39}");
    let number = with_digit(&format!("{number:<<9}"));
    let (birth, expiry) = (with_digit(birth), with_digit(expiry));
    let personal = format!("{}<", "<".repeat(14));
    let composite = digit(&format!("{number}{birth}{expiry}{personal}"));
    format!("{first}\n{number}{issuer:<<3}{birth}M{expiry}{personal}{composite}\n")
}

/// Three lines of 30 characters.
pub fn card(code: &str, issuer: &str, name: &str, number: &str, birth: &str, expiry: &str) -> String {
    let number = format!("{}{}", with_digit(&format!("{number:<<9}")), "<".repeat(15));
    let (birth, expiry, optional) = (with_digit(birth), with_digit(expiry), "<".repeat(11));
    let composite = digit(&format!("{number}{birth}{expiry}{optional}"));
    format!(
        "{code:<<2}{issuer:<<3}{number}\n{birth}F{expiry}{issuer:<<3}{optional}{composite}\n{name:<<30}\n"
    )
}

fn with_digit(part: &str) -> String {
    format!("{part}{}", digit(part))
}

/// ICAO 9303-3, 4.9.
fn digit(part: &str) -> u32 {
    let value = |c: char| c.to_digit(36).unwrap_or(0);
    part.chars().zip([7, 3, 1].into_iter().cycle()).map(|(c, weight)| value(c) * weight).sum::<u32>() % 10
}
