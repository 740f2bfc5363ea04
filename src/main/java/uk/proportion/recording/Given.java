package uk.proportion.recording;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.workflow.TaskAnswers;

/** Facts of a crime that a form may leave unanswered: what is left empty stays as it was answered before. */
final class Given {
    private Given() {}

    static void keep(CaseFiles files, TaskAnswers answers, Collection<String> keys) {
        Map<String, Object> given = new TreeMap<>();
        keys.forEach(key -> answers.text(key).ifPresent(value -> given.put(key, value)));
        if (!given.isEmpty()) {
            files.record(answers.reference(), FactChanges.ofCrime(answers.subject(), given), answers.by());
        }
    }
}
