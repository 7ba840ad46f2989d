//! A reader of XML, as much of it as a list may hold: elements, attributes, text, the references of XML itself. No
//! declarations, no document types, no comments, no sections: who sends those sends no list of ours.

use std::collections::BTreeMap;

/// How deep elements may lie in each other. A list of ours has ten levels.
const DEPTH: usize = 32;

/// One element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    /// With its prefix, as written.
    pub(super) name: String,
    /// Declared here: prefix (empty for the default) and namespace.
    pub(super) declared: BTreeMap<String, String>,
    /// Attributes that declare no namespace: name with prefix, and value.
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
}

/// What lies in an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

/// Text that is no XML, or more XML than a list may hold; where, in bytes from the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the XML of a list at byte {0}")]
pub struct Malformed(pub usize);

/// Reads one document.
pub(super) fn read(text: &str) -> Result<Element, Malformed> {
    let mut reader = Reader { text, at: 0 };
    let root = reader.element(0)?;
    if reader.at == text.len() { Ok(root) } else { reader.fail() }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn fail<T>(&self) -> Result<T, Malformed> {
        Err(Malformed(self.at))
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn take(&mut self, expected: &str) -> Result<(), Malformed> {
        if !self.rest().starts_with(expected) {
            return self.fail();
        }
        self.at += expected.len();
        Ok(())
    }

    /// Everything before the first of `ends`, which must come.
    fn until(&mut self, ends: &[char]) -> Result<&'a str, Malformed> {
        let Some(length) = self.rest().find(ends) else { return self.fail() };
        let found = &self.rest()[..length];
        self.at += length;
        Ok(found)
    }

    fn name(&mut self) -> Result<String, Malformed> {
        let usual = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '_' | '-' | '.');
        let length = self.rest().find(|c| !usual(c)).unwrap_or(self.rest().len());
        let name = &self.rest()[..length];
        if name.is_empty() || name.matches(':').count() > 1 || name.starts_with(':') || name.ends_with(':') {
            return self.fail();
        }
        self.at += length;
        Ok(name.to_owned())
    }

    fn element(&mut self, depth: usize) -> Result<Element, Malformed> {
        if depth > DEPTH {
            return self.fail();
        }
        self.take("<")?;
        let mut element = Element {
            name: self.name()?,
            declared: BTreeMap::new(),
            attributes: Vec::new(),
            children: Vec::new(),
        };
        while self.rest().starts_with(' ') {
            self.take(" ")?;
            self.attribute(&mut element)?;
        }
        if self.take("/>").is_ok() {
            return Ok(element);
        }
        self.take(">")?;
        while !self.rest().starts_with("</") {
            element.children.push(match self.rest().starts_with('<') {
                true => Node::Element(self.element(depth + 1)?),
                false => Node::Text(self.until(&['<'])?.to_owned()).resolved(self.at)?,
            });
        }
        self.take("</")?;
        let name = element.name.clone();
        self.take(&name)?;
        self.take(">")?;
        Ok(element)
    }

    fn attribute(&mut self, element: &mut Element) -> Result<(), Malformed> {
        let name = self.name()?;
        self.take("=\"")?;
        let raw = self.until(&['"', '<'])?;
        let value = resolve(raw, self.at)?;
        self.take("\"")?;
        let twice = match name.strip_prefix("xmlns") {
            Some("") => element.declared.insert(String::new(), value).is_some(),
            Some(prefix) if prefix.starts_with(':') => {
                element.declared.insert(prefix[1..].to_owned(), value).is_some()
            }
            _ => {
                let twice = element.attributes.iter().any(|(other, _)| *other == name);
                element.attributes.push((name, value));
                twice
            }
        };
        if twice { self.fail() } else { Ok(()) }
    }
}

impl Node {
    fn resolved(self, at: usize) -> Result<Self, Malformed> {
        match self {
            Self::Text(raw) => resolve(&raw, at).map(Self::Text),
            element @ Self::Element(_) => Ok(element),
        }
    }
}

/// Replaces the five references of XML and `&#xD;`, and line ends by the rule of XML (2.11).
fn resolve(raw: &str, at: usize) -> Result<String, Malformed> {
    let lines = raw.replace("\r\n", "\n").replace('\r', "\n");
    let mut pieces = lines.split('&');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (reference, after) = piece.split_once(';').ok_or(Malformed(at))?;
        text.push(match reference {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "#xD" => '\r',
            _ => return Err(Malformed(at)),
        });
        text.push_str(after);
    }
    Ok(text)
}

impl Element {
    /// The elements inside, in their order.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The one element of that name inside; `None` if there is none, or another.
    pub(super) fn only(&self, name: &str) -> Option<&Element> {
        let mut found = self.elements().filter(|element| element.name == name);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// The text of an element that holds nothing else.
    pub(super) fn text(&self) -> Option<&str> {
        match self.children.as_slice() {
            [] => Some(""),
            [Node::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether every prefix in it, of elements and attributes, is declared here, further out, or among `outer`
    /// (Namespaces in XML 1.0, 6.1).
    pub(super) fn is_bound(&self, outer: &[&str]) -> bool {
        let known: Vec<&str> =
            outer.iter().copied().chain(self.declared.keys().map(String::as_str)).collect();
        let bound = |name: &str| name.split_once(':').is_none_or(|(prefix, _)| known.contains(&prefix));
        bound(&self.name)
            && self.attributes.iter().all(|(name, _)| bound(name))
            && self.elements().all(|element| element.is_bound(&known))
    }

    /// This element and every one below it.
    pub(super) fn all(&self) -> Vec<&Element> {
        std::iter::once(self).chain(self.elements().flat_map(Element::all)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_attributes_and_text_are_read() {
        let root = read("<a xmlns=\"x\" xmlns:b=\"y\" c=\"1 &amp; 2\"><b:d>t&lt;</b:d><e/></a>").unwrap();
        assert_eq!(root.declared["b"], "y");
        assert_eq!(root.attribute("c"), Some("1 & 2"));
        assert_eq!(root.only("b:d").unwrap().text(), Some("t<"));
        assert_eq!(root.all().len(), 3);
    }

    #[test]
    fn what_no_list_holds_is_refused() {
        for text in [
            "",
            "a",
            "<a>",
            "<a></b>",
            "<a></a> ",
            "<a></a><b></b>",
            "<?xml version=\"1.0\"?><a></a>",
            "<!DOCTYPE a><a></a>",
            "<a><!-- c --></a>",
            "<a><![CDATA[x]]></a>",
            "<a>&x;</a>",
            "<a>&amp</a>",
            "<a b='1'></a>",
            "<a b=\"1\" b=\"2\"></a>",
            "<a xmlns:b=\"1\" xmlns:b=\"2\"></a>",
            "<:a></:a>",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        let deep = format!("{}{}", "<a>".repeat(40), "</a>".repeat(40));
        assert!(read(&deep).is_err());
    }
}
