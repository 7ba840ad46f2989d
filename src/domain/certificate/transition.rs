//! The table of the certificate: every move X1 to X4 of the journey.

use super::state::CertificateState::{self, *};
use crate::domain::actor::ActorKind::{
    self, Approver, Clerk, Helpdesk, Operator, Person, Supervisor, System, Visitor,
};
use crate::domain::machine::{Machine, Rule, creation, rule, standing};
use crate::domain::word::words;

words! {
    /// What happens to a certificate.
    pub enum CertificateEvent {
        Issue => "issue",
        Supersede => "supersede",
        Revoke => "revoke",
        /// A revocation becomes one for a compromised key; nothing else of it changes.
        RaiseReason => "raise_reason",
        /// At a desk, one person asks that another one agrees to revoke.
        AskRevocation => "ask_revocation",
        /// The other one does not.
        DeclineRevocation => "decline_revocation",
        Expire => "expire",
    }
}

/// Who may revoke.
const REVOKERS: &[ActorKind] = &[Visitor, Person, Clerk, Supervisor, Approver, Helpdesk, Operator];

/// Who revokes by two.
const DESKS: &[ActorKind] = &[Clerk, Supervisor, Approver, Helpdesk];

/// The machine of a certificate.
#[derive(Debug, Clone, Copy)]
pub struct CertificateMachine;

impl Machine for CertificateMachine {
    type State = CertificateState;
    type Event = CertificateEvent;
    const NAME: &'static str = "certificate";
    const TABLE: &'static [Rule<CertificateState, CertificateEvent>] = &[
        creation("X1", CertificateEvent::Issue, &[System], &[Active])
            .guard("with R14")
            .effects("renewal notices T-90, T-60, T-30, T-14, T-7, T-1"),
        rule("X2", &[Active], CertificateEvent::Supersede, &[System], &[Superseded])
            .guard("renewed by a new request, from 90 d before the end, with new keys")
            .effects("14 d grace; renewal notices stop"),
        // A visitor is somebody with the revocation code printed at issue: losing the key must not bar the way.
        rule(
            "X3",
            &[Active, Superseded],
            CertificateEvent::Revoke,
            REVOKERS,
            &[Revoked],
        )
        .guard(
            "keyCompromise, affiliationChanged, superseded or cessationOfOperation; person: fresh sign-in; \
             visitor: revocation code, or signed by a key of the pair; desk and helpdesk: two people; operator: a \
             key is blocked, or a ceremony",
        )
        .effects("visible in CRL and OCSP within 60 s; ETK goes with it; mail; keyCompromise blocks both keys"),
        standing("X3", &[Active, Superseded], CertificateEvent::AskRevocation, DESKS)
            .guard("reason and ground; no other question waits; not one's own"),
        standing("X3", &[Active, Superseded], CertificateEvent::DeclineRevocation, DESKS)
            .guard("another person than the one who asked, at the same desk"),
        standing("X3", &[Revoked], CertificateEvent::RaiseReason, REVOKERS)
            .guard("the reason was another; it becomes keyCompromise")
            .effects("both keys blocked; visible in CRL and OCSP within 60 s"),
        rule("X4", &[Active, Superseded], CertificateEvent::Expire, &[System], &[Expired])
            .guard("notAfter reached"),
    ];
}
