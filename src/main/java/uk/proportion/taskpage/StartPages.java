package uk.proportion.taskpage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.StartingForms;
import uk.proportion.workflow.TaskForms;

/** The forms that begin something on pages of our own, whatever their address. */
@Component
class StartPages {
    private static final String REFERENCE = "caseReference";

    private final StartingForms startingForms;
    private final TaskForms tasks;
    private final SentForms sentForms;
    private final Desk desk;
    private final MessageSource messages;

    StartPages(StartingForms startingForms, TaskForms tasks, SentForms sentForms, Desk desk, MessageSource messages) {
        this.startingForms = startingForms;
        this.tasks = tasks;
        this.sentForms = sentForms;
        this.desk = desk;
        this.messages = messages;
    }

    String open(String form, String base, String reference, Model page) {
        page.addAttribute("told", reference);
        return desk.overview(sit(form, base, reference), page);
    }

    String ask(String form, String base, int number, boolean isChange, String reference, Model page) {
        return desk.ask(sit(form, base, reference), number, isChange, page);
    }

    String answer(String form, String base, int number, MultiValueMap<String, String> sent, Model page) {
        return desk.answer(sit(form, base, null), number, new Posted(sent), page);
    }

    List<String> soFar(String form, String base, int number, MultiValueMap<String, String> sent) {
        return desk.soFar(sit(form, base, null), number, new Posted(sent));
    }

    String check(String form, String base, Model page) {
        return desk.check(sit(form, base, null), Map.of(), page);
    }

    /** Sends it; pressed again, leads to the same case. */
    String send(String form, String base, Model page) {
        Questionnaire filled = sit(form, base, null);
        if (!desk.isKept(filled)) {
            return "redirect:" + lastSent(form, base);
        }
        if (!filled.faults().isEmpty()) {
            return desk.check(filled, desk.faults(filled), page);
        }
        try {
            Optional<CaseReference> reference = sentForms.send(filled);
            return "redirect:"
                    + reference.map(one -> base + "/sent/" + one.value()).orElseGet(() -> lastSent(form, base));
        } catch (Refusal refusal) {
            if (refusal.why() == Refusal.Why.OVERTAKEN || refusal.why() == Refusal.Why.NOT_ALLOWED) {
                throw refusal;
            }
            return desk.check(filled, desk.refused(filled, refusal.getMessage()), page);
        }
    }

    private String lastSent(String form, String base) {
        return sentForms.last(form).map(one -> base + "/sent/" + one.value()).orElse(base);
    }

    /** Only whoever has just sent the form is told of its case. */
    String sent(String form, String reference, Model page) {
        startingForms.open(form);
        CaseReference sent = sentForms
                .last(form)
                .filter(last -> last.value().equals(reference))
                .orElseThrow(Refusal::noSuchCase);
        page.addAttribute("startForm", form);
        page.addAttribute("reference", sent);
        page.addAttribute("next", tasks.openIn(sent));
        return "task/sent";
    }

    private Questionnaire sit(String form, String base, String reference) {
        FormDefinition definition = startingForms.open(form);
        String title = messages.getMessage("tasks.start." + form, null, LocaleContextHolder.getLocale());
        boolean told = reference != null
                && definition.field(REFERENCE).isPresent()
                && CaseReference.parse(reference).isPresent();
        return desk.sit(Seat.of(definition, title, base, told ? Map.of(REFERENCE, reference) : Map.of()));
    }
}
