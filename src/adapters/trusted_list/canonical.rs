//! Exclusive canonicalization (W3C, Exclusive XML Canonicalization 1.0), from what was read.

use std::collections::BTreeMap;

use super::read::{Element, Node};

type Scope<'a> = BTreeMap<&'a str, &'a str>;

/// The canonical text of `apex`, which lies somewhere in `root`; `None` if it does not, or uses a prefix that
/// nothing declares. `without` is left out: the signature itself (XML Signature, 6.6.4).
pub(super) fn canonical(root: &Element, apex: &Element, without: Option<&Element>) -> Option<String> {
    let scope = scope_above(root, apex, &Scope::new())?;
    let mut text = String::new();
    write(apex, &scope, &Scope::new(), without, &mut text)?;
    Some(text)
}

/// The declarations in force outside `apex`.
fn scope_above<'a>(at: &'a Element, apex: &Element, outside: &Scope<'a>) -> Option<Scope<'a>> {
    if std::ptr::eq(at, apex) {
        return Some(outside.clone());
    }
    let inside = entered(at, outside);
    at.elements().find_map(|child| scope_above(child, apex, &inside))
}

fn entered<'a>(element: &'a Element, outside: &Scope<'a>) -> Scope<'a> {
    let mut inside = outside.clone();
    inside.extend(element.declared.iter().map(|(prefix, uri)| (prefix.as_str(), uri.as_str())));
    inside
}

/// `shown`: the declarations that the text above already holds.
fn write<'a>(
    element: &'a Element,
    outside: &Scope<'a>,
    shown: &Scope<'a>,
    without: Option<&Element>,
    text: &mut String,
) -> Option<()> {
    let (inside, mut shown) = (entered(element, outside), shown.clone());
    text.push('<');
    text.push_str(&element.name);
    let mut used: Vec<&str> = element.attributes.iter().filter_map(|(name, _)| prefix(name)).collect();
    used.push(prefix(&element.name).unwrap_or_default());
    used.sort_unstable();
    used.dedup();
    for prefix in used.into_iter().filter(|prefix| *prefix != "xml") {
        let uri = match inside.get(prefix) {
            Some(uri) => *uri,
            None if prefix.is_empty() => "",
            None => return None,
        };
        if shown.get(prefix).copied().unwrap_or_default() != uri {
            let colon = if prefix.is_empty() { "" } else { ":" };
            text.push_str(&format!(" xmlns{colon}{prefix}=\"{}\"", escape_value(uri)));
            shown.insert(prefix, uri);
        }
    }
    for (name, value) in in_order(element, &inside) {
        text.push_str(&format!(" {name}=\"{}\"", escape_value(value)));
    }
    text.push('>');
    for child in &element.children {
        match child {
            Node::Text(inner) => text.push_str(&escape(inner)),
            Node::Element(inner) if without.is_some_and(|left| std::ptr::eq(left, inner)) => {}
            Node::Element(inner) => write(inner, &inside, &shown, without, text)?,
        }
    }
    text.push_str(&format!("</{}>", element.name));
    Some(())
}

/// By namespace, then by name; those without a prefix come first.
fn in_order<'a>(element: &'a Element, scope: &Scope<'a>) -> Vec<(&'a str, &'a str)> {
    let mut list: Vec<(&str, &str)> =
        element.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let key = |name: &'a str| {
        let space = match prefix(name) {
            Some("xml") => "http://www.w3.org/XML/1998/namespace",
            Some(prefix) => scope.get(prefix).copied().unwrap_or_default(),
            None => "",
        };
        (space, name.rsplit(':').next().unwrap_or(name))
    };
    list.sort_by_key(|(name, _)| key(name));
    list
}

fn prefix(name: &str) -> Option<&str> {
    name.split_once(':').map(|(prefix, _)| prefix)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\r', "&#xD;")
}

fn escape_value(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    text.replace('\t', "&#x9;").replace('\n', "&#xA;").replace('\r', "&#xD;")
}

#[cfg(test)]
mod tests {
    use super::super::read::read;
    use super::*;

    #[test]
    fn declarations_stand_where_they_are_used() {
        let root = read(
            "<a xmlns=\"d\" xmlns:p=\"one\" xmlns:q=\"two\"><p:b z=\"1\" q:y=\"2\" c=\"3\"><p:e/><f>&gt;</f></p:b></a>",
        )
        .unwrap();
        let inner = root.only("p:b").unwrap();
        assert_eq!(
            canonical(&root, inner, None).unwrap(),
            "<p:b xmlns:p=\"one\" xmlns:q=\"two\" c=\"3\" z=\"1\" q:y=\"2\"><p:e></p:e><f xmlns=\"d\">&gt;</f></p:b>"
        );
        assert_eq!(canonical(&root, &root, Some(inner)).unwrap(), "<a xmlns=\"d\"></a>");
        let elsewhere = read("<a></a>").unwrap();
        assert_eq!(canonical(&root, &elsewhere, None), None);
        assert_eq!(canonical(&read("<p:a></p:a>").unwrap(), &elsewhere, None), None);
    }
}
