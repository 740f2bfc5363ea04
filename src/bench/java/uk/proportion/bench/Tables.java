package uk.proportion.bench;

import java.util.List;
import java.util.Map;
import uk.proportion.guidance.DecisionIds;

/** Which tables a service task of the diagrams rests on, each asking the ones before it. */
final class Tables {
    private static final Map<String, List<String>> OF_DELEGATE = Map.ofEntries(
            Map.entry("${decideTheImmediateActions}", List.of(DecisionIds.IMMEDIATE_ACTIONS)),
            Map.entry("${decideTheRoute}", List.of(DecisionIds.CASE_ROUTE)),
            Map.entry("${decideTheSchoolsResponse}", List.of(DecisionIds.SCHOOL_RESPONSE)),
            Map.entry("${decideWhetherToRecord}", List.of(DecisionIds.CRIME_RECORDING)),
            Map.entry("${decideTheTier}", List.of(DecisionIds.POLICE_RESPONSE_TIER)),
            Map.entry(
                    "${decideTheThreshold}",
                    List.of(DecisionIds.PERSISTENCE, DecisionIds.SOCIAL_CARE_THRESHOLD, DecisionIds.SIGN_OFF)),
            Map.entry("${putThePlanTogether}", List.of(DecisionIds.INTERVENTION_PLAN)),
            Map.entry(
                    "${seeWhatMayBeProposed}",
                    List.of(
                            DecisionIds.OUTCOME_21_GATE,
                            DecisionIds.OUTCOME_REGIME,
                            DecisionIds.PERMITTED_OUTCOMES,
                            DecisionIds.CANCELLATIONS)),
            Map.entry("${decideWhoSigns}", List.of(DecisionIds.DISCLOSURE_EXPLANATION, DecisionIds.SIGN_OFF)));

    private Tables() {}

    static List<String> of(String delegateExpression) {
        return OF_DELEGATE.getOrDefault(delegateExpression, List.of());
    }
}
