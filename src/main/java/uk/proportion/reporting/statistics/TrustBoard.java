package uk.proportion.reporting.statistics;

import static uk.proportion.reporting.web.Table.number;
import static uk.proportion.reporting.web.Table.text;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.audit.LastVerification;
import uk.proportion.page.Words;
import uk.proportion.reporting.MonthNumber;
import uk.proportion.reporting.RecordedKinds;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.FilterField;
import uk.proportion.reporting.web.Filters;
import uk.proportion.reporting.web.ReportFilter;
import uk.proportion.reporting.web.Shown;
import uk.proportion.reporting.web.Table;

/** Whether the platform can be trusted: the record's chain, refused imagery, who reads without a task. Acts, no cases. */
@Component
class TrustBoard implements Board {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MONTHS = 12;

    private final RecordedKinds kinds;
    private final LastVerification chain;
    private final Shares shares;
    private final Filters filters;
    private final Showing showing;

    TrustBoard(RecordedKinds kinds, LastVerification chain, Shares shares, Filters filters, Showing showing) {
        this.kinds = kinds;
        this.chain = chain;
        this.shares = shares;
        this.filters = filters;
        this.showing = showing;
    }

    /** The clock and the words of a page that shows what there is now. */
    @Component
    record Showing(Clock clock, Words words) {}

    /** A column of the table by month: a kind of act, and of a read its purpose. */
    private record Act(String kind, String purpose, String words) {}

    private static final List<Act> ACTS = List.of(
            new Act("CASE_READ", "OPEN_TASK", "withTask"),
            new Act("CASE_READ", "STATED", "stated"),
            new Act("CASE_READ", "NOT_STATED", "notStated"),
            new Act("CASE_READ", "EMERGENCY", "emergency"),
            new Act("CASE_REFUSED", "", "refused"),
            new Act("IMAGERY_REFUSED", "", "imagery"),
            new Act("SIGN_IN_REFUSED", "", "signIn"));

    @Override
    public String name() {
        return "trust";
    }

    @Override
    public List<FilterField> fields() {
        return List.of(FilterField.FROM, FilterField.TO);
    }

    @Override
    public boolean isPublished() {
        return false;
    }

    @Override
    public List<Shown> tables(ReportFilter filter) {
        return List.of(Shown.plain(chain()), Shown.lines(reads(filter), List.of(2, 3)));
    }

    private Table chain() {
        List<Cell> row = chain.find()
                .map(found -> List.of(
                        Cell.text(shares.say(found.intact() ? "statistics.chain.whole" : "statistics.chain.broken")),
                        Cell.text(showing.words().moment(found.at()))))
                .orElseGet(() -> List.of(
                        Cell.text(shares.say("statistics.chain.never")),
                        Cell.text(shares.say("statistics.chain.noMoment"))));
        return shares.table(
                "chain",
                List.of(text(shares.say("statistics.chain.state")), text(shares.say("statistics.chain.at"))),
                List.of(row));
    }

    private Table reads(ReportFilter filter) {
        YearMonth now = YearMonth.now(showing.clock().withZone(LONDON));
        YearMonth to = filter.to() == null ? now : filter.to();
        YearMonth from = filter.from() == null ? to.minusMonths(MONTHS - 1L) : filter.from();
        List<Map<Integer, Long>> counts = ACTS.stream()
                .map(act -> kinds.byMonth(act.kind(), act.purpose(), MonthNumber.of(from), MonthNumber.of(to)))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            int wanted = MonthNumber.of(month);
            List<Cell> row = new ArrayList<>(List.of(Cell.text(filters.month(month))));
            counts.forEach(ofAct -> row.add(Cell.number(ofAct.getOrDefault(wanted, 0L))));
            rows.add(row);
        }
        List<Table.Column> columns = new ArrayList<>(List.of(text(shares.say("statistics.month"))));
        ACTS.forEach(act -> columns.add(number(shares.say("statistics.reads." + act.words()))));
        return shares.table("reads", columns, rows);
    }
}
