//! The configuration as an operator gives it to the program.

mod contracts;

use std::process::Command;

/// What `check` says with the file named by `how`: an argument, or a variable of the environment.
fn checked(how: impl FnOnce(&mut Command, &std::path::Path)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("passerelle.toml");
    std::fs::write(&file, "[profile.acceptance]\nmonths = 7\n").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command.current_dir(folder.path()).env_clear().arg("check");
    how(&mut command, &file);
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

#[test]
fn the_file_is_named_by_an_argument_or_in_the_environment() {
    let line =
        |text: &str| text.lines().find(|line| line.starts_with("profile.acceptance")).map(str::to_owned);
    for said in [
        checked(|command, file| _ = command.arg("--config").arg(file)),
        checked(|command, file| _ = command.env("PASSERELLE_CONFIG", file)),
    ] {
        assert!(line(&said).is_some_and(|line| line.contains(" 7 months")), "{said}");
    }
}
