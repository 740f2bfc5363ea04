package uk.proportion.recording;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import uk.proportion.recording.NotOffered.Reason;

/** Says a reason in the reader's language. */
@Component
public class WhyNotInWords {
    private final MessageSource messages;

    WhyNotInWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of one reason. */
    public String sentence(Reason reason, Map<String, Object> facts) {
        String mentioned = reason.text() != null
                ? reason.text()
                : reason.facts().stream()
                        .map(fact -> named(fact, facts.get(fact)))
                        .collect(Collectors.joining(", "));
        return messages.getMessage(
                new DefaultMessageSourceResolvable(
                        reason.keys().toArray(String[]::new),
                        new Object[] {mentioned},
                        reason.keys().get(0)),
                LocaleContextHolder.getLocale());
    }

    /** {@code Malicious intent (AF07)}; what is only suspected says so. */
    private String named(String fact, Object value) {
        String name = messages.getMessage("fact." + fact, null, fact, LocaleContextHolder.getLocale());
        return "SUSPECTED".equals(value)
                ? messages.getMessage("recording.suspected", new Object[] {name}, name, LocaleContextHolder.getLocale())
                : name;
    }
}
