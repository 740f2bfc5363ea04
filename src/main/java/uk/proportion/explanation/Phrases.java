package uk.proportion.explanation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.FactOrigin;
import uk.proportion.casefile.RestedOn;
import uk.proportion.explanation.OtherAnswerSentences.ByFact;
import uk.proportion.guidance.Counterfactual;
import uk.proportion.page.Words;

/** The parts of an explanation in words. */
@Component
class Phrases {
    private final Words words;
    private final FactNames names;
    private final OtherAnswerSentences sentences;
    private final MessageSource messages;

    Phrases(Words words, FactNames names, OtherAnswerSentences sentences, MessageSource messages) {
        this.words = words;
        this.names = names;
        this.sentences = sentences;
        this.messages = messages;
    }

    String result(String table, Object result) {
        return words.result(table, result);
    }

    String title(String table, String subject) {
        return say("why.page.title", words.subject(subject), words.decision(table));
    }

    String moment(Object at) {
        return words.moment((Instant) at);
    }

    String name(FactOrigin fact) {
        return names.name(fact.fact());
    }

    Why.StatedFact stated(FactOrigin fact) {
        return new Why.StatedFact(names.name(fact.fact()), names.value(fact.fact(), fact.value()), by(fact));
    }

    private String by(FactOrigin fact) {
        return switch (fact.kind()) {
            case UNANSWERED -> say("why.by.nobody");
            case FOLLOWS -> say("why.by.follows");
            case STATED -> {
                String at = words.moment(fact.at());
                if (fact.agency() == null) {
                    yield say("why.by.platform", at);
                }
                String agency = words.agency(fact.agency());
                yield fact.person() == null
                        ? say("why.by.agency", agency, at)
                        : say("why.by.person", fact.person(), agency, at);
            }
        };
    }

    List<ByFact> otherAnswers(String table, Object given, List<Counterfactual> others) {
        return sentences.of(table, given, others);
    }

    /** What would have changed which outcomes may be proposed, where there is something to say of it. */
    List<ByFact> otherProposals(String table, List<Counterfactual> others) {
        return others == null ? List.of() : sentences.of(table, null, others);
    }

    @SuppressWarnings("unchecked")
    Optional<Why.Corrected> corrected(Map<String, Object> view) {
        if (!(view.get("corrected") instanceof Map<?, ?> correction)) {
            return Optional.empty();
        }
        List<String> was = ((Collection<RestedOn>) view.get("restedOn"))
                .stream()
                        .map(one ->
                                say("why.corrections.was", names.name(one.key()), names.value(one.key(), one.from())))
                        .toList();
        return Optional.of(new Why.Corrected(
                moment(correction.get("at")),
                String.valueOf(correction.get("by")),
                (String) correction.get("reason"),
                was));
    }

    @SuppressWarnings("unchecked")
    List<Why.Review> reviews(Map<String, Object> view) {
        return ((List<Map<String, Object>>) view.get("reviews"))
                .stream()
                        .map(review -> new Why.Review(
                                moment(review.get("offeredAt")),
                                Optional.ofNullable((Instant) review.get("at")).map(this::moment),
                                answer(review.get("answer"))))
                        .toList();
    }

    private String answer(Object answer) {
        return answer == null ? "" : say("why.review." + answer);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
