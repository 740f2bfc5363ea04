package uk.proportion.access;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Ends the start of a production installation before any other bean exists, with a sentence for each thing that is unsafe. */
@Configuration(proxyBeanMethods = false)
@Profile("prod | production")
class UnfitForProduction {
    private static final int KEY_BYTES = 32;
    private static final Set<String> KNOWN_TO_EVERYBODY = Set.of(
            "",
            "admin",
            "changeit",
            "changeme",
            "demo",
            "password",
            "postgres",
            "proportion",
            "sa",
            "secret",
            DemoSignIn.PASSWORD.toLowerCase(Locale.ROOT));

    @Bean
    static BeanFactoryPostProcessor refuseWhatIsUnfitForProduction(Environment environment) {
        List<String> reasons = reasons(environment);
        return beans -> {
            if (!reasons.isEmpty()) {
                throw new IllegalStateException(String.join(System.lineSeparator(), reasons));
            }
        };
    }

    private static List<String> reasons(Environment environment) {
        List<String> reasons = new ArrayList<>();
        if (environment.acceptsProfiles(Profiles.of(DemoSignIn.PROFILE))) {
            reasons.add("The profile 'demo' creates users with a published password: it cannot be active together with"
                    + " 'prod' or 'production'. Remove one of them.");
        }
        if (environment.containsProperty("generate-cases")) {
            reasons.add("Cases that never were would stand among real ones: remove --generate-cases.");
        }
        if (!environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
            reasons.add(
                    "The database is not PostgreSQL: set SPRING_DATASOURCE_URL to jdbc:postgresql://HOST/DATABASE.");
        }
        if (isKnown(environment.getProperty("spring.datasource.password", ""))) {
            reasons.add("The database's password is empty or known to everybody: set SPRING_DATASOURCE_PASSWORD to a"
                    + " secret one.");
        }
        if (!environment.getProperty("server.servlet.session.cookie.secure", Boolean.class, false)) {
            reasons.add(
                    "The session's cookie would travel unencrypted: set server.servlet.session.cookie.secure to true.");
        }
        if (isKnown(environment.getProperty("camunda.bpm.admin-user.password", "set nowhere"))) {
            reasons.add("The administrator's password is empty or known to everybody: set"
                    + " camunda.bpm.admin-user.password to a secret one.");
        }
        if (isKnown(environment.getProperty("spring.flyway.password", "set nowhere"))) {
            reasons.add(
                    "The password of the tables' owner is empty or known to everybody: set spring.flyway.password to a"
                            + " secret one.");
        }
        if (!isRandom(environment.getProperty("proportion.drafts.key", ""))) {
            reasons.add("Half-filled forms would be kept under no secret key, or under a poor one: set"
                    + " PROPORTION_DRAFTS_KEY to what 'openssl rand -base64 32' prints, the same on every node.");
        }
        if (environment.acceptsProfiles(Profiles.of("oidc"))) {
            reasons.addAll(reasonsOfTheProvider(environment));
        }
        return reasons;
    }

    private static List<String> reasonsOfTheProvider(Environment environment) {
        List<String> reasons = new ArrayList<>();
        if (isKnown(environment.getProperty("proportion.oidc.client-secret", ""))) {
            reasons.add("The identity provider's client secret is empty or known to everybody: set"
                    + " PROPORTION_OIDC_CLIENT_SECRET.");
        }
        if (!environment.getProperty("proportion.oidc.issuer", "").startsWith("https://")) {
            reasons.add(
                    "The identity provider would be asked unencrypted, or is not named: set proportion.oidc.issuer to"
                            + " its https address.");
        }
        return reasons;
    }

    /** Whether it is 32 bytes in Base64 that nobody has made up by hand. */
    private static boolean isRandom(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key.strip());
            long different = IntStream.range(0, bytes.length)
                    .mapToObj(place -> bytes[place])
                    .distinct()
                    .count();
            return bytes.length == KEY_BYTES && different > KEY_BYTES / 2;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean isKnown(String secret) {
        return KNOWN_TO_EVERYBODY.contains(secret.toLowerCase(Locale.ROOT));
    }
}
