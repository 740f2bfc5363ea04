package uk.proportion.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.DecisionGrounds.Shown;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.DecisionIds;

/** The decisions of a case as far as one agency may know them, with what was corrected under them. */
@Component
class DecisionViews {
    private static final String COUNTERFACTUALS = "counterfactuals";
    private static final String DECIDED_AT = "decidedAt";
    private static final String ENDED_AT = "endedAt";

    private final StoredDecisions decisions;
    private final DecisionGrounds grounds;
    private final CorrectionViews corrections;
    private final DecisionReviews reviews;
    private final Authors authors;

    DecisionViews(
            StoredDecisions decisions,
            DecisionGrounds grounds,
            CorrectionViews corrections,
            DecisionReviews reviews,
            Authors authors) {
        this.decisions = decisions;
        this.grounds = grounds;
        this.corrections = corrections;
        this.reviews = reviews;
        this.authors = authors;
    }

    /** The decisions that stand, or all that were ever given, as far as that agency may know them. */
    List<Map<String, Object>> of(KnownCase known, boolean history) {
        Map<UUID, FactRevision> corrected = corrections.revisions(known.record().id).stream()
                .collect(Collectors.toMap(revision -> revision.id, Function.identity()));
        List<DecisionReviews.Review> reviewed = reviews.of(known.reference());
        List<StoredDecisions.Stored> all = decisions.history(known.record().id);
        Set<Object> hidden = all.stream()
                .filter(one -> !one.isFor(known.reader()))
                .map(one -> place(one.decision().decision(), one.subject(), one.decidedAt()))
                .collect(Collectors.toSet());
        List<Map<String, Object>> views = new ArrayList<>();
        all.stream()
                .filter(one -> one.isFor(known.reader()) && grounds.sees(known, one))
                .forEach(one -> add(views, view(one, known, corrected, reviewed), hidden));
        views.removeIf(view -> !history && view.get(ENDED_AT) != null);
        views.forEach(
                view -> view.computeIfPresent(COUNTERFACTUALS, (key, shown) -> grounds.counterfactuals((Shown) shown)));
        return views;
    }

    /** Every answer of the case that was corrected, the earliest first. */
    List<Corrections.Kept> corrected(KnownCase known) {
        return corrections.of(known);
    }

    /** An answer that was only given afresh because of what the agency does not see is for it the same answer. */
    private static void add(List<Map<String, Object>> views, Map<String, Object> next, Set<Object> hidden) {
        views.stream()
                .filter(earlier -> isSame(earlier, next) && follows(earlier, next, hidden))
                .findFirst()
                .ifPresentOrElse(
                        earlier -> {
                            next.put(DECIDED_AT, earlier.get(DECIDED_AT));
                            views.set(views.indexOf(earlier), next);
                        },
                        () -> views.add(next));
    }

    /** At once, or after a time in which it was given to other agencies only. */
    private static boolean follows(Map<String, Object> earlier, Map<String, Object> next, Set<Object> hidden) {
        Object ended = earlier.get(ENDED_AT);
        return next.get(DECIDED_AT).equals(ended)
                || hidden.contains(place(earlier.get("decision"), earlier.get("subject"), ended));
    }

    private static Object place(Object table, Object subject, Object moment) {
        return Arrays.asList(table, subject, moment);
    }

    private static boolean isSame(Map<String, Object> earlier, Map<String, Object> next) {
        return List.of("decision", "subject", "result", "rules", "tableVersion").stream()
                        .allMatch(key -> String.valueOf(earlier.get(key)).equals(String.valueOf(next.get(key))))
                && !earlier.containsKey("corrected")
                && List.of().equals(earlier.get("reviews"))
                && agree((Map<?, ?>) earlier.get("facts"), (Map<?, ?>) next.get("facts"));
    }

    private static boolean agree(Map<?, ?> facts, Map<?, ?> others) {
        return facts.entrySet().stream()
                .filter(fact -> others.containsKey(fact.getKey()))
                .allMatch(fact -> String.valueOf(fact.getValue()).equals(String.valueOf(others.get(fact.getKey()))));
    }

    private Map<String, Object> view(
            StoredDecisions.Stored stored,
            KnownCase known,
            Map<UUID, FactRevision> corrected,
            List<DecisionReviews.Review> reviewed) {
        Shown shown = grounds.of(known, stored);
        Decision decision = shown.decision();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("decision", decision.decision());
        view.put("subject", stored.subject());
        // Of other tables it would tell that somebody knows of an earlier incident
        view.put("askedBy", DecisionIds.PERSISTENCE.equals(decision.decision()) ? known.reader() : null);
        view.put("result", decision.result());
        view.put("rules", decision.rules());
        view.put("facts", decision.facts());
        view.put(COUNTERFACTUALS, shown);
        view.put("tableVersion", decision.tableVersion());
        view.put(DECIDED_AT, stored.decidedAt());
        view.put(ENDED_AT, stored.endedAt());
        if (!shown.restedOn().isEmpty()) {
            view.put("restedOn", shown.restedOn());
            view.put("corrected", correction(corrected.get(stored.correctedBy()), known));
        }
        view.put("reviews", reviews(stored, known, reviewed));
        return view;
    }

    private Map<String, Object> correction(FactRevision revision, KnownCase known) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("at", revision.madeAt);
        view.put("by", revision.author);
        view.put("reason", corrections.isOwn(known.reader(), revision) ? revision.reason : null);
        return view;
    }

    /** The reviews that were offered while the decision stood, because of what the agency may know. */
    private List<Map<String, Object>> reviews(
            StoredDecisions.Stored stored, KnownCase known, List<DecisionReviews.Review> reviewed) {
        return reviewed.stream()
                .filter(review -> review.decision().equals(stored.decision().decision())
                        && review.subject().equals(stored.subject())
                        && !review.offeredAt().isBefore(stored.decidedAt())
                        && (stored.endedAt() == null || review.offeredAt().isBefore(stored.endedAt())))
                .filter(review -> !grounds.seen(known, review.correctedKeys()).isEmpty())
                .map(review -> review(review, known))
                .toList();
    }

    private Map<String, Object> review(DecisionReviews.Review review, KnownCase known) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("corrected", grounds.seen(known, review.correctedKeys()));
        view.put("offeredAt", review.offeredAt());
        view.put("answer", review.answer());
        view.put("reason", known.reader() == authors.agency(review.organisation()) ? review.reason() : null);
        view.put("by", review.by());
        view.put("at", review.at());
        return view;
    }
}
