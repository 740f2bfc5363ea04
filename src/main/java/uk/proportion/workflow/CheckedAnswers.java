package uk.proportion.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of checking a submission.
 *
 * @param answers those that are accepted, by key: {@code null} for a field that is hidden, absent for one that was left empty
 * @param hidden the ids of the parts of the form that its conditions hide
 * @param faults all that is wrong, in the order of the form
 */
public record CheckedAnswers(Map<String, Object> answers, Set<String> hidden, List<Fault> faults) {}
