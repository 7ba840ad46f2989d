//! A client that fails when an answer is not as the description says.

use reqwest::header::HeaderMap;
use reqwest::{Client, Method};
use serde_json::{Value, json};

use crate::support::TestApp;

/// The interface of one application, and its description as it is served.
pub struct Api<'a> {
    app: &'a TestApp,
    client: Client,
    pub document: Value,
}

/// An answer that was held against the description.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    /// The code of a problem.
    pub fn code(&self) -> String {
        assert_eq!(self.header("content-type"), "application/problem+json");
        self.json()["code"].as_str().unwrap().to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl<'a> Api<'a> {
    pub async fn of(app: &'a TestApp) -> Self {
        let client = Client::new();
        let address = format!("{}/pki/api/v1/openapi.json", app.base);
        let document = client.get(address).send().await.unwrap().json().await.unwrap();
        Self { app, client, document }
    }

    pub async fn get(&self, path: &str, accept: &str) -> Answer {
        self.ask(Method::GET, path, &[("accept", accept)], Vec::new()).await
    }

    pub async fn post(&self, path: &str, media_type: &str, body: Vec<u8>) -> Answer {
        self.ask(Method::POST, path, &[("content-type", media_type)], body).await
    }

    pub async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let mut request = self.client.request(method.clone(), format!("{}{path}", self.app.base)).body(body);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = request.send().await.unwrap();
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let answer = Answer { status, headers, bytes: answer.bytes().await.unwrap().to_vec() };
        assert!(answer.headers.get("set-cookie").is_none(), "{path}: a cookie for a machine");
        if let Err(fault) = fault(&self.document, method.as_str(), path, &answer) {
            panic!("{method} {path} answered {status}: {fault}\n{}", String::from_utf8_lossy(&answer.bytes));
        }
        answer
    }
}

/// In what an answer is not as described; addresses and methods that are none are described by `Problem` alone.
pub fn fault(document: &Value, method: &str, path: &str, answer: &Answer) -> Result<(), String> {
    let method = if method == "HEAD" { "get".to_owned() } else { method.to_lowercase() };
    let kind = answer.header("content-type");
    let kind = kind.split(';').next().unwrap_or_default();
    let operation = operation(document, &method, path);
    let schema = match operation {
        None if kind == "application/problem+json" => json!({ "$ref": "#/components/schemas/Problem" }),
        None => return Err("neither described nor a problem".to_owned()),
        Some(operation) => {
            let described =
                operation["responses"].get(answer.status.to_string()).ok_or("undescribed status")?;
            if answer.status == 304 || answer.bytes.is_empty() {
                return Ok(());
            }
            let content = described["content"].get(kind);
            content.ok_or_else(|| format!("undescribed media type {kind}"))?["schema"].clone()
        }
    };
    let value = match kind.ends_with("json") {
        true => serde_json::from_slice(&answer.bytes).map_err(|error| error.to_string())?,
        false => Value::String(String::from_utf8_lossy(&answer.bytes).into_owned()),
    };
    valid(document, &schema, &value)
}

fn operation<'a>(document: &'a Value, method: &str, path: &str) -> Option<&'a Value> {
    let path = path.split('?').next().unwrap();
    let fits = |template: &str| {
        let (wanted, asked): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
        let same = |pair: (&&str, &&str)| pair.0.starts_with('{') || pair.0 == pair.1;
        wanted.len() == asked.len() && wanted.iter().zip(&asked).all(same)
    };
    let paths = document["paths"].as_object().unwrap();
    let (_, item) = paths.iter().find(|(template, _)| fits(template))?;
    item.get(method)
}

/// Whether a value has this shape, and nothing that no shape names: an answer tells no more than is described.
pub fn valid(document: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let mut whole = json!({ "components": document["components"], "allOf": [schema] });
    close(&mut whole);
    let validator = jsonschema::options().should_validate_formats(true).build(&whole).unwrap();
    validator.validate(value).map_err(|error| format!("{error} at {}", error.instance_path()))
}

/// Objects that list their fields take no others.
fn close(schema: &mut Value) {
    if let Value::Object(fields) = schema {
        let is_list = fields.get("type") == Some(&json!("object")) && fields.contains_key("properties");
        if is_list && !fields.contains_key("additionalProperties") {
            fields.insert("additionalProperties".to_owned(), json!(false));
        }
    }
    match schema {
        Value::Object(fields) => fields.values_mut().for_each(close),
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}
