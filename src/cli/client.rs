//! `passerelle client add`, `list` and `disable`: relying parties of the built-in identity provider.

use std::process::ExitCode;

use clap::{ArgAction, Args, Subcommand};

use crate::actions::Context;
use crate::actions::csam::register_client::{Registered, add, disable, list};
use crate::adapters::clock::Clock;
use crate::app::{self, StartError};
use crate::config::Config;
use crate::domain::oidc::client::ClientName;
use crate::domain::oidc::registration::Registration;
use crate::domain::oidc::scope::Scope;

#[derive(Subcommand)]
pub enum Command {
    /// Register a relying party; its secret is printed here, once.
    Add(Options),
    /// Print the relying parties of the configuration and those registered here.
    List,
    /// Let a registered relying party be unknown from now on. Its id cannot be used again.
    Disable {
        /// Its client_id.
        id: String,
    },
}

/// Who is registered.
#[derive(Args)]
pub struct Options {
    /// Its client_id: letters, digits, dot, dash, underscore.
    #[arg(long)]
    id: String,
    /// The name that people read when they sign in for it.
    #[arg(long)]
    name: String,
    /// Where answers may go, compared to the letter; may be given several times.
    #[arg(long = "redirect-uri", required = true)]
    redirect_uris: Vec<String>,
    /// Where browsers may return after signing out; may be given several times.
    #[arg(long = "post-logout-redirect-uri")]
    post_logout_redirect_uris: Vec<String>,
    /// What it may learn at most: openid, and profile, email, egovnrn, roles.
    #[arg(long, default_value = "openid profile email")]
    scope: String,
    /// client_secret_basic, client_secret_post or none.
    #[arg(long = "auth", default_value = "client_secret_basic")]
    authentication: String,
    /// Whether it must prove with PKCE that it asked itself; a client without a secret must in any case.
    #[arg(long, action = ArgAction::Set, default_value_t = true)]
    pkce: bool,
    /// It belongs to your own service: people are not asked what it may be told.
    #[arg(long)]
    first_party: bool,
}

/// Runs the command over the configured database.
pub async fn run(config: Config, command: &Command) -> Result<ExitCode, StartError> {
    let ctx = app::build(&config, Clock::System, false).await?;
    match command {
        Command::Add(options) => register(&ctx, options).await,
        Command::List => print_all(&ctx).await,
        Command::Disable { id } => {
            if disable(&ctx, id).await.map_err(StartError::part("the client"))? {
                println!("{id} is unknown from now on");
                return Ok(ExitCode::SUCCESS);
            }
            refuse(&format!("no client {id} is registered here"))
        }
    }
}

async fn register(ctx: &Context, options: &Options) -> Result<ExitCode, StartError> {
    let registration = Registration {
        id: options.id.clone(),
        name: options.name.clone(),
        redirect_uris: options.redirect_uris.clone(),
        post_logout_redirect_uris: options.post_logout_redirect_uris.clone(),
        scope: options.scope.clone(),
        authentication: options.authentication.clone(),
        pkce_required: options.pkce,
        first_party: options.first_party,
    };
    let client = match registration.judge() {
        Ok(client) => client,
        Err(fault) => return refuse(&fault.to_string()),
    };
    match add(ctx, client).await.map_err(StartError::part("the client"))? {
        Registered::Taken => refuse("this id is or was used: choose another"),
        Registered::Now { secret } => {
            println!("issuer        {}/csam", ctx.settings.base_url);
            println!("client_id     {}", options.id);
            if let Some(secret) = secret {
                println!("client_secret {secret}");
                println!("The secret is shown this once.");
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

async fn print_all(ctx: &Context) -> Result<ExitCode, StartError> {
    for one in list(ctx).await.map_err(StartError::part("the clients"))? {
        let client = one.client;
        let name = match &client.name {
            ClientName::Given(name) => name.as_str(),
            ClientName::Key(key) => key,
        };
        let scope = Scope::of(&client.allowed).text();
        println!("{:24} {:14} {:32} {scope}", client.id, one.origin, name);
        for uri in &client.redirect_uris {
            println!("    {uri}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn refuse(why: &str) -> Result<ExitCode, StartError> {
    eprintln!("passerelle: {why}");
    Ok(ExitCode::FAILURE)
}
