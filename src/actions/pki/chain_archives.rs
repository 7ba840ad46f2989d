//! The ZIP of an environment's authorities, with the sums of its files and a signature over those.
//!
//! The signature is RSA PKCS#1 v1.5 with SHA-256, which is deterministic: the same authorities and the same signer give
//! the same bytes, whenever it is made. To check one:
//! `sha256sum -c SHA256SUMS` and
//! `openssl dgst -sha256 -verify <(openssl x509 -in signer.cer -inform DER -noout -pubkey) -signature SHA256SUMS.sig SHA256SUMS`.

use super::list_signers::{self, ListSigners};
use super::{aside, first};
use crate::actions::{ActionError, Context};
use crate::adapters::issuer::archive::{self, File};
use crate::adapters::issuer::pem;
use crate::adapters::vault::sha256;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::storage::{authorities, chain_archives};

/// Makes the archives whose contents have changed. Gives how many were made.
pub async fn run(ctx: &Context) -> Result<usize, ActionError> {
    let mut made = 0;
    for environment in Environment::ALL {
        match publish(ctx, *environment).await {
            Ok(true) => made += 1,
            // Without authorities there is nothing to put into it.
            Ok(false) | Err(ActionError::NotFound) => {}
            Err(error) => {
                let error = error.chain();
                tracing::error!(%environment, error, "the archive of a chain was not made; it will be tried again");
            }
        }
    }
    Ok(made)
}

async fn publish(ctx: &Context, environment: Environment) -> Result<bool, ActionError> {
    let signers = list_signers::ensure(ctx, environment).await?;
    let files = files(ctx, environment, &signers).await?;
    let sums_sha256 = sha256(sums(&files).as_bytes()).to_vec();
    let last = chain_archives::latest(&mut ctx.reader(), environment).await?;
    if last.as_ref().is_some_and(|last| last.sums_sha256 == sums_sha256) {
        return Ok(false);
    }
    let zip = sign(ctx, files, &signers).await?;
    let number = last.map_or(1, |last| last.number + 1);
    let archive = chain_archives::ChainArchive { environment, number, zip, sums_sha256, made_at: ctx.now() };
    let mut tx = ctx.db.begin().await?;
    let added = chain_archives::add(&mut tx, &archive).await;
    first(tx, added).await
}

/// The archive of an environment as it would be made now. The same authorities and signer give the same bytes.
///
/// # Errors
/// [`ActionError::NotFound`] before `ca init`.
pub async fn make(ctx: &Context, environment: Environment) -> Result<Vec<u8>, ActionError> {
    let signers = list_signers::ensure(ctx, environment).await?;
    let files = files(ctx, environment, &signers).await?;
    sign(ctx, files, &signers).await
}

/// Each authority as `SLUG.cer` (DER), all together in `chain.pem`, and who signs.
async fn files(
    ctx: &Context,
    environment: Environment,
    signers: &ListSigners,
) -> Result<Vec<File>, ActionError> {
    let mut list = authorities::all(&mut ctx.reader()).await?;
    list.retain(|authority| authority.name.environment == environment);
    let chain = pem::certificates(list.iter().map(|authority| authority.certificate_der.as_slice()));
    let authority = |one: authorities::Authority| File {
        name: format!("{}.cer", one.name.slug()),
        bytes: one.certificate_der,
    };
    let mut files: Vec<File> = list.into_iter().map(authority).collect();
    files.push(File { name: "chain.pem".to_owned(), bytes: chain.into_bytes() });
    let signer = signers.current().certificate_der.clone();
    files.push(File { name: "signer.cer".to_owned(), bytes: signer });
    Ok(files)
}

/// In the form that `sha256sum -c` reads.
fn sums(files: &[File]) -> String {
    files.iter().map(|file| format!("{}  {}\n", hex::encode(sha256(&file.bytes)), file.name)).collect()
}

async fn sign(ctx: &Context, mut files: Vec<File>, signers: &ListSigners) -> Result<Vec<u8>, ActionError> {
    let sums = sums(&files).into_bytes();
    let (ring, key_name) = (ctx.authority_keys.clone(), signers.current().signer.key_name.clone());
    let signed = sums.clone();
    let signature = aside(move || ring.key(&key_name)?.sign(&signed)).await?.map_err(outside)?;
    files.push(File { name: "SHA256SUMS".to_owned(), bytes: sums });
    files.push(File { name: "SHA256SUMS.sig".to_owned(), bytes: signature });
    archive::write(&files).map_err(outside)
}

fn outside(error: impl std::error::Error + Send + Sync + 'static) -> ActionError {
    ActionError::outside("the archive of a chain")(Box::new(error))
}
