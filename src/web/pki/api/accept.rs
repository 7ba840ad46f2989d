//! Which of several forms of an answer a client takes (RFC 9110, 12.5.1).

use axum::http::{HeaderMap, header};

/// The form that the client likes best, the first of equals; `None` if it takes none. Who says nothing takes the first.
pub fn chosen(headers: &HeaderMap, offered: &[&'static str]) -> Option<&'static str> {
    let lines: Vec<&str> =
        headers.get_all(header::ACCEPT).iter().filter_map(|line| line.to_str().ok()).collect();
    let ranges: Vec<Range<'_>> =
        lines.iter().flat_map(|line| line.split(',')).filter_map(Range::read).collect();
    if ranges.is_empty() {
        return offered.first().copied();
    }
    let mut best = None;
    for form in offered {
        let quality = quality(&ranges, form);
        if quality > best.map_or(0, |(_, found)| found) {
            best = Some((*form, quality));
        }
    }
    best.map(|(form, _)| form)
}

/// One element of the header.
struct Range<'a> {
    media_type: &'a str,
    /// Thousandths.
    quality: u16,
}

impl<'a> Range<'a> {
    fn read(element: &'a str) -> Option<Self> {
        let mut parts = element.split(';').map(str::trim);
        let media_type = parts.next().filter(|text| !text.is_empty())?;
        let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        Some(Self { media_type, quality: weight.map_or(1000, thousandths) })
    }

    /// How exactly it names this form; `None`: not at all.
    fn exactness(&self, form: &str) -> Option<u8> {
        let (kind, _) = form.split_once('/')?;
        match self.media_type.split_once('/')? {
            ("*", "*") => Some(0),
            (named, "*") if named.eq_ignore_ascii_case(kind) => Some(1),
            _ if self.media_type.eq_ignore_ascii_case(form) => Some(2),
            _ => None,
        }
    }
}

/// What the most exact range says of this form.
fn quality(ranges: &[Range<'_>], form: &str) -> u16 {
    let named = ranges.iter().filter_map(|range| Some((range.exactness(form)?, range.quality)));
    named.max().map_or(0, |(_, quality)| quality)
}

/// A weight such as `0.8`; what is none weighs nothing.
fn thousandths(weight: &str) -> u16 {
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let part = part.get(..3).unwrap_or(part);
    match (whole, format!("{part:0<3}").parse::<u16>()) {
        ("1", _) => 1000,
        ("0", Ok(part)) => part,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    const OFFERED: [&str; 3] =
        ["application/json", "application/pem-certificate-chain", "application/pkix-cert"];

    fn takes(header: &str) -> Option<&'static str> {
        let headers = HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_str(header).unwrap())]);
        chosen(&headers, &OFFERED)
    }

    #[test]
    fn the_most_exact_range_decides_and_the_first_of_equals_wins() {
        assert_eq!(chosen(&HeaderMap::new(), &OFFERED), Some(OFFERED[0]));
        for any in ["", "*/*", "application/*", "text/html, application/*;q=0.5, */*;q=0.1", "nonsense, */*"]
        {
            assert_eq!(takes(any), Some(OFFERED[0]), "{any}");
        }
        assert_eq!(takes("Application/PKIX-cert"), Some(OFFERED[2]));
        assert_eq!(takes("application/json;q=0.5, application/pkix-cert;q=0.51"), Some(OFFERED[2]));
        assert_eq!(takes("application/json; charset=utf-8; q=0, */*;q=0.001"), Some(OFFERED[1]));
    }

    #[test]
    fn who_takes_none_of_them_is_given_none() {
        for none in ["text/html", "application/json;q=0", "*/*;q=0.000", "application", "image/*", "*/*;q=x"]
        {
            assert_eq!(takes(none), None, "{none}");
        }
    }
}
