package uk.proportion.casefile;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** A case as one agency knows it: its facts, and what the tables say on these alone. */
record KnownCase(CaseRecord record, Agency reader, CaseFacts facts, Evaluation evaluation) {

    CaseReference reference() {
        return new CaseReference(record.reference);
    }

    /** What the table says on what this agency knows; empty where it would not be asked. */
    Optional<Decision> decision(String table, String subject) {
        return evaluation.find(reader, table, subject);
    }

    /** Whether the agency knows of whom or what a decision is about. */
    boolean knows(String subject) {
        return Evaluation.CASE.equals(subject)
                || facts.children().containsKey(subject)
                || facts.crimes().containsKey(subject);
    }

    /** Reads cases so. */
    @Component
    static class Reader {
        private final CaseLookup cases;
        private final FactsReader facts;
        private final CaseGuidance guidance;
        private final SituationReader situations;

        Reader(CaseLookup cases, FactsReader facts, CaseGuidance guidance, SituationReader situations) {
            this.cases = cases;
            this.facts = facts;
            this.guidance = guidance;
            this.situations = situations;
        }

        java.util.UUID id(CaseReference reference) {
            return cases.id(reference);
        }

        KnownCase of(CaseReference reference, Agency reader) {
            CaseRecord record = cases.find(reference);
            CaseFacts known = facts.readFor(reader, record);
            if (situations.policeKnow(record, known)) {
                known.incident().put("policeAware", "YES");
            }
            return new KnownCase(record, reader, known, guidance.evaluate(known));
        }
    }
}
