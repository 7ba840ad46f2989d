//! approver
