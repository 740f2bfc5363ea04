package uk.proportion.reporting.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.casefile.OwnProgress;
import uk.proportion.casefile.OwnProgress.OwnClock;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.Table;
import uk.proportion.workflow.WorkItem;
import uk.proportion.workflow.WorkList;
import uk.proportion.workflow.WorkLists;

/** A force's work as far as the reader's role may know it: by lists that Tasklist has too, by steps, and by the 24-hour clock. */
@Component
class PoliceWork {
    private static final int MOST = 25;
    private static final Set<String> DAY_AND_NIGHT = Set.of("crimeRecord");
    private static final List<String> ASSESSMENT = List.of(
            "UserTask_EstablishTheFacts",
            "UserTask_ConsiderAStrategyDiscussion",
            "UserTask_HoldTheJointEnquiry",
            "UserTask_CheckThePoliceResponse",
            "UserTask_Investigate",
            "UserTask_RespondProportionately",
            "UserTask_ReviewTheInvestigation");
    private static final Map<String, List<String>> STEPS =
            Map.of("in-assessment", ASSESSMENT, "returned", List.of("UserTask_AnswerTheSupervisor"));

    private final WorkLists lists;
    private final OwnProgress progress;
    private final TaskTables tasks;
    private final WorkWords words;

    PoliceWork(WorkLists lists, OwnProgress progress, TaskTables tasks, WorkWords words) {
        this.lists = lists;
        this.progress = progress;
        this.tasks = tasks;
        this.words = words;
    }

    /** The summary first, then each of its rows as a table of its own. */
    List<Table> tables(User user) {
        Map<String, WorkList> own = lists.all().stream().collect(Collectors.toMap(WorkList::code, list -> list));
        List<Table> details = new ArrayList<>();
        List<List<Cell>> summary = new ArrayList<>();
        long clocks = progress.countClocks(user, DAY_AND_NIGHT);
        Table clock = clock(progress.clocks(user, DAY_AND_NIGHT, MOST), clocks);
        add(details, summary, clock, clocks);
        ofList(user, "aggravated", own.get("aggravating-factor"), details, summary);
        ofList(user, "new-reports", own.get("new-reports"), details, summary);
        Map<String, Long> atSteps = lists.countAt(STEPS);
        ofSteps(user, "in-assessment", atSteps, details, summary);
        ofSteps(user, "returned", atSteps, details, summary);
        ofList(user, "decision-due", own.get("recording-decisions"), details, summary);
        details.add(
                0,
                new Table(
                        "summary",
                        words.say("table.summary"),
                        words.say("table.summary.text"),
                        List.of(Table.text(words.say("what")), Table.number(words.say("figure"))),
                        summary));
        return details;
    }

    private void ofList(User user, String name, WorkList list, List<Table> details, List<List<Cell>> summary) {
        long all = list == null ? 0 : list.tasks();
        List<WorkItem> some = all == 0 ? List.of() : lists.tasks(list, 0, MOST);
        add(details, summary, tasks.of(user, name, some, all), all);
    }

    private void ofSteps(
            User user, String name, Map<String, Long> counts, List<Table> details, List<List<Cell>> summary) {
        long all = counts.get(name);
        List<WorkItem> some = all == 0 ? List.of() : lists.at(STEPS.get(name), 0, MOST);
        add(details, summary, tasks.of(user, name, some, all), all);
    }

    private static void add(List<Table> details, List<List<Cell>> summary, Table table, long all) {
        details.add(table);
        summary.add(List.of(Cell.text(table.title()).linking("#" + table.name()), Cell.number(all)));
    }

    private Table clock(List<OwnClock> clocks, long all) {
        String more = all > clocks.size() ? " " + words.say("shown", clocks.size(), all) : "";
        return new Table(
                "clock",
                words.say("table.clock"),
                words.say("table.clock.text") + more,
                List.of(
                        Table.text(words.say("case")),
                        Table.text(words.say("about")),
                        Table.text(words.say("time")),
                        Table.text(words.say("received"))),
                clocks.stream().map(this::row).toList());
    }

    private List<Cell> row(OwnClock clock) {
        Instant due = clock.dueAt();
        return List.of(
                Cell.text(clock.reference().value()).linking("/cases/" + clock.reference()),
                Cell.text(words.codes().subject(clock.subject())),
                words.due(due),
                Cell.text(words.codes().moment(clock.startedAt())));
    }
}
