package uk.proportion.departure;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.page.Words;

/** What was recommended and what was chosen, in plain words. */
@Component("departureWords")
public class DepartureWords {
    private static final String MEASURES = ",";

    private final MessageSource messages;
    private final Words words;

    DepartureWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** A code that a table recommends, or that was chosen in its place: {@code KEEP} is "Keep the case in school". */
    public String choice(String decision, String codes) {
        return Stream.of(codes.split(MEASURES))
                .map(code -> messages.getMessage(
                        "departure.choice." + code, null, fallback(decision, code), LocaleContextHolder.getLocale()))
                .collect(Collectors.joining("; "));
    }

    private String fallback(String decision, String code) {
        boolean outcome = code.matches("C?[0-9]+A?");
        return outcome && !DecisionIds.INTERVENTION_PLAN.equals(decision)
                ? words.outcome(code)
                : words.result(decision, code);
    }
}
