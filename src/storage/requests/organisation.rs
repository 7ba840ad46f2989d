//! For whom a certificate is asked: the person themselves, or an organisation that they represent.

use super::Request;
use crate::domain::organisation::Organisation;
use crate::domain::word::Word;
use crate::storage::db::{Read, Tx};
use crate::storage::error::{StorageError, guarded};

/// The organisation of a request.
#[derive(Debug, Clone)]
pub struct Represented {
    pub organisation: Organisation,
    /// Keyed hash of its common name: what its certificates are found by.
    pub index: Vec<u8>,
}

impl Request {
    /// The organisation that the certificate shall name; `None` for the person themselves.
    pub fn organisation(&self) -> Option<&Organisation> {
        self.represented.as_ref().map(|represented| &represented.organisation)
    }

    /// By which the distinguished name is recognised: there is one open request and one active certificate for each.
    /// `None` as long as it is not known.
    pub fn subject_index(&self) -> Option<&[u8]> {
        match (&self.represented, self.for_organisation) {
            (Some(represented), _) => Some(&represented.index),
            (None, true) => None,
            (None, false) => self.details.as_ref().map(|details| details.national_number_index.as_slice()),
        }
    }
}

/// Records which organisation the request is for.
pub async fn record_organisation(
    tx: &mut Tx,
    seen: &Request,
    represented: &Represented,
) -> Result<(), StorageError> {
    let Represented { organisation, index } = represented;
    let rows = tx
        .query(
            "UPDATE request SET organisation_type = $1, organisation_number = $2, organisation_name = $3,
               application_id = $4, organisation_index = $5
             WHERE id = $6 AND last_seq = $7 AND for_organisation",
        )
        .bind(organisation.identifier().kind().word())
        .bind(organisation.identifier().digits())
        .bind(organisation.name().as_str())
        .bind(organisation.application().map(|application| application.as_str()))
        .bind(index.as_slice())
        .bind(seen.id)
        .bind(seen.last_seq)
        .execute()
        .await?;
    guarded(rows)
}
