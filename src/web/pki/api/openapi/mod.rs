//! `/pki/api/v1/openapi.json`: the interface described for programs (OpenAPI 3.1). It is made from the lists of words
//! and codes that the handlers use; a test holds it against the routes and against every answer.

mod operations;
mod schemas;

use std::sync::LazyLock;

use axum::http::HeaderMap;
use serde_json::{Map, Value, json};

use super::accept;
use super::answer::{JSON, kept};
use super::refusal::{Reply, status};
use crate::domain::certificate::problem_code::ProblemCode;
use crate::domain::word::Word;
use crate::web::pki::FOR_AN_HOUR;
use operations::Operation;
pub use operations::all as operations;

/// The document, the same for everybody: addresses in it are relative to this service.
static DOCUMENT: LazyLock<Value> = LazyLock::new(document);

/// The description.
pub async fn get(headers: HeaderMap) -> Reply {
    accept::chosen(&headers, &[JSON]).ok_or(ProblemCode::NotAcceptable)?;
    Ok(kept(&headers, JSON, FOR_AN_HOUR, DOCUMENT.to_string().into_bytes()))
}

fn document() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Passerelle: look-ups in the PKI",
            "version": "1",
            "summary": "Certificates, their status and encryption tokens, under the names of CertRA and EtkRA.",
            "description": "Look-ups are open. Certificate information is told to whoever signs the question with \
                the key of the certificate. Software that does not know a field passes over it; nothing is taken \
                away or renamed below /v1.",
        },
        "servers": [{ "url": "/" }],
        "externalDocs": { "url": super::GUIDE, "description": "Guide, with commands to copy" },
        "security": [],
        "paths": paths(),
        "components": { "schemas": schemas::all() },
    })
}

fn paths() -> Map<String, Value> {
    let mut paths = Map::new();
    for operation in operations::all() {
        let item = paths.entry(operation.path).or_insert_with(|| json!({}));
        item[operation.method] = described(&operation);
    }
    paths
}

fn described(operation: &Operation) -> Value {
    let mut described = json!({
        "operationId": operation.id,
        "summary": operation.summary,
        "responses": answers(operation),
    });
    if let Some((name, schema)) = operation.parameter {
        described["parameters"] =
            json!([{ "name": name, "in": "path", "required": true, "schema": schemas::named(schema) }]);
    }
    if let Some((media_type, schema)) = operation.body {
        let content = json!({ media_type: { "schema": schemas::named(schema) } });
        described["requestBody"] = json!({ "required": true, "content": content });
    }
    described
}

fn answers(operation: &Operation) -> Map<String, Value> {
    let mut answers = Map::new();
    let content: Map<String, Value> = operation
        .answers
        .iter()
        .map(|(media_type, schema)| ((*media_type).to_owned(), json!({ "schema": schemas::named(schema) })))
        .collect();
    answers.insert("200".to_owned(), json!({ "description": "The answer", "content": content }));
    if operation.is_kept {
        answers.insert("304".to_owned(), json!({ "description": "As the ETag says that you have it" }));
    }
    for (status, content) in operation.other {
        let description = "A word that says why not";
        let content =
            content.map_or(json!({}), |schema| json!({ "text/plain": { "schema": schemas::named(schema) } }));
        answers.insert((*status).to_owned(), json!({ "description": description, "content": content }));
    }
    let codes = ProblemCode::ALL.iter().filter(|code| operation.problems.contains(code));
    for code in codes {
        let answer = answers.entry(status(*code).as_str()).or_insert_with(problem);
        if let Some(words) = answer.pointer_mut(CODES).and_then(Value::as_array_mut) {
            words.push(json!(code.word()));
        }
    }
    answers
}

/// Where an answer lists the codes that come with its status.
const CODES: &str = "/content/application~1problem+json/schema/properties/code/enum";

fn problem() -> Value {
    let mut schema = schemas::named("Problem");
    schema["properties"] = json!({ "code": { "enum": [] } });
    json!({ "description": "Refused", "content": { super::refusal::MEDIA_TYPE: { "schema": schema } } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_stands_with_its_status_somewhere() {
        let text = DOCUMENT.to_string();
        for code in ProblemCode::ALL {
            assert!(text.contains(&format!("\"{code}\"")), "{code}");
        }
        let answers = &DOCUMENT["paths"]["/pki/api/v1/certificate-info"]["post"]["responses"];
        let codes = answers["403"].pointer(CODES).unwrap().as_array().unwrap();
        assert!(codes.contains(&json!("JWS_REPLAYED")) && !codes.contains(&json!("JWS_MALFORMED")));
    }
}
