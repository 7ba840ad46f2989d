//! Rebuilds the crate when an embedded file appears or goes: the macros that embed folders list them
//! at compile time, and cargo would not notice a new file.

fn main() {
    println!("cargo::rerun-if-changed=templates/locales");
    println!("cargo::rerun-if-changed=templates/assets");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=fixtures/town");
}
