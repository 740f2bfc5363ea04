package uk.proportion.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.DecisionGrounds.Shown;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.DecisionIds;

/** The decisions of a case as far as one agency may know them, with what was corrected under them. */
@Component
class DecisionViews {
    private static final String COUNTERFACTUALS = "counterfactuals";

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

    /** The decisions that stand, or all that were ever given, as far as that agency may know them, with what would have changed them. */
    List<Map<String, Object>> of(KnownCase known, boolean history) {
        List<Map<String, Object>> views = answers(known, history, any -> true);
        OtherAnswers.Reading reading = grounds.otherAnswers(known);
        views.forEach(view -> explain(view, reading));
        return views;
    }

    /** As {@link #of}, those chosen, and without what would have changed them. */
    List<Map<String, Object>> answersOnly(KnownCase known, boolean history) {
        List<Map<String, Object>> views = answers(known, history, any -> true);
        views.forEach(view -> view.remove(COUNTERFACTUALS));
        return views;
    }

    /** Every answer of one table about one subject, the earliest first, with more than {@link #of(KnownCase, boolean)} tells. */
    List<Map<String, Object>> of(KnownCase known, String table, String subject) {
        List<Map<String, Object>> views = answers(
                known,
                true,
                one -> one.decision().decision().equals(table) && one.subject().equals(subject));
        OtherAnswers.Reading reading = grounds.otherAnswers(known);
        views.forEach(view -> {
            Asked asked = (Asked) view.get(COUNTERFACTUALS);
            view.put("explained", asked.shown().explained());
            view.put("statedBy", grounds.origins(known, asked.stored(), asked.shown()));
            explain(view, reading);
            view.put(
                    "proposableCounterfactuals",
                    asked.shown().explained()
                            ? reading.ofProposing(asked.stored()).others()
                            : List.of());
        });
        return views;
    }

    private List<Map<String, Object>> answers(
            KnownCase known, boolean history, Predicate<StoredDecisions.Stored> wanted) {
        Map<UUID, FactRevision> corrected = corrections.revisions(known.record().id).stream()
                .collect(Collectors.toMap(revision -> revision.id, Function.identity()));
        List<DecisionReviews.Review> reviewed = reviews.of(known.reference());
        List<StoredDecisions.Stored> all =
                decisions.history(known.record().id).stream().filter(wanted).toList();
        AnswersAsRead answers = new AnswersAsRead();
        all.stream()
                .filter(one -> !one.isFor(known.reader()))
                .forEach(one -> answers.hide(one.decision().decision(), one.subject(), one.decidedAt()));
        all.stream()
                .filter(one -> one.isFor(known.reader()) && grounds.sees(known, one))
                .forEach(one -> answers.add(view(one, known, corrected, reviewed)));
        List<Map<String, Object>> views = answers.all();
        views.removeIf(view -> !history && view.get(AnswersAsRead.ENDED_AT) != null);
        return views;
    }

    /** A decision that is still to be explained. */
    private record Asked(Shown shown, StoredDecisions.Stored stored) {}

    private static void explain(Map<String, Object> view, OtherAnswers.Reading reading) {
        Asked asked = (Asked) view.get(COUNTERFACTUALS);
        OtherAnswers.Found found = asked.shown().explained() ? reading.of(asked.stored()) : OtherAnswers.Found.NOTHING;
        view.put(COUNTERFACTUALS, found.others());
        if (found.olderTable()) {
            view.put("counterfactualsUnavailable", "OLDER_TABLE");
        }
    }

    /** Every answer of the case that was corrected, the earliest first. */
    List<Corrections.Kept> corrected(KnownCase known) {
        return corrections.of(known);
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
        view.put(COUNTERFACTUALS, new Asked(shown, stored));
        view.put("tableVersion", decision.tableVersion());
        view.put(AnswersAsRead.DECIDED_AT, stored.decidedAt());
        view.put(AnswersAsRead.ENDED_AT, stored.endedAt());
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
