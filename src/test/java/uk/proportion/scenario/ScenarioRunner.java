package uk.proportion.scenario;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import uk.proportion.MutableClock;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.NewFacts;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.scenario.Scenario.Stage;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinitions;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;

/**
 * Plays a scenario through the real processes by the protocol of the scenarios: tasks are answered from the facts by form
 * key until nothing changes, and facts that no open task asks for enter as new facts. It knows no scenario in particular.
 */
@TestComponent
public class ScenarioRunner {
    /** The name, with a letter behind it, that every child gets: files have none. */
    public static final String PLANTED_NAME = "Zephyrine Quillfeather";

    /** What is written wherever somebody's own words are asked for. */
    public static final String PLANTED_SENTENCE = "The kittiwake flew over the lighthouse.";

    private static final Instant USUAL = Instant.parse("2026-11-16T09:00:00Z");
    private static final List<String> MOMENTS =
            List.of("reportedAt", "policeReceivedAt", "socialCareReceivedAt", "strategyDiscussionAt");
    private static final int MOST_ROUNDS = 1_000;

    private final ProcessEngine engine;
    private final Assessment assessment;
    private final NewFacts newFacts;
    private final FormDefinitions forms;
    private final MutableClock clock;
    private final Cast cast;
    private final Set<Object> answered = new HashSet<>();

    public ScenarioRunner(
            ProcessEngine engine, Assessment assessment, NewFacts newFacts, FormDefinitions forms, MutableClock clock) {
        this.engine = engine;
        this.assessment = assessment;
        this.newFacts = newFacts;
        this.forms = forms;
        this.clock = clock;
        this.cast = new Cast(engine.getIdentityService());
    }

    /** Reports the incident of the first stage, and works it until nothing changes. */
    public CaseReference start(Stage stage) {
        clock.standAt(moment(stage));
        CaseFacts facts = stage.facts();
        String reporter = reporter(facts);
        Map<String, Object> own = new LinkedHashMap<>();
        own.put(
                "childCount",
                String.valueOf(Math.max(1, Math.min(6, facts.children().size()))));
        own.put("incidentSchool", reporter.startsWith("dsl") ? null : school(facts));
        Map<String, Object> answers = new FormFiller(facts, own)
                .fill(forms.get("report-an-incident"), "case")
                .orElseThrow(() -> new IllegalStateException("The start form cannot be filled from the scenario"));
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("joint-case")
                .latestVersion()
                .singleResult()
                .getId();
        CaseReference reference = new CaseReference(cast.as(
                reporter,
                () -> engine.getFormService()
                        .submitStartForm(definition, answers)
                        .getBusinessKey()));
        work(reference, stage);
        return reference;
    }

    /** Works the case on the facts of a later stage until nothing changes. */
    public void advance(CaseReference reference, Stage stage) {
        Instant moment = moment(stage);
        if (moment.isAfter(clock.instant())) {
            clock.standAt(moment);
        }
        work(reference, stage);
    }

    /** The names of the tasks that wait for somebody. */
    public List<String> leftOpen(CaseReference reference) {
        return open(reference).stream().map(Task::getName).toList();
    }

    private void work(CaseReference reference, Stage stage) {
        MissingFacts missing = new MissingFacts(stage);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!answerATask(reference, stage) && !enterNewFacts(reference, stage, missing)) {
                return;
            }
        }
        throw new IllegalStateException("Still changing after " + MOST_ROUNDS + " rounds");
    }

    private boolean enterNewFacts(CaseReference reference, Stage stage, MissingFacts missing) {
        FactChanges changes = missing.against(assessment.facts(reference));
        if (changes.isEmpty()) {
            return false;
        }
        String user = changes.crimes().isEmpty() ? reporter(stage.facts()) : "officer." + force(stage.facts());
        Authorship by = new Authorship(user, new OrganisationId(user.substring(user.indexOf('.') + 1)), "new-facts");
        newFacts.add(reference, changes, "As the scenario says.", by);
        return true;
    }

    private boolean answerATask(CaseReference reference, Stage stage) {
        return open(reference).stream().anyMatch(task -> answer(reference, stage, task));
    }

    private List<Task> open(CaseReference reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private boolean answer(CaseReference reference, Stage stage, Task task) {
        FormDefinition form = forms.get(task.getCamundaFormRef().getKey());
        String subject = subject(task);
        OwnAnswers own = new OwnAnswers(stage.facts(), assessment.facts(reference));
        if (!own.mayAnswer(form.id(), subject)) {
            return false;
        }
        Optional<Map<String, Object>> answers =
                new FormFiller(stage.facts(), own.of(form.id(), subject)).fill(form, own.subject(form.id(), subject));
        boolean news = answers.isPresent()
                && answered.add(List.of(
                        task.getTaskDefinitionKey(), subject, stageSubject(task), answers.get(), known(reference)));
        return news && complete(task, answers.get());
    }

    /** What the case knows: the same answer to the same question on the same facts would change nothing. */
    private Object known(CaseReference reference) {
        return List.of(reference, assessment.facts(reference).hashCode());
    }

    /** Completes a task; one whose answers are refused on the facts as they are is left open. */
    private boolean complete(Task task, Map<String, Object> answers) {
        String group = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(task.getName() + " is given to nobody"));
        return cast.as(Cast.userOf(group), () -> {
            engine.getTaskService().claim(task.getId(), Cast.userOf(group));
            try {
                engine.getFormService().submitTaskForm(task.getId(), answers);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        });
    }

    /** What the task's stage is about: two stages may ask the same of one crime. */
    private String stageSubject(Task task) {
        return String.valueOf(engine.getTaskService().getVariable(task.getId(), ProcessVariable.SUBJECT.key()));
    }

    private String subject(Task task) {
        return Stream.of(ProcessVariable.CRIME, ProcessVariable.CHILD, ProcessVariable.SUBJECT)
                .map(variable -> (String) engine.getTaskService().getVariable(task.getId(), variable.key()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("case");
    }

    private static String reporter(CaseFacts facts) {
        return switch ((String) facts.incident().get("reportedBy")) {
            case "POLICE" -> "officer." + force(facts);
            case "SOCIAL_CARE" -> isWelsh(facts) ? "sw.cwm" : "sw.borough";
            default -> "dsl." + school(facts);
        };
    }

    private static String school(CaseFacts facts) {
        return isWelsh(facts) ? "riverside" : "greenfield";
    }

    private static String force(CaseFacts facts) {
        return isWelsh(facts) ? "south" : "north";
    }

    private static boolean isWelsh(CaseFacts facts) {
        return "WALES".equals(facts.incident().get("nation"));
    }

    /** The latest time stamp of the stage, or a usual Monday morning. */
    private static Instant moment(Stage stage) {
        return MOMENTS.stream()
                .map(key -> stage.facts().incident().get(key))
                .filter(java.util.Objects::nonNull)
                .map(stated -> OffsetDateTime.parse(stated.toString()).toInstant())
                .max(Instant::compareTo)
                .orElse(USUAL);
    }
}
