//! `passerelle ca rollover`: when the next generation is due, and the plan with which it begins.

use std::process::ExitCode;

use clap::Args;

use crate::actions::Context;
use crate::actions::pki::rollover::{self, Appointment};
use crate::app::StartError;

#[derive(Args)]
pub struct Options {
    /// Print the plan of the ceremony that begins the next generation of this authority: production-issuing-001.
    #[arg(long, value_name = "AUTHORITY")]
    plan: Option<String>,
}

/// Prints the appointments, or a plan to be read, completed and signed. Changes nothing.
pub async fn run(ctx: &Context, options: &Options) -> Result<ExitCode, StartError> {
    let failed = || StartError::part("the rollover");
    if let Some(slug) = &options.plan {
        print!("{}", rollover::plan_text(ctx, slug).await.map_err(StartError::part("the rollover"))?);
        return Ok(ExitCode::SUCCESS);
    }
    for one in rollover::appointments(ctx).await.map_err(failed())? {
        let Appointment { authority, table, is_due } = one;
        println!("{} ({})", authority.name.slug(), authority.state);
        println!("  next generation issues by  {}", table.succeed_by);
        println!("  issues until               {}", table.issue_until);
        println!("  ends                       {}", authority.not_after);
        if is_due {
            println!("  ITS SUCCESSOR IS DUE");
        }
    }
    Ok(ExitCode::SUCCESS)
}
