package uk.proportion.demo.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.proportion.demo.CaseMix;
import uk.proportion.demo.Draw;
import uk.proportion.demo.Plot;
import uk.proportion.workflow.FactFields;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinitions;

/** What people answer in a generated case: what its plot says, else what the mix draws, else what is usual. */
final class AnswersByPlot {
    private static final String ANY_FORM = "any-form";
    private static final String REPORT = "report-an-incident";
    private static final String CRIME_FORM = "put-a-crime-forward";
    private static final String YES = "YES";
    private static final String NO = "NO";
    /** So often the crime is updated before another outcome is taken. */
    private static final int UPDATES = 2;

    private final CaseMix mix;
    private final FormDefinitions forms;
    private final UsualAnswers usual;

    AnswersByPlot(CaseMix mix, FormDefinitions forms, UsualAnswers usual) {
        this.mix = mix;
        this.forms = forms;
        this.usual = usual;
    }

    /** The report. */
    Map<String, Object> report(CaseLife life, Draw draw) {
        Map<String, Object> answers = known(life, REPORT, "case", draw);
        answers.put("childCount", String.valueOf(life.plot().children().size()));
        if (!life.reporter().startsWith("dsl")) {
            answers.put("incidentSchool", life.school());
        }
        return usual.complete(REPORT, answers);
    }

    /** The answers of a task. */
    Map<String, Object> of(CaseLife life, TaskToDo task, List<String> outcomes, Draw draw) {
        String subject = task.form().equals(CRIME_FORM) ? "c" + (life.crimesListed() + 1) : task.subject();
        Map<String, Object> answers = known(life, task.form(), subject, draw);
        Plot plot = life.plot();
        switch (task.form()) {
            case CRIME_FORM -> {
                answers.put("anyCrime", plot.crime(subject).isPresent() ? YES : NO);
                answers.put(
                        "anotherCrime", life.crimesListed() + 1 < plot.crimes().size() ? YES : NO);
            }
            case "record-the-crime" -> {
                answers.put("forceReference", forceReference(life, task));
                answers.put("lateRationale", "The report lay unread over a change of shifts.");
            }
            case "propose-the-outcome" -> propose(life, task.subject(), outcomes, answers);
            case "say-whether-it-is-the-same-child" -> {
                boolean notSure = draw.happens(mix.chances().get("notSure"));
                answers.put("sameChild", plot.known() == null ? "DIFFERENT" : notSure ? "NOT_SURE" : "SAME");
                answers.put("escalation", draw.happens(20) ? YES : NO);
            }
            default -> {}
        }
        return usual.complete(task.form(), answers);
    }

    private Map<String, Object> known(CaseLife life, String form, String subject, Draw draw) {
        FormDefinition definition = forms.get(form);
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : definition.fields()) {
            drawn(life, form, field.key())
                    .map(draw::settle)
                    .or(() -> fact(life.plot(), field, subject))
                    .ifPresent(answer -> answers.put(field.key(), answer));
        }
        return answers;
    }

    private Optional<Object> drawn(CaseLife life, String form, String key) {
        return Stream.of(
                        life.plot().story().answers().get(form),
                        mix.answers().get(form),
                        mix.answers().get(ANY_FORM))
                .filter(answers -> answers != null && answers.containsKey(key))
                .map(answers -> answers.get(key))
                .findFirst();
    }

    private static Optional<Object> fact(Plot plot, Field field, String subject) {
        return FactFields.target(field.key(), subject)
                .flatMap(target -> plot.fact(target.about(), target.subject(), target.key()))
                .filter(value -> fits(field, value));
    }

    private static boolean fits(Field field, Object value) {
        return switch (field.type()) {
            case "radio", "select" ->
                field.optionsVariable() != null || field.options().contains(value);
            case "number" -> value instanceof Integer;
            case "checklist" -> value instanceof List<?>;
            default -> value instanceof String;
        };
    }

    /** The outcome that the crime is heading for, once the facts that open it are on file; in the end whatever is offered. */
    private void propose(CaseLife life, String crime, List<String> offered, Map<String, Object> answers) {
        String wanted = life.plot().crime(crime).map(Plot.Crime::outcome).orElse("21");
        List<String> best = new ArrayList<>(List.of(wanted));
        boolean waits = !offered.contains(wanted) && life.time("update " + crime) <= UPDATES;
        if (!waits) {
            best.addAll(mix.fallback());
            best.addAll(offered);
        }
        Optional<String> code = best.stream().filter(offered::contains).findFirst();
        answers.put("nextStep", code.isPresent() ? "PROPOSE" : "UPDATE");
        answers.put("proposedOutcome", code.orElse(null));
    }

    private static String forceReference(CaseLife life, TaskToDo task) {
        int number = life.number() * 10 + Integer.parseInt(task.subject().substring(1));
        return task.group().startsWith("north") ? "42/%05d/GEN".formatted(number) : "SW GEN/%06d".formatted(number);
    }
}
