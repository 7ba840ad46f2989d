//! Every page that links lead to in the demo, for everybody who works with it, in the four languages and on the
//! narrowest screen: none is wider than the screen, none answers with an error, each is in the language asked for.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::BufRead;
use std::process::{Child, Command, Stdio};

use passerelle::players::outside::Outside;
use serde_json::{Value, json};

use crate::support::chromium::{Chromium, Screen};

const PASSWORD: &str = "een brug over twee oevers";
/// Who walks through which pages, whoever signs in there or nobody, and where they begin: some pages are reached by a
/// form or an address on paper only.
const PEOPLE: [(&str, &[&str]); 10] = [
    (
        "",
        &[
            "/",
            "/activate",
            "/activate/again/sent",
            "/manager",
            "/csam/lost",
            "/csam/lost?password=no&key=none",
        ],
    ),
    ("griet.clerk", &["/office", "/office/search", "/office/find", "/office/training"]),
    ("hilde.supervisor", &["/office"]),
    ("koen.administrator", &["/office"]),
    ("ingrid.approver", &["/backoffice", "/backoffice/figures"]),
    ("eleni.provider", &["/manager/requests"]),
    ("suharto.provider", &["/manager/requests"]),
    ("thi.provider", &["/manager/requests"]),
    // Others have found the page of certificates before, and nothing on it.
    ("joao.provider", &["/manager/requests", "/manager/certificates?held"]),
    ("tomasz.provider", &["/csam/my-keys"]),
];
const LANGUAGES: [&str; 4] = ["nl", "fr", "de", "en"];
/// The back office's and the provider's pages: axe judges them in all four languages.
const IN_EVERY_LANGUAGE: [&str; 5] = ["/backoffice", "/manager", "/activate", "/csam", "/status"];
/// Pages of one kind that are looked at: files stand in different states.
const OF_A_KIND: usize = 2;
/// Fewer pages than this, and the walk has lost its way.
const FEWEST: usize = 60;

/// A demo as the README starts it.
struct Demo {
    child: Child,
    base: String,
    _data: tempfile::TempDir,
}

impl Demo {
    fn start() -> Self {
        let data = tempfile::tempdir().unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_passerelle"))
            .args(["demo", "--port", "0", "--data"])
            .arg(data.path())
            .env("RUST_LOG", "error")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut lines = std::io::BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let line = lines.find(|line| line.ends_with("start page"));
        // What else it says is read too: nobody can write to a closed pipe.
        std::thread::spawn(move || lines.count());
        let base = line.unwrap().split_whitespace().next().unwrap().trim_end_matches('/').to_owned();
        Self { child, base, _data: data }
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_of_the_demo_fits_in_every_language() {
    let Some(first) = Chromium::open(Screen::NARROW).await else { return };
    let demo = tokio::task::spawn_blocking(Demo::start).await.unwrap();
    let mut window = first;
    let (mut pages, mut seen, mut violated) = (0, BTreeSet::new(), Vec::new());
    for (place, (who, starts)) in PEOPLE.into_iter().enumerate() {
        if place > 0 {
            window = Chromium::open(Screen::NARROW).await.unwrap();
        }
        window.visit(&demo.base).await;
        if !who.is_empty() {
            sign_in(&window, &demo.base, who, starts[0]).await;
        }
        let found = walk(&window, &demo.base, (who, starts), &mut seen).await;
        assert!(!found.is_empty(), "{who} finds no page of their own");
        for (at, path) in found.iter().enumerate() {
            for language in LANGUAGES {
                look(&window, &demo.base, path, language).await;
                let name = path.trim_matches('/').replace(['/', '?', '=', '&'], "-");
                let name = format!("page-{who}-{name}-{language}");
                window.judge(&name).await;
                // The others in one language each: the words differ, the page is the same.
                let in_all = IN_EVERY_LANGUAGE.iter().any(|place| path.starts_with(place));
                if in_all || LANGUAGES[at % LANGUAGES.len()] == language {
                    violated.extend(window.audit(&name).await);
                }
            }
        }
        pages += found.len();
        println!("{who} {}: {} pages", starts[0], found.len());
    }
    assert!(violated.is_empty(), "{violated:#?}");
    assert!(pages >= FEWEST, "{pages} pages only");
}

/// Opens a page and fails unless it is one, in that language.
async fn look(window: &Chromium, base: &str, path: &str, language: &str) {
    let joint = if path.contains('?') { '&' } else { '?' };
    window.visit(&format!("{base}{path}{joint}lang={language}")).await;
    let said = window.run("return document.documentElement.lang", vec![]).await;
    assert_eq!(said, json!(language), "{path}");
    let heading = window.text("h1").await;
    assert!(!heading.is_empty(), "{path} has an empty heading");
}

async fn sign_in(window: &Chromium, base: &str, who: &str, home: &str) {
    let outside = Outside::of(base).unwrap();
    outside.wait_for_code().await.unwrap();
    window.visit(&format!("{base}{home}?lang=en")).await;
    // The identity provider's own pages ask at once; the others first say what comes.
    if !home.starts_with("/csam/") {
        window.follow("main button").await;
    }
    window.fill("username", who).await;
    window.fill("password", PASSWORD).await;
    window.enter().await;
    window.fill("code", &outside.code(who).await.unwrap()).await;
    window.enter().await;
    assert!(window.path().await.starts_with(home), "{who} is at {}", window.path().await);
}

/// Follows every link of ours and gives the pages found, those that others have found left out.
async fn walk(
    window: &Chromium,
    base: &str,
    (who, starts): (&str, &[&str]),
    seen: &mut BTreeSet<String>,
) -> Vec<String> {
    let (mut queue, mut found) =
        (starts.iter().map(ToString::to_string).collect::<VecDeque<_>>(), Vec::new());
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    while let Some(path) = queue.pop_front() {
        let kind = kind(&path);
        // The same address shows each of them something else, but not the pages of everybody.
        let theirs = !who.is_empty() && path.split('/').nth(1) == starts[0].split('/').nth(1);
        let own = if theirs { format!("{who} {path}") } else { path.clone() };
        let many = kinds.entry(kind).or_default();
        if *many >= OF_A_KIND || !seen.insert(own) || !is_page(window, base, &path).await {
            continue;
        }
        *many += 1;
        look(window, base, &path, "en").await;
        let links = window.run(LINKS, vec![]).await;
        queue.extend(links.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        found.push(path);
    }
    found
}

/// The path with what tells rows apart taken out of it.
fn kind(path: &str) -> String {
    let part =
        |part: &str| if part.len() > 20 || part.contains('=') { "*".to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Whether an address gives a page rather than a file; one that gives an error fails.
async fn is_page(window: &Chromium, base: &str, path: &str) -> bool {
    let answer = window.run(ASK, vec![json!(format!("{base}{path}"))]).await;
    let status = answer[0].as_u64().unwrap_or_default();
    assert!(status == 200, "{path} answers {status}");
    answer[1].as_str().is_some_and(|kind| kind.starts_with("text/html"))
}

/// Links of ours that lead to another page; the demo's own pages are no part of the service.
const LINKS: &str = r#"
const ours = [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download'));
const paths = ours.map(a => a.pathname + a.search.replace(/([?&])lang=[a-z]+&?/, '$1').replace(/[?&]$/, ''));
return [...new Set(paths)].filter(path => !path.startsWith('/demo') && !path.startsWith('/csam/authorize'));
"#;

const ASK: &str = r#"
const request = new XMLHttpRequest();
request.open('GET', arguments[0], false);
request.send();
return [request.status, request.getResponseHeader('content-type')];
"#;
