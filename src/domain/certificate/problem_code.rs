//! What other software is told when a question is refused. The words are stable: programs branch on them.

use crate::domain::word::words;

words! {
    /// Why the programming interface gave no answer.
    pub enum ProblemCode {
        /// Not as the description of the interface says: body, path or query.
        RequestInvalid => "REQUEST_INVALID",
        /// There is nothing at this address.
        AddressUnknown => "ADDRESS_UNKNOWN",
        MethodNotAllowed => "METHOD_NOT_ALLOWED",
        /// None of the media types that the client takes.
        NotAcceptable => "NOT_ACCEPTABLE",
        MediaTypeUnsupported => "MEDIA_TYPE_UNSUPPORTED",
        TooLarge => "TOO_LARGE",
        TooManyRequests => "TOO_MANY_REQUESTS",
        /// Passes by itself.
        Unavailable => "UNAVAILABLE",
        /// Ours to mend.
        Internal => "INTERNAL_ERROR",
        /// Not forty hexadecimal digits, or a number whose check digits do not fit.
        IdentifierInvalid => "IDENTIFIER_INVALID",
        /// No key of ours has this identifier.
        CertUnknown => "CERT_UNKNOWN",
        /// Asked for, not issued yet: the one word that CertRA's clients are known to wait on (`domain.md` 2.1).
        CertNotYetDelivered => "CERT_NOT_YET_DELIVERED",
        /// Asked for, and none will be issued.
        CertRefused => "CERT_REFUSED",
        CertRevoked => "CERT_REVOKED",
        CertExpired => "CERT_EXPIRED",
        /// Nobody is found by that, or nobody for whom one may encrypt.
        EtkNotFound => "ETK_NOT_FOUND",
        /// That environment has no authorities.
        ChainNotFound => "CHAIN_NOT_FOUND",
        /// Not three parts in base64url, or a header that is none.
        JwsMalformed => "JWS_MALFORMED",
        /// `none`, a shared secret, or anything but the two we verify.
        JwsAlgorithmRefused => "JWS_ALGORITHM_REFUSED",
        /// A key or an address of a key that came along, or something critical that we do not know.
        JwsHeaderRefused => "JWS_HEADER_REFUSED",
        /// The header names no certificate.
        JwsCertificateMissing => "JWS_CERTIFICATE_MISSING",
        /// The header names another certificate than `iss` does.
        JwsCertificateMismatch => "JWS_CERTIFICATE_MISMATCH",
        JwsSignatureInvalid => "JWS_SIGNATURE_INVALID",
        /// A claim is missing or is not what it should be.
        JwsClaimsInvalid => "JWS_CLAIMS_INVALID",
        /// Meant for another address.
        JwsAudienceWrong => "JWS_AUDIENCE_WRONG",
        JwsNotYetValid => "JWS_NOT_YET_VALID",
        JwsExpired => "JWS_EXPIRED",
        JwsLifetimeTooLong => "JWS_LIFETIME_TOO_LONG",
        /// It was answered before.
        JwsReplayed => "JWS_REPLAYED",
    }
}
