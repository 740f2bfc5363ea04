package uk.proportion.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.proportion.guidance.engine.GuidanceEngine;
import uk.proportion.scenario.ScenarioFacts;

/** What holds of every case, whatever its facts. */
class CaseGuidancePropertyTests {
    private static final String SEED = "20261120";
    private static final int TRIES = 500;
    private static final int CRIMINAL_RESPONSIBILITY = 10;
    private static final int ADULT = 18;
    private static final Set<String> FORCED = Set.of("YES", "SUSPECTED");
    /** The codes that may be confirmed where a child's regime does not apply; cancellations are not counted. */
    private static final Map<String, Set<String>> CODES_OF_A_REGIME = Map.of(
            "NO_OUTCOME", Set.of(),
            "ADULT_REGIME", Set.of(),
            "CANCEL_C2", Set.of(),
            "AGE_UNKNOWN", Set.of("20"),
            "UNIDENTIFIED", Set.of("14", "18", "20"),
            "ONLY_11", Set.of("11"));

    private static final Set<String> CANCELLATIONS = Set.copyOf(DecisionValues.ALL.get("cancellations"));
    /** Which authorisation opens which gate; no other gate lets an Outcome 21 through. */
    private static final Map<String, List<String>> MAY_OPEN = Map.of(
            "OPEN", List.of("SUPERVISOR", "INSPECTOR", "INSPECTOR_AND_FCR"),
            "OPEN_INSPECTOR", List.of("INSPECTOR", "INSPECTOR_AND_FCR"),
            "EXCEPTIONAL", List.of("INSPECTOR_AND_FCR"),
            "CLOSED", List.of("INSPECTOR_AND_FCR"));

    private static final CaseGuidance GUIDANCE = new CaseGuidance(new GuidanceEngine().guidance(), new CsvOffences());

    @Provide
    Arbitrary<Map<String, Object>> cases() {
        return StatedFacts.cases();
    }

    @Property(seed = SEED, tries = TRIES)
    void everyCaseGetsAnAnswerForItselfItsChildrenAndItsCrimes(@ForAll("cases") Map<String, Object> stated) {
        CaseFacts facts = ScenarioFacts.facts(stated);
        Evaluation evaluation = GUIDANCE.evaluate(facts);

        assertThat(evaluation.find(DecisionIds.CASE_ROUTE, Evaluation.CASE)).isPresent();
        facts.children()
                .forEach((letter, child) -> assertThat(evaluation
                                .find(DecisionIds.SOCIAL_CARE_THRESHOLD, letter)
                                .isPresent())
                        .isEqualTo(!(child.get("ageNow") instanceof Integer age && age >= ADULT)));
        assertThat(evaluation.proposable()).containsOnlyKeys(facts.crimes().keySet());
    }

    @Property(seed = SEED, tries = TRIES)
    void onlyKnownCodesAreOfferedAndNeverThoseThatNoPlatformMayGive(@ForAll("cases") Map<String, Object> stated) {
        forEachCrime(
                stated,
                (evaluation, crime) -> assertThat(evaluation.proposable().get(crime.id()))
                        .doesNotContain("3", "3A", "6", "7", "19", "24", "C5")
                        .allMatch(code -> CANCELLATIONS.contains(code)
                                || DecisionValues.ALL.get("permitted").contains(code)));
    }

    @Property(seed = SEED, tries = TRIES)
    void whatMayBeConfirmedMayBeProposed(@ForAll("cases") Map<String, Object> stated) {
        forEachCrime(
                stated,
                (evaluation, crime) -> assertThat(evaluation.proposable().get(crime.id()))
                        .containsAll(evaluation.permitted(crime.id())));
    }

    @Property(seed = SEED, tries = TRIES)
    void noCrimeIsRecordedAgainstAChildWhoWasForced(@ForAll("cases") Map<String, Object> stated) {
        forEachCrime(stated, (evaluation, crime) -> {
            if (FORCED.contains(String.valueOf(crime.ofPerson("undulyForced")))) {
                assertThat(crime.recording(evaluation)).isNotEqualTo("RECORD_CRIME_24H");
                assertThat(evaluation.permitted(crime.id())).isSubsetOf(CANCELLATIONS);
            }
        });
    }

