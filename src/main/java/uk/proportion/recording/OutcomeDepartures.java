package uk.proportion.recording;

import static uk.proportion.guidance.DecisionIds.OUTCOME_21_GATE;
import static uk.proportion.guidance.DecisionIds.SIGN_OFF;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.Guidance;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.TaskAnswers;

/** Outcome 21 where its gate is closed, and an outcome that the victim would rather not have. */
@Component
class OutcomeDepartures {
    private final Assessment assessment;
    private final Guidance guidance;

    OutcomeDepartures(Assessment assessment, Guidance guidance) {
        this.assessment = assessment;
        this.guidance = guidance;
    }

    List<Departing> of(TaskAnswers answers, String code, String againstVictim) {
        CrimeSituation crime = new CrimeSituation(assessment.asRead(answers.reference()), answers.subject());
        Map<String, Object> signed = new HashMap<>(crime.asIfItWere(SIGN_OFF, code));
        signed.put("againstVictimPreference", againstVictim);
        Decision signing = guidance.decide(SIGN_OFF, signed);
        List<Departing> departures = new ArrayList<>();
        if ("21".equals(code) && "CLOSED".equals(crime.gate())) {
            departures.add(new Departing(
                    OUTCOME_21_GATE,
                    crime.crime(),
                    rules(crime.decision(OUTCOME_21_GATE)),
                    "CLOSED",
                    code,
                    signing.value("signOff")));
        }
        if ("YES".equals(againstVictim)) {
            departures.add(new Departing(
                    SIGN_OFF, crime.crime(), rules(signing), "VICTIM_PREFERENCE", code, signing.value("endorsement")));
        }
        return departures;
    }

    private static List<String> rules(Decision decision) {
        return decision.rules().stream().map(FiredRule::id).toList();
    }
}
