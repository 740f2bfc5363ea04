package uk.proportion.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.calendar.Deadlines;
import uk.proportion.calendar.ExpectedDeadlines;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.Situation;
import uk.proportion.scenario.Scenario.Stage;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** Plays a scenario with all its stages and says everything that did not come out as written. */
@TestComponent
public class ScenarioPlay {
    private final ScenarioRunner runner;
    private final Assessment assessment;
    private final Deadlines deadlines;
    private final CaseAccess access;
    private final ChildVoice voice;
    private final Leaks leaks;

    ScenarioPlay(
            ScenarioRunner runner,
            Assessment assessment,
            Deadlines deadlines,
            CaseAccess access,
            ChildVoice voice,
            Leaks leaks) {
        this.runner = runner;
        this.assessment = assessment;
        this.deadlines = deadlines;
        this.access = access;
        this.voice = voice;
        this.leaks = leaks;
    }

    /** One line for each difference: scenario, stage, key, expected, got. */
    public List<String> complaints(Scenario scenario) {
        List<String> complaints = new ArrayList<>();
        Stage first = scenario.stages().get(0);
        CaseReference reference = runner.start(first);
        differences(first, reference).forEach(line -> complaints.add(line(scenario, first, line)));
        scenario.stages().stream().skip(1).forEach(stage -> {
            runner.advance(reference, stage);
            differences(stage, reference).forEach(line -> complaints.add(line(scenario, stage, line)));
        });
        return complaints;
    }

    private static String line(Scenario scenario, Stage stage, String difference) {
        return "%s | %s | %s".formatted(scenario.id(), stage.name(), difference);
    }

    private List<String> differences(Stage stage, CaseReference reference) {
        Situation situation = assessment.now(reference);
        List<String> differences = new ArrayList<>();
        Expectations.mismatches(stage.expect(), situation.evaluation())
                .forEach(wrong -> differences.add(
                        "%s | expected %s | got %s".formatted(wrong.key(), wrong.expected(), wrong.got())));
        differences.addAll(ExpectedDeadlines.mismatches(
                deadlines,
                ScenarioFacts.map(stage.expect().get("deadlines")),
                situation.facts().incident()));
        if (stage.expect().get("visibleToPolice") instanceof Boolean visible
                && visible != policeMayKnow(reference, situation)) {
            differences.add("visibleToPolice | expected %s | got %s".formatted(visible, !visible));
        }
        differences.addAll(outcomes(stage, situation));
        differences.addAll(leaks.of(reference));
        if (situation.state() == CaseState.CLOSED) {
            voice.missing(reference)
                    .forEach((child, missing) -> differences.add("closed without " + missing + " of " + child));
        }
        if (!differences.isEmpty()) {
            differences.add("left open: " + runner.leftOpen(reference));
        }
        return differences;
    }

    /** The outcome that the processes confirmed, against the one that the file says is confirmed. */
    private static List<String> outcomes(Stage stage, Situation situation) {
        List<String> differences = new ArrayList<>();
        stage.facts().crimes().forEach((crime, facts) -> {
            Object expected = facts.get("outcome");
            Object got =
                    situation.facts().crimes().getOrDefault(crime, Map.of()).get("outcome");
            if (!expected.equals(got)) {
                differences.add("crimes.%s.outcome | expected %s | got %s".formatted(crime, expected, got));
            }
        });
        return differences;
    }

    private boolean policeMayKnow(CaseReference reference, Situation situation) {
        OrganisationId force = new OrganisationId("WALES".equals(situation.incident("nation")) ? "south" : "north");
        return access.mayKnow(new User("officer." + force, force, Agency.POLICE, Set.of(Role.OFFICER)), reference);
    }
}
