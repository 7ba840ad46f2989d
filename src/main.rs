//! The binary `passerelle`: see `passerelle help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    passerelle::cli::main()
}
