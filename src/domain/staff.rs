//! What members of staff may do. One person, one role.

use super::word::words;

/// The role of a member of staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Checks identities at one office.
    Clerk,
    /// A clerk who may also allow a fourth kit.
    Supervisor,
    /// Looks after one office's people and data.
    OfficeAdministrator,
    /// Decides on requests in the eHealth back office.
    Approver,
    /// Frees or freezes, two people at a time.
    Helpdesk,
    /// Reads everything, changes nothing.
    Auditor,
}

impl Role {
    pub const ALL: [Self; 6] = [
        Self::Clerk,
        Self::Supervisor,
        Self::OfficeAdministrator,
        Self::Approver,
        Self::Helpdesk,
        Self::Auditor,
    ];

    /// The word stored, and the value of the `roles` claim.
    pub fn word(self) -> &'static str {
        match self {
            Self::Clerk => "clerk",
            Self::Supervisor => "supervisor",
            Self::OfficeAdministrator => "office_administrator",
            Self::Approver => "approver",
            Self::Helpdesk => "helpdesk",
            Self::Auditor => "auditor",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether the role belongs to an office rather than to the back office.
    pub fn of_office(self) -> bool {
        matches!(self, Self::Clerk | Self::Supervisor | Self::OfficeAdministrator)
    }

    /// Whether the role may check identities and issue kits.
    pub fn serves_counter(self) -> bool {
        matches!(self, Self::Clerk | Self::Supervisor)
    }

    /// Whether the role looks after the people and data of its office.
    pub fn manages_office(self) -> bool {
        self == Self::OfficeAdministrator
    }

    /// Whether the role may read the figures of the back office.
    pub fn reads_figures(self) -> bool {
        matches!(self, Self::Approver | Self::Auditor)
    }

    /// Whether the role may take and decide requests.
    pub fn decides(self) -> bool {
        self == Self::Approver
    }
}

words! {
    /// What an approver may do besides; given by an operator.
    pub enum Right {
        /// Open a rejected or lapsed request again (QUEUE-10).
        Reopen => "reopen",
        /// Have national numbers in an export of the queue (QUEUE-11).
        ExportNumbers => "export_numbers",
    }
}
