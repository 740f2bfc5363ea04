package uk.proportion.explanation;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.DecisionValues;
import uk.proportion.page.Words;

/** Facts and values of an explanation in words: {@code crimes.c2.aggravating.AF07} is “Crime c2: Malicious intent (AF07)”. */
@Component
class FactNames {
    private static final int YOUNGEST = 9;
    private static final int ADULT = 18;
    private static final int MOST = 2;
    private static final List<String> AGES = List.of("ageAtConduct", "ageNow");
    private static final List<String> COUNTS = List.of("priorFreeIncidents", "priorVictimIncidents");

    private final Words words;
    private final MessageSource messages;

    FactNames(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    String name(String fact) {
        String[] parts = fact.split("\\.");
        String name = words.fact(key(fact));
        boolean ofAnother = parts.length > 2;
        return ofAnother ? say("why.fact.of", words.subject(parts[1]), name) : name;
    }

    String value(String fact, Object value) {
        String key = key(fact);
        boolean ofATable = DecisionValues.ALL.containsKey(key) && value instanceof String;
        return ofATable && !"NONE".equals(value) ? words.answer(key, value) : words.value(key, value);
    }

    /** Several other values of one fact, in one phrase: “12 or under”, “Yes or Suspected”. */
    String values(String fact, List<Object> values) {
        List<Integer> numbers = values.stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .sorted()
                .toList();
        java.util.stream.Stream<String> codes =
                values.stream().filter(value -> !(value instanceof Integer)).map(value -> value(fact, value));
        java.util.stream.Stream<String> range =
                numbers.isEmpty() ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(range(fact, numbers));
        return java.util.stream.Stream.concat(range, codes)
                .reduce((one, other) -> say("why.or", one, other))
                .orElse("");
    }

    private String range(String fact, List<Integer> numbers) {
        int first = numbers.get(0);
        int last = numbers.get(numbers.size() - 1);
        boolean age = AGES.contains(key(fact));
        boolean open = age && last == ADULT || COUNTS.contains(key(fact)) && last == MOST;
        if (age && first == YOUNGEST && !open) {
            return say("why.number.most", String.valueOf(last));
        }
        if (open) {
            return say("why.number.least", String.valueOf(first));
        }
        return first == last
                ? String.valueOf(first)
                : say("why.number.between", String.valueOf(first), String.valueOf(last));
    }

    private static String key(String fact) {
        return fact.substring(fact.lastIndexOf('.') + 1);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
