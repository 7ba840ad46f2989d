//! applicant
