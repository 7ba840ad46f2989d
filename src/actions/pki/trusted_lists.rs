//! Trusted lists are signed when what they say has changed, and often enough that none ends.

use super::list_signers::{self, ListSigners};
use super::{aside, first, trusted_services as services};
use crate::actions::{ActionError, Context};
use crate::adapters::trusted_list::{
    ListFault, ListInput, Service, Signer, Trust, Verified, body, digest_fits, sign, verify,
};
use crate::adapters::vault::sha256;
use crate::domain::certificate::authority_name::AuthorityRole;
use crate::domain::certificate::trusted_list::{LIST_LIFE, LIST_PERIOD, TrustedList};
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::storage::authorities;
use crate::storage::db::Read;
use crate::storage::trusted_lists::{self, SignedList};

/// Signs every list that is due; one environment whose keys cannot be used does not keep the other waiting. Gives
/// how many were signed.
pub async fn run(ctx: &Context) -> Result<usize, ActionError> {
    let mut signed = 0;
    for environment in Environment::ALL {
        match publish_all(ctx, *environment).await {
            Ok(count) => signed += count,
            // Before `ca init` there is nothing to list.
            Err(ActionError::NotFound) => {}
            Err(error) => {
                let error = error.chain();
                tracing::error!(%environment, error, "trusted lists were not signed; it will be tried again");
            }
        }
    }
    Ok(signed)
}

async fn publish_all(ctx: &Context, environment: Environment) -> Result<usize, ActionError> {
    let signers = list_signers::ensure(ctx, environment).await?;
    let present = services::present(ctx, environment, &signers).await?;
    let mut signed = 0;
    for list in TrustedList::ALL {
        services::record(ctx, environment, *list, &present).await?;
        signed += usize::from(publish(ctx, environment, *list, &signers).await?);
    }
    Ok(signed)
}

async fn publish(
    ctx: &Context,
    environment: Environment,
    list: TrustedList,
    signers: &ListSigners,
) -> Result<bool, ActionError> {
    let last = trusted_lists::latest(&mut ctx.reader(), environment, list).await?;
    let services = services::listed(ctx, environment, list, signers).await?;
    let content = content(ctx, environment, list, &services, signers)?;
    if last.as_ref().is_some_and(|last| !is_due(ctx.now(), last, &content)) {
        return Ok(false);
    }
    let signed = make(ctx, (environment, list), &services, signers, last.as_ref(), content).await?;
    check(ctx, &signed, last.as_ref()).await?;
    let mut tx = ctx.db.begin().await?;
    let added = trusted_lists::add(&mut tx, &signed).await;
    // Another worker was faster; what its list lacks, the next look finds.
    first(tx, added).await
}

/// What it says has changed, or it is old, or comes from a clock that ran ahead.
fn is_due(now: Instant, last: &SignedList, content: &[u8; 32]) -> bool {
    last.content_sha256 != content || now < last.issued_at || last.issued_at.plus(LIST_PERIOD) <= now
}

/// SHA-256 of the list without number and dates, and of the certificate that signs it.
fn content(
    ctx: &Context,
    environment: Environment,
    list: TrustedList,
    services: &[Service],
    signers: &ListSigners,
) -> Result<[u8; 32], ActionError> {
    let never = Instant::from_unix(0).unwrap_or(ctx.now());
    let base_url = ctx.settings.profiles.addresses(environment).base();
    let input =
        ListInput { environment, list, sequence: 0, issued: never, next_update: never, services, base_url };
    let text = body(&input).map_err(outside)?;
    Ok(sha256(&[text.as_bytes(), &signers.current().certificate_der].concat()))
}

async fn make(
    ctx: &Context,
    (environment, list): (Environment, TrustedList),
    services: &[Service],
    signers: &ListSigners,
    last: Option<&SignedList>,
    content: [u8; 32],
) -> Result<SignedList, ActionError> {
    let now = ctx.now();
    let issued = Instant::from_unix(now.unix()).unwrap_or(now);
    let next_update = issued.plus(LIST_LIFE);
    let sequence = last.map_or(1, |last| last.sequence + 1);
    let input = ListInput {
        environment,
        list,
        sequence: sequence.unsigned_abs(),
        issued,
        next_update,
        services,
        base_url: ctx.settings.profiles.addresses(environment).base(),
    };
    let text = body(&input).map_err(outside)?;
    let (ring, signer) = (ctx.authority_keys.clone(), signers.current().clone());
    let xml = aside(move || {
        let key = ring.key(&signer.signer.key_name)?;
        sign(&text, Signer { key: &key, certificate_der: &signer.certificate_der }, issued)
    });
    let xml = xml.await?.map_err(outside)?.into_bytes();
    let (sha256, content_sha256) = (sha256(&xml).to_vec(), content.to_vec());
    Ok(SignedList {
        environment,
        list,
        sequence,
        xml,
        sha256,
        content_sha256,
        issued_at: issued,
        next_update,
    })
}

