//! The table of the certificate: every move X1 to X4 of the journey.

use super::state::CertificateState::{self, *};
use crate::domain::actor::ActorKind::{Helpdesk, Person, System, Visitor};
use crate::domain::machine::{Machine, Rule, creation, rule};
use crate::domain::word::words;

words! {
    /// What happens to a certificate.
    pub enum CertificateEvent {
        Issue => "issue",
        Supersede => "supersede",
        Revoke => "revoke",
        Expire => "expire",
    }
}

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
            &[Visitor, Person, Helpdesk],
            &[Revoked],
        )
        .guard(
            "keyCompromise, affiliationChanged, superseded or cessationOfOperation; person: fresh sign-in or \
             revocation code; helpdesk: two people",
        )
        .effects("visible in CRL and OCSP within 60 s; ETK goes with it; mail"),
        rule("X4", &[Active, Superseded], CertificateEvent::Expire, &[System], &[Expired])
            .guard("notAfter reached"),
    ];
}
