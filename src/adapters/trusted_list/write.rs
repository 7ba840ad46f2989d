//! The text of a list, in its exclusive canonical form (W3C, Exclusive XML Canonicalization 1.0): no declaration, no
//! white space between elements, namespaces before attributes, attributes in order, every element with its end tag.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use der::Encode;
use x509_cert::certificate::Certificate;

use super::{END, NS_LIST};
use crate::adapters::issuer::{chain, subject_key};
use crate::domain::certificate::trusted_list::{ServiceStatus, ServiceType, TrustedList};
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;

/// TSLVersionIdentifier (5.3.1).
const VERSION: &str = "5";
/// HistoricalInformationPeriod (5.3.12): nothing is ever taken off.
const HISTORY: &str = "65535";
const OPERATOR: &str = "Passerelle";
const TERRITORY: &str = "BE";

/// A service, and how it stood since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    pub kind: ServiceType,
    /// For people: `Passerelle Production Issuing CA 001`.
    pub name: String,
    /// Its certificate, DER.
    pub certificate_der: Vec<u8>,
    /// Oldest first, never empty.
    pub statuses: Vec<(ServiceStatus, Instant)>,
}

/// What a list is made from. The same input gives the same bytes.
#[derive(Debug, Clone, Copy)]
pub struct ListInput<'a> {
    pub environment: Environment,
    pub list: TrustedList,
    /// Greater by one than that of the list before.
    pub sequence: u64,
    pub issued: Instant,
    pub next_update: Instant,
    pub services: &'a [Service],
    /// Scheme, host and port of the service, without a slash at the end.
    pub base_url: &'a str,
}

/// The list without its signature.
///
/// # Errors
/// A certificate that is none of ours.
pub fn body(input: &ListInput<'_>) -> der::Result<String> {
    let services = input.services.iter().map(service).collect::<der::Result<String>>()?;
    let provider =
        [wrap("TSPInformation", &provider(input.base_url)), wrap("TSPServices", &services)].concat();
    let providers = wrap("TrustServiceProviderList", &wrap("TrustServiceProvider", &provider));
    let scheme = wrap("SchemeInformation", &scheme(input));
    let start = format!(
        "<TrustServiceStatusList xmlns=\"{NS_LIST}\" Id=\"list\" TSLTag=\"http://uri.etsi.org/19612/TSLTag\">"
    );
    Ok([&start, &scheme, &providers, END].concat().to_owned())
}

fn scheme(input: &ListInput<'_>) -> String {
    let ListInput { environment, list, base_url, .. } = input;
    let slug = list.slug(*environment);
    let name = format!("{TERRITORY}:Passerelle trusted list, {environment}, {list}");
    let notice = "This list says which services Passerelle answers for. It is not the trusted list of a Member \
                  State under Regulation (EU) No 910/2014.";
    [
        text("TSLVersionIdentifier", VERSION),
        text("TSLSequenceNumber", &input.sequence.to_string()),
        text("TSLType", &format!("http://uri.etsi.org/TrstSvc/TrustedList/TSLType/{TERRITORY}generic")),
        wrap("SchemeOperatorName", &english("Name", OPERATOR)),
        wrap("SchemeOperatorAddress", &address(base_url)),
        wrap("SchemeName", &english("Name", &name)),
        wrap("SchemeInformationURI", &english("URI", &format!("{base_url}/help"))),
        text(
            "StatusDeterminationApproach",
            &format!("http://uri.etsi.org/TrstSvc/TrustedList/StatusDetn/{TERRITORY}determination"),
        ),
        wrap("SchemeTypeCommunityRules", &english("URI", &format!("{base_url}/help"))),
        text("SchemeTerritory", TERRITORY),
        wrap("PolicyOrLegalNotice", &english("TSLLegalNotice", notice)),
        text("HistoricalInformationPeriod", HISTORY),
        text("ListIssueDateTime", &moment(input.issued)),
        wrap("NextUpdate", &text("dateTime", &moment(input.next_update))),
        wrap("DistributionPoints", &text("URI", &format!("{base_url}/pki/tsl/{slug}.xml"))),
    ]
    .concat()
}

