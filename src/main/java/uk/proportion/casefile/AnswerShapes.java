package uk.proportion.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.imagery.Links;
import uk.proportion.shared.PlainText;

/** Looks at all that was sent before any of it is kept; a refusal names the field and the mend, never what was written. */
final class AnswerShapes {
    private static final Pattern LETTER = Pattern.compile("A?[A-Z]");
    private static final Pattern CRIME = Pattern.compile("c[1-9][0-9]{0,2}");
    private static final int LONGEST_KEY = 40;

    private AnswerShapes() {}

    /** @throws InvalidFacts at the first subject, key or value that a case file cannot keep */
    static void check(FactChanges changes) {
        changes.incident().forEach((key, value) -> check(FactSubject.INCIDENT, key, value));
        changes.review().forEach((key, value) -> check(FactSubject.REVIEW, key, value));
        check(FactSubject.CHILD, LETTER, "children are lettered A to Z and AA to AZ", changes.children());
        check(FactSubject.CRIME, CRIME, "crimes are numbered c1 to c999", changes.crimes());
    }

    private static void check(FactSubject about, Pattern form, String mend, Map<String, Map<String, Object>> subjects) {
        subjects.forEach((subject, facts) -> {
            if (!form.matcher(subject).matches()) {
                throw new InvalidFacts("\"%s\" names nobody and nothing: %s".formatted(printable(subject), mend));
            }
            if (facts == null) {
                throw new InvalidFacts(subject + " holds nothing: send its facts by key, or leave it out");
            }
            facts.forEach((key, value) -> check(about, key, value));
        });
    }

    private static void check(FactSubject about, String key, Object value) {
        Fact fact = Vocabulary.find(about, key).orElseThrow(() -> unknown(key));
        if (value == null) {
            return;
        }
        Optional<String> fault = switch (fact.kind()) {
            case CODES -> codes(fact, value);
            case TEXT -> fact.values().isEmpty() ? text(key, value) : code(fact, value);
            case FACTORS -> value instanceof Map<?, ?> ? Optional.empty() : Optional.of("takes factors by key");
            default -> Optional.empty();
        };
        fault.ifPresent(wrong -> {
            throw new InvalidFacts(key + " " + wrong);
        });
    }

    private static Optional<String> codes(Fact fact, Object value) {
        boolean listed = value instanceof List<?> codes && codes.stream().allMatch(fact.values()::contains);
        return listed ? Optional.empty() : Optional.of("holds a code that is not in the list: choose from the list");
    }

    private static Optional<String> code(Fact fact, Object value) {
        return fact.values().contains(value)
                ? Optional.empty()
                : Optional.of("is not in the list: send one of " + String.join(", ", fact.values()));
    }

    private static Optional<String> text(String key, Object value) {
        if (!(value instanceof String text)) {
            return Optional.of("takes text: send it as one text");
        }
        if (key.equals("dateOfBirth") && !isDate(text)) {
            return Optional.of("is not a date: write it as 2011-05-31");
        }
        if (key.equals("name") && Links.in(text)) {
            return Optional.of("holds a link: write the name only");
        }
        return PlainText.fault(text, PlainText.LONGEST);
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    static InvalidFacts unknown(String key) {
        return new InvalidFacts("\"%s\" is not a fact that a case file keeps: take it out".formatted(printable(key)));
    }

    /** What was sent as a key may be anybody's own words. */
    private static String printable(String key) {
        String plain = key.replaceAll("[^A-Za-z0-9_]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
    }
}
