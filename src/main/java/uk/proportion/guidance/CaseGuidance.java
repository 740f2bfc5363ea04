package uk.proportion.guidance;

import org.springframework.stereotype.Component;

/** All tables over a whole case: T0–T10, each asked for the case, child or crime that it is about, in the order of need. */
@Component
public class CaseGuidance {
    private final Guidance guidance;
    private final Offences offences;

    public CaseGuidance(Guidance guidance, Offences offences) {
        this.guidance = guidance;
        this.offences = offences;
    }

    /**
     * Evaluates a case as it stands once the school's decision has been carried out: a referral to police puts the case
     * before them, so that T3–T10 see police as aware. Takes the facts literally and derives no lower bound; only an
     * aggravating factor that is not mentioned counts as {@code UNKNOWN}.
     *
     * @throws IncompleteFacts if a table that has to be asked lacks a fact, or the offence table lacks the offence
     */
    public Evaluation evaluate(CaseFacts facts) {
        return new CaseRun(guidance, offences, facts).evaluate();
    }

    /**
     * What the tables say of one subject, as {@link #evaluate(CaseFacts)} has it, and sooner. The facts that its decisions name are
     * those of the subject and of as many others as make a difference.
     *
     * @param subject {@code case}, a child's letter or a crime's id
     */
    public Evaluation evaluate(CaseFacts facts, String subject) {
        return new CaseRun(guidance, offences, Brief.of(facts, subject)).evaluate(subject);
    }
}