/// The operator's own addresses are on the page that this leads to.
fn address(base_url: &str) -> String {
    let postal = [
        text("StreetAddress", "See the address below"),
        text("Locality", "Brussels"),
        text("CountryName", TERRITORY),
    ]
    .concat();
    let postal = format!("<PostalAddress xml:lang=\"en\">{postal}</PostalAddress>");
    let electronic = english("URI", &format!("{base_url}/contact"));
    [wrap("PostalAddresses", &postal), wrap("ElectronicAddress", &electronic)].concat()
}

fn provider(base_url: &str) -> String {
    [
        wrap("TSPName", &english("Name", OPERATOR)),
        wrap("TSPTradeName", &english("Name", OPERATOR)),
        wrap("TSPAddress", &address(base_url)),
        wrap("TSPInformationURI", &english("URI", &format!("{base_url}/help"))),
    ]
    .concat()
}

fn service(service: &Service) -> der::Result<String> {
    let identity = Identity::of(&service.certificate_der)?;
    let mut newest_first = service.statuses.iter().rev();
    let now = newest_first.next().ok_or(der::ErrorKind::Failed)?;
    let information = wrap("ServiceInformation", &status(service, &identity.whole(), *now));
    let history: String = newest_first
        // A service of the past is told by its key alone (5.6.3): software takes every certificate it finds.
        .map(|before| wrap("ServiceHistoryInstance", &status(service, &identity.key(), *before)))
        .collect();
    let history = if history.is_empty() { history } else { wrap("ServiceHistory", &history) };
    Ok(wrap("TSPService", &[information, history].concat()))
}

fn status(service: &Service, identity: &str, (status, since): (ServiceStatus, Instant)) -> String {
    [
        text("ServiceTypeIdentifier", service.kind.uri()),
        wrap("ServiceName", &english("Name", &service.name)),
        wrap("ServiceDigitalIdentity", identity),
        text("ServiceStatus", status.uri()),
        text("StatusStartingTime", &moment(since)),
    ]
    .concat()
}

/// The ways in which a certificate is told (5.5.3).
struct Identity {
    certificate: String,
    subject: String,
    key: String,
}

impl Identity {
    fn of(der: &[u8]) -> der::Result<Self> {
        let certificate: Certificate = der::Decode::from_der(der)?;
        let spki = certificate.tbs_certificate.subject_public_key_info.to_der()?;
        let key = subject_key::SubjectKey::from_spki(&spki).map_err(|_| der::ErrorKind::Failed)?;
        Ok(Self {
            certificate: STANDARD.encode(der),
            subject: chain::subject(der).ok_or(der::ErrorKind::Failed)?,
            key: STANDARD.encode(key.ski20),
        })
    }

    fn whole(&self) -> String {
        let certificate = wrap("DigitalId", &text("X509Certificate", &self.certificate));
        [certificate, self.key()].concat()
    }

    fn key(&self) -> String {
        let subject = wrap("DigitalId", &text("X509SubjectName", &self.subject));
        [subject, wrap("DigitalId", &text("X509SKI", &self.key))].concat()
    }
}

/// Whole seconds in UTC, as xsd:dateTime.
pub(super) fn moment(at: Instant) -> String {
    let t = at.utc();
    let (date, (hour, minute, second)) = (t.date(), t.time().as_hms());
    format!(
        "{:04}-{:02}-{:02}T{hour:02}:{minute:02}:{second:02}Z",
        date.year(),
        u8::from(date.month()),
        date.day()
    )
}

/// An element with text.
pub(super) fn text(name: &str, value: &str) -> String {
    wrap(name, &escape(value))
}

/// An element around what stands already as XML.
pub(super) fn wrap(name: &str, inner: &str) -> String {
    format!("<{name}>{inner}</{name}>")
}

fn english(name: &str, value: &str) -> String {
    format!("<{name} xml:lang=\"en\">{}</{name}>", escape(value))
}

/// As canonical text is escaped (Canonical XML 1.0, 2.3).
fn escape(value: &str) -> String {
    value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\r', "&#xD;")
}
