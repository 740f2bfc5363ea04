package uk.proportion.reporting.work;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.audit.LastReads;
import uk.proportion.casefile.OwnProgress;
import uk.proportion.casefile.Partners;
import uk.proportion.casefile.Partners.Partner;
import uk.proportion.casefile.Partners.Reply;
import uk.proportion.casefile.StageName;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.Table;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.WaitingCases;
import uk.proportion.workflow.WaitingCases.Waiting;

/** A school's open cases: where they stand, whom the school waits for, and what others have said since. */
@Component
class SchoolToday {
    private static final int MOST = 50;

    private final OwnProgress progress;
    private final Partners partners;
    private final WaitingCases waitingCases;
    private final LastReads reads;
    private final WorkWords words;

    SchoolToday(OwnProgress progress, Partners partners, WaitingCases waitingCases, LastReads reads, WorkWords words) {
        this.progress = progress;
        this.partners = partners;
        this.waitingCases = waitingCases;
        this.reads = reads;
        this.words = words;
    }

    long open(User user) {
        return progress.cases(user);
    }

    Table stages(User user) {
        Map<StageName, Long> stages = progress.stages(user);
        return new Table(
                "stages",
                words.say("table.stages"),
                words.say("table.stages.text"),
                List.of(Table.text(words.say("stage")), Table.number(words.say("cases"))),
                stages.entrySet().stream()
                        .map(stage -> List.of(
                                Cell.text(words.codes().stage(stage.getKey().name())), Cell.number(stage.getValue())))
                        .toList());
    }

    /** @param others of {@link Partners#of} */
    Table waiting(User user, List<Partner> others) {
        List<Waiting> waiting = waitingCases.of(user, others);
        return new Table(
                "waiting",
                words.say("table.waiting"),
                words.say("table.waiting.text"),
                List.of(
                        Table.text(words.say("case")),
                        Table.text(words.say("waiting.on")),
                        Table.text(words.say("waiting.for"))),
                waiting.stream()
                        .limit(MOST)
                        .map(one -> List.of(
                                link(one.reference()),
                                Cell.text(words.codes().agency(one.agency())),
                                words.days(one.since())))
                        .toList());
    }

    /** @param others of {@link Partners#of} */
    Table replies(User user, List<Partner> others) {
        Set<CaseReference> cases = others.stream().map(Partner::reference).collect(Collectors.toSet());
        List<Reply> unread = partners.unread(user, others, reads.of(user, cases));
        return new Table(
                "replies",
                words.say("table.replies"),
                words.say("table.replies.text"),
                List.of(
                        Table.text(words.say("case")),
                        Table.text(words.say("from")),
                        Table.number(words.say("entries")),
                        Table.text(words.say("latest"))),
                unread.stream()
                        .sorted(Comparator.comparing(Reply::latest).reversed())
                        .map(reply -> List.of(
                                link(reply.reference()),
                                Cell.text(words.codes().agency(reply.agency())),
                                Cell.number(reply.entries()),
                                words.ago(reply.latest())))
                        .toList());
    }

    List<Partner> others(User user) {
        return partners.of(user);
    }

    private static Cell link(CaseReference reference) {
        return Cell.text(reference.value()).linking("/cases/" + reference);
    }
}
