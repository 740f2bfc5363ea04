package uk.proportion.access.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes passwords with Argon2id as OWASP asks at least: 19 MiB, two rounds. The engine by itself takes one round of SHA-512. */
class Argon2Passwords implements PasswordEncryptor {
    static final String NAME = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int THREADS = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, THREADS, MEMORY_KIB, ROUNDS);

    @Override
    public String encrypt(String password) {
        return argon2.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return argon2.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }
}
