package uk.proportion.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often an address may be wrong about a password: ten times for one user, thirty times in all, then once a minute and once
 * in ten seconds. Nobody elsewhere is locked out by that, and whoever signs in uses nothing up. Kept on each node.
 */
@Component
public class SignInLimits {
    private static final int FOR_ONE_USER = 10;
    private static final int FOR_ALL_USERS = 30;
    private static final Duration ONE_USERS_RECOVERY = Duration.ofMinutes(1);
    private static final Duration ALL_USERS_RECOVERY = Duration.ofSeconds(10);
    private static final int SITE_OF_AN_IPV6_ADDRESS = 8;
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(FOR_ONE_USER))
            .build();

    /** Takes one try. Empty where it may be made, or else how long to wait. */
    public Optional<Duration> take(String address, String user) {
        String site = site(address);
        Bucket all = tries.get(site, any -> bucket(FOR_ALL_USERS, ALL_USERS_RECOVERY));
        Bucket one = tries.get(key(site, user), any -> bucket(FOR_ONE_USER, ONE_USERS_RECOVERY));
        if (!all.tryConsume(1)) {
            return Optional.of(ALL_USERS_RECOVERY);
        }
        if (!one.tryConsume(1)) {
            all.addTokens(1);
            return Optional.of(ONE_USERS_RECOVERY);
        }
        return Optional.empty();
    }

    /** Gives the try back to whoever knew the password. */
    public void giveBack(String address, String user) {
        String site = site(address);
        tries.get(site, any -> bucket(FOR_ALL_USERS, ALL_USERS_RECOVERY)).addTokens(1);
        tries.get(key(site, user), any -> bucket(FOR_ONE_USER, ONE_USERS_RECOVERY))
                .addTokens(FOR_ONE_USER);
    }

    private static Bucket bucket(int tries, Duration recovery) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(1, recovery))
                .build();
    }

    private static String key(String site, String user) {
        return site + ' ' + user.toLowerCase(Locale.ROOT);
    }

    /** The address itself, or the network of an IPv6 address, of which one household has very many. */
    private static String site(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, SITE_OF_AN_IPV6_ADDRESS)));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
