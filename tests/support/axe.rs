//! axe-core in the browser: what of WCAG a machine can see. `npm ci --prefix tests/openid` installs it.

use std::path::Path;
use std::sync::LazyLock;

use super::chromium::{Chromium, Make};

/// axe's own source, if it is installed.
static AXE: LazyLock<Option<String>> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openid/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(file).ok();
    if source.is_none() {
        let why = "axe-core is not installed: npm ci --prefix tests/openid --no-audit --no-fund";
        assert!(std::env::var_os("CI").is_none(), "{why}; CI skips nothing");
        eprintln!("SKIPPED: {why}");
    }
    source
});

/// Every rule of axe, on the whole page, whose style sheets are there already; gives what is violated, and by what.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const told = violation => `${violation.id}: ${violation.nodes.slice(0, 3).map(node => node.html).join(' | ')}`;
axe.run(document, { resultTypes: ['violations'], preload: false }).then(found => done(found.violations.map(told)), fault => done([String(fault)]));
"#;

impl Chromium {
    /// Judges the page that is open by all rules of axe. Gives what is violated, with the page's name. In Firefox
    /// nothing: whoever walks there walks the same pages in Chromium, on the other engine.
    pub async fn audit(&self, name: &str) -> Vec<String> {
        let Some(source) = AXE.as_ref().filter(|_| self.make == Make::Chromium) else { return Vec::new() };
        if self.run("return typeof axe", vec![]).await == "undefined" {
            // Half a megabyte: sent once, and there on every later page of this window.
            self.run(&format!("{source}\nwindow.axe = axe;"), vec![]).await;
            self.on_every_page(source).await;
        }
        let found = self.run_later(RUN).await;
        let found = found.as_array().unwrap().iter().map(|violation| format!("{name}: {violation}"));
        found.collect()
    }
}
