package uk.proportion.taskpage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.taskpage.Question.Item;
import uk.proportion.workflow.Fault;
import uk.proportion.workflow.FormDefinition.Choice;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinition.Group;
import uk.proportion.workflow.FormDefinition.Part;
import uk.proportion.workflow.FormDefinition.Text;

/** Shows the parts of a form with GOV.UK components. */
@Component
class Questions {
    /** A longer list takes one line instead of one for each choice. */
    private static final int MOST_RADIOS = 6;

    private static final List<String> DATE_PARTS = List.of("day", "month", "year");

    private final MessageSource messages;
    private final FaultWords faultWords;

    Questions(MessageSource messages, FaultWords faultWords) {
        this.messages = messages;
        this.faultWords = faultWords;
    }

    /** What is read before the first question. */
    List<Question> intro(Questionnaire form) {
        return form.intro().stream()
                .filter(part -> !form.isHidden(part))
                .map(part -> show(part, form, Map.of(), Set.of(), false))
                .toList();
    }

    /**
     * A page of questions, those too that are hidden now, so that they can come up at once where there are scripts.
     *
     * @param problems what is wrong, by the id of the input that mends it
     * @param fresh the ids of the parts that have just come up
     */
    List<Question> on(FormPage page, Questionnaire form, List<Fault> faults, Set<String> fresh) {
        Map<String, String> problems = new HashMap<>();
        faults.forEach(fault -> problems.putIfAbsent(fault.field(), words(fault, form)));
        boolean alone = form.isHeadingOf(page);
        return page.parts().stream()
                .map(part -> show(part, form, problems, fresh, alone))
                .toList();
    }

    /** Each fault by the id of the input that mends it, for a summary with links. */
    Map<String, String> problems(List<Fault> faults, Questionnaire form) {
        Map<String, String> problems = new LinkedHashMap<>();
        faults.forEach(fault -> problems.putIfAbsent(input(fault, form), words(fault, form)));
        return problems;
    }

    private static String input(Fault fault, Questionnaire form) {
        return form.form()
                .field(fault.field())
                .filter(field -> field.type().equals("datetime"))
                .map(field -> field.key() + "-day")
                .orElse(fault.field());
    }

    private String words(Fault fault, Questionnaire form) {
        return form.form()
                .field(fault.field())
                .map(field -> faultWords.of(fault, field))
                .orElse(fault.sentence());
    }

    private Question show(
            Part part, Questionnaire form, Map<String, String> problems, Set<String> fresh, boolean alone) {
        boolean hidden = form.isHidden(part);
        boolean isFresh = fresh.contains(part.id());
        if (part instanceof Text text) {
            String html = form.text(text.markdown());
            String kind = text.hiddenWhen().isEmpty() ? "words" : "notice";
            return new Question(text.id(), kind, html, null, null, List.of(), null, hidden, isFresh, false, null);
        }
        if (part instanceof Group group) {
            return new Question(
                    group.id(), "heading", group.label(), null, null, List.of(), null, hidden, isFresh, false, null);
        }
        Field field = (Field) part;
        Object answer = form.answers().get(field.key());
        return new Question(
                field.key(),
                kind(field, form),
                field.required() || field.type().equals("checkbox") ? field.label() : optional(field.label()),
                field.description() == null || field.description().isBlank() ? null : field.description(),
                answer == null || answer instanceof Collection ? "" : answer.toString(),
                items(field, answer, form),
                problems.get(field.key()),
                hidden,
                isFresh,
                alone,
                field.type().equals("textarea") ? field.limits().maxLength() : null);
    }

    private String optional(String label) {
        return messages.getMessage("tasks.optional", new Object[] {label}, LocaleContextHolder.getLocale());
    }

    /** What was chosen from a list of a few, and cannot be left out, is chosen with one click. */
    private static String kind(Field field, Questionnaire form) {
        return switch (field.type()) {
            case "radio" -> "radios";
            case "select" -> field.required() && choices(field, form).size() <= MOST_RADIOS ? "radios" : "select";
            case "checklist", "taglist" -> "checkboxes";
            case "checkbox" -> "tick";
            case "number" -> "number";
            case "datetime" -> "date";
            case "textarea" -> "lines";
            default -> "line";
        };
    }

    private static List<Item> items(Field field, Object answer, Questionnaire form) {
        if (field.type().equals("datetime")) {
            return dateParts(field, answer);
        }
        if (field.type().equals("checkbox")) {
            return List.of(new Item(field.key(), "true", field.label(), Boolean.TRUE.equals(answer)));
        }
        List<Choice> choices = choices(field, form);
        return IntStream.range(0, choices.size())
                .mapToObj(at -> new Item(
                        at == 0 ? field.key() : field.key() + "-" + (at + 1),
                        choices.get(at).value(),
                        choices.get(at).label(),
                        isChosen(choices.get(at).value(), answer)))
                .toList();
    }

    private static boolean isChosen(String value, Object answer) {
        return answer instanceof Collection<?> several ? several.contains(value) : value.equals(answer);
    }

    private static List<Item> dateParts(Field field, Object answer) {
        String[] typed = answer instanceof String text ? text.split("-", -1) : new String[0];
        List<Item> parts = new ArrayList<>();
        for (int at = 0; at < DATE_PARTS.size(); at++) {
            int position = DATE_PARTS.size() - 1 - at;
            String value = typed.length > position ? typed[position].replaceFirst("^0+(?=.)", "") : "";
            parts.add(new Item(field.key() + "-" + DATE_PARTS.get(at), value, DATE_PARTS.get(at), false));
        }
        return parts;
    }

    /** A field's list, be it the form's or a variable's of its task. */
    static List<Choice> choices(Field field, Questionnaire form) {
        if (field.optionsVariable() == null) {
            return field.choices();
        }
        return form.seat().variables().get(field.optionsVariable()) instanceof List<?> listed
                ? listed.stream()
                        .map(one -> (Map<?, ?>) one)
                        .map(one -> new Choice(String.valueOf(one.get("value")), String.valueOf(one.get("label"))))
                        .toList()
                : List.of();
    }
}
