//! How [`Instant`] and the typed ids are stored: text of fixed width on SQLite, `timestamptz` on PostgreSQL.
//!
//! sqlx would store a bare `OffsetDateTime` on SQLite with a fraction of varying width, which neither
//! compares nor sorts.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Postgres, Sqlite, Type};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

use crate::domain::id::{
    AccessId, AppointmentId, AuthorityId, CeremonyId, CertificateId, ContractId, DigitsId, DocumentId,
    DoubtId, EncryptionTokenId, EnrolmentId, FormKey, KeptPostId, KeyId, KitId, LetterId, MessageFileId,
    MessageId, OfficeId, PracticeId, RecoveryId, RecoverySetId, RequestId, ResetId, RevocationAskId,
    SearchId, SessionId, SignerId, SmsCodeId, StaffId, TimerId,
};
use crate::domain::instant::Instant;

impl Type<Sqlite> for Instant {
    fn type_info() -> <Sqlite as Database>::TypeInfo {
        <String as Type<Sqlite>>::type_info()
    }

    fn compatible(_: &<Sqlite as Database>::TypeInfo) -> bool {
        true
    }
}

impl Encode<'_, Sqlite> for Instant {
    fn encode_by_ref(&self, buf: &mut <Sqlite as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <String as Encode<Sqlite>>::encode(self.to_string(), buf)
    }
}

impl Decode<'_, Sqlite> for Instant {
    fn decode(value: <Sqlite as Database>::ValueRef<'_>) -> Result<Self, BoxDynError> {
        let text = <&str as Decode<Sqlite>>::decode(value)?;
        Ok(Self::new(OffsetDateTime::parse(text, &Rfc3339)?))
    }
}

impl Type<Postgres> for Instant {
    fn type_info() -> <Postgres as Database>::TypeInfo {
        <OffsetDateTime as Type<Postgres>>::type_info()
    }
}

impl Encode<'_, Postgres> for Instant {
    fn encode_by_ref(&self, buf: &mut <Postgres as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <OffsetDateTime as Encode<Postgres>>::encode_by_ref(&self.utc(), buf)
    }
}

impl Decode<'_, Postgres> for Instant {
    fn decode(value: <Postgres as Database>::ValueRef<'_>) -> Result<Self, BoxDynError> {
        <OffsetDateTime as Decode<Postgres>>::decode(value).map(Self::new)
    }
}

/// Typed ids are stored as the UUID they wrap.
macro_rules! stored_ids {
    ($($name:ident)*) => {$(
        impl<DB: Database> Type<DB> for $name where Uuid: Type<DB> {
            fn type_info() -> DB::TypeInfo {
                <Uuid as Type<DB>>::type_info()
            }

            fn compatible(info: &DB::TypeInfo) -> bool {
                <Uuid as Type<DB>>::compatible(info)
            }
        }

        impl<'q, DB: Database> Encode<'q, DB> for $name where Uuid: Encode<'q, DB> {
            fn encode_by_ref(&self, buf: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                <Uuid as Encode<'q, DB>>::encode_by_ref(&self.0, buf)
            }
        }

        impl<'r, DB: Database> Decode<'r, DB> for $name where Uuid: Decode<'r, DB> {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
                <Uuid as Decode<'r, DB>>::decode(value).map(Self)
            }
        }
    )*};
}

stored_ids!(
    AppointmentId AuthorityId CeremonyId CertificateId ContractId DigitsId DocumentId DoubtId EncryptionTokenId EnrolmentId
    FormKey KeptPostId KeyId KitId LetterId MessageFileId MessageId OfficeId RecoveryId RecoverySetId RequestId ResetId RevocationAskId SearchId SessionId SignerId SmsCodeId StaffId TimerId AccessId
    PracticeId
);