/// Nothing is published that our own verifier refuses, or that does not follow what was published before.
async fn check(ctx: &Context, signed: &SignedList, last: Option<&SignedList>) -> Result<(), ActionError> {
    let trusted = trust(&mut ctx.reader(), signed.environment).await?;
    let found = verify(&signed.xml, &trusted, signed.issued_at).map_err(outside)?;
    if let Some(last) = last {
        let before = verify(&last.xml, &trusted, last.issued_at).map_err(outside)?;
        found.follows(&before).map_err(outside)?;
    }
    Ok(())
}

/// The authorities of an environment, as the signers of its lists hang from them.
async fn trust(db: &mut impl Read, environment: Environment) -> Result<Vec<Trust>, ActionError> {
    let mut all = authorities::all(db).await?;
    all.retain(|authority| authority.name.environment == environment);
    let (roots, issuing): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|authority| authority.name.role == AuthorityRole::Root);
    let pairs = issuing.iter().flat_map(|issuing| {
        roots.iter().map(|root| (issuing.certificate_der.clone(), root.certificate_der.clone()))
    });
    Ok(pairs.collect())
}

/// What was found about one list.
#[derive(Debug)]
pub struct Judged {
    /// Which list: `production-person`, or where it was found.
    pub name: String,
    pub verdict: Result<Verified, ListFault>,
}

/// Verifies a list that was found somewhere, with the digest beside it if there is one.
///
/// # Errors
/// [`ActionError::NotFound`] if `slug` names no list of ours.
pub async fn judge(
    ctx: &Context,
    slug: &str,
    xml: &[u8],
    digest: Option<&str>,
) -> Result<Result<Verified, ListFault>, ActionError> {
    let (environment, list) = named(slug).ok_or(ActionError::NotFound)?;
    let trusted = trust(&mut ctx.reader(), environment).await?;
    Ok(judge_at(xml, digest, &trusted, ctx.now()).and_then(|found| {
        let own = found.slug == list.slug(environment);
        if own { Ok(found) } else { Err(ListFault::NoList("it is another list")) }
    }))
}

fn judge_at(xml: &[u8], digest: Option<&str>, trusted: &[Trust], at: Instant) -> Result<Verified, ListFault> {
    if let Some(digest) = digest {
        digest_fits(xml, digest)?;
    }
    verify(xml, trusted, at)
}

/// Verifies every list that was ever signed: each as of its own time, each as following the one before, and the
/// newest as of now.
pub async fn judge_stored(ctx: &Context) -> Result<Vec<Judged>, ActionError> {
    let mut db = ctx.reader();
    let (mut judged, mut before): (Vec<Judged>, Option<Verified>) = (Vec::new(), None);
    let all = trusted_lists::all(&mut db).await?;
    for (place, one) in all.iter().enumerate() {
        let slug = one.list.slug(one.environment);
        let trusted = trust(&mut db, one.environment).await?;
        let newest = all.get(place + 1).is_none_or(|next| next.list.slug(next.environment) != slug);
        let at = if newest { ctx.now() } else { one.issued_at };
        let mut verdict = judge_at(&one.xml, Some(&hex::encode(&one.sha256)), &trusted, at);
        let older = before.take().filter(|older| older.slug == slug);
        if let (Ok(found), Some(older)) = (&verdict, &older)
            && let Err(fault) = found.follows(older)
        {
            verdict = Err(fault);
        }
        before = verdict.as_ref().ok().cloned();
        judged.push(Judged { name: format!("{slug} number {}", one.sequence), verdict });
    }
    Ok(judged)
}

/// The environment and list that addresses call `slug`.
pub fn named(slug: &str) -> Option<(Environment, TrustedList)> {
    let (environment, list) = slug.split_once('-')?;
    Some((Environment::parse(environment)?, TrustedList::parse(list)?))
}

/// The names of all lists in addresses.
pub fn slugs() -> impl Iterator<Item = String> {
    Environment::ALL
        .iter()
        .flat_map(|environment| TrustedList::ALL.iter().map(|list| list.slug(*environment)))
}

fn outside(error: impl std::error::Error + Send + Sync + 'static) -> ActionError {
    ActionError::outside("signing a trusted list")(Box::new(error))
}
