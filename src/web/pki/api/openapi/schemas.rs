//! The shapes of what is sent and answered (JSON Schema 2020-12).

use serde_json::{Map, Value, json};

use crate::domain::certificate::authority_name::AuthorityRole;
use crate::domain::certificate::problem_code::ProblemCode;
use crate::domain::certificate::published::{CertificateStatus, EtkStatus};
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// A reference to one of [`all`].
pub fn named(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// Every schema under its name.
pub fn all() -> Map<String, Value> {
    let all = [simple(), words(), looked_up(), information(), sent()].into_iter().flatten();
    all.map(|(name, schema)| (name.to_owned(), schema)).collect()
}

type Named = Vec<(&'static str, Value)>;

fn simple() -> Named {
    let text =
        |pattern: &str, says: &str| json!({ "type": "string", "pattern": pattern, "description": says });
    vec![
        (
            "PublicKeyIdentifier",
            text("^[0-9a-fA-F]{40}$", "SHA-1 of the bits of the authentication key: SubjectKeyIdentifier"),
        ),
        ("SerialNumber", text("^[0-9a-f]{40}$", "Hexadecimal")),
        ("Moment", json!({ "type": "string", "format": "date-time", "description": "RFC 3339, UTC" })),
        (
            "Base64",
            json!({ "type": "string", "contentEncoding": "base64", "pattern": "^[A-Za-z0-9+/]+={0,2}$",
                "description": "DER in Base64" }),
        ),
        ("Pem", text("^-----BEGIN CERTIFICATE-----\\n", "One or more certificates (RFC 7468)")),
        ("Octets", json!({ "description": "DER" })),
        ("Word", json!({ "type": "string" })),
        ("Description", json!({ "type": "object", "required": ["openapi", "info", "paths"] })),
    ]
}

fn words() -> Named {
    let reasons: Vec<&str> = RevocationReason::ALL.iter().map(|reason| reason.standard_name()).collect();
    vec![
        ("Environment", list_of::<Environment>()),
        ("CertificateStatus", list_of::<CertificateStatus>()),
        ("EtkStatus", list_of::<EtkStatus>()),
        ("AuthorityRole", list_of::<AuthorityRole>()),
        ("ProblemCode", list_of::<ProblemCode>()),
        ("RevocationReason", json!({ "type": "string", "enum": reasons })),
    ]
}

fn looked_up() -> Named {
    let of_key = |more: &[(&'static str, Value, bool)]| {
        let common = [
            ("publicKeyIdentifier", named("PublicKeyIdentifier"), true),
            ("environment", named("Environment"), true),
        ];
        object(&[&common, more].concat())
    };
    let moment = || named("Moment");
    let details = object(&[
        ("serialNumber", named("SerialNumber"), true),
        ("validNotBefore", moment(), true),
        ("validNotAfter", moment(), true),
    ]);
    let revocation = object(&[("reason", named("RevocationReason"), true), ("revokedAt", moment(), true)]);
    let authority = object(&[
        ("name", json!({ "type": "string" }), true),
        ("role", named("AuthorityRole"), true),
        ("generation", json!({ "type": "integer", "minimum": 1 }), true),
        ("active", json!({ "type": "boolean" }), true),
        ("validNotBefore", moment(), true),
        ("validNotAfter", moment(), true),
        ("certificate", named("Base64"), true),
    ]);
    let status = named("CertificateStatus");
    vec![
        (
            "Certificate",
            of_key(&[
                ("certificateStatus", status.clone(), true),
                ("certificates", list(named("Base64")), true),
            ]),
        ),
        (
            "Status",
            of_key(&[
                ("certificateStatus", status, true),
                ("etkStatus", named("EtkStatus"), true),
                ("certificate", details, false),
                ("revocation", revocation, false),
            ]),
        ),
        ("Etk", of_key(&[("etkStatus", named("EtkStatus"), true), ("etk", named("Base64"), false)])),
        (
            "Chain",
            object(&[("environment", named("Environment"), true), ("authorities", list(authority), true)]),
        ),
        (
            "Problem",
            object(&[
                ("type", json!({ "type": "string", "format": "uri-reference" }), true),
                ("title", json!({ "type": "string" }), true),
                ("status", json!({ "type": "integer", "minimum": 400, "maximum": 599 }), true),
                ("code", named("ProblemCode"), true),
                ("certificateStatus", named("CertificateStatus"), false),
            ]),
        ),
    ]
}

fn information() -> Named {
    let text = || json!({ "type": "string", "minLength": 1 });
    let flag = || json!({ "type": "boolean" });
    let details = object(&[
        ("serialNumber", named("SerialNumber"), true),
        ("dn", text(), true),
        ("issuerDn", text(), true),
        ("validNotBefore", named("Moment"), true),
        ("validNotAfter", named("Moment"), true),
    ]);
    let contact = object(&[("emailPrivate", text(), true), ("phonePrivate", text(), true)]);
    let info = object(&[
        ("requestedDate", named("Moment"), true),
        ("publicKeyIdentifier", named("PublicKeyIdentifier"), true),
        ("environment", named("Environment"), true),
        ("entityType", json!({ "type": "string", "enum": ["NaturalPerson", "Organization"] }), true),
        ("certificateStatus", named("CertificateStatus"), true),
        ("etkStatus", named("EtkStatus"), true),
        ("automaticallyValidated", flag(), true),
        ("certificateDetails", details, true),
        ("revocable", flag(), true),
        ("revocationReasons", list(named("RevocationReason")), true),
        ("replaceable", flag(), true),
        ("replacementPeriodStartDate", named("Moment"), false),
        ("contactData", contact, false),
    ]);
    vec![("CertificateInfo", info)]
}

fn sent() -> Named {
    let text = |longest: u16| json!({ "type": "string", "minLength": 1, "maxLength": longest });
    let second = || json!({ "type": "integer", "description": "Seconds since 1970" });
    let jws = json!({ "type": "string", "pattern": "^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$" });
    let question = object(&[
        ("iss", named("PublicKeyIdentifier"), true),
        ("aud", json!({ "type": "string", "format": "uri" }), true),
        ("iat", second(), true),
        ("exp", second(), true),
        ("jti", text(255), true),
    ]);
    // Other types than SSIN are eHealth's for organisations.
    let search = json!({
        "type": "object",
        "required": ["type", "value"],
        "additionalProperties": false,
        "properties": {
            "type": { "type": "string", "examples": ["SSIN", "CBE"] },
            "value": { "type": "string", "description": "Digits only" },
            "applicationId": { "type": "string", "maxLength": 30, "description": "Of organisations, where the certificate names one" },
            "environment": { "$ref": "#/components/schemas/Environment", "default": "production" },
        },
    });
    let revocation = object(&[
        ("challenge", json!({ "type": "string" }), true),
        ("certificate", json!({ "type": "string" }), true),
        ("signature", json!({ "type": "string" }), true),
        ("reason", list_of::<RevocationReason>(), true),
    ]);
    vec![("Jws", jws), ("SignedQuestion", question), ("EtkSearch", search), ("Revocation", revocation)]
}

/// One of these words.
fn list_of<T: Word>() -> Value {
    let words: Vec<&str> = T::ALL.iter().map(|one| one.word()).collect();
    json!({ "type": "string", "enum": words })
}

fn list(of: Value) -> Value {
    json!({ "type": "array", "minItems": 1, "items": of })
}

/// Fields with their schemas, and whether each must be there. Later versions may add fields.
fn object(fields: &[(&'static str, Value, bool)]) -> Value {
    let required: Vec<&str> = fields.iter().filter(|field| field.2).map(|field| field.0).collect();
    let properties: Map<String, Value> =
        fields.iter().map(|(name, schema, _)| ((*name).to_owned(), schema.clone())).collect();
    json!({ "type": "object", "required": required, "properties": properties })
}
