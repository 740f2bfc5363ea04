package uk.proportion.draft;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With which keys drafts are encrypted: each 32 random bytes in Base64, the same on every node.
 *
 * @param key the one that encrypts; without it each start of the product makes its own, and drafts last no longer than that
 * @param earlierKeys those that {@code key} has taken the place of, as long as drafts may still need them: thirty days
 */
@ConfigurationProperties("proportion.drafts")
record DraftSettings(String key, @DefaultValue List<String> earlierKeys) {

    /** Never the keys themselves. */
    @Override
    public String toString() {
        return "DraftSettings";
    }
}
