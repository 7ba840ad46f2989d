//! What became of a mail, in words that its reader understands. Mail servers say it in codes (RFC 3463).

use super::word::words;

words! {
    /// Why a mail has not reached its reader's provider.
    pub enum Hindrance {
        /// Tried, and to be tried again.
        NotYet => "not_yet",
        /// Nobody has this address (X.1.x).
        UnknownAddress => "unknown_address",
        /// No room left (X.2.2).
        FullMailbox => "full_mailbox",
        /// The provider takes no mail of ours (X.7.x).
        Unwelcome => "unwelcome",
        /// Refused, in words of the server's own.
        Refused => "refused",
    }
}

/// What hindered a mail in the state `queued`, `sent` or `refused`, by the last fault stored with it.
pub fn hindrance(state: &str, fault: Option<&str>) -> Option<Hindrance> {
    match (state, fault) {
        ("queued", Some(_)) => Some(Hindrance::NotYet),
        ("refused", fault) => Some(by_code(fault.unwrap_or_default())),
        _ => None,
    }
}

fn by_code(fault: &str) -> Hindrance {
    if fault.contains("5.1.") || fault.contains("cannot be written") {
        Hindrance::UnknownAddress
    } else if fault.contains("5.2.2") {
        Hindrance::FullMailbox
    } else if fault.contains("5.7.") {
        Hindrance::Unwelcome
    } else {
        Hindrance::Refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_of_servers_become_words() {
        for (state, fault, word) in [
            ("sent", None, None),
            ("queued", None, None),
            ("queued", Some("not delivered yet: 451 4.7.1 later"), Some(Hindrance::NotYet)),
            ("refused", Some("refused: 550 5.1.1 no such user"), Some(Hindrance::UnknownAddress)),
            ("refused", Some("the mail cannot be written: a bad address"), Some(Hindrance::UnknownAddress)),
            ("refused", Some("refused: 552 5.2.2 over quota"), Some(Hindrance::FullMailbox)),
            ("refused", Some("refused: 554 5.7.1 rejected by policy"), Some(Hindrance::Unwelcome)),
            ("refused", Some("refused: 550 no"), Some(Hindrance::Refused)),
            ("refused", None, Some(Hindrance::Refused)),
        ] {
            assert_eq!(hindrance(state, fault), word, "{state} {fault:?}");
        }
    }
}
