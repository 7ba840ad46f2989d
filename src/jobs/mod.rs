//! Reconcilers without input: they look at what is stored and do what is due. A restart loses nothing, because
//! nothing is remembered here.

pub mod audit;
pub mod deliver;
pub mod deliver_sms;
pub mod timers;

use std::time::Duration;

use tokio::sync::watch;

use crate::actions::context::Shared;
use crate::actions::manager::{clear_away, scan_documents};
use crate::actions::office::person_terms;
use crate::actions::pki::{chain_archives, issue, publish_lists, rollover, signers, trusted_lists};
use crate::actions::recovery::send_link;
use crate::actions::retention;
use crate::actions::sweep::sweep;
use crate::actions::thread::notify;
use crate::actions::{ActionError, Context};

/// How often the jobs look for work.
const PERIOD: Duration = Duration::from_secs(1);
/// How often they look for revocation lists to sign: well within the minute in which a revocation must be seen.
const LIST_PERIOD: Duration = Duration::from_secs(15);
/// How often they look whether trusted lists have changed.
const TRUSTED_LIST_PERIOD: Duration = Duration::from_secs(60);
/// How often they look for decisions without a pack, and whether a head is due.
const AUDIT_PERIOD: Duration = Duration::from_secs(5);
/// How often they ask the virus scanner whether it is back: somebody waits before a page.
const SCAN_PERIOD: Duration = Duration::from_secs(5);
/// After how many looks they also sweep.
const LOOKS_TO_SWEEP: u32 = 60;
/// After how many looks they clear away files that no row names: every six hours.
const LOOKS_TO_CLEAR_AWAY: u32 = 21_600;
/// After how many looks they remind operators of authorities whose successor is due: once a day.
const LOOKS_TO_REMIND: u32 = 86_400;

/// Runs until `stop` turns true. What is under way then is finished first. Text messages leave beside the rest: whoever
/// waits for a code waits for no letter, and nothing waits for a slow gateway.
pub async fn run(ctx: Shared, stop: watch::Receiver<bool>) {
    tokio::join!(
        settle_and_sweep(ctx.clone(), stop.clone()),
        send_texts(ctx.clone(), stop.clone()),
        scan(ctx.clone(), stop.clone()),
        sign_lists(ctx.clone(), stop.clone()),
        sign_trusted_lists(ctx.clone(), stop.clone()),
        keep_audit(ctx, stop)
    );
}

/// Beside the rest, because keys take long to open and to sign.
async fn sign_lists(ctx: Shared, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = signers::stand_ready(&ctx).await {
            tracing::error!(error = error.chain(), "the status responder is not ready");
        }
        if let Err(error) = publish_lists::run(&ctx).await {
            tracing::error!(error = error.chain(), "the revocation lists could not be looked at");
        }
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = tokio::time::sleep(LIST_PERIOD) => {}
        }
    }
}

/// Beside the revocation lists, which wait for no new key.
async fn sign_trusted_lists(ctx: Shared, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = trusted_lists::run(&ctx).await {
            tracing::error!(error = error.chain(), "the trusted lists could not be looked at");
        }
        if let Err(error) = chain_archives::run(&ctx).await {
            tracing::error!(error = error.chain(), "the archives of chains could not be looked at");
        }
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = tokio::time::sleep(TRUSTED_LIST_PERIOD) => {}
        }
    }
}

/// Beside the rest: sealing reads the whole history, and no move waits for it.
async fn keep_audit(ctx: Shared, mut stop: watch::Receiver<bool>) {
    audit::catch_up(&ctx).await;
    while !*stop.borrow() {
        audit::keep(&ctx).await;
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = tokio::time::sleep(AUDIT_PERIOD) => {}
        }
    }
}

async fn send_texts(ctx: Shared, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match deliver_sms::deliver_one(&ctx).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(error = error.chain(), "text messages met a fault; they go on"),
        }
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = tokio::time::sleep(PERIOD) => {}
        }
    }
}

async fn settle_and_sweep(ctx: Shared, mut stop: watch::Receiver<bool>) {
    // People whose files are older than the search by terms.
    match person_terms::file_missing(&ctx).await {
        Ok(0) => {}
        Ok(filed) => tracing::info!(filed, "people were filed for the search"),
        Err(error) => tracing::error!(error = error.chain(), "not everybody could be filed for the search"),
    }
    for look in 0_u32.. {
        if let Err(error) = settle_all_but_texts(&ctx).await {
            tracing::error!(error = error.chain(), "the jobs met a fault; they go on");
        }
        if look.is_multiple_of(LOOKS_TO_REMIND)
            && let Err(error) = rollover::remind(&ctx).await
        {
            tracing::error!(error = error.chain(), "the authorities' timetables could not be looked at");
        }
        if look.is_multiple_of(LOOKS_TO_SWEEP)
            && let Err(error) = sweep(&ctx).await
        {
            tracing::error!(error = error.chain(), "what is over could not be swept");
        }
        if look.is_multiple_of(LOOKS_TO_CLEAR_AWAY)
            && let Err(error) = clear_away::orphans(&ctx).await
        {
            tracing::error!(error = error.chain(), "files that nobody needs could not be looked for");
        }
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = tokio::time::sleep(PERIOD) => {}
        }
    }
}

/// Beside the rest, because a large document and a slow scanner take their time.
async fn scan(ctx: Shared, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match scan_documents::scan_one(&ctx).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(error = error.chain(), "documents could not be scanned"),
        }
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = tokio::time::sleep(SCAN_PERIOD) => {}
        }
    }
}

/// Does everything that is due, until nothing is left.
pub async fn settle(ctx: &Context) -> Result<(), ActionError> {
    settle_all_but_texts(ctx).await?;
    while deliver_sms::deliver_one(ctx).await? || scan_documents::scan_one(ctx).await? {}
    Ok(())
}

/// Letters last, because the others write some.
async fn settle_all_but_texts(ctx: &Context) -> Result<(), ActionError> {
    while timers::fire_one(ctx).await?
        || issue::continue_all(ctx).await? > 0
        || retention::delete_files(ctx).await?
        || send_link::send_one(ctx).await?
        || notify::send_one(ctx).await?
        || deliver::deliver_one(ctx).await?
    {}
    Ok(())
}
