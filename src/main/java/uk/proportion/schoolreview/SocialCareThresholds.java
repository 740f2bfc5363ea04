package uk.proportion.schoolreview;

import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.proportion.casefile.Situation;
import uk.proportion.guidance.Decision;
import uk.proportion.shared.Agency;

/** Where T5 says more than advice, while social care does not take part and nothing else brings the case to it. */
final class SocialCareThresholds {
    private static final String ADVICE_ONLY = "NO_STATUTORY_ROLE_ADVICE";
    private static final Set<String> ASKED_WITH = Set.of(
            SchoolResponse.REFER_POLICE,
            SchoolResponse.JOIN_POLICE,
            SchoolResponse.DUTY_REPORT,
            SchoolResponse.SCHOOL_HANDLES);

    private SocialCareThresholds() {}

    /** Such as {@code EARLY_HELP:B,C;S17_ASSESSMENT:A}; empty where nobody needs to be asked. */
    static String toAskAbout(Situation situation) {
        if (situation.involves(Agency.SOCIAL_CARE) || !ASKED_WITH.contains(SchoolResponse.of(situation))) {
            return "";
        }
        Map<String, Decision> thresholds =
                situation.evaluation().decisions().getOrDefault(SOCIAL_CARE_THRESHOLD, Map.of());
        Map<String, String> letters = new TreeMap<>();
        thresholds.forEach((letter, decision) ->
                letters.merge(decision.value("threshold"), letter, (some, another) -> some + "," + another));
        letters.remove(ADVICE_ONLY);
        return letters.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(";"));
    }
}
