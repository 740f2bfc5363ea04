package uk.proportion.reporting.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.OutstandingWork.LateCase;
import uk.proportion.reporting.OutstandingWork.Load;
import uk.proportion.reporting.OutstandingWork.Measure;
import uk.proportion.reporting.OutstandingWork.Outstanding;
import uk.proportion.reporting.OutstandingWork.Scope;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.Shown;
import uk.proportion.reporting.web.Table;
import uk.proportion.reporting.work.OutstandingLoads.Loads;

/** All agencies' open work as tables. Each figure leads to the references behind it. */
@Component
class OutstandingTables {
    private static final List<Measure> DUE =
            List.of(Measure.OVERDUE, Measure.DUE_TODAY, Measure.DUE_IN_7_DAYS, Measure.DUE_LATER, Measure.UNDATED);
    private static final List<Measure> PRESSING =
            List.of(Measure.IMMEDIATE, Measure.HIGH, Measure.NORMAL, Measure.ROUTINE);
    private static final List<Measure> AGES = List.of(
            Measure.AGE_UNDER_1, Measure.AGE_UNDER_3, Measure.AGE_UNDER_7, Measure.AGE_UNDER_28, Measure.AGE_FROM_28);
    private static final List<Measure> TAKEN = List.of(Measure.TAKEN, Measure.NOT_TAKEN, Measure.UNCLAIMED);

    private final OutstandingLoads loads;
    private final WorkWords words;

    OutstandingTables(OutstandingLoads loads, WorkWords words) {
        this.loads = loads;
        this.words = words;
    }

    /** Of which moment the figures are. */
    Instant countedAt(Scope scope) {
        return loads.of(scope).at();
    }

    /** Every table of the page. */
    List<Shown> all(Scope scope, String query) {
        Loads counted = loads.of(scope);
        List<Load> agencies = counted.agencies();
        Table due = byAgency("due", DUE, agencies, query);
        Table pressing = byAgency("pressing", PRESSING, agencies, query);
        Table ages = byAgency("age", AGES, agencies, query);
        Table taken = byAgency("taken", TAKEN, agencies, query);
        Table byOrganisation = byOrganisation(counted.organisations(), query);
        return List.of(
                Shown.plain(inAll(counted.total(), query)),
                Shown.stacks(due, columns(DUE)),
                Shown.stacks(pressing, columns(PRESSING)),
                Shown.stacks(taken, List.of(1, 2)),
                Shown.stacks(ages, columns(AGES)),
                Shown.bars(byOrganisation, 2),
                Shown.plain(late(counted.late())));
    }

    /** The references behind a figure. */
    Table references(Measure measure, List<Outstanding> tasks) {
        return new Table(
                "references",
                words.say("measure." + measure),
                words.say("references.text"),
                List.of(
                        Table.text(words.say("case")),
                        Table.text(words.say("agency")),
                        Table.text(words.say("organisation")),
                        Table.text(words.say("step")),
                        Table.text(words.say("due")),
                        Table.duration(words.say("since")),
                        Table.text(words.say("held"))),
                tasks.stream().map(this::reference).toList());
    }

    private List<Cell> reference(Outstanding task) {
        return List.of(
                Cell.text(task.reference() == null ? "" : task.reference().value()),
                Cell.text(words.codes().agency(task.agency())),
                Cell.text(task.organisation()),
                Cell.text(task.step()),
                words.due(task.due()),
                words.since(task.since()),
                Cell.text(words.say(task.taken() ? "held.yes" : "held.no")));
    }

    private Table inAll(Load total, String query) {
        List<List<Cell>> rows = new ArrayList<>();
        Stream.of(Measure.OPEN, Measure.NOT_TAKEN, Measure.UNCLAIMED, Measure.OVERDUE)
                .forEach(measure ->
                        rows.add(List.of(Cell.text(words.say("measure." + measure)), figure(total, measure, query))));
        rows.add(List.of(Cell.text(words.say("wait.median")), words.since(total.medianSince())));
        rows.add(List.of(Cell.text(words.say("wait.longest")), words.since(total.longestSince())));
        rows.add(List.of(Cell.text(words.say("breach.oldest")), words.since(total.oldestDue())));
        return new Table(
                "in-all",
                words.say("table.in-all"),
                words.say("table.in-all.text"),
                List.of(Table.text(words.say("what")), Table.number(words.say("figure"))),
                rows);
    }

    private Table byAgency(String name, List<Measure> measures, List<Load> loads, String query) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.text(words.say("agency"))));
        measures.forEach(measure -> columns.add(Table.number(words.say("measure." + measure))));
        List<List<Cell>> rows = loads.stream()
                .map(load -> Stream.concat(
                                Stream.of(Cell.text(words.codes().agency(load.agency()))),
                                measures.stream()
                                        .map(measure -> figure(load, measure, query + "&agency=" + load.agency())))
                        .toList())
                .toList();
        return new Table(name, words.say("table." + name), words.say("table." + name + ".text"), columns, rows);
    }

    private Table byOrganisation(List<Load> loads, String query) {
        String others = query.replaceAll("&organisation=[^&]*", "");
        return new Table(
                "organisations",
                words.say("table.organisations"),
                words.say("table.organisations.text"),
                List.of(
                        Table.text(words.say("organisation")),
                        Table.text(words.say("agency")),
                        Table.number(words.say("measure.OPEN")),
                        Table.number(words.say("measure.OVERDUE")),
                        Table.number(words.say("measure.UNCLAIMED")),
                        Table.duration(words.say("wait.median")),
                        Table.duration(words.say("breach.oldest"))),
                loads.stream()
                        .map(load -> List.of(
                                Cell.text(load.name()),
                                Cell.text(words.codes().agency(load.agency())),
                                figure(load, Measure.OPEN, others + "&organisation=" + load.organisation()),
                                figure(load, Measure.OVERDUE, others + "&organisation=" + load.organisation()),
                                figure(load, Measure.UNCLAIMED, others + "&organisation=" + load.organisation()),
                                words.since(load.medianSince()),
                                words.since(load.oldestDue())))
                        .toList());
    }

    private Table late(List<LateCase> cases) {
        return new Table(
                "late",
                words.say("table.late"),
                words.say("table.late.text"),
                List.of(
                        Table.text(words.say("case")),
                        Table.number(words.say("measure.OVERDUE")),
                        Table.number(words.say("measure.UNCLAIMED"))),
                cases.stream()
                        .map(one -> List.of(
                                Cell.text(one.reference().value()),
                                Cell.number(one.overdue()),
                                Cell.number(one.unclaimed())))
                        .toList());
    }

    private static Cell figure(Load load, Measure measure, String query) {
        Cell count = Cell.number(load.of(measure));
        return load.of(measure) == 0 ? count : count.linking(OutstandingPage.references(measure, query));
    }

    private static List<Integer> columns(List<Measure> measures) {
        return Stream.iterate(1, column -> column + 1).limit(measures.size()).toList();
    }
}
