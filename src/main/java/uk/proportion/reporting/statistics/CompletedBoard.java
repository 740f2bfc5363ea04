package uk.proportion.reporting.statistics;

import static uk.proportion.reporting.web.Table.duration;
import static uk.proportion.reporting.web.Table.number;
import static uk.proportion.reporting.web.Table.share;
import static uk.proportion.reporting.web.Table.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import uk.proportion.page.Words;
import uk.proportion.reporting.Band;
import uk.proportion.reporting.Measure;
import uk.proportion.reporting.MonthNumber;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.FilterField;
import uk.proportion.reporting.web.Filters;
import uk.proportion.reporting.web.ReportFilter;
import uk.proportion.reporting.web.Shown;
import uk.proportion.reporting.web.Table;
import uk.proportion.shared.Agency;

/** What was done, and how long it took: cases, deadlines, tasks, the police's assessment, waiting. */
@Component
class CompletedBoard implements Board {
    private static final String WHOLE = "";
    private static final Set<Measure> BY_NOTHING = EnumSet.of(
            Measure.DEADLINE,
            Measure.DEADLINE_TIME,
            Measure.FIRST_ACTION,
            Measure.TASK_WAIT,
            Measure.TASK_HANDLING,
            Measure.TASK_PROCESSING,
            Measure.WAITING,
            Measure.REASSIGNMENT);
    private static final List<String> CASES = List.of("REPORTED", "CLOSED", "REOPENED", "CORRECTED");
    private static final List<String> TASKS = List.of("IN_TIME", "LATE", "UNDATED");

    private final PublishedFigures figures;
    private final Shares shares;
    private final Filters filters;
    private final Words words;

    CompletedBoard(PublishedFigures figures, Shares shares, Filters filters, Words words) {
        this.figures = figures;
        this.shares = shares;
        this.filters = filters;
        this.words = words;
    }

    @Override
    public String name() {
        return "completed";
    }

    @Override
    public List<FilterField> fields() {
        return List.of(FilterField.values());
    }

    @Override
    public boolean isPublished() {
        return true;
    }

    @Override
    public List<Shown> tables(ReportFilter filter) {
        Published whole = figures.read(BY_NOTHING, filter, Slice.NONE);
        Published months = figures.read(EnumSet.of(Measure.CASES, Measure.TASK), filter, Slice.MONTH);
        Published bands = figures.read(EnumSet.of(Measure.ASSESSMENT_START, Measure.ASSESSMENT), filter, Slice.BAND);
        return List.of(
                Shown.lines(monthly("cases", Measure.CASES, CASES, months), List.of(1, 2)),
                Shown.plain(deadlines(whole)),
                Shown.stacks(monthly("tasks", Measure.TASK, TASKS, months), List.of(1, 2)),
                Shown.plain(times(whole)),
                Shown.plain(assessment(bands)),
                Shown.plain(waiting(whole)),
                Shown.plain(reassignments(whole)));
    }

    private Table monthly(String name, Measure measure, List<String> parts, Published months) {
        List<Table.Column> columns = new ArrayList<>(List.of(text(shares.say("statistics.month"))));
        parts.forEach(part -> columns.add(number(shares.say("statistics." + name + "." + part))));
        List<List<Cell>> rows = new TreeSet<>(months.slices())
                .stream()
                        .map(month -> {
                            List<Cell> row = new ArrayList<>(List.of(Cell.text(month(month))));
                            parts.forEach(part -> row.add(shares.count(months.count(measure, part, month))));
                            return row;
                        })
                        .toList();
        return shares.table(name, columns, rows);
    }

    private String month(String number) {
        return filters.month(MonthNumber.month(Integer.parseInt(number)));
    }

    private Table deadlines(Published whole) {
        List<List<Cell>> rows = whole.parts(Measure.DEADLINE_TIME).stream()
                .map(step -> {
                    long inTime = whole.count(Measure.DEADLINE, step + ":IN_TIME");
                    long late = whole.count(Measure.DEADLINE, step + ":LATE");
                    return List.of(
                            Cell.text(words.step(step)),
                            shares.count(inTime),
                            shares.count(late),
                            shares.share(inTime, late),
                            shares.median(whole, Measure.DEADLINE_TIME, step, WHOLE),
                            shares.nineOfTen(whole, Measure.DEADLINE_TIME, step, WHOLE));
                })
                .toList();
        return shares.table(
                "deadlines",
                List.of(
                        text(shares.say("statistics.deadlines.step")),
                        number(shares.say("statistics.inTime")),
                        number(shares.say("statistics.late")),
                        share(shares.say("statistics.shareInTime")),
                        duration(shares.say("statistics.median")),
                        duration(shares.say("statistics.nineOfTen"))),
                rows);
    }

    /** First protective step, then of each agency's tasks the time before somebody takes one, in hand, and in all. */
    private Table times(Published whole) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(timeRow(shares.say("statistics.times.firstAction"), whole, Measure.FIRST_ACTION, WHOLE, WHOLE));
        for (Agency agency : List.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE)) {
            for (Measure measure : List.of(Measure.TASK_WAIT, Measure.TASK_HANDLING, Measure.TASK_PROCESSING)) {
                String label = words.agency(agency) + ": " + shares.say("statistics.times." + measure);
                rows.add(timeRow(label, whole, measure, agency.name(), WHOLE));
            }
        }
        return shares.table("times", timeColumns("statistics.times.what"), rows);
    }

    private Table assessment(Published bands) {
        List<List<Cell>> rows = new ArrayList<>();
        Arrays.stream(Band.values())
                .filter(band -> band != Band.NONE)
                .forEach(band -> List.of(Measure.ASSESSMENT_START, Measure.ASSESSMENT)
                        .forEach(measure -> rows.add(timeRow(
                                filters.band(band) + ": " + shares.say("statistics.times." + measure),
                                bands,
                                measure,
                                WHOLE,
                                band.name()))));
        return shares.table("assessment", timeColumns("statistics.assessment.band"), rows);
    }

    private Table waiting(Published whole) {
        List<List<Cell>> rows = List.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE).stream()
                .map(agency -> timeRow(words.agency(agency), whole, Measure.WAITING, agency.name(), WHOLE))
                .toList();
        return shares.table("waiting", timeColumns("statistics.waiting.for"), rows);
    }

    private Table reassignments(Published whole) {
        List<List<Cell>> rows = List.of("NEVER", "ONCE", "MORE").stream()
                .map(hands -> List.of(
                        Cell.text(shares.say("statistics.reassignments." + hands)),
                        shares.count(whole.count(Measure.REASSIGNMENT, hands))))
                .toList();
        return shares.table(
                "reassignments",
                List.of(text(shares.say("statistics.reassignments.hands")), number(shares.say("statistics.tasks"))),
                rows);
    }

    private List<Table.Column> timeColumns(String first) {
        return List.of(
                text(shares.say(first)),
                number(shares.say("statistics.counted")),
                duration(shares.say("statistics.median")),
                duration(shares.say("statistics.nineOfTen")));
    }

    private List<Cell> timeRow(String label, Published published, Measure measure, String part, String slice) {
        return List.of(
                Cell.text(label),
                shares.count(published.count(measure, part, slice)),
                shares.median(published, measure, part, slice),
                shares.nineOfTen(published, measure, part, slice));
    }
}
