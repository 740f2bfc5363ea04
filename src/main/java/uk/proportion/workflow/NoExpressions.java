package uk.proportion.workflow;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * A query holds values and nothing to evaluate. The engine by itself looks only at the outermost part of a query, so that
 * whoever is signed in could run code by what stands in an or-part (CVE-2026-109432).
 */
final class NoExpressions {
    /** What a stored list needs in order to show each person their own tasks. */
    private static final Pattern OF_STORED_LISTS = Pattern.compile(
            "\\$\\{(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)(\\.((plus|minus|with)\\w+\\(\\d+\\)|toDate\\(\\)))*)}");

    private NoExpressions() {}

    /** @throws Refusal where anything in a query, in whichever part, would be evaluated */
    static void in(Object query) {
        refuse(query, any -> true, "Send values: a query that has something evaluated is not answered");
    }

    /** @throws Refusal where a list that is to be stored has more evaluated than who looks at it and when */
    static void butOfStoredListsIn(Object query) {
        refuse(
                query,
                expression -> !OF_STORED_LISTS.matcher(expression).matches(),
                "A stored list has only the person who looks and the moment evaluated");
    }

    private static void refuse(Object query, Predicate<String> unwanted, String sentence) {
        if (query instanceof AbstractQuery<?, ?> asked
                && parts(asked)
                        .flatMap(part -> part.getExpressions().values().stream())
                        .anyMatch(unwanted)) {
            throw new Refusal(sentence);
        }
    }

    private static Stream<? extends AbstractQuery<?, ?>> parts(AbstractQuery<?, ?> query) {
        return Stream.concat(Stream.of(query), alternatives(query).stream());
    }

    private static Collection<? extends AbstractQuery<?, ?>> alternatives(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        return query instanceof HistoricProcessInstanceQueryImpl instances ? instances.getQueries() : List.of();
    }
}
