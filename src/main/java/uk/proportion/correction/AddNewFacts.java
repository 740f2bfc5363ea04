package uk.proportion.correction;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.NewFacts;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.FactSubject;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.ChildLetter;
import uk.proportion.shared.CrimeId;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.StartDoor;

/** New and corrected facts by Tasklist's form, from anybody of an agency that takes part; a case of others does not exist. */
@Component
class AddNewFacts implements StartDoor {
    private static final String LETTER = "childLetter";
    private static final String CRIME = "crimeId";

    private final CaseAccess access;
    private final NewFacts newFacts;
    private final Assessment assessment;

    AddNewFacts(CaseAccess access, NewFacts newFacts, Assessment assessment) {
        this.access = access;
        this.newFacts = newFacts;
        this.assessment = assessment;
    }

    @Override
    public String form() {
        return "add-new-facts";
    }

    @Override
    public Set<String> ownFields() {
        Set<String> fields = new HashSet<>(StatedFields.all());
        fields.addAll(StatedFields.ofTheForm());
        return fields;
    }

    @Override
    public CaseReference take(Map<String, Object> answers, Authorship by) {
        CaseReference reference = workable((String) answers.get("caseReference"));
        FactSubject about = FactSubject.valueOf((String) answers.get("factsAbout"));
        String subject = (String) answers.get(about == FactSubject.CRIME ? CRIME : LETTER);
        FactChanges changes = StatedFields.among(answers, about, subject);
        access.checkMayState(changes);
        checkKnownOrNext(assessment.facts(reference), about, subject);
        newFacts.add(reference, changes, (String) answers.get("reason"), by);
        return reference;
    }

    private CaseReference workable(String reference) {
        try {
            return access.workable(reference);
        } catch (UnknownCase notTheirs) {
            throw Refusal.noSuchCase();
        }
    }

    /** Nobody is added by a slip of the finger: a new letter or number is the next free one. */
    private static void checkKnownOrNext(CaseFacts facts, FactSubject about, String subject) {
        if (about == FactSubject.CHILD) {
            requireKnownOrNext("Whose letter?", subject, facts.children().keySet(), ChildLetter::at);
        }
        if (about == FactSubject.CRIME) {
            requireKnownOrNext("Which crime?", subject, facts.crimes().keySet(), CrimeId::at);
        }
    }

    private static void requireKnownOrNext(String field, String given, Set<String> known, IntFunction<?> at) {
        String next = IntStream.iterate(0, position -> position + 1)
                .mapToObj(position -> at.apply(position).toString())
                .filter(free -> !known.contains(free))
                .findFirst()
                .orElseThrow();
        if (!known.contains(given) && !given.equals(next)) {
            throw new Refusal("\"%s\" is not in this case, and the next free one is %s: give one of the case or %s"
                    .formatted(field, next, next));
        }
    }
}
