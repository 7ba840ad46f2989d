//! What can be asked, one entry a method of an address.

use crate::domain::certificate::problem_code::ProblemCode::{self, *};
use crate::web::pki::api::answer::{CMS, DER, JSON, PEM};
use crate::web::pki::api::certificate_info::{JOSE, PATH};

/// A method of an address.
pub struct Operation {
    pub path: &'static str,
    pub method: &'static str,
    pub id: &'static str,
    pub summary: &'static str,
    /// The one part of the path that varies, and its schema.
    pub parameter: Option<(&'static str, &'static str)>,
    /// Media type and schema of what is sent.
    pub body: Option<(&'static str, &'static str)>,
    /// Media types and schemas of the answer, the one that is given unasked first.
    pub answers: &'static [(&'static str, &'static str)],
    /// Whether caches keep it, under an ETag.
    pub is_kept: bool,
    /// Other statuses than those of the problems, with the schema of their text.
    pub other: &'static [(&'static str, Option<&'static str>)],
    pub problems: Vec<ProblemCode>,
}

/// What any address below `/pki/api/v1` may answer.
const ANYWHERE: [ProblemCode; 4] = [NotAcceptable, MethodNotAllowed, Internal, Unavailable];
/// The same where something is sent.
const SENT: [ProblemCode; 5] =
    [MediaTypeUnsupported, TooLarge, TooManyRequests, RequestInvalid, AddressUnknown];

const KEY: Option<(&str, &str)> = Some(("identifier", "PublicKeyIdentifier"));

/// Everything, in the order of a reader.
pub fn all() -> Vec<Operation> {
    let mut all = vec![
        look_up(
            ("/pki/api/v1/certificates/{identifier}", "getCertificate"),
            "The certificate of a key and the authorities above it without the root, leaf first (GetCertificate); in \
             DER the certificate alone",
            KEY,
            &[(JSON, "Certificate"), (PEM, "Pem"), (DER, "Octets")],
            &[IdentifierInvalid, CertUnknown, CertNotYetDelivered, CertRefused],
        ),
        look_up(
            ("/pki/api/v1/certificates/{identifier}/status", "getCertificateStatus"),
            "Where the request or the certificate of a key stands, and its encryption token",
            KEY,
            &[(JSON, "Status")],
            &[IdentifierInvalid, CertUnknown],
        ),
        look_up(
            ("/pki/api/v1/certificates/{identifier}/etk", "getEtkOfKey"),
            "The encryption token of the certificate of a key",
            KEY,
            &[(JSON, "Etk"), (CMS, "Octets")],
            &[IdentifierInvalid, CertUnknown, EtkNotFound],
        ),
        look_up(
            ("/pki/api/v1/chains/{environment}", "getChain"),
            "The authorities of an environment; in PEM those that issue now, the root last. Compare the root with what \
             you were given another way before you trust it",
            Some(("environment", "Environment")),
            &[(JSON, "Chain"), (PEM, "Pem")],
            &[ChainNotFound],
        ),
        look_up(
            ("/pki/api/v1/openapi.json", "getDescription"),
            "This description",
            None,
            &[(JSON, "Description")],
            &[],
        ),
        sent(
            ("/pki/api/v1/etk/search", "searchEtk"),
            "The encryption token of a person (GetEtk). By POST, so that no number stands in an address",
            (JSON, "EtkSearch"),
            &[(JSON, "Etk")],
            &[IdentifierInvalid, EtkNotFound],
        ),
        sent(
            (PATH, "getCertificateInfo"),
            "What the holder of a certificate is told (GetCertificateInfoForAuthenticationCertificate). The body is a \
             JWS in compact form over SignedQuestion, signed with the key of the certificate: RS256 or PS256, x5t#S256 \
             or x5c in the header. It is answered once",
            (JOSE, "Jws"),
            &[(JSON, "CertificateInfo")],
            &[
                CertUnknown,
                CertRevoked,
                CertExpired,
                JwsMalformed,
                JwsAlgorithmRefused,
                JwsHeaderRefused,
                JwsCertificateMissing,
                JwsCertificateMismatch,
                JwsSignatureInvalid,
                JwsClaimsInvalid,
                JwsAudienceWrong,
                JwsNotYetValid,
                JwsExpired,
                JwsLifetimeTooLong,
                JwsReplayed,
            ],
        ),
    ];
    all.extend(revoking());
    all
}

/// Revoking with the key itself stands beside the interface, in plain text for command lines.
fn revoking() -> [Operation; 2] {
    let plain = |method, id, summary, body, other| Operation {
        path: "/pki/revoke",
        method,
        id,
        summary,
        parameter: None,
        body,
        answers: &[("text/plain", "Word")],
        is_kept: false,
        other,
        problems: Vec::new(),
    };
    let refused = &[("415", Some("Word")), ("422", Some("Word")), ("503", None)];
    [
        plain("get", "getRevocationChallenge", "A line to sign within ten minutes", None, &[("503", None)]),
        plain(
            "post",
            "revoke",
            "Revokes: the line, a certificate or its serial number, and the signature of either key of the pair over \
             the line (RSASSA-PKCS1-v1_5 with SHA-256, Base64)",
            Some(("application/x-www-form-urlencoded", "Revocation")),
            refused,
        ),
    ]
}

fn look_up(
    (path, id): (&'static str, &'static str),
    summary: &'static str,
    parameter: Option<(&'static str, &'static str)>,
    answers: &'static [(&'static str, &'static str)],
    problems: &[ProblemCode],
) -> Operation {
    let problems = [problems, &ANYWHERE, &[RequestInvalid]].concat();
    Operation {
        path,
        method: "get",
        id,
        summary,
        parameter,
        body: None,
        answers,
        is_kept: true,
        other: &[],
        problems,
    }
}

fn sent(
    (path, id): (&'static str, &'static str),
    summary: &'static str,
    body: (&'static str, &'static str),
    answers: &'static [(&'static str, &'static str)],
    problems: &[ProblemCode],
) -> Operation {
    let problems = [problems, &ANYWHERE, &SENT].concat();
    Operation {
        path,
        method: "post",
        id,
        summary,
        parameter: None,
        body: Some(body),
        answers,
        is_kept: false,
        other: &[],
        problems,
    }
}
