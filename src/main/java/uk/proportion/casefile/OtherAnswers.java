package uk.proportion.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.StoredDecisions.Stored;
import uk.proportion.guidance.Counterfactual;
import uk.proportion.guidance.Counterfactuals;
import uk.proportion.guidance.Counterfactuals.Changeable;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.guidance.DecisionTables;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.Agency;

/**
 * What would have changed a decision, as far as whoever reads it knew the case when it was taken (ADR 30). What an agency does
 * not know is as if nobody had answered it, so that nothing here tells of it.
 */
@Component
class OtherAnswers {
    private static final int MOST_KEPT = 5_000;

    private final CaseThen then;
    private final Counterfactuals counterfactuals;
    private final DecisionTables tables;
    private final Cache<Question, Found> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    OtherAnswers(CaseThen then, Counterfactuals counterfactuals, DecisionTables tables) {
        this.then = then;
        this.counterfactuals = counterfactuals;
        this.tables = tables;
    }

    /**
     * Questions on the same facts have the same answer; the facts are kept as their digest.
     *
     * @param proposing whether it is asked what may be proposed, rather than what the table says
     */
    private record Question(
            String table, String subject, boolean proposing, String edition, Agency reader, UUID facts) {}

    /**
     * @param others what would have changed the answer
     * @param olderTable whether the table has another edition by now, so that it cannot be asked any more as it was
     */
    record Found(List<Counterfactual> others, boolean olderTable) {
        static final Found NOTHING = new Found(List.of(), false);
    }

    /** Of what, and when; {@code null} for now. */
    private record Place(Instant moment, String subject) {}

    /** One reading of a case: what was answered when is put together once for all its decisions. */
    final class Reading {
        private final KnownCase known;
        private final Map<Instant, Answered> moments = new HashMap<>();
        private final Map<Place, CaseThen.Then> cases = new HashMap<>();
        private List<Answered.Submission> submissions;
        private Answered now;

        private Reading(KnownCase known) {
            this.known = known;
        }

        /** What would have changed a decision. */
        Found of(Stored stored) {
            return find(stored, result(stored), false);
        }

        /** What would have changed which outcomes may be proposed; nothing of decisions about anything else. */
        Found ofProposing(Stored stored) {
            return DecisionIds.PERMITTED_OUTCOMES.equals(stored.decision().decision())
                    ? find(stored, evaluation -> evaluation.proposable().get(stored.subject()), true)
                    : Found.NOTHING;
        }

        private Found find(Stored stored, Function<Evaluation, Object> answer, boolean proposing) {
            Decision decision = stored.decision();
            if (!tables.edition(decision.decision()).equals(decision.tableVersion())) {
                return new Found(List.of(), true);
            }
            // What stands holds on the facts of now as well: they are used where the record does not tell enough of
            // then
            return Stream.of(new Place(stored.decidedAt(), stored.subject()), new Place(null, stored.subject()))
                    .limit(stored.endedAt() == null ? 2 : 1)
                    .map(place -> cases.computeIfAbsent(place, this::caseAt))
                    .filter(one -> says(one.changeable(), stored))
                    .findFirst()
                    .map(one -> found(one, stored, answer, proposing))
                    .orElse(Found.NOTHING);
        }

        private CaseThen.Then caseAt(Place place) {
            Answered answered = place.moment() == null ? now() : at(place.moment());
            return then.on(answered, known, place.subject());
        }

        private boolean says(Changeable changeable, Stored stored) {
            Object result = result(stored).apply(changeable.asItIs());
            return String.valueOf(result)
                    .equals(String.valueOf(stored.decision().result()));
        }

        private Function<Evaluation, Object> result(Stored stored) {
            return evaluation -> evaluation
                    .find(known.reader(), stored.decision().decision(), stored.subject())
                    .map(Decision::result)
                    .orElse(null);
        }

        private Found found(CaseThen.Then one, Stored stored, Function<Evaluation, Object> answer, boolean proposing) {
            Question question = new Question(
                    stored.decision().decision(),
                    stored.subject(),
                    proposing,
                    stored.decision().tableVersion(),
                    known.reader(),
                    one.fingerprint());
            return kept.get(
                    question,
                    asked -> new Found(
                            counterfactuals.of(one.changeable(), asked.table(), asked.subject(), answer), false));
        }

        Answered now() {
            if (now == null) {
                now = then.now(known);
            }
            return now;
        }

        /** What was answered by that moment. */
        Answered at(Instant moment) {
            if (submissions == null) {
                submissions = then.submissions(known);
            }
            return moments.computeIfAbsent(moment, any -> then.at(known, submissions, moment));
        }
    }

    Reading reading(KnownCase known) {
        return new Reading(known);
    }
}
