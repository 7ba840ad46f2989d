//! What stands on a list that was read.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::read::Element;
use super::verify::ListFault;
use crate::domain::instant::Instant;

/// The facts of a list.
pub(super) struct Facts {
    pub(super) slug: String,
    pub(super) sequence: u64,
    pub(super) issued: Instant,
    pub(super) next_update: Instant,
    pub(super) services: Vec<Listed>,
}

/// A service on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// ServiceTypeIdentifier.
    pub service_type: String,
    pub name: String,
    /// DER.
    pub certificate_der: Vec<u8>,
    /// ServiceStatus.
    pub status: String,
    pub since: Instant,
    /// How many statuses it had before.
    pub before: usize,
}

impl Listed {
    /// Whether both are the same service, however it stands.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        (&self.service_type, &self.certificate_der) == (&other.service_type, &other.certificate_der)
    }
}

/// Reads them.
pub(super) fn of(root: &Element) -> Result<Facts, ListFault> {
    let scheme = at(root, &["SchemeInformation"])?;
    if value(scheme, &["TSLVersionIdentifier"])? != "5" {
        return Err(ListFault::NoList("TSLVersionIdentifier"));
    }
    let sequence = value(scheme, &["TSLSequenceNumber"])?.parse();
    let address = value(scheme, &["DistributionPoints", "URI"])?;
    let slug = address.rsplit('/').next().and_then(|file| file.strip_suffix(".xml"));
    let provider = at(root, &["TrustServiceProviderList", "TrustServiceProvider", "TSPServices"])?;
    Ok(Facts {
        slug: slug.ok_or(ListFault::NoList("DistributionPoints"))?.to_owned(),
        sequence: sequence.map_err(|_| ListFault::NoList("TSLSequenceNumber"))?,
        issued: instant(scheme, &["ListIssueDateTime"])?,
        next_update: instant(scheme, &["NextUpdate", "dateTime"])?,
        services: provider.elements().map(listed).collect::<Result<_, _>>()?,
    })
}

fn listed(service: &Element) -> Result<Listed, ListFault> {
    let now = at(service, &["ServiceInformation"])?;
    let history = service.only("ServiceHistory");
    let identity = at(now, &["ServiceDigitalIdentity"])?;
    let mut certificates = identity.elements().filter_map(|id| id.only("X509Certificate"));
    let (Some(certificate), None) = (certificates.next(), certificates.next()) else {
        return Err(ListFault::NoList("X509Certificate"));
    };
    let packed: String = certificate.text().unwrap_or_default().split_whitespace().collect();
    Ok(Listed {
        service_type: value(now, &["ServiceTypeIdentifier"])?.to_owned(),
        name: value(now, &["ServiceName", "Name"])?.to_owned(),
        certificate_der: STANDARD.decode(packed).map_err(|_| ListFault::NoList("X509Certificate"))?,
        status: value(now, &["ServiceStatus"])?.to_owned(),
        since: instant(now, &["StatusStartingTime"])?,
        before: history.map_or(0, |history| history.elements().count()),
    })
}

/// An xsd:dateTime; `None` if it is none.
pub(super) fn moment(element: &Element) -> Option<Instant> {
    OffsetDateTime::parse(element.text()?, &Rfc3339).ok().map(Instant::new)
}

fn at<'a>(element: &'a Element, path: &[&'static str]) -> Result<&'a Element, ListFault> {
    path.iter().try_fold(element, |at, name| at.only(name).ok_or(ListFault::NoList(name)))
}

fn value<'a>(element: &'a Element, path: &[&'static str]) -> Result<&'a str, ListFault> {
    at(element, path)?.text().ok_or(ListFault::NoList("text"))
}

fn instant(element: &Element, path: &[&'static str]) -> Result<Instant, ListFault> {
    moment(at(element, path)?).ok_or(ListFault::NoList("a moment"))
}
