//! The eHealth back office: taking a request, looking at it, deciding on it. Four eyes are kept here in words
//! and by the database in constraints.

pub mod release;
