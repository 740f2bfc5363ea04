package uk.proportion.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.access.Account;
import uk.proportion.access.Accounts;
import uk.proportion.access.CurrentUser;
import uk.proportion.casefile.Partners;
import uk.proportion.page.DueWords;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.WorkItem;

/** Puts tasks into words. Whoever is signed in reads "You" for themselves, and a colleague's name where it is known here. */
@Component
class TaskRows {
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final DueWords dueWords;
    private final MessageSource messages;
    private final Partners partners;

    TaskRows(Accounts accounts, CurrentUser currentUser, DueWords dueWords, MessageSource messages, Partners partners) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.dueWords = dueWords;
        this.messages = messages;
        this.partners = partners;
    }

    List<TaskRow> of(List<WorkItem> tasks) {
        Map<String, String> holders = new HashMap<>();
        Set<CaseReference> about =
                tasks.stream().map(WorkItem::reference).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<CaseReference> own =
                currentUser.find().map(user -> partners.own(user, about)).orElse(Set.of());
        return tasks.stream()
                .map(task -> row(task, task.reference() != null && own.contains(task.reference()), holders))
                .toList();
    }

    private TaskRow row(WorkItem task, boolean readable, Map<String, String> holders) {
        String holder = task.assignee() == null
                ? say("home.task.nobody")
                : holders.computeIfAbsent(task.assignee(), this::name);
        return new TaskRow(
                task.id(),
                task.label(),
                task.about(),
                task.reference() == null ? "" : task.reference().value(),
                readable,
                task.priority(),
                dueWords.due(task.due()),
                dueWords.urgency(task.due()),
                holder);
    }

    private String name(String user) {
        Optional<String> self = currentUser.find().map(one -> one.id()).filter(user::equals);
        return self.map(any -> say("home.task.you"))
                .or(() -> accounts.find(user).map(Account::name))
                .orElseGet(() -> say("home.task.colleague"));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
