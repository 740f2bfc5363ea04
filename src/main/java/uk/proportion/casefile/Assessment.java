package uk.proportion.casefile;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.CaseReference;

/**
 * Decides a case afresh on its facts as they are now. Each answer is stored as it was given then, with its facts and the
 * rules that fired; an answer that no longer holds is ended, never changed.
 */
@Service
@Transactional
public class Assessment {
    private final CaseLookup cases;
    private final FactsReader facts;
    private final CaseGuidance guidance;
    private final StoredDecisions stored;
    private final SituationReader situations;

    Assessment(
            CaseLookup cases,
            FactsReader facts,
            CaseGuidance guidance,
            StoredDecisions stored,
            SituationReader situations) {
        this.cases = cases;
        this.facts = facts;
        this.guidance = guidance;
        this.stored = stored;
        this.situations = situations;
    }

    /** The case as it is now, decided afresh. */
    public Situation now(CaseReference reference) {
        CaseRecord record = cases.find(reference);
        CaseFacts known = facts.read(record);
        Evaluation evaluation = evaluate(record, known);
        stored.keep(record, evaluation);
        return situations.read(record, known, evaluation);
    }

    /** The case as it is now, for reading only: what the tables say is not kept. */
    @Transactional(readOnly = true)
    public Situation asRead(CaseReference reference) {
        CaseRecord record = cases.find(reference);
        CaseFacts known = facts.read(record);
        return situations.read(record, known, evaluate(record, known));
    }

    /**
     * What one table says of one subject now.
     *
     * @param subject {@code case}, a child's letter or a crime's id
     * @throws IllegalStateException where guidance does not ask that table of that subject
     */
    public Decision decide(CaseReference reference, String table, String subject) {
        return now(reference)
                .evaluation()
                .find(table, subject)
                .orElseThrow(() -> new IllegalStateException(table + " is not asked of " + subject));
    }

    /** The facts as they are now, every gap filled and the derived ones raised. */
    @Transactional(readOnly = true)
    public CaseFacts facts(CaseReference reference) {
        return facts.read(cases.find(reference));
    }

    private Evaluation evaluate(CaseRecord record, CaseFacts known) {
        Evaluation evaluation = guidance.evaluate(known);
        if (evaluation.policeAware() || !situations.policeKnow(record, known)) {
            return evaluation;
        }
        known.incident().put("policeAware", "YES");
        return guidance.evaluate(known);
    }
}
