package uk.proportion.access.oidc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Encrypts refresh tokens (AES-256-GCM, bound to their session) with a key that follows from the client's secret: whoever has that
 * secret is who may use them, and a new secret makes the old ones unreadable.
 */
@Component
@Profile("oidc")
class SealedTokens {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PURPOSE = "uk.proportion refresh tokens";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SealedTokens(ProviderSettings settings) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(settings.clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        this.key = new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
    }

    String seal(String token, String session) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, session).doFinal(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + CIPHER, missing);
        }
    }

    /** Empty for what was sealed with another secret, for another session, or was tampered with. */
    Optional<String> open(String sealed, String session) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        try {
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] token =
                    cipher(Cipher.DECRYPT_MODE, nonce, session).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String session) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(session.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
