package uk.proportion.casepage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.InvalidFacts;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinitions;

/** What whoever is signed in may add or correct by hand: what the form “Add or correct facts” asks, of what their agency states. */
@Component
class Statable {
    private static final String FORM = "add-new-facts";

    private final FormDefinition form;
    private final CaseAccess access;

    Statable(FormDefinitions forms, CaseAccess access) {
        this.form = forms.get(FORM);
        this.access = access;
    }

    /**
     * A fact that may be stated.
     *
     * @param about of what kind it is
     * @param subject as the address names it: {@code incident}, {@code review}, a letter or a crime's id
     * @param fact {@code null} for an aggravating factor
     * @param field as the form asks it
     */
    record Statement(FactSubject about, String subject, String key, Fact fact, Field field) {

        /** The same as changes of a case file. */
        FactChanges changing(Object value) {
            FactChanges changes = FactChanges.none();
            switch (about) {
                case INCIDENT -> changes.incident().put(key, value);
                case REVIEW -> changes.review().put(key, value);
                case CHILD -> changes.child(subject).put(key, value);
                case CRIME -> {
                    if (fact == null) {
                        changes.crime(subject).put("aggravating", java.util.Map.of(key, value));
                    } else {
                        changes.crime(subject).put(key, value);
                    }
                }
            }
            return changes;
        }
    }

    /** What kind of subject an address names; empty where it names none. */
    static Optional<FactSubject> kind(String subject) {
        return switch (subject) {
            case "incident" -> Optional.of(FactSubject.INCIDENT);
            case "review" -> Optional.of(FactSubject.REVIEW);
            default -> {
                if (subject.matches("A?[A-Z]")) {
                    yield Optional.of(FactSubject.CHILD);
                }
                yield subject.matches("c[1-9][0-9]{0,2}") ? Optional.of(FactSubject.CRIME) : Optional.empty();
            }
        };
    }

    /** Everything that may be stated about that subject, in the order of the form. */
    List<Statement> about(String subject) {
        return kind(subject).stream()
                .flatMap(about -> form.fields().stream().flatMap(field -> statement(about, subject, field)))
                .filter(this::isAllowed)
                .toList();
    }

    /** One fact about that subject, if it may be stated. */
    Optional<Statement> find(String subject, String key) {
        return about(subject).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static Stream<Statement> statement(FactSubject about, String subject, Field field) {
        String prefix = about.name().toLowerCase(Locale.ROOT) + "_";
        if (!field.key().startsWith(prefix)) {
            return Stream.empty();
        }
        String key = field.key().substring(prefix.length());
        Optional<Fact> fact = Vocabulary.find(about, key);
        boolean known = fact.isPresent() || Vocabulary.FACTORS.contains(key);
        return known ? Stream.of(new Statement(about, subject, key, fact.orElse(null), field)) : Stream.empty();
    }

    private boolean isAllowed(Statement one) {
        try {
            access.checkMayState(one.changing("UNKNOWN"));
            return true;
        } catch (InvalidFacts notTheirs) {
            return false;
        }
    }
}
