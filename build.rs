//! Rebuilds the crate when a locale file appears or goes: the loader's macro lists the folder at
//! compile time and cargo would not notice a new file.

fn main() {
    println!("cargo::rerun-if-changed=templates/locales");
    println!("cargo::rerun-if-changed=templates/assets");
}
