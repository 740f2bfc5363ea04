package uk.proportion.reporting.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.CurrentLoads;
import uk.proportion.reporting.HalfAMinute;
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
    private static final int MOST_LATE = 10;

    private final OutstandingWork work;
    private final Clock clock;
    private final Function<Scope, Loads> loads;

    OutstandingLoads(OutstandingWork work, HalfAMinute halfAMinute, Clock clock) {
        this.work = work;
        this.clock = clock;
        this.loads = halfAMinute.shared(this::count);
    }

    /** @param at when it was counted */
    record Loads(Load total, List<Load> agencies, List<Load> organisations, List<LateCase> late, Instant at) {}

    Loads of(Scope scope) {
        return loads.apply(scope);
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
