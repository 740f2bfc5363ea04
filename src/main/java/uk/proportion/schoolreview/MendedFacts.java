package uk.proportion.schoolreview;

import java.util.Collection;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.workflow.TaskAnswers;

/** Facts that a form offers to mend: what is answered changes, what is left empty stays as it was. */
final class MendedFacts {
    private MendedFacts() {}

    static FactChanges among(Collection<String> fields, TaskAnswers answers) {
        FactChanges changes = FactChanges.none();
        fields.forEach(field -> answers.text(field).ifPresent(value -> {
            boolean review = Vocabulary.find(FactSubject.REVIEW, field).isPresent();
            (review ? changes.review() : changes.incident()).put(field, value);
        }));
        return changes;
    }

    static void keep(FactChanges changes, TaskAnswers answers, CaseFiles files) {
        files.record(answers.reference(), changes, answers.by());
    }
}
