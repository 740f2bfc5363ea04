package uk.proportion.access.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What we call a person of an identity provider: always the same for issuer and subject, and telling nothing about them. */
final class OpaqueId {
    private static final int LENGTH = 32;

    private OpaqueId() {}

    static String of(String issuer, String subject) {
        byte[] name = (issuer + '\n' + subject).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name);
            return "p-" + HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
