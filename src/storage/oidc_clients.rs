//! Relying parties that an operator registered. Addresses are kept with spaces between: no address holds one.

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::instant::Instant;
use crate::domain::oidc::client::{Client, ClientAuthentication, ClientName};
use crate::domain::oidc::scope::Scope;
use crate::domain::word::Word;

/// A relying party as stored.
#[derive(Debug, Clone)]
pub struct StoredClient {
    pub id: Uuid,
    pub client: Client,
    /// Keyed hash; `None` for a public client.
    pub secret_hash: Option<Vec<u8>>,
    pub created_at: Instant,
    /// From then on it is unknown.
    pub disabled_at: Option<Instant>,
}

/// Adds a relying party; [`StorageError::Conflict`] if its id was ever used.
pub async fn add(tx: &mut Tx, stored: &StoredClient) -> Result<(), StorageError> {
    let client = &stored.client;
    let (ClientName::Given(name), [authentication]) = (&client.name, client.authentications.as_slice())
    else {
        return Err(StorageError::Nonsense { table: "oidc_client", column: "name", id: stored.id });
    };
    let rows = tx
        .query(
            "INSERT INTO oidc_client (id, client_id, name, redirect_uris, post_logout_redirect_uris, scope,
               authentication, pkce_required, first_party, secret_hash, created_at, disabled_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        )
        .bind(stored.id)
        .bind(client.id.as_str())
        .bind(name.as_str())
        .bind(client.redirect_uris.join(" "))
        .bind(client.post_logout_redirect_uris.join(" "))
        .bind(Scope::of(&client.allowed).text())
        .bind(authentication.word())
        .bind(client.pkce_required)
        .bind(client.first_party)
        .bind(stored.secret_hash.as_deref())
        .bind(stored.created_at)
        .bind(stored.disabled_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The relying party of that `client_id`, unless it is disabled.
pub async fn enabled(db: &mut impl Read, client_id: &str) -> Result<Option<StoredClient>, StorageError> {
    db.query(
        "SELECT id, client_id, name, redirect_uris, post_logout_redirect_uris, scope, authentication, pkce_required,
           first_party, secret_hash, created_at, disabled_at
         FROM oidc_client WHERE client_id = $1 AND disabled_at IS NULL",
    )
    .bind(client_id)
    .optional(read)
    .await
}

/// All of them, by `client_id`, disabled ones too.
pub async fn all(db: &mut impl Read) -> Result<Vec<StoredClient>, StorageError> {
    db.query(
        "SELECT id, client_id, name, redirect_uris, post_logout_redirect_uris, scope, authentication, pkce_required,
           first_party, secret_hash, created_at, disabled_at
         FROM oidc_client ORDER BY client_id",
    )
    .all(read)
    .await
}

/// Disables a relying party for good; `false` if there is none that is enabled.
pub async fn disable(tx: &mut Tx, client_id: &str, now: Instant) -> Result<bool, StorageError> {
    let sql = "UPDATE oidc_client SET disabled_at = $2 WHERE client_id = $1 AND disabled_at IS NULL";
    Ok(tx.query(sql).bind(client_id).bind(now).execute().await? == 1)
}

fn read(row: &Row) -> Result<StoredClient, StorageError> {
    let id: Uuid = row.get("id")?;
    let nonsense = |column| StorageError::Nonsense { table: "oidc_client", column, id };
    let scope: String = row.get("scope")?;
    let scope = Scope::parse(&scope).ok_or_else(|| nonsense("scope"))?;
    let authentication = row.word("oidc_client", "authentication", id, ClientAuthentication::parse)?;
    let client = Client {
        id: row.get("client_id")?,
        name: ClientName::Given(row.get("name")?),
        redirect_uris: addresses(row.get("redirect_uris")?),
        post_logout_redirect_uris: addresses(row.get("post_logout_redirect_uris")?),
        allowed: scope.names().to_vec(),
        authentications: vec![authentication],
        pkce_required: row.get("pkce_required")?,
        first_party: row.get("first_party")?,
    };
    Ok(StoredClient {
        id,
        client,
        secret_hash: row.get("secret_hash")?,
        created_at: row.get("created_at")?,
        disabled_at: row.get("disabled_at")?,
    })
}

fn addresses(stored: String) -> Vec<String> {
    stored.split(' ').filter(|address| !address.is_empty()).map(str::to_owned).collect()
}
