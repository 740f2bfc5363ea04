package uk.proportion.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.Evaluation;

/** What a document has against the tables: answers that it does not expect, and rules that it does not name. */
public final class DecisionComplaints {
    private static final String RULES = "Rules:";

    private DecisionComplaints() {}

    /** Each complaint as {@code id | stage | key | expected | got}; none where the tables answer exactly as expected. */
    public static List<String> of(Scenario document, CaseGuidance guidance) {
        List<String> complaints = new ArrayList<>();
        Set<String> fired = new TreeSet<>();
        for (Scenario.Stage stage : document.stages()) {
            Evaluation evaluation = guidance.evaluate(stage.facts());
            fired.addAll(FiredRules.named(evaluation, stage.expect()));
            Expectations.mismatches(stage.expect(), evaluation)
                    .forEach(wrong -> complaints.add("%s | %s | %s | expected %s | got %s"
                            .formatted(document.id(), stage.name(), wrong.key(), wrong.expected(), wrong.got())));
        }
        if (document.why().startsWith(RULES)) {
            compareRules(document, fired, complaints);
        }
        return complaints;
    }

    private static void compareRules(Scenario document, Set<String> fired, List<String> complaints) {
        Set<String> expected = FiredRules.telling(
                List.of(document.why().substring(RULES.length()).strip().split("\\s+")));
        if (!expected.equals(fired)) {
            Set<String> absent = new TreeSet<>(expected);
            absent.removeAll(fired);
            Set<String> extra = new TreeSet<>(fired);
            extra.removeAll(expected);
            complaints.add("%s | all | rules | expected also %s | got also %s".formatted(document.id(), absent, extra));
        }
    }
}
