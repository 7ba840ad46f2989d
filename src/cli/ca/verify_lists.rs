//! `passerelle ca verify-lists`: trusted lists, wherever they are, against the authorities of the database.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::actions::Context;
use crate::actions::pki::trusted_lists::{self, Judged};
use crate::app::StartError;
use crate::browser::{Browser, BrowserError};

#[derive(Args)]
pub struct Options {
    /// Fetch the six lists and their digests from this server: https://certificates.example.be
    #[arg(long, conflicts_with = "files")]
    base: Option<String>,
    /// Lists as files, called as they are published (production-person.xml); a .sha2 beside one is compared with it.
    files: Vec<PathBuf>,
}

/// Prints one line a list. Exit code 1 if one is refused, or there is none.
pub async fn run(ctx: &Context, options: &Options) -> Result<ExitCode, StartError> {
    let judged = match &options.base {
        Some(base) => published(ctx, base).await?,
        None if options.files.is_empty() => stored(ctx).await?,
        None => files(ctx, &options.files).await?,
    };
    for one in &judged {
        println!("{}", line(one));
    }
    let refused = judged.iter().filter(|one| one.verdict.is_err()).count();
    println!("{} good, {refused} refused", judged.len() - refused);
    Ok(if refused == 0 && !judged.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn line(judged: &Judged) -> String {
    match &judged.verdict {
        Ok(list) => format!(
            "{}: good. Number {}, from {} to {}, {} services, signed by {}",
            judged.name,
            list.sequence,
            list.issued,
            list.next_update,
            list.services.len(),
            list.signer
        ),
        Err(fault) => format!("{}: REFUSED: {fault}", judged.name),
    }
}

async fn stored(ctx: &Context) -> Result<Vec<Judged>, StartError> {
    trusted_lists::judge_stored(ctx).await.map_err(StartError::part("the stored lists"))
}

async fn published(ctx: &Context, base: &str) -> Result<Vec<Judged>, StartError> {
    let failed = || StartError::part::<BrowserError>("the server with the lists");
    let server = Browser::new(base.trim_end_matches('/')).map_err(failed())?;
    let mut judged = Vec::new();
    for slug in trusted_lists::slugs() {
        // The digest first, as software does: what is published between the two is then only the newer list.
        let digest = server.get(&format!("/pki/tsl/{slug}.sha2")).await.map_err(failed())?;
        let digest = digest.expect(200).map_err(failed())?;
        let list = server.get(&format!("/pki/tsl/{slug}.xml")).await.map_err(failed())?;
        let list = list.expect(200).map_err(failed())?;
        let digest = String::from_utf8_lossy(&digest.bytes).into_owned();
        let verdict = trusted_lists::judge(ctx, &slug, &list.bytes, Some(&digest)).await;
        let verdict = verdict.map_err(StartError::part("the authorities"))?;
        judged.push(Judged { name: slug, verdict });
    }
    Ok(judged)
}

async fn files(ctx: &Context, files: &[PathBuf]) -> Result<Vec<Judged>, StartError> {
    let mut judged = Vec::new();
    for path in files {
        let xml = std::fs::read(path).map_err(StartError::part("a file of a list"))?;
        let digest = std::fs::read_to_string(path.with_extension("sha2")).ok();
        let slug = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let verdict = trusted_lists::judge(ctx, slug, &xml, digest.as_deref()).await;
        let verdict = verdict.map_err(StartError::part("the file is not called as a list is"))?;
        judged.push(Judged { name: shown(path), verdict });
    }
    Ok(judged)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
