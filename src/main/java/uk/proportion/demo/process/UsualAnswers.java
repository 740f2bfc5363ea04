package uk.proportion.demo.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinitions;

/** Answers what a script is silent about: each required field as it usually is, each "I have …" with yes. */
@Component
@Profile(DemoSignIn.PROFILE)
class UsualAnswers {
    private static final String ANY_FORM = "any-form";
    private static final String CHILD_PREFIX = "^A?[A-Z]_";

    private final FormDefinitions forms;
    private final Map<String, Map<String, Object>> usual;

    UsualAnswers(FormDefinitions forms, CaseScripts scripts) {
        this.forms = forms;
        this.usual = scripts.usualAnswers();
    }

    /** The script's answers, completed. A field that the form hides may be among them: the server passes it over. */
    Map<String, Object> complete(String form, Map<String, Object> scripted) {
        FormDefinition definition = forms.get(form);
        Map<String, Object> answers = new LinkedHashMap<>(scripted);
        definition.fields().stream()
                .filter(Field::required)
                .filter(field -> !scripted.containsKey(field.key()))
                .forEach(field -> answer(form, field).ifPresent(answer -> answers.put(field.key(), answer)));
        return answers;
    }

    private Optional<Object> answer(String form, Field field) {
        if (field.key().startsWith("done")) {
            return Optional.of(true);
        }
        String ofAnyChild = field.key().replaceFirst(CHILD_PREFIX, "");
        return Stream.of(form, ANY_FORM)
                .map(name -> usual.getOrDefault(name, Map.of()))
                .map(answers -> answers.get(ofAnyChild))
                .filter(answer -> answer != null)
                .findFirst();
    }
}
