package uk.proportion.casefile;

import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.ChildLetter;

/**
 * Whether a child of a case is known from an earlier one: asked of each organisation about the cases that it takes part in
 * itself, answered by a person, never twice (guidance section 8, T9).
 */
@Service
@Transactional
public class EarlierCases {
    private final CaseLookup cases;
    private final Chronology chronology;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EarlierCases(CaseLookup cases, Chronology chronology, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.chronology = chronology;
        this.events = events;
        this.clock = clock;
    }

    /** A child of an earlier case, who may be the one that is asked about. */
    public record EarlierChild(CaseReference reference, ChildLetter child) {}

    /**
     * Who has something to answer, each with what it was asked so far: the organisation and the number of its questions about
     * that child. The text changes with a further question and not with an answer.
     */
    @Transactional(readOnly = true)
    public Map<AskedOf, String> waiting(CaseReference reference) {
        return questions(reference)
                .filter(SameChildRecord::isOpen)
                .collect(Collectors.toMap(
                        SameChildRecord::asked,
                        question -> question.organisation + "|" + asked(reference, question),
                        (one, same) -> one,
                        () -> new TreeMap<>(Comparator.comparing(AskedOf::subject))));
    }

    /** The next earlier child that this agency has not said anything of, if there is one. */
    @Transactional(readOnly = true)
    public Optional<EarlierChild> next(CaseReference reference, AskedOf asked) {
        return questions(reference)
                .filter(question -> question.isOpen() && question.asked().equals(asked))
                .map(question -> earlier(question.earlierChild()))
                .min(Comparator.comparing(
                                (EarlierChild child) -> child.reference().value())
                        .thenComparing(EarlierChild::child));
    }

    /**
     * Keeps what somebody has said; everything is then decided afresh before the transaction ends.
     *
     * @param escalation whether it has become more serious, has new victims or follows a warning; counts with {@code SAME} only
     * @return whether it was still to be answered
     */
    public boolean answer(
            CaseReference reference,
            AskedOf asked,
            EarlierChild earlier,
            SameChildAnswer answer,
            boolean escalation,
            Authorship by) {
        cases.lock(reference);
        Optional<SameChildRecord> open = questions(reference)
                .filter(question -> question.isOpen() && question.asked().equals(asked))
                .filter(question -> earlier(question.earlierChild()).equals(earlier))
                .findFirst();
        open.ifPresent(question -> {
            question.answer(answer, answer == SameChildAnswer.SAME && escalation, by.user(), clock.instant());
            chronology.add(
                    reference,
                    by,
                    "EARLIER_CASE",
                    asked.subject(),
                    "Child %s of %s: %s".formatted(earlier.child(), earlier.reference(), words(answer)));
            events.publishEvent(new CaseChanged(reference));
        });
        return open.isPresent();
    }

    private static String words(SameChildAnswer answer) {
        return switch (answer) {
            case SAME -> "the same child";
            case DIFFERENT -> "another child";
            case NOT_SURE -> "not sure whether it is the same child";
        };
    }

    private long asked(CaseReference reference, SameChildRecord question) {
        return questions(reference)
                .filter(other -> other.letter.equals(question.letter))
                .filter(other -> other.organisation.equals(question.organisation))
                .count();
    }

    private Stream<SameChildRecord> questions(CaseReference reference) {
        CaseRecord record = cases.find(reference);
        return record.mayBeKnown ? record.sameChildren.stream() : Stream.empty();
    }

    private static EarlierChild earlier(ChildRecord child) {
        return new EarlierChild(new CaseReference(child.ownCase().reference), new ChildLetter(child.letter));
    }
}
