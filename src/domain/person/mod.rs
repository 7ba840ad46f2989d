//! Who somebody is, as an office reads it from a document: names, birth date, national number,
//! contact, document. Every type is made by parsing what a person typed, or not at all.

pub mod contact;
pub mod country;
pub mod date;
pub mod document;
pub mod email;
pub mod evidence;
pub mod features;
pub mod likeness;
pub mod mrz;
pub mod mrz_name;
pub mod name;
pub mod national_number;
pub mod note;
pub mod partial_date;
pub mod phone;
pub mod transliteration;
