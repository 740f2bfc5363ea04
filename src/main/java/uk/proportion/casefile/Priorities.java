package uk.proportion.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/**
 * How pressing a case is for one agency, as a number on its tasks: on what that agency may know, and on its own decision, so that
 * the number tells nobody more than they know (guidance section 8, T2 and T4a; docs/adr/0025).
 */
@Service
@Transactional(readOnly = true)
public class Priorities {
    /** Somebody is in danger now. */
    public static final int IMMEDIATE = 100;

    /** Something is stated or suspected that asks for more than a proportionate response. */
    public static final int HIGH = 75;

    /** Nothing is known that presses or that does not. */
    public static final int NORMAL = 50;

    /** The agency has decided that it can be dealt with in the ordinary way. */
    public static final int ROUTINE = 25;

    private static final List<String> DANGER_IN_THE_INCIDENT = List.of("lifeThreat");
    private static final List<String> DANGER_IN_THE_REVIEW = List.of("irImmediateRisk");
    private static final List<String> DANGER_TO_A_CHILD = List.of("immediateDanger");
    private static final List<String> GRAVE_IN_THE_INCIDENT =
            List.of("adultInvolved", "extortion", "threatToShare", "staffAllegation");
    private static final List<String> GRAVE_IN_THE_REVIEW =
            List.of("irCoercion", "irCapacity", "irUnusualActs", "irUnder13SexualActs", "aggravatedYouth");
    private static final List<String> GRAVE_FOR_A_CHILD = List.of("significantHarm", "exploitation");
    private static final Set<String> STATED = Set.of("YES", "SUSPECTED", "PERSISTENT");
    private static final Set<String> ORDINARY = Set.of("PROPORTIONATE_LOCAL", "SCHOOL_HANDLES");
    private static final Set<String> MORE_THAN_PROPORTIONATE =
            Set.of("FULL_INVESTIGATION", "JOINT_ENQUIRY", "ENHANCED_PROPORTIONATE");
    private static final Map<Agency, String> OWN_DECISION =
            Map.of(Agency.POLICE, "police-response-tier", Agency.SCHOOL, "school-response");

    private final CaseLookup cases;
    private final FactsReader facts;
    private final StoredDecisions decisions;

    Priorities(CaseLookup cases, FactsReader facts, StoredDecisions decisions) {
        this.cases = cases;
        this.facts = facts;
        this.decisions = decisions;
    }

    /** How pressing the case is for that agency: one of the four numbers. */
    public int of(CaseReference reference, Agency agency) {
        if (agency == Agency.PARTNERSHIP) {
            return NORMAL;
        }
        CaseRecord record = cases.find(reference);
        CaseFacts known = facts.readFor(agency, record);
        if (anybodyIsInDanger(known)) {
            return IMMEDIATE;
        }
        Optional<String> decided = ownDecision(record, agency);
        if (isGrave(known) || decided.filter(MORE_THAN_PROPORTIONATE::contains).isPresent()) {
            return HIGH;
        }
        return decided.filter(ORDINARY::contains).isPresent() ? ROUTINE : NORMAL;
    }

    private static boolean anybodyIsInDanger(CaseFacts known) {
        return anyStated(known.incident(), DANGER_IN_THE_INCIDENT)
                || anyStated(known.review(), DANGER_IN_THE_REVIEW)
                || known.children().values().stream()
                        .anyMatch(
                                child -> anyStated(child, DANGER_TO_A_CHILD) || "ACUTE".equals(child.get("selfHarm")));
    }

    private static boolean isGrave(CaseFacts known) {
        return anyStated(known.incident(), GRAVE_IN_THE_INCIDENT)
                || anyStated(known.review(), GRAVE_IN_THE_REVIEW)
                || known.children().values().stream().anyMatch(child -> anyStated(child, GRAVE_FOR_A_CHILD))
                || known.crimes().values().stream()
                        .map(FactsReader::factorsOf)
                        .anyMatch(factors -> anyStated(factors, Vocabulary.FACTORS));
    }

    private static boolean anyStated(Map<String, Object> facts, Collection<String> keys) {
        return keys.stream().map(facts::get).filter(Objects::nonNull).anyMatch(STATED::contains);
    }

    /** What the agency's own table says now; social care's threshold follows from facts that count here by themselves. */
    private Optional<String> ownDecision(CaseRecord record, Agency agency) {
        return Stream.ofNullable(OWN_DECISION.get(agency))
                .flatMap(table -> decisions.current(record.id).stream()
                        .filter(stored -> stored.isFor(agency))
                        .map(StoredDecisions.Stored::decision)
                        .filter(decision -> decision.decision().equals(table)))
                .map(Priorities::answer)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> answer(Decision decision) {
        return Stream.of("tier", "schoolResponse")
                .map(decision.outputs()::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst();
    }
}
