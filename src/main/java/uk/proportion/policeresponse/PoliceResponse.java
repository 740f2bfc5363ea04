package uk.proportion.policeresponse;

import static uk.proportion.guidance.DecisionIds.POLICE_RESPONSE_TIER;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.Referrals;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Decisions;

/** How far the police go in a case and what comes next (T4a, guidance 3.1 and 3.2). */
@Service
@Transactional
public class PoliceResponse {
    private static final String CONSIDER = "CONSIDER";

    private final Decisions decisions;
    private final PoliceSteps steps;
    private final Referrals referrals;
    private final Chronology chronology;

    PoliceResponse(Decisions decisions, PoliceSteps steps, Referrals referrals, Chronology chronology) {
        this.decisions = decisions;
        this.steps = steps;
        this.referrals = referrals;
        this.chronology = chronology;
    }

    /**
     * The course that the response takes.
     *
     * @param tier as T4a has it
     * @param supervisorRank SUPERVISOR or INSPECTOR
     * @param strategyDiscussion NOW, YES, CONSIDER or NO; NO also where it has been considered on the facts as they are
     * @param next what comes next
     * @param crimes the crimes that the next step is about
     */
    public record Course(
            String tier, String supervisorRank, String strategyDiscussion, ResponseStep next, List<String> crimes) {}

    /** Decides the tier afresh, and what comes next on it. */
    public Course course(CaseReference reference) {
        Situation situation = decisions.afresh(reference, StageName.POLICE_RESPONSE, CASE);
        NextStep next = NextStep.of(situation, steps.of(reference));
        return new Course(
                tier(situation, "tier"),
                tier(situation, "supervisorRank"),
                strategyDiscussion(situation),
                next.step(),
                next.crimes());
    }

    /** Brings social care in for a strategy discussion. Asking twice changes nothing. */
    public void askForAStrategyDiscussion(CaseReference reference, Authorship by) {
        if (steps.of(reference).latest(CASE, PoliceStep.STRATEGY_ASKED).isEmpty()) {
            steps.done(reference, CASE, PoliceStep.STRATEGY_ASKED, Agency.SOCIAL_CARE.name(), by);
            chronology.add(reference, by, "STRATEGY_DISCUSSION", CASE, "Police ask for a strategy discussion");
        }
        referrals.refer(reference, Agency.SOCIAL_CARE, "STRATEGY_DISCUSSION", by);
    }

    /** Somebody has considered a strategy discussion on account of the crimes that call for it. */
    void considered(CaseReference reference, boolean needed, Authorship by) {
        Situation situation = decisions.afresh(reference, StageName.POLICE_RESPONSE, CASE);
        callingForConsideration(situation)
                .forEach(crime -> steps.done(reference, crime, PoliceStep.STRATEGY, needed ? "YES" : "NO", by));
        if (needed) {
            askForAStrategyDiscussion(reference, by);
        }
    }

    /** The response that the tier asks for has been made. */
    void made(CaseReference reference, Authorship by) {
        Situation situation = decisions.afresh(reference, StageName.POLICE_RESPONSE, CASE);
        steps.done(reference, CASE, PoliceStep.RESPONSE, NextStep.response(situation), by);
    }

    private String strategyDiscussion(Situation situation) {
        String stated = tier(situation, "strategyDiscussion");
        return CONSIDER.equals(stated) && consideredAlready(situation) ? "NO" : stated;
    }

    private boolean consideredAlready(Situation situation) {
        PoliceSteps.Done done = steps.of(situation.reference());
        return callingForConsideration(situation).stream()
                .allMatch(crime -> done.latest(crime, PoliceStep.STRATEGY).isPresent());
    }

    private static List<String> callingForConsideration(Situation situation) {
        return situation.facts().crimes().keySet().stream()
                .filter(crime -> Factors.of(situation.facts(), crime).callForConsideration())
                .toList();
    }

    private static String tier(Situation situation, String output) {
        return situation.evaluation().value(POLICE_RESPONSE_TIER, CASE, output);
    }
}
