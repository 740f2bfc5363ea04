package uk.proportion.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import uk.proportion.guidance.CaseFacts;

/** Answers to the fields of forms that are no facts: decisions of a person that a scenario takes for granted or leaves open. */
final class OwnAnswers {
    private static final Map<String, Object> GRANTED = Map.ofEntries(
            Map.entry("approval", "APPROVED"),
            Map.entry("responseCheck", "APPROVED"),
            Map.entry("planAgreement", "AGREED"),
            Map.entry("measureResult", "COMPLETED"),
            Map.entry("wishesAsked", "YES"),
            Map.entry("wishes", ScenarioRunner.PLANTED_SENTENCE),
            Map.entry("parentsContacted", "YES"),
            Map.entry("strategyNeeded", "NO"),
            Map.entry("nextStep", "PROPOSE"),
            Map.entry("sameChild", "DIFFERENT"),
            Map.entry("decisionReview", "STANDS"),
            Map.entry("forceReference", "42/12345/26"),
            Map.entry("lateRationale", ScenarioRunner.PLANTED_SENTENCE));

    private final CaseFacts scenario;
    private final CaseFacts product;

    OwnAnswers(CaseFacts scenario, CaseFacts product) {
        this.scenario = scenario;
        this.product = product;
    }

    /** A form that would propose or confirm an outcome, or make police aware, waits until the file says so. */
    boolean mayAnswer(String form, String subject) {
        return switch (form) {
            case "propose-the-outcome", "confirm-the-outcome" ->
                !"NONE".equals(outcome(scenario, subject))
                        && !Objects.equals(outcome(scenario, subject), outcome(product, subject));
            case "tell-the-lado-and-the-police", "report-to-the-police-and-the-iwf" ->
                "YES".equals(scenario.incident().get("policeAware"));
            default -> true;
        };
    }

    Map<String, Object> of(String form, String subject) {
        Map<String, Object> answers = new HashMap<>(GRANTED);
        switch (form) {
            case "put-a-crime-forward" -> {
                answers.put("anyCrime", scenario.crimes().containsKey(nextCrime()) ? "YES" : "NO");
                answers.put(
                        "anotherCrime",
                        scenario.crimes().size() > product.crimes().size() + 1 ? "YES" : "NO");
            }
            case "propose-the-outcome" -> answers.put("proposedOutcome", outcome(scenario, subject));
            case "tell-the-people-concerned" -> answers.putAll(Map.of("suspectTold", "YES", "victimTold", "YES"));
            default -> {}
        }
        return answers;
    }

    /** A crime that is put forward is the next one of the file. */
    String subject(String form, String subject) {
        return form.equals("put-a-crime-forward") ? nextCrime() : subject;
    }

    private String nextCrime() {
        return "c" + (product.crimes().size() + 1);
    }

    private static Object outcome(CaseFacts facts, String crime) {
        return facts.crimes().getOrDefault(crime, Map.of()).get("outcome");
    }
}
