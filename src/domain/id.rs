//! Typed identifiers. An id is a `UUIDv7` that the caller supplies: nothing here draws randomness.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Declares identifier newtypes over [`Uuid`], each with `Display`, `FromStr` and serde.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )*};
}

ids! {
    /// One enrolment: a person's way from the counter to a digital key. Also the `sub` of their tokens.
    EnrolmentId;
    /// One activation kit: paper code and mailed link.
    KitId;
    /// One digital key (mobile app, passkey, SMS, paper token).
    KeyId;
    /// One question to a browser about a passkey.
    CeremonyId;
    /// One request for a certificate.
    RequestId;
    /// One issued certificate.
    CertificateId;
    /// One municipal registration office.
    OfficeId;
    /// One appointment at an office; the calendar file knows it by this id.
    AppointmentId;
    /// One member of staff: clerk, supervisor, approver, helpdesk, auditor, administrator.
    StaffId;
    /// One uploaded document.
    DocumentId;
    /// One letter in the outbox.
    LetterId;
    /// Six digits mailed to a person at the counter.
    DigitsId;
    /// One code sent by text message.
    SmsCodeId;
    /// One mailed link to a new password.
    ResetId;
    /// One way back after a lost telephone.
    RecoveryId;
    /// One set of ten recovery codes.
    RecoverySetId;
    /// One stored deadline.
    TimerId;
    /// One contract text version.
    ContractId;
    /// One signed-in session.
    SessionId;
    /// A form that came after its session had ended.
    KeptPostId;
    /// One certification authority.
    AuthorityId;
    /// One encryption token (ETK).
    EncryptionTokenId;
    /// One certified signing key of the platform.
    SignerId;
    /// One doubt about an identity.
    DoubtId;
    /// One search for an existing person.
    SearchId;
    /// One reason that a clerk stated for looking into a file of another office.
    AccessId;
    /// One revocation asked for at a desk.
    RevocationAskId;
    /// One file of the training lane; never an enrolment.
    PracticeId;
    /// One message of a thread.
    MessageId;
    /// One file sent as a message.
    MessageFileId;
    /// One form as it was shown: the idempotency key of what it posts.
    FormKey;
}
