package uk.proportion.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import uk.proportion.guidance.Counterfactual;
import uk.proportion.page.Words;

/** What would have changed an answer, as sentences by fact. */
@Component
class OtherAnswerSentences {
    private final Words words;
    private final FactNames names;
    private final MessageSource messages;

    OtherAnswerSentences(Words words, FactNames names, MessageSource messages) {
        this.words = words;
        this.names = names;
        this.messages = messages;
    }

    /**
     * All that another value of one fact would have done.
     *
     * @param sentences HTML: what comes from the case is escaped in it
     */
    record ByFact(String fact, List<String> sentences) {}

    private record Change(String fact, Object result) {}

    /** @param given the answer that was given */
    List<ByFact> of(String table, Object given, List<Counterfactual> others) {
        Map<Change, List<Object>> values = new LinkedHashMap<>();
        others.forEach(
                other -> values.computeIfAbsent(new Change(other.fact(), other.result()), any -> new ArrayList<>())
                        .add(other.value()));
        Map<String, List<String>> byFact = new LinkedHashMap<>();
        values.forEach((change, changed) -> byFact.computeIfAbsent(change.fact(), any -> new ArrayList<>())
                .add(sentence(table, given, change, changed)));
        return byFact.entrySet().stream()
                .map(entry -> new ByFact(names.name(entry.getKey()), entry.getValue()))
                .toList();
    }

    private String sentence(String table, Object given, Change change, List<Object> values) {
        String fact = names.name(change.fact());
        String value = names.values(change.fact(), values);
        Object result = change.result();
        if (result == null) {
            return say("why.other.notAsked", fact, value);
        }
        if (result instanceof Collection<?> codes && given instanceof Collection<?> before) {
            return ofCodes(table, before, codes, fact, value);
        }
        Object shown = result instanceof Map<?, ?> outputs && given instanceof Map<?, ?> before
                ? different(outputs, before)
                : result;
        String own = "why.other.sentence." + table;
        boolean hasOwn = messages.getMessage(own, null, null, LocaleContextHolder.getLocale()) != null;
        return say(hasOwn ? own : "why.other.sentence", fact, value, words.result(table, shown));
    }

    private String ofCodes(String table, Collection<?> before, Collection<?> codes, String fact, String value) {
        List<?> added = codes.stream().filter(code -> !before.contains(code)).toList();
        List<?> left = before.stream().filter(code -> !codes.contains(code)).toList();
        if (left.isEmpty()) {
            return say("why.other.added", fact, value, words.result(table, added));
        }
        return added.isEmpty()
                ? say("why.other.left", fact, value, words.result(table, left))
                : say("why.other.changed", fact, value, words.result(table, added), words.result(table, left));
    }

    private static Map<Object, Object> different(Map<?, ?> outputs, Map<?, ?> before) {
        Map<Object, Object> different = new LinkedHashMap<>();
        outputs.forEach((output, code) -> {
            if (!Objects.equals(code, before.get(output))) {
                different.put(output, code);
            }
        });
        return different;
    }

    private String say(String key, String... texts) {
        Object[] escaped =
                java.util.Arrays.stream(texts).map(HtmlUtils::htmlEscape).toArray();
        return messages.getMessage(key, escaped, LocaleContextHolder.getLocale());
    }
}
