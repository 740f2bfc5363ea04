package uk.proportion.scenario;

import java.util.List;
import java.util.Map;
import uk.proportion.guidance.CaseFacts;

/**
 * A worked case: one document of a scenario or vector file.
 *
 * @param why what the case is for; of a vector, the rules that fire
 * @param stages the case as it starts, then as it stands after each change
 */
public record Scenario(String id, String title, String why, List<Stage> stages) {

    /**
     * The case at one moment.
     *
     * @param name what has happened; of the first stage {@code start}
     * @param facts everything stated so far, filled up with the defaults of scenario files
     * @param stated what the file states so far, as {@code incident}, {@code review}, {@code children}, {@code crimes}
     * @param change what this stage adds to it; of the first stage the same as {@code stated}
     * @param expect what must come out
     */
    public record Stage(
            String name,
            CaseFacts facts,
            Map<String, Object> stated,
            Map<String, Object> change,
            Map<String, Object> expect) {}
}
