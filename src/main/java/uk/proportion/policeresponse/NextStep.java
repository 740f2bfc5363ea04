package uk.proportion.policeresponse;

import static uk.proportion.guidance.DecisionIds.CRIME_RECORDING;
import static uk.proportion.guidance.DecisionIds.POLICE_RESPONSE_TIER;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.proportion.casefile.Situation;

/**
 * What comes next on the facts as they are and on what has been done. An investigation is checked before its facts are
 * complete; a proportionate response is checked once they are.
 *
 * @param crimes the crimes that the step is about, where each has a task of its own
 */
record NextStep(ResponseStep step, List<String> crimes) {
    private static final Set<String> INVESTIGATIONS = Set.of("FULL_INVESTIGATION", "JOINT_ENQUIRY");
    private static final String NO_RESPONSE = "NONE";

    static NextStep of(Situation situation, PoliceSteps.Done done) {
        return new Reading(situation, done).next();
    }

    /** The response that a tier asks for over the crimes that are known: once made, it is not made again. */
    static String response(Situation situation) {
        return tier(situation) + ":" + situation.facts().crimes().size();
    }

    /** The response that stands made, or NONE. */
    static String responseMade(PoliceSteps.Done done) {
        return done.latest(CASE, PoliceStep.RESPONSE).orElse(NO_RESPONSE);
    }

    private static String tier(Situation situation) {
        return situation.evaluation().value(POLICE_RESPONSE_TIER, CASE, "tier");
    }

    private record Reading(Situation situation, PoliceSteps.Done done) {

        NextStep next() {
            boolean investigation = INVESTIGATIONS.contains(tier(situation));
            if (!investigation && schoolDealsWithAll()) {
                return new NextStep(ResponseStep.SCHOOL_DEALS, List.of());
            }
            List<String> unanswered = "FACT_FIND".equals(tier(situation))
                    ? crimes(crime -> factors(crime).holdTheTier() || unasked(crime))
                    : investigation ? List.of() : crimes(this::unasked);
            if (!unanswered.isEmpty()) {
                return new NextStep(ResponseStep.FACT_FIND, unanswered);
            }
            List<String> toEnquire = "JOINT_ENQUIRY".equals(tier(situation)) ? crimes(this::notEnquired) : List.of();
            if (!toEnquire.isEmpty()) {
                return new NextStep(ResponseStep.JOINT_ENQUIRY, toEnquire);
            }
            return response(situation).equals(responseMade(done))
                    ? afterTheResponse(investigation)
                    : new NextStep(ResponseStep.CHECK, List.of());
        }

        /** An investigation settles what was unknown or suspected. */
        private NextStep afterTheResponse(boolean investigation) {
            List<String> unsettled = investigation ? crimes(this::notSettledSince) : List.of();
            return unsettled.isEmpty()
                    ? new NextStep(ResponseStep.RESPONSE_MADE, List.of())
                    : new NextStep(ResponseStep.FACT_FIND, unsettled);
        }

        private boolean schoolDealsWithAll() {
            List<String> others = crimes(crime ->
                    !"CRI_SCHOOL_DEALS".equals(situation.evaluation().value(CRIME_RECORDING, crime, "recording")));
            return others.isEmpty() && !situation.facts().crimes().isEmpty();
        }

        private boolean unasked(String crime) {
            return factors(crime).anyUnknown()
                    && done.latest(crime, PoliceStep.FACTS).isEmpty();
        }

        private boolean notEnquired(String crime) {
            String concern = factors(crime).widerConcern();
            return !"NO".equals(concern) && !done.stands(crime, PoliceStep.JOINT_ENQUIRY, concern);
        }

        private boolean notSettledSince(String crime) {
            return factors(crime).unsettled() && !done.stands(crime, PoliceStep.FACTS, responseMade(done));
        }

        private Factors factors(String crime) {
            return Factors.of(situation.facts(), crime);
        }

        private List<String> crimes(Predicate<String> those) {
            return situation.facts().crimes().keySet().stream().filter(those).toList();
        }
    }
}
