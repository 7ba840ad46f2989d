//! The description itself: whole, well formed, and of exactly the routes there are.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::described::{Answer, Api, fault, valid};
use crate::support::each_engine;
use crate::web::guards::routes;

/// Every reference in a document.
fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|inner| references(inner, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| references(inner, found)),
        _ => {}
    }
}

/// Method and path of everything described.
fn described(document: &Value) -> BTreeSet<(String, String)> {
    let paths = document["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, item)| {
        item.as_object().unwrap().keys().map(|method| (path.clone(), method.clone()))
    });
    operations.collect()
}

/// Method and path of every route below the interface.
fn declared() -> BTreeSet<(String, String)> {
    let below = routes::all().into_iter().filter(|route| route.path.starts_with("/pki/api/v1/"));
    let methods = below.flat_map(|route| {
        let methods = [(route.get, "get"), (route.post, "post")].into_iter().filter(|(is, _)| *is);
        methods.map(|(_, method)| (route.path.clone(), method.to_owned())).collect::<Vec<_>>()
    });
    methods.collect()
}

#[test]
fn the_description_is_whole_and_tells_of_every_route() {
    each_engine(async |app| {
        let api = Api::of(app).await;
        let document = &api.document;
        let told = described(document);
        let declared = declared();
        assert!(declared.len() >= 7, "the routes were not read: {declared:?}");
        assert_eq!(declared.difference(&told).collect::<Vec<_>>(), Vec::<&(String, String)>::new());
        let beside: Vec<_> =
            told.difference(&declared).map(|(path, method)| format!("{method} {path}")).collect();
        assert_eq!(beside, ["get /pki/revoke", "post /pki/revoke"], "nothing is described that is not there");

        assert!(document["openapi"].as_str().unwrap().starts_with("3.1."));
        let mut found = Vec::new();
        references(document, &mut found);
        assert!(found.len() > 50);
        for reference in found {
            let pointer = reference.strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
        }
        for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
            assert!(jsonschema::meta::is_valid(schema), "{name} is no JSON Schema");
        }
        let mut ids = BTreeSet::new();
        for (path, item) in document["paths"].as_object().unwrap() {
            for operation in item.as_object().unwrap().values() {
                assert!(ids.insert(operation["operationId"].as_str().unwrap()), "{path}");
                let named: Vec<_> = path.split(['{', '}']).skip(1).step_by(2).collect();
                let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
                let told: Vec<_> = parameters.iter().map(|one| one["name"].as_str().unwrap()).collect();
                assert_eq!(told, named, "{path}");
                assert!(operation["responses"]["200"]["description"].is_string(), "{path}");
            }
        }
    });
}

/// The guard of all other tests here can fail.
#[test]
fn answers_that_are_not_as_described_are_seen() {
    each_engine(async |app| {
        let api = Api::of(app).await;
        let answer = |status: u16, kind: &str, body: Value| Answer {
            status,
            headers: [("content-type".parse().unwrap(), kind.parse().unwrap())].into_iter().collect(),
            bytes: body.to_string().into_bytes(),
        };
        let path = "/pki/api/v1/certificates/00/status";
        let problem =
            json!({ "type": "/pki/api#CERT_UNKNOWN", "title": "t", "status": 404, "code": "CERT_UNKNOWN" });
        let told = |answer: &Answer| fault(&api.document, "GET", path, answer);
        assert_eq!(told(&answer(404, "application/problem+json", problem.clone())), Ok(()));
        for (status, kind, code) in [
            (418, "application/problem+json", "CERT_UNKNOWN"),
            (404, "application/json", "CERT_UNKNOWN"),
            (404, "application/problem+json", "CERT_UNKNOWN_TO_US"),
            (404, "application/problem+json", "JWS_REPLAYED"),
        ] {
            let mut odd = problem.clone();
            odd["code"] = json!(code);
            assert!(told(&answer(status, kind, odd)).is_err(), "{status} {kind} {code}");
        }
        let mut talkative = problem;
        talkative["name"] = json!("María");
        assert!(told(&answer(404, "application/problem+json", talkative)).is_err());
        let moment = json!({ "$ref": "#/components/schemas/Moment" });
        assert!(valid(&api.document, &moment, &json!("yesterday")).is_err());
    });
}

#[test]
fn the_description_is_kept_by_caches() {
    each_engine(async |app| {
        let api = Api::of(app).await;
        let first = api.get("/pki/api/v1/openapi.json", "*/*").await;
        assert_eq!(first.header("cache-control"), "public, max-age=3600");
        let known = [("if-none-match", first.header("etag"))];
        let again = api.ask(reqwest::Method::GET, "/pki/api/v1/openapi.json", &known, Vec::new()).await;
        assert_eq!((again.status, again.bytes.len()), (304, 0));
    });
}
