//! Words, dates and numbers in the person's language. Texts live in `templates/locales`; nothing
//! here decides what is said, only how it reads in Dutch, French, German or English.

pub mod argument;
pub mod bring;
pub mod calendar_file;
pub mod decision_page;
pub mod letters;
pub mod locale;
pub mod moment;
pub mod number;

#[cfg(test)]
mod catalogue;
