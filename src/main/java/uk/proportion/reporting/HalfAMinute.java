package uk.proportion.reporting;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts over all open work, whose cost grows with it: whoever asks the same within half a minute has the same answer. */
@Component
public class HalfAMinute {
    private static final int MOST_ANSWERS = 500;

    private final Duration length;

    HalfAMinute(@Value("${proportion.reporting.open-work-counted-for:PT30S}") Duration length) {
        this.length = length;
    }

    /** The same count, made once in that time for each question. */
    public <K, V> Function<K, V> shared(Function<K, V> count) {
        if (length.isZero()) {
            return count;
        }
        LoadingCache<K, V> answers = Caffeine.newBuilder()
                .maximumSize(MOST_ANSWERS)
                .expireAfterWrite(length)
                .build(count::apply);
        return answers::get;
    }
}
