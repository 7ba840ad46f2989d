//! Who acts. A manual and an automatic move are the same move with a different actor.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::id::{EnrolmentId, StaffId};

/// The kinds of actor that the transition tables name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// Somebody who has not signed in: the holder of a link or of a browser session.
    Visitor,
    /// A care provider, signed in.
    Person,
    Clerk,
    Supervisor,
    Approver,
    Helpdesk,
    /// An administrator at the command line.
    Operator,
    /// Timers and jobs.
    System,
}

impl ActorKind {
    pub const ALL: [Self; 8] = [
        Self::Visitor,
        Self::Person,
        Self::Clerk,
        Self::Supervisor,
        Self::Approver,
        Self::Helpdesk,
        Self::Operator,
        Self::System,
    ];

    /// The word stored in the database and shown in documentation.
    pub fn word(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Person => "person",
            Self::Clerk => "clerk",
            Self::Supervisor => "supervisor",
            Self::Approver => "approver",
            Self::Helpdesk => "helpdesk",
            Self::Operator => "operator",
            Self::System => "system",
        }
    }
}

/// Somebody, or something, that makes a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Actor {
    Visitor,
    Person(EnrolmentId),
    Clerk(StaffId),
    Supervisor(StaffId),
    Approver(StaffId),
    Helpdesk(StaffId),
    Operator,
    System,
}

impl Actor {
    /// The kind that the transition tables speak of.
    pub fn kind(self) -> ActorKind {
        match self {
            Self::Visitor => ActorKind::Visitor,
            Self::Person(_) => ActorKind::Person,
            Self::Clerk(_) => ActorKind::Clerk,
            Self::Supervisor(_) => ActorKind::Supervisor,
            Self::Approver(_) => ActorKind::Approver,
            Self::Helpdesk(_) => ActorKind::Helpdesk,
            Self::Operator => ActorKind::Operator,
            Self::System => ActorKind::System,
        }
    }

    /// The row this actor is, for the history: `None` for visitors, operators and the system.
    pub fn id(self) -> Option<Uuid> {
        match self {
            Self::Person(id) => Some(id.0),
            Self::Clerk(id) | Self::Supervisor(id) | Self::Approver(id) | Self::Helpdesk(id) => Some(id.0),
            Self::Visitor | Self::Operator | Self::System => None,
        }
    }
}
