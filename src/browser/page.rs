//! What a browser shows: the page, its forms, its links. Reads only what our own templates write.

use reqwest::header::LOCATION;

use super::BrowserError;

/// What the browser shows now.
#[derive(Debug, Clone)]
pub struct Seen {
    pub status: u16,
    /// Path and query of the page.
    pub path: String,
    pub content_type: String,
    pub headers: reqwest::header::HeaderMap,
    pub bytes: Vec<u8>,
}

/// A form on a page, with what its fields hold.
#[derive(Debug, Clone)]
pub struct SeenForm {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Seen {
    /// The page's text; bytes that are not UTF-8 are replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where a redirect leads, or a page that refreshes itself at once.
    pub fn location(&self) -> Option<String> {
        if self.status == 200 {
            return self.between("<meta http-equiv=\"refresh\" content=\"0; url=", "\">");
        }
        let header = self.headers.get(LOCATION)?.to_str().ok()?;
        (300..400).contains(&self.status).then(|| header.to_owned())
    }

    /// This page, if it answered with that status.
    pub fn expect(self, wanted: u16) -> Result<Self, BrowserError> {
        if self.status == wanted {
            Ok(self)
        } else {
            Err(BrowserError::Status { path: self.path, status: self.status, wanted })
        }
    }

    /// Every form on the page.
    pub fn forms(&self) -> Vec<SeenForm> {
        let text = self.text();
        let pieces = text.split("<form").skip(1);
        pieces.map(|piece| read_form(piece.split("</form>").next().unwrap_or(piece), &self.path)).collect()
    }

    /// The form of the page itself: the last one that is not of the session.
    pub fn main_form(&self) -> Result<SeenForm, BrowserError> {
        let forms = self.forms();
        let own = forms
            .iter()
            .rev()
            .find(|form| !["/sign-out", "/stay"].iter().any(|end| form.action.ends_with(end)));
        own.cloned().ok_or_else(|| BrowserError::NoForm(self.path.clone(), "the main part".to_owned()))
    }

    /// The form whose action ends in `action`.
    pub fn form_to(&self, action: &str) -> Result<SeenForm, BrowserError> {
        let found = self.forms().into_iter().find(|form| form.action.ends_with(action));
        found.ok_or_else(|| BrowserError::NoForm(self.path.clone(), action.to_owned()))
    }

    /// The text between two marks, without tags and entities.
    pub fn between(&self, start: &str, end: &str) -> Option<String> {
        let text = self.text();
        let rest = &text[text.find(start)? + start.len()..];
        Some(plain(&rest[..rest.find(end)?]))
    }

    /// The first link on the page whose address contains `part`.
    pub fn link(&self, part: &str) -> Option<String> {
        let text = self.text();
        text.split("href=\"")
            .skip(1)
            .filter_map(|piece| piece.split('"').next())
            .find(|link| link.contains(part))
            .map(plain)
    }
}

impl SeenForm {
    /// The fields as sent, with what was typed in place of what they held.
    pub fn filled(&self, typed: &[(&str, &str)]) -> Vec<(String, String)> {
        let kept =
            self.fields.iter().filter(|(name, _)| !typed.iter().any(|(other, _)| other == name)).cloned();
        kept.chain(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))).collect()
    }
}

fn read_form(piece: &str, path: &str) -> SeenForm {
    let head = piece.split('>').next().unwrap_or_default();
    let action = attribute(head, "action").filter(|action| !action.is_empty());
    let mut fields = Vec::new();
    for tag in piece.split("<input").skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let kind = attribute(tag, "type").unwrap_or_default();
        let chosen = tag.contains(" checked");
        if matches!(kind.as_str(), "radio" | "checkbox") && !chosen || kind == "file" || kind == "submit" {
            continue;
        }
        if let Some(name) = attribute(tag, "name") {
            fields.push((name, attribute(tag, "value").unwrap_or_default()));
        }
    }
    for select in piece.split("<select").skip(1) {
        let (tag, rest) = select.split_once('>').unwrap_or((select, ""));
        let options = rest.split("</select>").next().unwrap_or_default().split("<option").skip(1);
        let chosen =
            options.filter(|option| option.split('>').next().unwrap_or_default().contains(" selected"));
        if let (Some(name), Some(option)) = (attribute(tag, "name"), chosen.last()) {
            fields.push((name, attribute(option, "value").unwrap_or_default()));
        }
    }
    for area in piece.split("<textarea").skip(1) {
        let (tag, rest) = area.split_once('>').unwrap_or((area, ""));
        if let Some(name) = attribute(tag, "name") {
            fields.push((name, plain(rest.split("</textarea>").next().unwrap_or_default())));
        }
    }
    let action = action.unwrap_or_else(|| path.to_owned());
    SeenForm { action, fields }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    Some(plain(&tag[start..start + tag[start..].find('"')?]))
}

/// Text without tags and with the entities that askama writes turned back.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<")];
    let text = entities.iter().fold(text, |text, (entity, c)| text.replace(entity, c));
    text.replace("&#62;", ">").replace("&#38;", "&").replace("&amp;", "&")
}
