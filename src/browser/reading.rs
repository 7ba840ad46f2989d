//! Reads what our own templates write: forms, attributes, text. No more of HTML than they use.

use super::SeenForm;

/// The form whose text follows `<form`; without an action it posts to its own page.
pub fn read_form(piece: &str, path: &str) -> SeenForm {
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
pub fn plain(html: &str) -> String {
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
