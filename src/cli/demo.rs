//! `passerelle demo`: the whole service on loopback, with everybody and everything it needs.

use std::path::PathBuf;
use std::process::ExitCode;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::app::{self, StartError};
use crate::demo::town::{self, Extent};
use crate::demo::{Demo, PASSWORD, pages, setting};
use crate::web;

/// What `demo` takes.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Folder for the demo's database, mail and keys.
    #[arg(long, default_value = "data/demo")]
    data: PathBuf,
    /// Port on loopback; 0 takes a free one.
    #[arg(long, default_value_t = 8480)]
    port: u16,
    /// The demo's name in addresses. Browsers make passkeys for names only: `localhost`, not a number.
    #[arg(long, default_value = "127.0.0.1", value_parser = ["127.0.0.1", "localhost"])]
    host: String,
    /// Make offices and staff only, no care providers.
    #[arg(long)]
    staff_only: bool,
}

/// A demo that is being served.
pub struct Running {
    pub demo: Demo,
    pub served: JoinHandle<Result<(), StartError>>,
}

/// Runs the demo until the process is told to stop.
pub async fn run(options: Options, database: Option<&str>) -> Result<ExitCode, StartError> {
    super::log(false);
    let stop = super::serve::until_signal();
    println!("Making the demo ready; the first start takes about half a minute …");
    let extent = if options.staff_only { Extent::StaffOnly } else { Extent::Whole };
    let running = start(&options.data, (&options.host, options.port), database, extent, stop).await?;
    announce(&running.demo);
    running.served.await.map_err(StartError::part("the server"))??;
    Ok(ExitCode::SUCCESS)
}

/// Starts a demo on loopback, under that name and port in addresses, and fills it if it is new.
pub async fn start(
    data: &std::path::Path,
    (host, port): (&str, u16),
    database: Option<&str>,
    extent: Extent,
    stop: watch::Receiver<bool>,
) -> Result<Running, StartError> {
    let listener = TcpListener::bind(("127.0.0.1", port)).await.map_err(StartError::part("the port"))?;
    let port = listener.local_addr().map_err(StartError::part("the port"))?.port();
    let demo = setting::build(data, (host, port), database).await?;
    crate::actions::pki::init::init(&demo.ctx).await.map_err(StartError::part("the authorities"))?;
    let routes = web::assemble(&demo.ctx, pages::around(web::pages(), demo.clone()));
    let served = tokio::spawn(app::serve_routes(demo.ctx.clone(), routes, listener, stop));
    town::settle(&demo, extent).await?;
    Ok(Running { demo, served })
}

fn announce(demo: &Demo) {
    let base = &demo.ctx.settings.base_url;
    println!("\nPasserelle is ready.\n");
    for (what, path) in [
        ("start page", "/"),
        ("people, mailbox, printer, telephones, clock", "/demo"),
        ("registration office", "/office"),
        ("Certificate Manager", "/manager"),
        ("eHealth back office", "/backoffice"),
    ] {
        println!("  {base}{path:12} {what}");
    }
    println!("\nEverybody's password: {PASSWORD}");
    println!("A clerk: griet.clerk   an approver: ingrid.approver   codes: {base}/demo/phone\n");
}
