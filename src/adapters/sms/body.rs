//! The body of the request to a gateway: a text of the operator with places for number, message and id.

use url::form_urlencoded;

use super::TextMessage;

/// In which language the body is written: what is put into it is escaped accordingly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Json,
    Form,
    Plain,
}

/// Why a body cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BodyFault {
    #[error("must be application/json, application/x-www-form-urlencoded or text/plain")]
    ContentType,
    #[error("must hold {{to}} (with a plus) or {{digits}}")]
    NoNumber,
    #[error("must hold {{text}}")]
    NoText,
    #[error("is not JSON once it is filled")]
    NotJson,
}

/// A body with its places.
pub(super) struct Body {
    kind: Kind,
    text: String,
}

/// What may stand in a body, and what takes its place.
type BodyPlace = (&'static str, fn(&TextMessage) -> String);
const PLACES: [BodyPlace; 4] = [
    ("{to}", |message| format!("+{}", message.to)),
    ("{digits}", |message| message.to.clone()),
    ("{text}", |message| message.text.clone()),
    ("{id}", |message| message.id.clone()),
];

impl Body {
    /// Judges the text of a body with this `Content-Type`.
    pub(super) fn parse(content_type: &str, text: &str) -> Result<Self, BodyFault> {
        let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let kind = match essence.as_str() {
            "application/json" => Kind::Json,
            "application/x-www-form-urlencoded" => Kind::Form,
            "text/plain" => Kind::Plain,
            _ => return Err(BodyFault::ContentType),
        };
        if !text.contains("{to}") && !text.contains("{digits}") {
            return Err(BodyFault::NoNumber);
        }
        if !text.contains("{text}") {
            return Err(BodyFault::NoText);
        }
        let body = Self { kind, text: text.to_owned() };
        if kind == Kind::Json && serde_json::from_str::<serde_json::Value>(&body.filled(&sample())).is_err() {
            return Err(BodyFault::NotJson);
        }
        Ok(body)
    }

    /// The body of this message. What takes a place is not searched for places again.
    pub(super) fn filled(&self, message: &TextMessage) -> String {
        let (mut filled, mut rest) = (String::new(), self.text.as_str());
        while let Some(at) = rest.find('{') {
            filled.push_str(&rest[..at]);
            rest = &rest[at..];
            if let Some((place, value)) = PLACES.iter().find(|(place, _)| rest.starts_with(place)) {
                filled.push_str(&self.escaped(&value(message)));
                rest = &rest[place.len()..];
            } else {
                filled.push('{');
                rest = &rest[1..];
            }
        }
        filled + rest
    }

    fn escaped(&self, value: &str) -> String {
        match self.kind {
            // Between the quotes that the body has.
            Kind::Json => {
                let quoted = serde_json::Value::from(value).to_string();
                quoted[1..quoted.len() - 1].to_owned()
            }
            Kind::Form => form_urlencoded::byte_serialize(value.as_bytes()).collect(),
            Kind::Plain => value.to_owned(),
        }
    }
}

impl std::fmt::Debug for Body {
    /// The operator may have written a secret into it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Body").field("kind", &self.kind).finish_non_exhaustive()
    }
}

fn sample() -> TextMessage {
    TextMessage {
        id: "01990000-0000-7000-8000-000000000000".to_owned(),
        to: "32470123456".to_owned(),
        text: "a \"text\"".to_owned(),
        date: crate::domain::instant::Instant::from_utc(time::OffsetDateTime::UNIX_EPOCH),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(content_type: &str, text: &str) -> String {
        Body::parse(content_type, text).unwrap().filled(&sample())
    }

    #[test]
    fn what_is_filled_in_is_escaped_as_its_place_wants() {
        let json = filled("application/json; charset=utf-8", r#"{"to":"{to}","body":"{text}","ref":"{id}"}"#);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(
            (value["to"].as_str(), value["body"].as_str()),
            (Some("+32470123456"), Some("a \"text\""))
        );
        assert_eq!(value["ref"], sample().id);
        let form = filled("application/x-www-form-urlencoded", "to={to}&text={text}");
        assert_eq!(form, "to=%2B32470123456&text=a+%22text%22");
        assert_eq!(filled("text/plain", "{digits} {text} {else}"), "32470123456 a \"text\" {else}");
    }

    #[test]
    fn a_text_that_names_a_place_or_a_quote_stays_text() {
        let body = Body::parse("application/json", r#"{"to":"{to}","body":"{text}"}"#).unwrap();
        for text in ["{id} {to}", "ends in a quote\"", "\"", "line\nline \\"] {
            let message = TextMessage { text: text.to_owned(), ..sample() };
            let value: serde_json::Value = serde_json::from_str(&body.filled(&message)).unwrap();
            assert_eq!(value["body"], text);
        }
    }

    #[test]
    fn what_cannot_carry_a_message_is_refused() {
        for (content_type, text, fault) in [
            ("text/xml", "{to}{text}", BodyFault::ContentType),
            ("text/plain", "{text}", BodyFault::NoNumber),
            ("text/plain", "{to}", BodyFault::NoText),
            ("application/json", "{to}{text}", BodyFault::NotJson),
            ("application/json", r#"{"to":{to},"text":{text}}"#, BodyFault::NotJson),
        ] {
            assert_eq!(Body::parse(content_type, text).unwrap_err(), fault, "{text}");
        }
    }
}
