//! PEM as people send it: with a byte order mark, text around it, any line ends (RFC 7468, lax form).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// One block of a PEM text.
#[derive(Clone, PartialEq, Eq)]
pub struct Block {
    /// The words after BEGIN: `CERTIFICATE REQUEST`.
    pub label: String,
    /// The bytes inside; `None` when they are not Base64.
    pub der: Option<Vec<u8>>,
}

/// Every block of `text` whose BEGIN line is closed; text around them is passed over.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("-----BEGIN ") {
        let Some((label, body)) = after.split_once("-----") else { break };
        let (content, next) = match body.split_once("-----END ") {
            Some((content, next)) => (Some(content), next),
            None => (None, body),
        };
        let der = content.and_then(|content| {
            let packed: String = content.chars().filter(|c| !c.is_whitespace()).collect();
            STANDARD.decode(packed).ok()
        });
        blocks.push(Block { label: label.trim().to_owned(), der });
        rest = next;
    }
    blocks
}

/// One block with lines of 64 characters and a line end after the last.
pub fn write(label: &str, der: &[u8]) -> String {
    let encoded = STANDARD.encode(der);
    let mut text = format!("-----BEGIN {label}-----\n");
    let mut rest = encoded.as_str();
    while !rest.is_empty() {
        let (line, next) = rest.split_at(rest.len().min(64));
        text.push_str(line);
        text.push('\n');
        rest = next;
    }
    text.push_str(&format!("-----END {label}-----\n"));
    text
}

/// Certificates one after the other, in the order given.
pub fn certificates<'a>(chain: impl IntoIterator<Item = &'a [u8]>) -> String {
    chain.into_iter().map(|der| write("CERTIFICATE", der)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_whatever_surrounds_it() {
        let der: Vec<u8> = (0..=255).collect();
        let text = write("CERTIFICATE", &der).replace('\n', "\r\n");
        let found = blocks(&format!("\u{feff}Certificate:\r\n  Data:\r\n{text}{text}"));
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].label, "CERTIFICATE");
        assert_eq!(found[1].der, Some(der));
        assert!(blocks("-----BEGIN X-----\n!!").iter().all(|block| block.der.is_none()));
    }
}
