//! What may not stand in a template: unescaped values, script, style, and words that no translator sees.

/// Ways around escaping and the content security policy (`default-src 'self'`, nothing inline).
const UNSAFE: &[&str] = &["|safe", "| safe", "<script", "<style", " style=", "javascript:", "{% autoescape"];

/// A script is a file of ours that a page can do without; it has an address with a hash and nothing inline.
const OWN_SCRIPT: (&str, &str) = ("<script src=\"{{ page.script(\"", "\") }}\" defer></script>");

/// Texts that are the same in every language.
const SAME_EVERYWHERE: &[&str] = &["Passerelle", "eHealth", "CSAM", "SHA", "PDF", "DN"];

/// Names of classes that a block hands to its layout.
const CLASSES: &[&str] = &["wide"];

/// Complains of what escapes escaping or is inline.
pub fn unsafe_parts(path: &str, text: &str) -> Vec<String> {
    let text = &without(text, OWN_SCRIPT.0, OWN_SCRIPT.1);
    let mut complaints: Vec<String> = UNSAFE
        .iter()
        // Mail programs drop style sheets: letters carry their few rules in place.
        .filter(|word| **word != " style=" || !path.starts_with("templates/letters/"))
        .filter(|word| text.contains(**word))
        .map(|word| format!("{path}: `{word}`"))
        .collect();
    let handlers = [" onclick=", " onload=", " onsubmit=", " onchange=", " oninput=", " onerror="];
    let found = handlers.iter().filter(|word| text.contains(**word));
    complaints.extend(found.map(|word| format!("{path}: `{word}` needs JavaScript")));
    complaints
}

/// Complains of words written in the template instead of the locales.
pub fn words(path: &str, text: &str) -> Vec<String> {
    let bare = without(text, "{#", "#}");
    let bare = without(&bare, "{%", "%}");
    let bare = without(&bare, "{{", "}}");
    let bare = without(&bare, "<!--", "-->");
    let bare = without(&bare, "<", ">");
    bare.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 2 && !SAME_EVERYWHERE.contains(word))
        .filter(|word| !CLASSES.contains(word))
        .filter(|word| !["nbsp", "amp", "quot"].contains(word))
        .map(|word| format!("{path}: `{word}` stands in the template, not in the locales"))
        .collect()
}

/// The text with everything between the two marks taken out.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(start) {
        kept.push_str(before);
        kept.push(' ');
        rest = inside.split_once(end).map_or("", |(_, after)| after);
    }
    kept + rest
}

#[test]
fn escapes_scripts_and_words_are_seen() {
    assert_eq!(unsafe_parts("a.html", "{{ x|safe }}<p style=\"a\" onclick=\"b\">").len(), 3);
    assert_eq!(unsafe_parts("a.html", "<script src=\"https://elsewhere.example/a.js\"></script>").len(), 1);
    assert!(
        unsafe_parts("a.html", "<script src=\"{{ page.script(\"live.js\") }}\" defer></script>").is_empty()
    );
    assert_eq!(words("a.html", "<p class=\"lead\">Hello {{ l.t(\"x\") }}</p>").len(), 1);
    assert!(words("a.html", "{% if a > b %}<b>{{ x }}</b>{% endif %} – Passerelle").is_empty());
}
