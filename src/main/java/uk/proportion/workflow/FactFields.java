package uk.proportion.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.proportion.casefile.FactChanges;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;

/**
 * Finds what a field is about. {@code B_roles} is about Child B; a bare key is about the task's own child or crime where the
 * vocabulary has it there, else about the review, else about the incident; {@code AF07} is a factor of the task's crime.
 */
public final class FactFields {
    private static final Pattern OF_A_CHILD = Pattern.compile("(A?[A-Z])_(\\w+)");
    private static final Pattern CRIME = Pattern.compile("c[0-9]+");
    private static final Pattern LETTER = Pattern.compile("A?[A-Z]");

    private FactFields() {}

    /** A fact and whom it is about: {@code case}, a letter or a crime's id. */
    public record Target(FactSubject about, String subject, String key) {}

    /** What the field of that key is about in a task with that subject; empty where it is not a fact. */
    public static Optional<Target> target(String field, String taskSubject) {
        Matcher ofAChild = OF_A_CHILD.matcher(field);
        if (ofAChild.matches()) {
            return target(FactSubject.CHILD, ofAChild.group(1), ofAChild.group(2));
        }
        if (Vocabulary.FACTORS.contains(field)) {
            return Optional.of(new Target(FactSubject.CRIME, taskSubject, field));
        }
        return Stream.of(own(taskSubject), Optional.of(FactSubject.REVIEW), Optional.of(FactSubject.INCIDENT))
                .flatMap(Optional::stream)
                .flatMap(about -> target(about, taskSubject, field).stream())
                .findFirst();
    }

    /** The facts among the fields; a field that was answered nothing withdraws its fact only where it is hidden or emptied. */
    public static FactChanges changes(Map<String, Object> fields, String taskSubject) {
        FactChanges changes = FactChanges.none();
        fields.forEach((field, value) -> target(field, taskSubject).ifPresent(target -> put(changes, target, value)));
        return changes;
    }

    private static void put(FactChanges changes, Target target, Object value) {
        if (Vocabulary.FACTORS.contains(target.key())) {
            if (value != null) {
                factors(changes.crime(target.subject())).put(target.key(), value);
            }
            return;
        }
        switch (target.about()) {
            case INCIDENT -> changes.incident().put(target.key(), value);
            case REVIEW -> changes.review().put(target.key(), value);
            case CHILD -> {
                if (value != null || changes.children().containsKey(target.subject())) {
                    changes.child(target.subject()).put(target.key(), value);
                }
            }
            case CRIME -> changes.crime(target.subject()).put(target.key(), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> factors(Map<String, Object> crime) {
        return (Map<String, Object>) crime.computeIfAbsent("aggravating", any -> new TreeMap<>());
    }

    private static Optional<FactSubject> own(String subject) {
        if (CRIME.matcher(subject).matches()) {
            return Optional.of(FactSubject.CRIME);
        }
        return LETTER.matcher(subject).matches() ? Optional.of(FactSubject.CHILD) : Optional.empty();
    }

    private static Optional<Target> target(FactSubject about, String subject, String key) {
        return Vocabulary.find(about, key).map(fact -> new Target(about, subject, key));
    }
}
