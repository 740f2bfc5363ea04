package uk.proportion.journey;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;

/** A Camunda Form in the browser, filled in field by field as a person does it. */
final class FormOnScreen {
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Locator form;
    private final FormDefinition definition;

    FormOnScreen(Locator form, FormDefinition definition) {
        this.form = form;
        this.definition = definition;
    }

    /**
     * Answers what is shown, from top to bottom: what is named as it says, any other required question as unremarkable.
     *
     * @param remarkable value by field key: a code, a list of codes, a text, a number, a date or a tick
     */
    void fill(Map<String, ?> remarkable) {
        remarkable.keySet().forEach(this::mustExist);
        for (Field field : definition.fields()) {
            Object answer = remarkable.get(field.key());
            if (answer == null && field.required()) {
                answer = Unremarkable.answerTo(field);
            }
            if (answer != null && (remarkable.containsKey(field.key()) || isShown(field))) {
                answer(field, answer);
            }
        }
    }

    /** What stands in the text field of that key. */
    String written(String key) {
        return input(definition.field(key).orElseThrow()).inputValue();
    }

    private void mustExist(String key) {
        definition.field(key).orElseThrow(() -> new IllegalArgumentException(definition.id() + " has no field " + key));
    }

    private boolean isShown(Field field) {
        return form.locator("[id*='-Field_%s']".formatted(field.key())).count() > 0;
    }

    private void answer(Field field, Object answer) {
        switch (field.type()) {
            case "radio" -> option(field, answer).check();
            case "checklist" ->
                ((List<?>) answer).forEach(one -> option(field, one).check());
            case "checkbox" -> input(field).check();
            case "select" -> choose(field, answer);
            case "datetime" -> date(field, (LocalDate) answer);
            default -> write(field, answer.toString());
        }
    }

    private void write(Field field, String text) {
        input(field).fill(text);
        input(field).blur();
    }

    private Locator input(Field field) {
        return part(field, "");
    }

    private Locator option(Field field, Object code) {
        return part(field, "-" + position(field, code));
    }

    private Locator part(Field field, String suffix) {
        return form.locator("[id$='-Field_%s%s']".formatted(field.key(), suffix));
    }

    private static int position(Field field, Object code) {
        int position = field.options().indexOf(code.toString());
        if (position < 0) {
            throw new IllegalArgumentException(field.key() + " does not offer " + code);
        }
        return position;
    }

    private void choose(Field field, Object answer) {
        Locator select = form.locator(".fjs-form-field-select:has([id$='-Field_%s'])".formatted(field.key()));
        select.locator(".fjs-input-group").click();
        Locator items = select.locator(".fjs-dropdownlist-item");
        if (field.optionsVariable() == null) {
            items.nth(position(field, answer)).click();
        } else {
            items.filter(new Locator.FilterOptions().setHasText(answer.toString()))
                    .first()
                    .click();
        }
    }

    private void date(Field field, LocalDate date) {
        Locator input = part(field, "-date");
        input.fill(BRITISH.format(date));
        input.press("Enter");
    }
}
