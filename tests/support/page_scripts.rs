//! What the tests run in a page: when it is drawn, how far Tab has to go, and what is wrong with it.

/// Calls back two pictures after everything has loaded.
pub const DRAWN: &str = r#"
const done = arguments[arguments.length - 1];
const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
if (document.readyState === 'complete') drawn(); else addEventListener('load', drawn);
"#;

/// How often Tab has to be pressed at least: one too many goes past it. A group of radio buttons is one stop.
pub const STOPS_TO: &str = r#"
const here = document.activeElement, wanted = [...document.querySelectorAll(arguments[0])];
if (wanted.includes(here)) return 0;
const can = e => e.tabIndex >= 0 && e.getClientRects().length > 0 && !e.disabled;
const after = e => here === document.body || here.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
let stops = 0, groups = new Set();
for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
  if (!can(e) || !after(e)) continue;
  if (e.type === 'radio' && groups.has(e.name)) continue;
  if (e.type === 'radio') groups.add(e.name);
  stops += 1;
  if (wanted.includes(e)) return stops;
}
return 1;
"#;

/// What is wrong with the page, in words; inline links in a sentence are exempt from the target size.
pub const JUDGE: &str = r#"
const wrong = [], root = document.documentElement;
if (root.scrollWidth > root.clientWidth) {
  const wide = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
  wrong.push(`wider than the screen by ${root.scrollWidth - root.clientWidth}: ${wide.slice(0, 3).map(e => e.outerHTML.slice(0, 80))}`);
}
if (!root.lang || !document.title) wrong.push('no language or no title');
if (document.querySelectorAll('h1').length !== 1) wrong.push('not one h1');
for (const e of document.querySelectorAll('button, input:not([type=hidden]), select, textarea, a.primary, a.secondary')) {
  const r = e.getBoundingClientRect(), label = e.closest('label') || (e.id && document.querySelector(`label[for="${e.id}"]`));
  const l = label ? label.getBoundingClientRect() : r;
  if (e.tabIndex >= 0 && r.width > 0 && Math.max(r.height, l.height) < 24) wrong.push(`too small: ${e.outerHTML.slice(0, 80)}`);
  if (e.tabIndex >= 0 && e.matches('input, select, textarea') && !label && !e.getAttribute('aria-label')) wrong.push(`no label: ${e.outerHTML.slice(0, 80)}`);
}
return wrong;
"#;
