package uk.proportion.reporting.alert;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.AlertCode;
import uk.proportion.shared.Agency;

/**
 * Whether an agency has more open than usual: in percent of the median of the same weekday in the past four weeks. Nothing is
 * said before there are two such days, nor about fewer than ten tasks more.
 */
@Component
class RisingBacklog implements Signal {
    private static final int FEWEST_DAYS = 2;
    private static final long FEWEST_MORE = 10;
    private static final long PERCENT = 100;

    private final WorkDays days;

    RisingBacklog(WorkDays days) {
        this.days = days;
    }

    @Override
    public AlertCode code() {
        return AlertCode.BACKLOG;
    }

    @Override
    public Map<String, Long> beyond(int threshold) {
        Map<String, Long> beyond = new TreeMap<>();
        Stream.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE).forEach(agency -> {
            List<Long> usual = days.openOnSuchDays(agency);
            if (usual.size() >= FEWEST_DAYS) {
                long median = Math.max(1, usual.get((usual.size() - 1) / 2));
                long now = days.openToday(agency);
                long percent = now * PERCENT / median;
                if (now - median >= FEWEST_MORE && percent >= threshold) {
                    beyond.put(agency.name(), percent);
                }
            }
        });
        return beyond;
    }
}
