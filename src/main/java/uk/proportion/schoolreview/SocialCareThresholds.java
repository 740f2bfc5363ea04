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
        Map<String, String> letters = new TreeMap<>();
        aboveAdvice(situation)
                .forEach((letter, decision) ->
                        letters.merge(decision.value("threshold"), letter, (some, another) -> some + "," + another));
        return letters.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    /** What T5 says of each child about whom somebody needs to be asked, by letter. */
    static Map<String, Decision> aboveAdvice(Situation situation) {
        if (situation.involves(Agency.SOCIAL_CARE) || !ASKED_WITH.contains(SchoolResponse.of(situation))) {
            return Map.of();
        }
        Map<String, Decision> thresholds =
                new TreeMap<>(situation.evaluation().decisions().getOrDefault(SOCIAL_CARE_THRESHOLD, Map.of()));
        thresholds.values().removeIf(decision -> ADVICE_ONLY.equals(decision.value("threshold")));
        return thresholds;
    }
}
