package uk.proportion.home;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.WorkList;

/** Puts lists of tasks into words: those of the bundle of the reader's language, else those that ship with the list. */
@Component
class ListLinks {
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?filter=";
    private static final Set<String> CANNOT_WAIT = Set.of("overdue", "aggravating-factor", "escalated");

    private final MessageSource messages;

    ListLinks(MessageSource messages) {
        this.messages = messages;
    }

    List<ListLink> of(List<WorkList> lists) {
        return lists.stream().map(this::of).toList();
    }

    ListLink of(WorkList list) {
        return new ListLink(
                list.code(),
                say(list.code() + ".name", list.name()),
                say(list.code() + ".description", list.description()),
                list.tasks(),
                "/tasks?filter=" + list.code(),
                TASKLIST + list.filter(),
                list.tasks() > 0 && CANNOT_WAIT.contains(list.code()));
    }

    private String say(String key, String shipped) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("home.list." + key, null, shipped, locale);
    }
}
