package uk.proportion.taskpage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.page.Words;
import uk.proportion.workflow.FormDefinition.Choice;
import uk.proportion.workflow.FormDefinition.Field;

/** All answers of a form, to be checked before they are sent. */
@Component
class Summary {
    private final Words words;
    private final MessageSource messages;

    Summary(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** The answers of one page. */
    record Card(String title, String address, List<Row> rows) {}

    /**
     * One answer.
     *
     * @param answer as people read it; {@code null} where there is none
     * @param change the address at which it is changed
     */
    record Row(String label, String answer, boolean missing, String change) {}

    List<Card> of(Questionnaire form) {
        return form.pages().stream().map(page -> card(page, form)).toList();
    }

    private Card card(FormPage page, Questionnaire form) {
        String address = form.seat().at(page) + "?change";
        List<String> wrong =
                form.faultsOn(page).stream().map(fault -> fault.field()).toList();
        List<Row> rows = page.fields().stream()
                .filter(field -> !form.isHidden(field))
                .map(field -> new Row(
                        field.label(),
                        answer(field, form),
                        wrong.contains(field.key()),
                        address + "#" + (field.type().equals("datetime") ? field.key() + "-day" : field.key())))
                .toList();
        return new Card(page.title(), address, rows);
    }

    private String answer(Field field, Questionnaire form) {
        Object answer = form.answers().get(field.key());
        if (answer == null || answer instanceof Collection<?> none && none.isEmpty()) {
            return null;
        }
        if (answer instanceof Boolean ticked) {
            return message(ticked ? "tasks.ticked" : "tasks.notTicked");
        }
        if (answer instanceof Collection<?> several) {
            return String.join(
                    "\n", several.stream().map(one -> label(field, one, form)).toList());
        }
        return switch (field.type()) {
            case "radio", "select" -> label(field, answer, form);
            case "datetime" -> day(answer.toString());
            default -> answer.toString();
        };
    }

    private static String label(Field field, Object value, Questionnaire form) {
        return Questions.choices(field, form).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }

    private String day(String typed) {
        try {
            return words.day(LocalDate.parse(typed));
        } catch (DateTimeParseException unfinished) {
            return typed;
        }
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
