package uk.proportion.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs programs in that send user and password with each request. A password that was right is taken for right for five seconds
 * more, since hashing it takes longer than most requests.
 */
@Component
public class ProgramSignIn implements AuthenticationProvider {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int REMEMBERED = 1_000;

    private final PasswordSignIn passwords;
    private final SecretKeySpec key;
    private final Cache<String, Authentication> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    ProgramSignIn(PasswordSignIn passwords) {
        this.passwords = passwords;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return recent.get(fingerprint(attempt), any -> passwords.authenticate(attempt));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return passwords.supports(attempt);
    }

    private String fingerprint(Authentication attempt) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(attempt.getName().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + HMAC, missing);
        }
    }
}
