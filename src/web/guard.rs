//! Who may see these pages. Rights are read on every request; the answer to a stranger is the sign-in page,
//! to a colleague of another trade a refusal.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;

use super::page::Page;
use super::problem::Problem;
use super::visit::Visit;
use crate::actions::office_admin::{Desk, training};
use crate::domain::actor::Actor;
use crate::domain::id::{OfficeId, StaffId};
use crate::domain::staff::Role;
use crate::storage::sessions::{Audience, Session};
use crate::storage::staff::{self, Staff};

/// A clerk or supervisor at their office.
#[derive(Debug)]
pub struct Clerk {
    pub visit: Visit,
    pub staff: Staff,
    pub office: OfficeId,
    pub session: Session,
}

/// Anybody of an office: clerk, supervisor or administrator, trained or not.
#[derive(Debug)]
pub struct OfficeMember {
    pub visit: Visit,
    pub staff: Staff,
    pub office: OfficeId,
    pub session: Session,
}

/// The administrator of an office.
#[derive(Debug)]
pub struct Administrator {
    pub visit: Visit,
    pub staff: Staff,
    pub desk: Desk,
    pub session: Session,
}

/// An approver of the eHealth back office.
#[derive(Debug)]
pub struct Approver {
    pub visit: Visit,
    pub staff: Staff,
    pub session: Session,
}

/// Somebody of the back office who reads what is counted there: an approver or an auditor.
#[derive(Debug)]
pub struct FiguresReader {
    pub visit: Visit,
    pub staff: Staff,
    pub session: Session,
}

/// A care provider signed in at the Certificate Manager.
#[derive(Debug)]
pub struct Provider {
    pub visit: Visit,
    pub session: Session,
}

impl Clerk {
    /// Who acts, for the history.
    pub fn actor(&self) -> Actor {
        match self.staff.role {
            Role::Supervisor => Actor::Supervisor(self.staff.id),
            _ => Actor::Clerk(self.staff.id),
        }
    }

    /// The frame of an office page.
    pub fn page(&self) -> Page {
        self.visit.page_for("service-office", &self.staff.name, &self.session)
    }

    /// Which clerk.
    pub fn id(&self) -> StaffId {
        self.staff.id
    }
}

impl OfficeMember {
    /// The frame of an office page.
    pub fn page(&self) -> Page {
        self.visit.page_for("service-office", &self.staff.name, &self.session)
    }
}

impl Administrator {
    /// The frame of an office page.
    pub fn page(&self) -> Page {
        self.visit.page_for("service-office", &self.staff.name, &self.session)
    }
}

impl Approver {
    /// Who acts, for the history.
    pub fn actor(&self) -> Actor {
        Actor::Approver(self.staff.id)
    }

    /// The frame of a back-office page.
    pub fn page(&self) -> Page {
        self.visit.page_for("service-backoffice", &self.staff.name, &self.session)
    }
}

impl FiguresReader {
    /// The frame of a back-office page.
    pub fn page(&self) -> Page {
        self.visit.page_for("service-backoffice", &self.staff.name, &self.session)
    }
}

impl Provider {
    /// The frame of a Certificate Manager page.
    pub fn page(&self) -> Page {
        self.visit.page_for("service-manager", &self.session.name, &self.session)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Clerk {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let (staff, session) = member(&visit, Audience::Office).await?;
        match staff.office {
            Some(office) if staff.role.serves_counter() => {
                trained(&visit, &staff).await?;
                Ok(Self { visit, staff, office, session })
            }
            _ => Err(Problem::Forbidden("error-not-a-clerk")),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for OfficeMember {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let (staff, session) = member(&visit, Audience::Office).await?;
        let office = staff.office.ok_or(Problem::Forbidden("error-not-a-clerk"))?;
        Ok(Self { visit, staff, office, session })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Administrator {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let OfficeMember { visit, staff, office, session } =
            OfficeMember::from_request_parts(parts, state).await?;
        if !staff.role.manages_office() {
            return Err(Problem::Forbidden("office-admin-not-an-administrator"));
        }
        let desk = Desk { administrator: staff.id, office };
        Ok(Self { visit, staff, desk, session })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Approver {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let (staff, session) = member(&visit, Audience::Backoffice).await?;
        if !staff.role.decides() {
            return Err(not_an_approver(staff.role));
        }
        Ok(Self { visit, staff, session })
    }
}

/// Who only reads figures is led there: they come from the sign-in, and have no other page here.
fn not_an_approver(role: Role) -> Problem {
    if !role.reads_figures() {
        return Problem::Forbidden("error-not-an-approver");
    }
    let way_on = ("/backoffice/figures".to_owned(), "figures-title");
    Problem::Refused { status: StatusCode::FORBIDDEN, key: "error-not-an-approver", way_on }
}

impl<S: Send + Sync> FromRequestParts<S> for FiguresReader {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let (staff, session) = member(&visit, Audience::Backoffice).await?;
        if !staff.role.reads_figures() {
            return Err(Problem::Forbidden("error-not-an-approver"));
        }
        Ok(Self { visit, staff, session })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Provider {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let session = visit.signed_in(Audience::Manager).await?;
        Ok(Self { visit, session })
    }
}

/// The frame of a page of `audience`, for somebody whose pages these are, and their session.
pub async fn insider(visit: &Visit, audience: Audience) -> Result<(Page, Session), Problem> {
    let (service, name, session) = match audience {
        Audience::Office | Audience::Backoffice => {
            let (staff, session) = member(visit, audience).await?;
            let theirs =
                if audience == Audience::Office { staff.office.is_some() } else { staff.role.decides() };
            if !theirs {
                return Err(Problem::Forbidden("error-not-staff"));
            }
            let service = if audience == Audience::Office { "service-office" } else { "service-backoffice" };
            (service, staff.name, session)
        }
        Audience::Manager | Audience::Csam | Audience::Activation => {
            let session = visit.signed_in(Audience::Manager).await?;
            ("service-manager", session.name.clone(), session)
        }
    };
    Ok((visit.page_for(service, &name, &session), session))
}

/// Lets only those serve the counter whose training holds; the others are shown how to get trained.
async fn trained(visit: &Visit, staff: &Staff) -> Result<(), Problem> {
    if training::of(&visit.ctx, staff.id).await?.allows_counter() {
        return Ok(());
    }
    Err(Problem::Refused {
        status: StatusCode::FORBIDDEN,
        key: "office-admin-counter-closed",
        way_on: ("/office/training".to_owned(), "office-admin-way-training"),
    })
}

/// The member of staff behind the session, as they are now.
async fn member(visit: &Visit, audience: Audience) -> Result<(Staff, Session), Problem> {
    let session = visit.signed_in(audience).await?;
    let enrolment = session.enrolment.ok_or(Problem::Forbidden("error-not-staff"))?;
    let staff = staff::by_enrolment(&mut visit.ctx.reader(), enrolment).await?;
    match staff.filter(|member| member.active) {
        Some(member) => Ok((member, session)),
        None => Err(Problem::Forbidden("error-not-staff")),
    }
}
