//! What the tests run in a page: when it is drawn, and what is wrong with it.

/// Calls back two pictures after everything has loaded.
pub const DRAWN: &str = r#"
const done = arguments[arguments.length - 1];
const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
if (document.readyState === 'complete') drawn(); else addEventListener('load', drawn);
"#;

/// What is wrong with the page, in words; inline links in a sentence are exempt from the target size.
pub const JUDGE: &str = r#"
const wrong = [], root = document.documentElement;
if (root.scrollWidth > root.clientWidth) {
  const wide = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
  wrong.push(`wider than the screen by ${root.scrollWidth - root.clientWidth}: ${wide.slice(0, 3).map(e => e.outerHTML.slice(0, 80))}`);
}
// On a narrow screen a table scrolls in its own box; at a desk nobody should have to.
if (root.clientWidth >= 1200) for (const e of document.querySelectorAll('.table')) {
  if (e.scrollWidth > e.clientWidth + 1) wrong.push(`a table wider than its place by ${e.scrollWidth - e.clientWidth}: ${e.innerText.slice(0, 80)}`);
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
