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
    /// The administrator of an office.
    Administrator,
    Provider,
    Approver,
    /// Somebody who signed in at the identity provider with a key.
    KeyHolder,
}

/// An address of the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    pub path: String,
    pub get: bool,
    pub post: bool,
}

/// Addresses that do not need what those around them need. This list only shrinks: an entry that no route
/// matches fails.
const EXCEPTIONS: &[(&str, Rule)] = &[
    // For everybody.
    ("/help", Rule::Public),
    ("/accessibility", Rule::Public),
    ("/contact", Rule::Public),
    // For operators and browsers.
    ("/healthz", Rule::Machine),
    ("/readyz", Rule::Machine),
    ("/metrics", Rule::Machine),
    ("/assets/{hash}/{name}", Rule::Machine),
    // For relying parties; they may send the first request as a form (OpenID Connect Core, 3.1.2.1).
    ("/csam/.well-known/openid-configuration", Rule::Machine),
    ("/csam/keys", Rule::Machine),
    ("/csam/token", Rule::Machine),
    ("/csam/userinfo", Rule::Machine),
    ("/csam/authorize", Rule::Machine),
    // A relying party's form asks here as its link does (RP-Initiated Logout, 2); only our own form ends anything.
    ("/csam/end-session", Rule::Machine),
    // What a provider does before the first sign-in, bound to the browser.
    ("/manager", Rule::Holder),
    ("/manager/elsewhere/{path}", Rule::Holder),
    ("/manager/terms", Rule::Holder),
    ("/manager/details", Rule::Holder),
    ("/manager/keys", Rule::Holder),
    // The way in and the way out.
    ("/office/sign-in", Rule::Holder),
    ("/office/callback", Rule::Holder),
    ("/office/sign-out", Rule::Holder),
    ("/office/signed-out", Rule::Holder),
    ("/manager/sign-in", Rule::Holder),
    ("/manager/callback", Rule::Holder),
    ("/manager/sign-out", Rule::Holder),
    ("/manager/signed-out", Rule::Holder),
    ("/backoffice/sign-in", Rule::Holder),
    ("/backoffice/callback", Rule::Holder),
    ("/backoffice/sign-out", Rule::Holder),
    ("/backoffice/signed-out", Rule::Holder),
];

/// Below these addresses everything needs what stands beside, unless excepted above.
const AREAS: &[(&str, Rule)] = &[
    ("/office/admin", Rule::Administrator),
    ("/office", Rule::Clerk),
    ("/manager", Rule::Provider),
    ("/backoffice", Rule::Approver),
    ("/activate", Rule::Holder),
    ("/book", Rule::Holder),
    ("/csam/my-keys", Rule::KeyHolder),
    ("/csam", Rule::Holder),
    ("/pki/api/v1", Rule::Machine),
    ("/pki/api", Rule::Public),
    ("/pki", Rule::Machine),
    ("/", Rule::Public),
    ("/path", Rule::Public),
    ("/offices", Rule::Public),
    ("/status", Rule::Public),
    ("/revoke", Rule::Public),
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
    text.split(".route(").skip(1).flat_map(|piece| routes_of(text, piece.trim_start())).collect()
}

/// The route of one call, or three of them where it is made for each relying party.
fn routes_of(text: &str, piece: &str) -> Vec<Route> {
    let (paths, rest) = if let Some((path, rest)) =
        piece.strip_prefix('"').and_then(|rest| rest.split_once('"'))
    {
        (vec![path.to_owned()], rest)
    } else if let Some((page, rest)) = piece.strip_prefix("&path(\"").and_then(|rest| rest.split_once("\")"))
    {
        (["office", "manager", "backoffice"].map(|party| format!("/{party}/{page}")).to_vec(), rest)
    } else {
        let (name, rest) = piece.split_once(',').unwrap_or_default();
        (vec![constant(text, name)], rest)
    };
    let methods = &rest[..end_of_call(rest)];
    let names = |word: &str| {
        let whole =
            |at: usize| !methods[..at].ends_with(|c: char| c.is_alphanumeric() || c == ':' || c == '_');
        methods.match_indices(word).any(|(at, _)| whole(at))
    };
    let route = |path| Route { path, get: names("get("), post: names("post(") };
    paths.into_iter().map(route).collect()
}

/// The text of a constant of the same source.
fn constant(text: &str, name: &str) -> String {
    let (_, rest) = text.split_once(&format!("const {name}: &str = \"")).unwrap_or_default();
    let (path, _) = rest.split_once('"').unwrap_or_default();
    assert!(path.starts_with('/'), "the address of the route {name} cannot be read from the source");
    path.to_owned()
}

/// Where the call whose first parenthesis is already open ends.
fn end_of_call(rest: &str) -> usize {
    let mut depth = 1;
    let end = rest.find(|c| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    end.unwrap_or(rest.len())
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
    let named = "const START: &str = \"/manager\";\nRouter::new().route(START, get(start::get))";
    assert_eq!(declared(named)[0].path, "/manager");
    let parties = declared(".route(&path(\"sign-out\"), post(move |posted: Posted| leave(posted)))");
    assert_eq!((parties.len(), parties[2].path.as_str(), parties[2].post), (3, "/backoffice/sign-out", true));
    assert_eq!(found[1].address(), "/b/01990000-0000-7000-8000-00000000ffff");
    assert_eq!(rule("/elsewhere"), None);
}