    @Property(seed = SEED, tries = TRIES)
    void anOutcome21NeverPassesAShutGate(@ForAll("cases") Map<String, Object> stated) {
        forEachCrime(stated, (evaluation, crime) -> {
            String gate = String.valueOf(evaluation.value(DecisionIds.OUTCOME_21_GATE, crime.id(), "gate"));
            boolean ranked = MAY_OPEN.getOrDefault(gate, List.of())
                    .contains(crime.facts().get("authorisation"));
            boolean overridden = crime.is("override", "YES") && crime.is("enquiriesComplete", "YES");
            boolean shut = !ranked || "CLOSED".equals(gate) && !overridden;
            if (shut) {
                assertThat(evaluation.permitted(crime.id())).doesNotContain("21");
            }
        });
    }

    @Property(seed = SEED, tries = TRIES)
    void policeRecordNothingOfACaseThatTheyDoNotKnow(@ForAll("cases") Map<String, Object> stated) {
        forEachCrime(stated, (evaluation, crime) -> {
            if (!evaluation.policeAware()) {
                assertThat(crime.recording(evaluation)).isIn("NO_POLICE_RECORD", "ADVICE_LOG_ONLY");
            }
        });
    }

    @Property(seed = SEED, tries = TRIES)
    void policeKnowNothingOfACaseThatTheSchoolHandles(@ForAll("cases") Map<String, Object> stated) {
        CaseFacts facts = ScenarioFacts.facts(stated);
        Evaluation evaluation = GUIDANCE.evaluate(facts);
        if ("SCHOOL_HANDLES".equals(evaluation.value(DecisionIds.SCHOOL_RESPONSE, Evaluation.CASE, "schoolResponse"))) {
            assertThat(evaluation.policeAware()).isFalse();
            assertThat(evaluation.find(DecisionIds.POLICE_RESPONSE_TIER, Evaluation.CASE))
                    .isEmpty();
        }
    }

    @Property(seed = SEED, tries = TRIES)
    void noCodeIsPermittedOutsideTheRegimeOfItsCrime(@ForAll("cases") Map<String, Object> stated) {
        forEachCrime(stated, (evaluation, crime) -> {
            Set<String> codes =
                    CODES_OF_A_REGIME.get(evaluation.value(DecisionIds.OUTCOME_REGIME, crime.id(), "regime"));
            if (codes != null) {
                assertThat(evaluation.permitted(crime.id()))
                        .allMatch(code -> codes.contains(code) || CANCELLATIONS.contains(code));
            }
        });
    }

    @Property(seed = SEED, tries = TRIES)
    void whoeverIsEighteenNowHasLeftTheYouthRegime(@ForAll("cases") Map<String, Object> stated) {
        CaseFacts facts = ScenarioFacts.facts(stated);
        Evaluation evaluation = GUIDANCE.evaluate(facts);
        facts.children().forEach((letter, child) -> {
            if (child.get("ageNow") instanceof Integer age && age >= ADULT) {
                assertThat(evaluation.find(DecisionIds.INTERVENTION_PLAN, letter))
                        .isEmpty();
                assertThat(evaluation.find(DecisionIds.PERSISTENCE, letter)).isEmpty();
            }
        });
    }

    @Property(seed = SEED, tries = TRIES)
    void aChildUnderTenIsOfferedNothingBut11(@ForAll("cases") Map<String, Object> stated) {
        forEachCrime(stated, (evaluation, crime) -> {
            Object age = crime.facts().getOrDefault("ageAtConduct", crime.ofPerson("ageAtConduct"));
            if (!crime.is("person", "NONE") && age instanceof Integer years && years < CRIMINAL_RESPONSIBILITY) {
                assertThat(evaluation.proposable().get(crime.id()))
                        .allMatch(code -> code.equals("11") || CANCELLATIONS.contains(code));
            }
        });
    }

    private static void forEachCrime(Map<String, Object> stated, BiConsumer<Evaluation, Crime> check) {
        CaseFacts facts = ScenarioFacts.facts(stated);
        Evaluation evaluation = GUIDANCE.evaluate(facts);
        facts.crimes().forEach((id, crime) -> check.accept(evaluation, new Crime(id, crime, facts)));
    }

    private record Crime(String id, Map<String, Object> facts, CaseFacts ofCase) {
        boolean is(String fact, String value) {
            return value.equals(facts.get(fact));
        }

        Object ofPerson(String fact) {
            return ofCase.children().getOrDefault(facts.get("person"), Map.of()).get(fact);
        }

        String recording(Evaluation evaluation) {
            return evaluation.value(DecisionIds.CRIME_RECORDING, id, "recording");
        }
    }
}
