package uk.proportion.policeresponse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Vocabulary;

/** The aggravating factors of one crime (guidance 3.2); one that nobody has answered is UNKNOWN. */
record Factors(Map<?, ?> answers) {
    private static final String WIDER_CONCERN = "AF12";
    /** AF01 to AF12, which hold the tier at FACT_FIND while any is unknown. */
    private static final List<String> OF_THE_TIER = Vocabulary.FACTORS.subList(0, 12);

    private static final Set<String> PRESENT = Set.of("YES", "SUSPECTED");

    static Factors of(CaseFacts facts, String crime) {
        return new Factors((Map<?, ?>) facts.crimes().get(crime).getOrDefault("aggravating", Map.of()));
    }

    /** Whether the tier waits for an answer. */
    boolean holdTheTier() {
        return OF_THE_TIER.stream().anyMatch(this::isUnknown);
    }

    boolean anyUnknown() {
        return Vocabulary.FACTORS.stream().anyMatch(this::isUnknown);
    }

    /** Whether an investigation has something left to settle. */
    boolean unsettled() {
        return anyUnknown() || Vocabulary.FACTORS.stream().map(this::answer).anyMatch("SUSPECTED"::equals);
    }

    /** What is known of a wider child-protection issue (AF12). */
    String widerConcern() {
        return answer(WIDER_CONCERN);
    }

    /** Whether a strategy discussion is to be considered: persistent, widely shared or recklessly forwarded. */
    boolean callForConsideration() {
        return "PERSISTENT".equals(answer(Vocabulary.PERSISTENCE_FACTOR))
                || PRESENT.contains(answer("AF14"))
                || PRESENT.contains(answer("AF15"));
    }

    private boolean isUnknown(String factor) {
        return Vocabulary.UNKNOWN.equals(answer(factor));
    }

    private String answer(String factor) {
        Object answer = answers.get(factor);
        return answer == null ? Vocabulary.UNKNOWN : (String) answer;
    }
}
