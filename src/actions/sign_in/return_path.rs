//! Where a person goes on after signing in: a path of our own, of the pages they signed in for, and no other.

use crate::domain::id::RequestId;
use crate::storage::sessions::Audience;

/// Longest path kept, in bytes.
const LONGEST: usize = 400;

/// `typed` if it is a path under the audience's pages; otherwise their first page. What a browser could read
/// as another host (`//`, `\`), and controls and spaces, are not paths of ours.
pub fn checked(audience: Audience, typed: &str) -> String {
    let first = format!("/{}", audience.word());
    let below =
        typed.strip_prefix(&first).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    let plain = typed.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'#' | b'"'));
    let path = typed.split('?').next().unwrap_or_default();
    let straight = !path.contains("//") && !path.split('/').any(|step| step == "." || step == "..");
    if below && plain && straight && typed.len() <= LONGEST { typed.to_owned() } else { home(audience) }
}

/// Where somebody goes who came from nowhere in particular.
pub fn home(audience: Audience) -> String {
    match audience {
        Audience::Manager => "/manager/requests".to_owned(),
        other => format!("/{}", other.word()),
    }
}

/// The contract page of a request.
pub fn contract(request: RequestId) -> String {
    format!("/manager/requests/{request}/contract")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_paths_of_the_same_pages() {
        for path in ["/office", "/office/files/1?tab=2", "/office?x=1"] {
            assert_eq!(checked(Audience::Office, path), path);
        }
    }

    #[test]
    fn leads_nowhere_else() {
        for path in [
            "",
            "/",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/office",
            "office",
            "/officer",
            "/office//evil.example",
            "/office/../manager",
            "/office/./x",
            "/office/\\evil",
            "/office/a b",
            "/office/\r\nSet-Cookie: a=b",
            "/office/é",
            "/office#x",
            "/manager/requests",
            "javascript:alert(1)",
        ] {
            assert_eq!(checked(Audience::Office, path), "/office", "{path}");
        }
        assert_eq!(checked(Audience::Office, &format!("/office/{}", "x".repeat(400))), "/office");
        assert_eq!(checked(Audience::Manager, "/"), "/manager/requests");
    }
}
