//! A file that wants to be longer holds two things.

/// A file stays below this many lines.
const LINES: usize = 300;

/// Complains of a file of 300 lines or more.
pub fn too_long(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    if lines < LINES { Vec::new() } else { vec![format!("{path}: {lines} lines")] }
}

#[test]
fn the_three_hundredth_line_is_one_too_many() {
    assert!(too_long("a.rs", &"\n".repeat(299)).is_empty());
    assert_eq!(too_long("a.rs", &"\n".repeat(300)).len(), 1);
}
