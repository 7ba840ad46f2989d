import java.io.FileInputStream;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Judges a path as medical software on Java does, once by revocation lists and once by the status responder, both found
 * through the certificates: {@code PathCheck root.cer issuing.cer leaf.cer SECONDS}, the moment in seconds since 1970.
 */
public final class PathCheck {
    public static void main(String[] given) throws Exception {
        System.setProperty("com.sun.security.enableCRLDP", "true");
        X509Certificate root = read(given[0]);
        X509Certificate issuing = read(given[1]);
        X509Certificate leaf = read(given[2]);
        Date at = new Date(Long.parseLong(given[3]) * 1000);
        // The issuing authority has no status responder: the root's list is for it.
        EnumSet<Option> byList = EnumSet.of(Option.PREFER_CRLS, Option.NO_FALLBACK);
        EnumSet<Option> byResponder = EnumSet.of(Option.ONLY_END_ENTITY, Option.NO_FALLBACK);
        System.out.println("list: " + judge(root, issuing, leaf, at, byList));
        System.out.println("responder: " + judge(root, issuing, leaf, at, byResponder));
    }

    private static String judge(X509Certificate root, X509Certificate issuing, X509Certificate leaf, Date at,
            Set<Option> options) throws Exception {
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        checker.setOptions(options);
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setDate(at);
        parameters.addCertPathChecker(checker);
        try {
            validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf, issuing)), parameters);
            return "accepted";
        } catch (CertPathValidatorException refused) {
            if (refused.getReason() == CertPathValidatorException.BasicReason.UNSPECIFIED) {
                return "refused, " + refused.getMessage() + ", " + refused.getCause();
            }
            return "refused, " + refused.getReason();
        }
    }

    private static X509Certificate read(String file) throws Exception {
        try (FileInputStream stream = new FileInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
        }
    }
}
