package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Whether a case was reported before another and within the look-back of T9, in calendar months by the table of look-backs. */
@Component
class LookBack {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final EntityManager entities;

    LookBack(EntityManager entities) {
        this.entities = entities;
    }

    boolean covers(CaseRecord earlier, CaseRecord later) {
        ZonedDateTime reported = FactsReader.reportedAt(later).atZone(LONDON);
        Instant since = reported.minusMonths(months()).toInstant();
        return isBefore(earlier, later) && !FactsReader.reportedAt(earlier).isBefore(since);
    }

    private static boolean isBefore(CaseRecord earlier, CaseRecord later) {
        int order = FactsReader.reportedAt(earlier).compareTo(FactsReader.reportedAt(later));
        return order < 0 || order == 0 && earlier.openedAt.isBefore(later.openedAt);
    }

    private int months() {
        Object months = entities.createNativeQuery("select months from look_back where question = 'priorIncidents'")
                .getSingleResult();
        return ((Number) months).intValue();
    }
}
