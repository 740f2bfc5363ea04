package uk.proportion.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.workflow.Answers;
import uk.proportion.workflow.FactFields;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;

/**
 * Answers a form from the facts of a scenario. What only records that something was done is answered "done"; a form that
 * would assert a fact which the file does not state has no answer.
 */
final class FormFiller {
    private static final String WORDS = ScenarioRunner.PLANTED_SENTENCE;

    private final CaseFacts facts;
    private final Map<String, Object> own;

    /** @param own answers to the fields that are no facts, by key; a key that is absent is not answered */
    FormFiller(CaseFacts facts, Map<String, Object> own) {
        this.facts = facts;
        this.own = own;
    }

    /** The answers, or nothing where a required one would assert what the file does not state. */
    Optional<Map<String, Object>> fill(FormDefinition form, String subject) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            Object answer = answer(field, subject);
            if (answer != null) {
                answers.put(field.key(), answer);
            } else if (field.required() && field.hiddenWhen().isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(answers);
    }

    private Object answer(Field field, String subject) {
        if (own.containsKey(field.key())) {
            return own.get(field.key());
        }
        if (Answers.NOTES.contains(field.key())) {
            return WORDS;
        }
        if (field.key().startsWith("done")) {
            return true;
        }
        return FactFields.target(field.key(), subject)
                .map(target -> fact(field, target))
                .orElse(null);
    }

    private Object fact(Field field, FactFields.Target target) {
        Object value = value(target);
        if (Vocabulary.find(target.about(), target.key())
                .filter(fact -> fact.kind() == Fact.Kind.TEXT)
                .isPresent()) {
            return text(field, target);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : list;
        }
        if (field.type().equals("number")) {
            return value instanceof Integer ? value : null;
        }
        boolean offered = field.optionsVariable() != null || field.options().contains(value);
        return offered ? value : null;
    }

    private Object text(Field field, FactFields.Target target) {
        boolean present =
                !target.subject().matches("A?[A-Z]") || facts.children().containsKey(target.subject());
        if (!present || !field.options().isEmpty() || field.type().equals("datetime")) {
            return null;
        }
        return field.key().endsWith("name") ? ScenarioRunner.PLANTED_NAME + " " + target.subject() : WORDS;
    }

    private Object value(FactFields.Target target) {
        return switch (target.about()) {
            case INCIDENT -> facts.incident().get(target.key());
            case REVIEW -> facts.review().get(target.key());
            case CHILD ->
                facts.children().getOrDefault(target.subject(), Map.of()).get(target.key());
            case CRIME -> crime(target);
        };
    }

    private Object crime(FactFields.Target target) {
        Map<String, Object> crime = facts.crimes().getOrDefault(target.subject(), Map.of());
        return Vocabulary.FACTORS.contains(target.key())
                ? ScenarioFacts.map(crime.get("aggravating")).get(target.key())
                : crime.get(target.key());
    }
}
