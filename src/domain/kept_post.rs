//! A form that was sent after its session had ended (`ux.md`, SESS-4): what of it is kept, and for how long.

use time::Duration;

/// How long it is kept.
pub const LIFE: Duration = Duration::minutes(15);

/// The fields that a form carries for itself; nobody typed them.
const OWN: [&str; 3] = ["csrf", "form_key", "version"];

/// Whether forms of this address are kept at all: the way in and out begins anew.
pub fn is_kept_at(path: &str) -> bool {
    let page = path.split('?').next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    !matches!(page, "sign-in" | "sign-out" | "stay")
}

/// Whether a field is kept. Passwords and codes are typed again; the token against forgery is made anew.
pub fn keeps(field: &str) -> bool {
    field != "csrf" && !field.contains("password") && field != "code" && !field.ends_with("_code")
}

/// Whether a field is shown to the person before it is sent.
pub fn is_typed(field: &str) -> bool {
    !OWN.contains(&field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_passwords_nor_codes_are_kept() {
        for field in ["password", "new_password", "password_again", "code", "kit_code", "csrf"] {
            assert!(!keeps(field), "{field}");
        }
        for field in ["form_key", "version", "family_name", "reason"] {
            assert!(keeps(field), "{field}");
        }
        assert!(is_typed("reason") && !is_typed("form_key") && !is_typed("version"));
    }

    #[test]
    fn the_way_in_and_out_begins_anew() {
        for path in ["/office/sign-in", "/manager/sign-out", "/backoffice/stay?x=1"] {
            assert!(!is_kept_at(path), "{path}");
        }
        assert!(is_kept_at("/office/files/1/note") && is_kept_at("/manager/requests/1/send"));
    }
}
