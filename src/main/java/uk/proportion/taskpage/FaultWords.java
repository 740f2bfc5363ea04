package uk.proportion.taskpage;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.Fault;
import uk.proportion.workflow.FormDefinition.Field;

/** What a page says of a fault: what to do in the words of the question. */
@Component
class FaultWords {
    private final MessageSource messages;

    FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Where a page has no words of its own, those of the refusal. */
    String of(Fault fault, Field field) {
        String key = "tasks.fault." + fault.kind();
        Object[] arguments = {fault.label(), fault.bound()};
        String plain = messages.getMessage(key, arguments, fault.sentence(), LocaleContextHolder.getLocale());
        return messages.getMessage(key + "." + way(field.type()), arguments, plain, LocaleContextHolder.getLocale());
    }

    private static String way(String type) {
        return switch (type) {
            case "radio", "select", "checklist", "taglist" -> "choice";
            case "datetime" -> "date";
            case "number" -> "number";
            default -> "text";
        };
    }
}
