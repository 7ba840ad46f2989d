//! Somebody has lost something: which of the three ways back is theirs, or whether nothing is missing.

use crate::domain::word::words;

words! {
    /// What is left of somebody's key.
    pub enum KeyLeft {
        /// The telephone with the app.
        App => "app",
        /// A card of codes, or a telephone that gets text messages: a new password needs the app (SP 800-63B-4, 4.2.2.2).
        Weak => "weak",
        Nothing => "none",
    }

    /// Where somebody goes on.
    pub enum WayBack {
        /// Nothing is missing.
        SignIn => "sign_in",
        /// Mailed link and app give a new password.
        Password => "password",
        /// Password and recovery code give a new key, a day later.
        Phone => "phone",
        /// Too little is left to prove anything from a distance.
        Office => "office",
    }
}

/// The way of somebody who has this. Whether there is a recovery code is looked at only where it decides:
/// `None` asks for it.
pub fn way_back(knows_password: bool, key: KeyLeft, has_code: Option<bool>) -> Option<WayBack> {
    Some(match (knows_password, key) {
        (true, KeyLeft::App | KeyLeft::Weak) => WayBack::SignIn,
        (false, KeyLeft::App) => WayBack::Password,
        (false, KeyLeft::Weak | KeyLeft::Nothing) => WayBack::Office,
        (true, KeyLeft::Nothing) => match has_code? {
            true => WayBack::Phone,
            false => WayBack::Office,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_loss_has_its_way_and_the_code_is_asked_for_only_where_it_decides() {
        use KeyLeft::{App, Nothing, Weak};
        for (knows, key, way) in [
            (true, App, WayBack::SignIn),
            (true, Weak, WayBack::SignIn),
            (false, App, WayBack::Password),
            (false, Weak, WayBack::Office),
            (false, Nothing, WayBack::Office),
        ] {
            for code in [None, Some(true), Some(false)] {
                assert_eq!(way_back(knows, key, code), Some(way), "{knows} {key} {code:?}");
            }
        }
        assert_eq!(way_back(true, Nothing, None), None);
        assert_eq!(way_back(true, Nothing, Some(true)), Some(WayBack::Phone));
        assert_eq!(way_back(true, Nothing, Some(false)), Some(WayBack::Office));
    }
}
