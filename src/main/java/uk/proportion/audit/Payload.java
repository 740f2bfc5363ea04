package uk.proportion.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * What somebody wrote, kept apart from the chain so that it can be erased.
 *
 * @param salt makes sure that erased words cannot be guessed from the hash that stays
 */
record Payload(String salt, String words) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    static Payload of(String words) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Payload(HexFormat.of().formatHex(salt), words);
    }

    String hash() {
        return Sha256.of(Map.of("salt", salt, "words", words));
    }
}
