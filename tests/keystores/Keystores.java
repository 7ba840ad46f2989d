import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import javax.crypto.Cipher;

/**
 * Opens keystores as medical software does: {@code Keystores FOLDER}. For each N.p12 signs and decrypts with both keys and
 * prints its aliases; then tries a wrong password.
 */
public final class Keystores {
    private static final byte[] TEXT = "Amoxicilline 500 mg, 3 x 1".getBytes();

    public static void main(String[] given) throws Exception {
        File[] files = new File(given[0]).listFiles((folder, name) -> name.endsWith(".p12"));
        Arrays.sort(files);
        for (File file : files) {
            String name = file.getName().replace(".p12", "");
            char[] password = Files.readString(Path.of(given[0], name + ".password")).toCharArray();
            KeyStore store = open(file, password);
            List<String> aliases = Collections.list(store.aliases());
            for (String alias : aliases) {
                use(store.getKey(alias, password), store.getCertificate(alias).getPublicKey());
                for (Certificate one : store.getCertificateChain(alias)) {
                    if (one == null) {
                        throw new IllegalStateException("a gap in the chain");
                    }
                }
            }
            System.out.println(name + " " + String.join(" ", new TreeSet<>(aliases)) + " " + wrong(file));
        }
    }

    private static KeyStore open(File file, char[] password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (FileInputStream stream = new FileInputStream(file)) {
            store.load(stream, password);
        }
        return store;
    }

    private static void use(Key key, PublicKey known) throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign((PrivateKey) key);
        signature.update(TEXT);
        byte[] signed = signature.sign();
        signature.initVerify(known);
        signature.update(TEXT);
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, known);
        byte[] sealed = cipher.doFinal(TEXT);
        cipher.init(Cipher.DECRYPT_MODE, key);
        if (!signature.verify(signed) || !Arrays.equals(cipher.doFinal(sealed), TEXT)) {
            throw new IllegalStateException("the key does not fit its certificate");
        }
    }

    private static String wrong(File file) throws Exception {
        try {
            open(file, "not the password 1".toCharArray());
            return "opened";
        } catch (IOException refused) {
            return refused.getCause() instanceof UnrecoverableKeyException ? "refused" : "failed";
        }
    }
}
