package uk.proportion.reporting.work;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.CurrentLoads;
import uk.proportion.reporting.OutstandingWork;
import uk.proportion.reporting.OutstandingWork.LateCase;
import uk.proportion.reporting.OutstandingWork.Load;
import uk.proportion.reporting.OutstandingWork.Scope;

/**
 * How much is open, counted once for everybody who looks within half a minute: four statements over all open tasks, whose cost
 * grows with them. The page says of which moment its figures are; the references behind them are always of now.
 */
@Component
class OutstandingLoads implements CurrentLoads {
    private static final int SCOPES = 500;
    private static final int MOST_LATE = 10;

    private final OutstandingWork work;
    private final Clock clock;
    private final boolean remembers;
    private final LoadingCache<Scope, Loads> loads;

    OutstandingLoads(
            OutstandingWork work,
            Clock clock,
            @Value("${proportion.reporting.outstanding-counted-for:PT30S}") Duration countedFor) {
        this.work = work;
        this.clock = clock;
        this.remembers = !countedFor.isZero();
        this.loads = Caffeine.newBuilder()
                .maximumSize(SCOPES)
                .expireAfterWrite(countedFor)
                .build(this::count);
    }

    /** @param at when it was counted */
    record Loads(Load total, List<Load> agencies, List<Load> organisations, List<LateCase> late, Instant at) {}

    Loads of(Scope scope) {
        return remembers ? loads.get(scope) : count(scope);
    }

    @Override
    public OfAgencies now() {
        Loads all = of(Scope.ALL);
        return new OfAgencies(all.agencies(), all.late(), all.at());
    }

    private Loads count(Scope scope) {
        Instant now = clock.instant();
        return new Loads(
                work.total(scope), work.byAgency(scope), work.byOrganisation(scope), work.late(scope, MOST_LATE), now);
    }
}
