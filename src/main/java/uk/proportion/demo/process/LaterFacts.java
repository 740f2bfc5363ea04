package uk.proportion.demo.process;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import uk.proportion.demo.CaseMix;
import uk.proportion.demo.Draw;
import uk.proportion.demo.WorkingHours;
import uk.proportion.workflow.Refusal;

/** What comes to light in generated cases while they run or after they were closed, and the cases that are handed over. */
final class LaterFacts {
    private static final String FACTS = "add-new-facts";
    private static final String TRANSFER = "transfer-case";

    private final Workers.Team team;
    private final long seed;
    private final CaseMix mix;
    private final Timeline timeline;
    private final WorkingHours hours;

    LaterFacts(Workers.Team team, long seed, CaseMix mix, Timeline timeline) {
        this.team = team;
        this.seed = seed;
        this.mix = mix;
        this.timeline = timeline;
        this.hours = new WorkingHours(mix.hours());
    }

    /** Plans what may happen to a case that has just been reported. */
    void reported(CaseLife life, Instant now) {
        perhaps(life, "correction", now, 5, 30, draw -> state(life, draw));
        perhaps(life, "transfer", now, 4, 20, draw -> handOver(life));
    }

    /** Plans what may reopen a case that has just been closed. */
    void closed(CaseLife life, Instant now) {
        perhaps(life, "reopening", now, 20, 80, draw -> state(life, draw));
    }

    private void perhaps(CaseLife life, String what, Instant now, int days, int slow, Consumer<Draw> then) {
        Draw draw = new Draw(seed, what, life.number());
        if (life.time(what) > 1 || !draw.happens(mix.chances().get(what))) {
            return;
        }
        Instant wanted = now.plus(Duration.ofMinutes((long) (24 * 60 * draw.taking(days, slow))));
        timeline.add(hours.near(wanted, now, life.plot().reportedBy(), draw), life, what, () -> {
            try {
                then.accept(draw);
                return true;
            } catch (Refusal refused) {
                team.tally().trouble("refused: %s: %s".formatted(what, refused.getMessage()));
                return false;
            }
        });
    }

    private void state(CaseLife life, Draw draw) {
        CaseMix.LaterFacts facts = draw.of(mix.newFacts(), CaseMix.LaterFacts::weight);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("caseReference", life.reference());
        answers.put("factsAbout", facts.about());
        answers.put("reason", facts.reason());
        if (facts.about().equals("CHILD")) {
            answers.put("childLetter", "A");
        }
        facts.facts().forEach((key, value) -> answers.put(facts.about().toLowerCase(Locale.ROOT) + "_" + key, value));
        team.casework().start(FACTS, life.reporter(), answers);
        life.learn(facts);
    }

    private void handOver(CaseLife life) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("caseReference", life.reference());
        answers.put("transferTo", life.neighbour());
        answers.put("transferReason", "CHILD_MOVED");
        answers.put("reason", "The family has moved; the file goes with the child.");
        team.casework().start(TRANSFER, life.reporter(), answers);
    }
}
