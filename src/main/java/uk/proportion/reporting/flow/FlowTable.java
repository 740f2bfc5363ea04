package uk.proportion.reporting.flow;

import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import uk.proportion.page.Words;
import uk.proportion.reporting.flow.FlowView.Step;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.Table;

/** What the diagram shows as a table, for who cannot see its colours, and for exports. */
@Component
class FlowTable {
    private static final String NAME = "steps";

    private final FlowWords say;
    private final FlowMonths months;
    private final Words words;

    FlowTable(FlowWords say, FlowMonths months, Words words) {
        this.say = say;
        this.months = months;
        this.words = words;
    }

    Table of(FlowView view, FlowFilter filter) {
        return new Table(
                NAME,
                say.say("flow.table"),
                say.say("flow.rule"),
                List.of(
                        Table.text(say.say("flow.step")),
                        Table.text(say.say("flow.kind")),
                        Table.number(say.say("flow.count")),
                        Table.duration(say.say("flow.median")),
                        Table.duration(say.say("flow.p90")),
                        Table.share(say.say("flow.late")),
                        Table.number(say.say("flow.open"))),
                FlowDesk.warmestFirst(view).stream()
                        .map(step -> row(view, filter, step))
                        .toList());
    }

    /** What was chosen, in a sentence. */
    String chosen(FlowView view, FlowFilter filter) {
        String version = filter.version() == null
                ? say.say("flow.version.all")
                : say.say("flow.version.only", String.valueOf(filter.version()));
        String agency = filter.agency() == null ? say.say("flow.agency.all") : words.agency(filter.agency());
        return say.say("flow.chosen", view.name(), version, agency, period(view, filter));
    }

    /** What was chosen, as parameters of an address. */
    static Map<String, String> chosen(FlowFilter filter) {
        Map<String, String> chosen = new LinkedHashMap<>();
        add(chosen, "version", filter.version());
        add(chosen, "agency", filter.agency());
        add(chosen, "from", filter.from());
        add(chosen, "to", filter.to());
        add(chosen, "measure", filter.measure());
        return chosen;
    }

    /** Of the page on which all of it stands. */
    static String address(String process, FlowFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/flow/{process}");
        chosen(filter).forEach(address::queryParam);
        return address.encode().buildAndExpand(process).toUriString();
    }

    private static void add(Map<String, String> chosen, String name, Object value) {
        if (value != null) {
            chosen.put(name, value.toString());
        }
    }

    private String period(FlowView view, FlowFilter filter) {
        YearMonth last =
                filter.to() == null || view.upTo() == null || filter.to().isAfter(view.upTo())
                        ? view.upTo()
                        : filter.to();
        if (last == null) {
            return say.say("flow.period.none");
        }
        return filter.from() == null
                ? say.say("flow.period.until", months.name(last))
                : say.say("flow.period.between", months.name(filter.from()), months.name(last));
    }

    private List<Cell> row(FlowView view, FlowFilter filter, Step step) {
        return List.of(
                Cell.text(step.name()),
                Cell.text(say.type(step.type())),
                step.count() == null
                        ? Cell.text(say.say("flow.underFive"))
                        : new Cell(step.count(), say.figure(Measure.COUNT, step.count()), null),
                duration(step.medianSeconds()),
                duration(step.p90Seconds()),
                late(step),
                open(view, filter, step));
    }

    private Cell duration(Long seconds) {
        return seconds == null
                ? Cell.text(say.say("flow.tooFew"))
                : new Cell(Duration.ofSeconds(seconds), say.figure(Measure.MEDIAN, seconds), null);
    }

    private Cell late(Step step) {
        if (!Diagrams.USER_TASK.equals(step.type())) {
            return Cell.text("");
        }
        return step.lateShare() == null ? Cell.text(say.say("flow.tooFew")) : Cell.share(step.lateShare());
    }

    private static Cell open(FlowView view, FlowFilter filter, Step step) {
        Cell open = Cell.number(step.open());
        if (step.open() == 0 || !Diagrams.USER_TASK.equals(step.type())) {
            return open;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/flow/{process}/{step}");
        chosen(filter).forEach(address::queryParam);
        return open.linking(
                address.encode().buildAndExpand(view.process(), step.id()).toUriString());
    }
}
