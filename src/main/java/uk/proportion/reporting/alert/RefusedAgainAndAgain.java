package uk.proportion.reporting.alert;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.audit.RefusedImagery;
import uk.proportion.reporting.AlertCode;

/** Whether imagery was refused that often within a day. */
@Component
class RefusedAgainAndAgain implements Signal {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final RefusedImagery refused;

    RefusedAgainAndAgain(RefusedImagery refused) {
        this.refused = refused;
    }

    @Override
    public AlertCode code() {
        return AlertCode.IMAGERY_REFUSED;
    }

    @Override
    public Map<String, Long> beyond(int times) {
        long count = refused.within(A_DAY);
        return count < times ? Map.of() : Map.of(ALL, count);
    }
}
