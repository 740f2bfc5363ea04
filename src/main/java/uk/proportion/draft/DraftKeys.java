package uk.proportion.draft;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The keys of drafts, each known by the beginning of its own SHA-256, so that nobody has to name them. */
@Component
@EnableConfigurationProperties(DraftSettings.class)
class DraftKeys {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;

    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String current;

    DraftKeys(DraftSettings settings) {
        boolean named = settings.key() != null && !settings.key().isBlank();
        current = add(named ? bytes(settings.key()) : random());
        settings.earlierKeys().forEach(earlier -> add(bytes(earlier)));
    }

    /** The id of the key that encrypts from now on. */
    String current() {
        return current;
    }

    /** The key of that id; empty where it has been taken away. */
    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private String add(byte[] key) {
        String id = HexFormat.of().formatHex(sha256(key), 0, ID_BYTES);
        keys.put(id, new SecretKeySpec(key, "AES"));
        return id;
    }

    private static byte[] bytes(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException notBase64) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "A key of proportion.drafts is not 32 bytes in Base64: make one with" + " openssl rand -base64 32");
        }
        return bytes;
    }

    private static byte[] random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] sha256(byte[] key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
