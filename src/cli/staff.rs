//! `passerelle staff invite`, `list`, `passkey` and `right`.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::actions::Context;
use crate::actions::staff::invite::{Invited, NewStaff, invite};
use crate::actions::staff::list::list;
use crate::actions::staff::require_passkey::{Requiring, require_passkey};
use crate::actions::staff::rights::{Giving, set_right};
use crate::adapters::clock::Clock;
use crate::app::{self, StartError};
use crate::config::Config;
use crate::domain::id::OfficeId;
use crate::domain::language::Language;
use crate::domain::person::contact::Email;
use crate::domain::staff::{Right, Role};
use crate::domain::word::Word;
use crate::storage::offices;

#[derive(Subcommand)]
pub enum Command {
    /// Give somebody a role and an activation kit: the link goes by mail, the code is printed here, once.
    Invite(Invitation),
    /// Print every member of staff and how far their key is.
    List,
    /// Require a passkey of somebody at every sign-in, or take that back. They add it under My digital keys, signed in
    /// with their app.
    Passkey(Requirement),
    /// Give an approver a right besides their role, or take it away.
    Right(RightGiven),
}

/// To whom, and which.
#[derive(Args)]
pub struct RightGiven {
    #[arg(long)]
    email: String,
    /// reopen (open what was rejected or has lapsed) or export_numbers (national numbers in exports).
    #[arg(long)]
    right: String,
    /// They hold it no longer.
    #[arg(long)]
    take: bool,
}

/// Of whom.
#[derive(Args)]
pub struct Requirement {
    #[arg(long)]
    email: String,
    /// Any key of theirs does again.
    #[arg(long)]
    not_required: bool,
}

/// Who is invited.
#[derive(Args)]
pub struct Invitation {
    #[arg(long)]
    name: String,
    #[arg(long)]
    email: String,
    /// clerk, supervisor, office_administrator, approver, helpdesk or auditor.
    #[arg(long)]
    role: String,
    /// Postcode of the one office of a clerk, supervisor or office administrator.
    #[arg(long)]
    office: Option<String>,
    /// nl, fr, de or en.
    #[arg(long, default_value = "nl")]
    language: String,
}

/// Runs the command over the configured database.
pub async fn run(config: Config, command: &Command) -> Result<ExitCode, StartError> {
    let ctx = app::build(&config, Clock::System, false).await?;
    match command {
        Command::Invite(invitation) => send(&ctx, invitation).await,
        Command::List => {
            for one in list(&ctx).await.map_err(StartError::part("staff"))? {
                let (staff, key) = (one.staff, one.key.word());
                println!("{:24} {:22} {:32} {key}", staff.name, staff.role.word(), staff.email);
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Passkey(requirement) => require(&ctx, requirement).await,
        Command::Right(given) => give(&ctx, given).await,
    }
}

async fn give(ctx: &Context, given: &RightGiven) -> Result<ExitCode, StartError> {
    let email = Email::parse(&given.email).map_err(StartError::part("--email"))?;
    let right = Right::parse(&given.right).ok_or_else(|| StartError::part("--right")("is none we know"))?;
    match set_right(ctx, &email, right, !given.take).await.map_err(StartError::part("staff"))? {
        Giving::Done if given.take => println!("{} no longer has the right {right}.", given.email),
        Giving::Done => println!("{} has the right {right}.", given.email),
        Giving::Nobody => return refuse("no approver has this address"),
    }
    Ok(ExitCode::SUCCESS)
}

async fn require(ctx: &Context, requirement: &Requirement) -> Result<ExitCode, StartError> {
    let email = Email::parse(&requirement.email).map_err(StartError::part("--email"))?;
    let required = !requirement.not_required;
    match require_passkey(ctx, &email, required).await.map_err(StartError::part("staff"))? {
        Requiring::Done if required => {
            println!("From now on only a passkey signs {} in. They were signed out.", requirement.email);
            Ok(ExitCode::SUCCESS)
        }
        Requiring::Done => {
            println!("Any key of {} signs in again.", requirement.email);
            Ok(ExitCode::SUCCESS)
        }
        Requiring::Nobody => refuse("no member of staff has this address"),
        Requiring::NoPasskeys => refuse("there are no passkeys at a base_url without a host name"),
    }
}

async fn send(ctx: &Context, invitation: &Invitation) -> Result<ExitCode, StartError> {
    let new = NewStaff {
        name: invitation.name.clone(),
        email: Email::parse(&invitation.email).map_err(StartError::part("--email"))?,
        role: Role::parse(&invitation.role).ok_or_else(|| StartError::part("--role")("is none we know"))?,
        office: office(ctx, invitation.office.as_deref()).await?,
        language: Language::parse(&invitation.language)
            .ok_or_else(|| StartError::part("--language")("is nl, fr, de or en"))?,
    };
    match invite(ctx, new).await.map_err(StartError::part("the invitation"))? {
        Invited::Now(kit) => {
            println!("The link goes by mail to {}", invitation.email);
            println!("Code, to hand over in person or by another way than mail: {}", kit.code);
            println!("Both work until {}", kit.expires_at);
            Ok(ExitCode::SUCCESS)
        }
        Invited::Already => refuse("somebody with this address has a role already: one person, one role"),
        Invited::WrongOffice => {
            refuse("clerks belong to one office, back-office people to none: see --office")
        }
    }
}

async fn office(ctx: &Context, postcode: Option<&str>) -> Result<Option<OfficeId>, StartError> {
    let Some(postcode) = postcode else {
        return Ok(None);
    };
    let offices = offices::open(&mut ctx.reader()).await.map_err(StartError::part("the offices"))?;
    let found = offices.into_iter().find(|office| office.postcode == postcode).map(|office| office.id);
    found.map(Some).ok_or_else(|| StartError::part("--office")("no office has this postcode"))
}

fn refuse(why: &str) -> Result<ExitCode, StartError> {
    eprintln!("passerelle: {why}");
    Ok(ExitCode::FAILURE)
}
