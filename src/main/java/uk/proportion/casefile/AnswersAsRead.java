package uk.proportion.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers of decision tables as one agency reads them, in the order in which they were given. One that was only given
 * afresh because of what the agency does not see is for it the same answer: it goes on.
 */
final class AnswersAsRead {
    static final String DECIDED_AT = "decidedAt";
    static final String ENDED_AT = "endedAt";
    private static final List<String> SAME = List.of("decision", "subject", "result", "rules", "tableVersion");

    private final List<Map<String, Object>> answers = new ArrayList<>();
    private final Set<Object> hidden = new HashSet<>();

    /** That answer was for another agency only. */
    void hide(String table, String subject, Object decidedAt) {
        hidden.add(place(table, subject, decidedAt));
    }

    void add(Map<String, Object> next) {
        answers.stream()
                .filter(earlier -> isSame(earlier, next) && follows(earlier, next))
                .findFirst()
                .ifPresentOrElse(earlier -> goOn(earlier, next), () -> answers.add(next));
    }

    List<Map<String, Object>> all() {
        return answers;
    }

    private void goOn(Map<String, Object> earlier, Map<String, Object> next) {
        next.put(DECIDED_AT, earlier.get(DECIDED_AT));
        answers.set(answers.indexOf(earlier), next);
    }

    /** At once, or after a time in which it was given to other agencies only. */
    private boolean follows(Map<String, Object> earlier, Map<String, Object> next) {
        Object ended = earlier.get(ENDED_AT);
        return next.get(DECIDED_AT).equals(ended)
                || hidden.contains(place(earlier.get("decision"), earlier.get("subject"), ended));
    }

    private static Object place(Object table, Object subject, Object moment) {
        return Arrays.asList(table, subject, moment);
    }

    private static boolean isSame(Map<String, Object> earlier, Map<String, Object> next) {
        return SAME.stream().allMatch(key -> text(earlier, key).equals(text(next, key)))
                && !earlier.containsKey("corrected")
                && List.of().equals(earlier.get("reviews"))
                && agree((Map<?, ?>) earlier.get("facts"), (Map<?, ?>) next.get("facts"));
    }

    /** On what both of them say. */
    private static boolean agree(Map<?, ?> facts, Map<?, ?> others) {
        return facts.keySet().stream()
                .filter(others::containsKey)
                .allMatch(key -> text(facts, key).equals(text(others, key)));
    }

    private static String text(Map<?, ?> answer, Object key) {
        return String.valueOf(answer.get(key));
    }
}
