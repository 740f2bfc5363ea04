package uk.proportion.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CVE-2026-109432: nothing that somebody sends with a query is evaluated. */
class NoExpressionsTests {
    private static final String PROPERTY = "no-expressions-tests";
    private static final String ATTACK =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                    + ".invoke(null, '%s', 'reached')}".formatted(PROPERTY);

    private static ProcessEngine engine;
    private static TaskService tasks;
    private static FilterService filters;

    @BeforeAll
    static void open() {
        engine = GuardedEngine.open();
        tasks = engine.getTaskService();
        filters = engine.getFilterService();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void nothingWasEvaluated() {
        engine.getIdentityService().clearAuthentication();
        filters.createFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @Test
    void aQueryWithAnExpressionInAnOrPartIsNotAnswered() {
        signIn();
        refused(() -> orPart(tasks.createTaskQuery()).list());
        refused(() -> orPart(tasks.createTaskQuery()).count());
        refused(() -> orPart(tasks.createTaskQuery()).listPage(0, 1));
        refused(() -> orPart(tasks.createTaskQuery()).singleResult());
    }

    @Test
    void aQueryWithAnExpressionInItsMainPartIsNotAnswered() {
        signIn();
        refused(() -> tasks.createTaskQuery().taskAssigneeExpression(ATTACK).list());
        refused(() -> tasks.createTaskQuery().dueBeforeExpression("${now()}").count());
    }

    @Test
    void theCodeOfThePlatformIsNotAnsweredEither() {
        refused(() -> orPart(tasks.createTaskQuery()).list());
    }

    @Test
    void aStoredListIsNotNarrowedByAnExpression() {
        String stored = store(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        signIn();
        assertThat(filters.list(stored)).isEmpty();
        refused(() -> filters.list(stored, orPart(tasks.createTaskQuery())));
        refused(() -> filters.listPage(stored, orPart(tasks.createTaskQuery()), 0, 1));
        refused(() -> filters.singleResult(stored, orPart(tasks.createTaskQuery())));
        refused(() -> filters.count(stored, orPart(tasks.createTaskQuery())));
        refused(() ->
                filters.count(stored, tasks.createTaskQuery().taskNameLike("x").taskAssigneeExpression(ATTACK)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${currentUser()}",
                "${now()}",
                "${dateTime().plusDays(2)}",
                "${dateTime().withHourOfDay(0).toDate()}"
            })
    void codeStoresAListForWhoeverLooksAtWhateverMoment(String expression) {
        assertThat(store(tasks.createTaskQuery().taskAssigneeExpression(expression)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${currentUser().getClass()}",
                "${now().getClass()}",
                "${dateTime().plusDays(2).getClass()}",
                "${dateTime().plusDays(''.length())}",
                "${runtimeService}",
                "${currentUser()}${now()}",
                "#{currentUser()}"
            })
    void notEvenCodeStoresAListWithAnythingElseInIt(String expression) {
        refused(() -> store(tasks.createTaskQuery().taskAssigneeExpression(expression)));
        refused(() -> store(
                tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr()));
    }

    @Test
    void nobodyStoresOrRemovesAList() {
        String stored = store(tasks.createTaskQuery());
        Filter changed = filters.getFilter(stored);
        signIn();
        refused(() -> filters.saveFilter(changed));
        refused(() -> filters.deleteFilter(stored));
    }

    private static TaskQuery orPart(TaskQuery query) {
        return query.or().taskAssigneeExpression(ATTACK).endOr();
    }

    private static String store(TaskQuery query) {
        return filters.saveFilter(filters.newTaskFilter("list").setQuery(query)).getId();
    }

    private static void signIn() {
        engine.getIdentityService().setAuthentication("officer.north", List.of("north-officer"));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOf(Refusal.class);
    }
}
