package uk.proportion.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.InvalidFacts;

/** Keeps the answers of a form: facts and text on the case file, everything else by the stage that asked. */
@Component
public class Answers {
    /** Fields that hold somebody's own words about what was done; they go to the chronology. */
    public static final List<String> NOTES = List.of("reason", "rationale", "note");

    private final CaseFiles files;
    private final Chronology chronology;
    private final Map<String, FormHandler> handlers;
    private final ApplicationEventPublisher events;

    Answers(CaseFiles files, Chronology chronology, List<FormHandler> handlers, ApplicationEventPublisher events) {
        this.files = files;
        this.chronology = chronology;
        this.events = events;
        this.handlers = handlers.stream().collect(Collectors.toMap(FormHandler::form, handler -> handler));
    }

    /** What the stage does with a form, if it does anything beyond keeping its facts. */
    public Optional<FormHandler> handler(String form) {
        return Optional.ofNullable(handlers.get(form));
    }

    /** @return the codes on which the process goes on */
    Map<ProcessVariable, Object> take(TaskAnswers answers) {
        Optional<FormHandler> handler = handler(answers.form());
        String subject = handler.map(own -> own.subject(answers)).orElse(answers.subject());
        try {
            FactChanges changes = FactFields.changes(withoutOwn(answers, handler), subject);
            files.record(answers.reference(), changes, answers.by());
        } catch (InvalidFacts invalid) {
            throw new Refusal(invalid.getMessage());
        }
        String source = handler.map(own -> own.source(answers)).orElse(answers.form());
        Authorship by = new Authorship(answers.by().user(), answers.by().organisation(), source);
        chronology.add(answers.reference(), by, "DONE", subject, Labels.of(answers.form()), note(answers));
        return handler.map(own -> accept(own, answers)).orElse(Map.of());
    }

    private Map<ProcessVariable, Object> accept(FormHandler handler, TaskAnswers answers) {
        List<Departing> departures = handler.departures(answers);
        String reason = note(answers);
        if (!departures.isEmpty() && (reason == null || reason.isBlank())) {
            throw new Refusal("A reason is needed: you choose other than guidance recommends");
        }
        Set<String> seconded = handler.seconds(answers);
        Map<ProcessVariable, Object> codes = handler.accept(answers);
        departures.forEach(
                departing -> events.publishEvent(new Departed(answers.reference(), departing, reason, answers.by())));
        seconded.forEach(table ->
                events.publishEvent(new Seconded(answers.reference(), table, answers.subject(), answers.by())));
        return codes;
    }

    private static Map<String, Object> withoutOwn(TaskAnswers answers, Optional<FormHandler> handler) {
        Map<String, Object> facts = new java.util.LinkedHashMap<>(answers.fields());
        handler.ifPresent(own -> facts.keySet().removeAll(own.ownFields()));
        facts.keySet().removeAll(NOTES);
        return facts;
    }

    private static String note(TaskAnswers answers) {
        return NOTES.stream()
                .map(answers::text)
                .flatMap(Optional::stream)
                .collect(Collectors.collectingAndThen(Collectors.joining("\n"), text -> text.isEmpty() ? null : text));
    }
}
