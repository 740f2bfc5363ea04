package uk.proportion.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a form reads on the answers so far: what it hides, what its texts say, and what is still wrong. */
@Component
public class FormReading {
    private final FormValidation validation;
    private final HideConditions conditions;
    private final FeelExpressions feel = new FeelExpressions();

    FormReading(FormValidation validation, HideConditions conditions) {
        this.validation = validation;
        this.conditions = conditions;
    }

    /**
     * Checks unfinished answers by the same rules as the finished ones; nothing is kept.
     *
     * @param variables of the task, as its form names them
     */
    public CheckedAnswers check(FormDefinition form, Map<String, Object> answers, Map<String, Object> variables) {
        return validation.read(form, answers, variables);
    }

    /** The ids of the parts that are hidden. */
    public Set<String> hidden(FormDefinition form, Map<String, Object> answers, Map<String, Object> variables) {
        return conditions.hidden(form, answers, variables);
    }

    /** The answers without those of hidden fields: the only ones that are ever sent. */
    public Map<String, Object> shown(FormDefinition form, Map<String, Object> answers, Map<String, Object> variables) {
        Set<String> hidden = hidden(form, answers, variables);
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() != null && !hidden.contains(answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A text of a form with the values that it shows, in Markdown. */
    public String text(String template, Map<String, Object> answers, Map<String, Object> variables) {
        Map<String, Object> known = new HashMap<>(variables);
        answers.forEach(known::putIfAbsent);
        return feel.text(template, known);
    }
}
