//! What happens at an office besides the moves of files: its people and its data change, its log is taken out.

use super::word::words;

words! {
    /// One kind of event at an office.
    pub enum OfficeEvent {
        Invited => "invited",
        /// A new activation kit for a member of staff.
        KitIssued => "kit_issued",
        Blocked => "blocked",
        Unblocked => "unblocked",
        RoleChanged => "role_changed",
        Trained => "trained",
        NumberRecorded => "number_recorded",
        OfficeChanged => "office_changed",
        LogExported => "log_exported",
    }
}
