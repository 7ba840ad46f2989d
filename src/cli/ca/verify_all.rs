//! `passerelle ca verify-all`: everything that was ever signed, judged again.

use std::process::ExitCode;

use crate::actions::Context;
use crate::actions::pki::verify_all;
use crate::app::StartError;

/// Prints each finding by its id. Exit code 1 on any.
pub async fn run(ctx: &Context) -> Result<ExitCode, StartError> {
    let report = verify_all::run(ctx).await.map_err(StartError::part("the check"))?;
    for finding in &report.findings {
        println!("{}: {}", finding.about, finding.fault);
    }
    let counts: Vec<String> = report.counts.iter().map(|(what, count)| format!("{count} {what}")).collect();
    println!("{} findings in {}", report.findings.len(), counts.join(", "));
    Ok(if report.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
