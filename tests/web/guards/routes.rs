//! The routes, as the source declares them, and who may open each.

use std::path::Path;

/// Who may open a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Anybody, signed in or not.
    Public,
    /// Anybody, but nothing opens without a secret or a browser's own draft: a stranger is told so kindly.
    Holder,
    /// Machines, which bring their own proof and no form of ours.
    Machine,
    Clerk,
    Provider,
    Approver,
}

/// An address of the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    pub path: String,
    pub get: bool,
    pub post: bool,
}

/// Pages that need no sign-in although those around them do, and addresses for everybody. This list only
/// shrinks: an entry that no route matches fails.
const EXCEPTIONS: &[(&str, Rule)] = &[
    ("/", Rule::Public),
    ("/status", Rule::Public),
    ("/help", Rule::Public),
    ("/accessibility", Rule::Public),
    ("/contact", Rule::Public),
    ("/healthz", Rule::Machine),
    ("/readyz", Rule::Machine),
    ("/metrics", Rule::Machine),
    ("/assets/{hash}/{name}", Rule::Machine),
    ("/csam/.well-known/openid-configuration", Rule::Machine),
    ("/csam/keys", Rule::Machine),
    ("/csam/token", Rule::Machine),
    ("/csam/userinfo", Rule::Machine),
];

/// Below these addresses everything needs what stands beside, unless excepted above.
const AREAS: &[(&str, Rule)] = &[
    ("/office", Rule::Clerk),
    ("/manager", Rule::Provider),
    ("/backoffice", Rule::Approver),
    ("/activate", Rule::Holder),
    ("/csam", Rule::Holder),
    ("/pki", Rule::Machine),
];

/// Who may open the route; `None` for one that nobody thought of.
pub fn rule(path: &str) -> Option<Rule> {
    let excepted = EXCEPTIONS.iter().find(|(exact, _)| *exact == path);
    let inside = |area: &str| path == area || path.starts_with(&format!("{area}/"));
    excepted.or_else(|| AREAS.iter().find(|(area, _)| inside(area))).map(|(_, rule)| *rule)
}

/// Every route that `serve` has.
pub fn all() -> Vec<Route> {
    let mut routes = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web"), &mut routes);
    routes.sort_by(|a: &Route, b| a.path.cmp(&b.path));
    assert!(routes.len() > 10, "the routes were not found in the source");
    routes
}

fn collect(folder: &Path, routes: &mut Vec<Route>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, routes);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("upload_tests.rs")
        {
            routes.extend(declared(&std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The routes of one source: `.route("/path", get(…).post(…))`, on one line or on several.
fn declared(text: &str) -> Vec<Route> {
    let pieces: Vec<&str> = text.split(".route(").collect();
    pieces.iter().skip(1).filter_map(|piece| route(piece)).collect()
}

fn route(piece: &str) -> Option<Route> {
    let (path, rest) = piece.trim_start().strip_prefix('"')?.split_once('"')?;
    let mut depth = 1;
    let end = rest.find(|c| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    let methods = &rest[..end.unwrap_or(rest.len())];
    let names = |word: &str| {
        methods
            .match_indices(word)
            .any(|(at, _)| !methods[..at].ends_with(|c: char| c.is_alphanumeric() || c == ':'))
    };
    Some(Route { path: path.to_owned(), get: names("get("), post: names("post(") })
}

impl Route {
    /// An address of this route that leads to nothing anybody has.
    pub fn address(&self) -> String {
        let nobody = "01990000-0000-7000-8000-00000000ffff";
        let part = |part: &str| if part.starts_with('{') { nobody.to_owned() } else { part.to_owned() };
        self.path.split('/').map(part).collect::<Vec<_>>().join("/")
    }
}

#[test]
fn every_route_has_a_rule_and_no_exception_outlives_its_route() {
    let routes = all();
    for route in &routes {
        assert!(rule(&route.path).is_some(), "{}: say in AREAS or EXCEPTIONS who may open it", route.path);
    }
    for (path, _) in EXCEPTIONS {
        assert!(routes.iter().any(|route| route.path == *path), "{path} is gone: take it off the list");
    }
}

#[test]
fn routes_are_read_however_they_are_laid_out() {
    let text =
        "Router::new()\n.route(\"/a\", get(x::get).post(x::post))\n.route(\n\"/b/{id}\",\npost(forget)\n)";
    let found = declared(text);
    assert_eq!((found[0].path.as_str(), found[0].get, found[0].post), ("/a", true, true));
    assert_eq!((found[1].path.as_str(), found[1].get, found[1].post), ("/b/{id}", false, true));
    assert_eq!(found[1].address(), "/b/01990000-0000-7000-8000-00000000ffff");
    assert_eq!(rule("/elsewhere"), None);
}
