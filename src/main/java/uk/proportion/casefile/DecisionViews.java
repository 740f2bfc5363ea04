package uk.proportion.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Counterfactuals;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** The decisions of a case as the API shows them, with what was corrected under them. */
@Component
class DecisionViews {
    private final StoredDecisions decisions;
    private final Counterfactuals counterfactuals;
    private final FactRevisions revisions;
    private final DecisionReviews reviews;

    DecisionViews(
            StoredDecisions decisions,
            Counterfactuals counterfactuals,
            FactRevisions revisions,
            DecisionReviews reviews) {
        this.decisions = decisions;
        this.counterfactuals = counterfactuals;
        this.revisions = revisions;
        this.reviews = reviews;
    }

    /** The decisions that stand, or all that were ever given, as far as that agency may know them. */
    List<Map<String, Object>> of(CaseRecord record, Agency agency, boolean history) {
        UUID caseId = record.id;
        List<StoredDecisions.Stored> stored = history ? decisions.history(caseId) : decisions.current(caseId);
        Map<UUID, FactRevision> corrections =
                corrections(caseId).stream().collect(Collectors.toMap(revision -> revision.id, Function.identity()));
        List<DecisionReviews.Review> reviewed = reviews.of(new CaseReference(record.reference));
        return stored.stream()
                .filter(one -> one.isFor(agency))
                .map(one -> {
                    Map<String, Object> view = decision(one, agency, corrections);
                    view.put("reviews", of(one, reviewed));
                    return view;
                })
                .toList();
    }

    /** Every answer of the case that was corrected, the earliest first. */
    List<Corrections.Kept> corrected(UUID caseId) {
        return Corrections.of(corrections(caseId));
    }

    /** The reviews that were offered while the decision stood. */
    private static List<Map<String, Object>> of(StoredDecisions.Stored stored, List<DecisionReviews.Review> reviews) {
        return reviews.stream()
                .filter(review -> review.decision().equals(stored.decision().decision())
                        && review.subject().equals(stored.subject())
                        && !review.offeredAt().isBefore(stored.decidedAt())
                        && (stored.endedAt() == null || review.offeredAt().isBefore(stored.endedAt())))
                .map(DecisionViews::review)
                .toList();
    }

    private static Map<String, Object> review(DecisionReviews.Review review) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("corrected", review.correctedKeys());
        view.put("offeredAt", review.offeredAt());
        view.put("answer", review.answer());
        view.put("reason", review.reason());
        view.put("by", review.by());
        view.put("at", review.at());
        return view;
    }

    private List<FactRevision> corrections(UUID caseId) {
        return revisions.findByCaseIdAndCorrectionsIsNotNullOrderByMadeAt(caseId);
    }

    private Map<String, Object> decision(
            StoredDecisions.Stored stored, Agency agency, Map<UUID, FactRevision> corrections) {
        Decision decision = stored.decision();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("decision", decision.decision());
        view.put("subject", stored.subject());
        view.put("askedBy", DecisionIds.PERSISTENCE.equals(decision.decision()) ? agency : stored.askedBy());
        view.put("result", decision.result());
        view.put("rules", decision.rules());
        view.put("facts", decision.facts());
        view.put("counterfactuals", counterfactuals.of(decision));
        view.put("tableVersion", decision.tableVersion());
        view.put("decidedAt", stored.decidedAt());
        view.put("endedAt", stored.endedAt());
        if (stored.correctedBy() != null) {
            FactRevision correction = corrections.get(stored.correctedBy());
            view.put("restedOn", stored.restedOn());
            view.put(
                    "corrected", Map.of("at", correction.madeAt, "by", correction.author, "reason", correction.reason));
        }
        return view;
    }
}
