//! temporary
use crate::domain::word::words;
words! {
    /// Means.
    pub enum Means { MobileApp => "mobile_app", Sms => "sms", PaperToken => "paper_token", Password => "password", }
}
