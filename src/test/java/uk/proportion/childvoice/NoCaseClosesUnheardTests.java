package uk.proportion.childvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.proportion.casefile.ChildVoice.Question.PARENTS;
import static uk.proportion.casefile.ChildVoice.Question.WISHES;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.proportion.WholeProduct;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.NewFacts;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRun;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.scenario.Scenario.Stage;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.Refusal;

/** By no route does a case close before each child was heard, or it is on file why not, and so with the parents. */
@WholeProduct
class NoCaseClosesUnheardTests {
    private static final String DSL = "dsl.greenfield";
    private static final Map<String, Object> NO_IMAGE = Map.of("material", "TEXT_ONLY");

    @Autowired
    ScenarioRunner runner;

    @Autowired
    Assessment assessment;

    @Autowired
    ChildVoice voice;

    @Autowired
    NewFacts newFacts;

    @Autowired
    ProcessEngine engine;

    static Stream<Arguments> routes() {
        return Stream.of(
                Arguments.of("OUT_ADULT_IMAGE", Map.of("material", "ADULT_IMAGE"), Map.of()),
                Arguments.of("OUT_REQUEST", Map.of("material", "REQUEST_ONLY"), Map.of()),
                Arguments.of("OUT_NO_CHILD_IMAGE", NO_IMAGE, Map.of()),
                Arguments.of(
                        "OUT_NO_CHILD_IMAGE", Map.of("material", "TEXT_ONLY", "reportedBy", "SOCIAL_CARE"), Map.of()),
                Arguments.of("STAFF_ALLEGATION", Map.of("staffAllegation", "YES", "policeAware", "YES"), Map.of()),
                Arguments.of("ADULT_OFFENDER", Map.of("adultInvolved", "YES"), Map.of()),
                Arguments.of("YPSI", Map.of("reportedBy", "POLICE", "policeAware", "YES"), Map.of()),
                Arguments.of("YPSI", Map.of(), Map.of("irImmediateRisk", "YES")),
                Arguments.of(
                        "YPSI", Map.of(), Map.of("mandatoryDutyApplies", "YES", "dutyReportTo", "LOCAL_AUTHORITY")));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void byNoRouteDoesACaseCloseUnheard(String route, Map<String, Object> incident, Map<String, Object> review) {
        CaseReference reference =
                reported(incident, review, Map.of("A", child(15), "B", onlyReceived(14), "C", child(18)));
        assertThat(now(reference).evaluation().value(DecisionIds.CASE_ROUTE, "case", "route"))
                .isEqualTo(route);
        if (now(reference).state() == CaseState.CLOSED) {
            assertThat(voice.missing(reference)).isEmpty();
        } else {
            assertThat(runner.leftOpen(reference)).isNotEmpty();
        }
        assertThat(askedAbout(reference)).isSubsetOf("A");
        assertThat(adultsStages(reference, "C")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routesOut")
    void whatNoStageHasAskedIsAskedAtTheEnd(Map<String, Object> incident) {
        CaseReference reference = reported(incident, Map.of(), Map.of("A", child(15), "B", onlyReceived(14)));
        assertThat(now(reference).state()).isEqualTo(CaseState.CLOSED);
        assertThat(askedAbout(reference)).containsExactly("A");
    }

    static Stream<Map<String, Object>> routesOut() {
        return Stream.of("ADULT_IMAGE", "REQUEST_ONLY", "TEXT_ONLY").map(material -> Map.of("material", material));
    }

    @Test
    void aCaseStaysOpenUntilTheChildIsHeardOrItIsSaidWhyNot() {
        CaseReference reference = reported(NO_IMAGE, Map.of(), Map.of("A", child(15)));
        becomesKnown(reference, "B");
        assertThat(voice.missing(reference)).containsExactly(Map.entry("B", Set.of(WISHES, PARENTS)));

        Task task = only(reference);
        refused(task, Map.of(), "Has the child been asked what they want?");
        refused(task, Map.of("wishesAsked", "NO", "parentsContacted", "YES"), "Why has the child not been asked?");
        refused(task, Map.of("wishesAsked", "YES", "parentsContacted", "YES"), "What does the child want?");
        refused(task, Map.of("wishesAsked", "YES", "wishes", "Rest.", "parentsContacted", "NOT_YET"), "in its list");
        Map<String, Object> heard = Map.of("wishesAsked", "NO", "whyNotAsked", "Declined to talk.");
        refused(task, with(heard, "parentsContacted", "NOT_SAFE"), "Why not, and who supports the child instead?");
        assertThat(now(reference).state()).isEqualTo(CaseState.OPEN);

        complete(task, with(heard, "parentsContacted", "YES"));
        assertThat(now(reference).state()).isEqualTo(CaseState.CLOSED);
        assertThat(voice.missing(reference)).isEmpty();
    }

    @Test
    void thoseWhoOnlyReceivedItAreNotAskedOneByOne() {
        Map<String, Map<String, Object>> many = new TreeMap<>(Map.of("A", child(15)));
        Stream.of("B", "C", "D", "E", "F").forEach(letter -> many.put(letter, onlyReceived(15)));
        CaseReference reference = reported(NO_IMAGE, Map.of(), many);
        assertThat(askedAbout(reference)).containsOnly("A");
    }

    private CaseReference reported(
            Map<String, Object> incident, Map<String, Object> review, Map<String, Map<String, Object>> children) {
        Map<String, Object> stated = Map.of("incident", incident, "review", review, "children", children);
        return runner.start(new Stage("start", ScenarioFacts.facts(stated), stated, stated, Map.of()));
    }

    private void becomesKnown(CaseReference reference, String letter) {
        FactChanges changes = FactChanges.none();
        changes.child(letter).putAll(child(14));
        Authorship by = new Authorship(DSL, new OrganisationId("greenfield"), "new-facts");
        newFacts.add(reference, changes, "Became known later.", by);
    }

    private Situation now(CaseReference reference) {
        return assessment.now(reference);
    }

    /** The children about whom the last task of all was put before somebody. */
    private Set<String> askedAbout(CaseReference reference) {
        return now(reference).runs().stream()
                .filter(run -> run.stage() == StageName.HEAR_THE_CHILD)
                .map(StageRun::subject)
                .collect(Collectors.toSet());
    }

    private List<StageRun> adultsStages(CaseReference reference, String adult) {
        return now(reference).runs().stream()
                .filter(run -> run.subject().equals(adult))
                .toList();
    }

    private void refused(Task task, Map<String, Object> answers, String words) {
        assertThatThrownBy(() -> complete(task, answers))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    private void complete(Task task, Map<String, Object> answers) {
        engine.getIdentityService().setAuthentication(DSL, List.of("greenfield-dsl"));
        try {
            engine.getTaskService().claim(task.getId(), DSL);
            engine.getFormService().submitTaskForm(task.getId(), answers);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Task only(CaseReference reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    private static Map<String, Object> with(Map<String, Object> answers, String field, Object value) {
        Map<String, Object> more = new TreeMap<>(answers);
        more.put(field, value);
        return more;
    }

    private static Map<String, Object> child(int age) {
        return Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", age, "ageNow", age);
    }

    private static Map<String, Object> onlyReceived(int age) {
        return Map.of("roles", List.of("RECIPIENT_ONLY"), "ageAtConduct", age, "ageNow", age);
    }
}
