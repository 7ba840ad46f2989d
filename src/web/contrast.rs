//! Reads the stylesheet's colour tokens and checks their contrast, light and dark
//! (WCAG 2.2: 1.4.3 text 4.5:1, 1.4.11 controls 3:1).

use std::collections::BTreeMap;

const STYLESHEET: &str = include_str!("../../templates/assets/passerelle.css");

/// Text and the grounds it stands on.
const TEXT: [(&str, &[&str]); 9] = [
    ("ink", &["paper", "surface", "ok-surface", "warn-surface", "stop-surface"]),
    ("muted", &["paper", "surface", "ok-surface", "warn-surface"]),
    ("accent", &["paper", "surface", "ok-surface", "warn-surface", "stop-surface"]),
    ("accent-deep", &["paper", "surface"]),
    ("on-accent", &["accent", "accent-deep"]),
    ("on-stop", &["stop", "stop-deep"]),
    ("ok", &["paper", "ok-surface"]),
    ("warn", &["paper", "warn-surface"]),
    ("stop", &["paper", "stop-surface"]),
];

/// Edges of controls, signs and the focus ring.
const CONTROLS: [(&str, &[&str]); 5] = [
    ("line", &["paper", "surface"]),
    ("accent", &["paper", "surface"]),
    ("ok", &["paper", "ok-surface"]),
    ("stop", &["paper", "stop-surface"]),
    ("focus", &["focus-ink"]),
];

/// The hexadecimal tokens of the `:root` block that follows `start`.
fn tokens(start: &str) -> BTreeMap<&'static str, [f64; 3]> {
    let after = STYLESHEET.split_once(start).unwrap().1;
    let block = after.split_once(":root {").unwrap().1.split_once('}').unwrap().0;
    let declarations = block.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
    declarations.map(|(name, hex)| (name, channels(hex))).collect()
}

fn channels(hex: &str) -> [f64; 3] {
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0)
}

/// Relative luminance as WCAG defines it.
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn check(start: &str) {
    let tokens = tokens(start);
    let demands = TEXT.map(|(token, grounds)| (token, grounds, 4.5));
    let demands = demands.into_iter().chain(CONTROLS.map(|(token, grounds)| (token, grounds, 3.0)));
    for (token, grounds, least) in demands {
        for ground in grounds {
            let found = contrast(tokens[token], tokens[ground]);
            assert!(found >= least, "{token} on {ground}: {found:.2} < {least} after {start:?}");
        }
    }
}

#[test]
fn the_light_colours_can_be_read() {
    check("");
}

#[test]
fn the_dark_colours_can_be_read() {
    check("prefers-color-scheme: dark");
}

#[test]
fn the_ring_is_seen_on_every_ground() {
    for start in ["", "prefers-color-scheme: dark"] {
        let tokens = tokens(start);
        for ground in ["paper", "surface"] {
            let best =
                contrast(tokens["focus"], tokens[ground]).max(contrast(tokens["focus-ink"], tokens[ground]));
            assert!(best >= 3.0, "focus on {ground}: {best:.2}");
        }
    }
}

#[test]
fn the_stylesheet_stays_light_and_at_home() {
    assert!(STYLESHEET.len() < 20_000);
    assert!(!STYLESHEET.contains("http") && !STYLESHEET.contains("@import"));
}
