//! `ca verify-all`: everything that was ever signed, judged again from what is stored.
//!
//! It trusts nothing but the keys in the authorities' certificates: not the columns beside a certificate, not the
//! constraints of the database, not that it was judged before.

mod authorities;
mod ceremonies;
mod certificates;
mod histories;
mod lists;

use std::collections::HashMap;

use crate::actions::{ActionError, Context};
use crate::adapters::issuer::recheck::Marks;

/// Something that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The kind of row and its id: `certificate 01990000-…`.
    pub about: String,
    pub fault: String,
}

/// How much was looked at, and what was found.
#[derive(Debug, Default)]
pub struct Report {
    /// What was looked at, and how many.
    pub counts: Vec<(&'static str, usize)>,
    pub findings: Vec<Finding>,
}

impl Report {
    fn find(&mut self, about: impl Into<String>, fault: impl Into<String>) {
        self.findings.push(Finding { about: about.into(), fault: fault.into() });
    }
}

/// Serial numbers by issuer, and keys, with the first that had each.
#[derive(Default)]
struct Seen {
    serials: HashMap<(Vec<u8>, Vec<u8>), String>,
    keys: HashMap<[u8; 32], String>,
}

impl Seen {
    fn add(&mut self, about: &str, marks: &Marks, report: &mut Report) {
        let serial = (marks.issuer.clone(), marks.serial.clone());
        if let Some(other) = self.serials.insert(serial, about.to_owned()) {
            report.find(about, format!("its serial number is also that of {other}"));
        }
        if let Some(other) = self.keys.insert(marks.spki_sha256, about.to_owned()) {
            report.find(about, format!("its key is also that of {other}"));
        }
    }
}

/// Judges everything. Changes nothing.
pub async fn run(ctx: &Context) -> Result<Report, ActionError> {
    let (mut report, mut seen) = (Report::default(), Seen::default());
    authorities::check(ctx, &mut seen, &mut report).await?;
    certificates::check(ctx, &mut seen, &mut report).await?;
    lists::check(ctx, &mut report).await?;
    ceremonies::check(ctx, &mut report).await?;
    histories::check(ctx, &mut report).await?;
    Ok(report)
}
