package uk.proportion.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseCourse.Child;
import uk.proportion.casefile.ChildVoice.Answer;
import uk.proportion.shared.OrganisationId;

/** Whether each child was heard by the time that the case closed, and whether there was an earlier case within twelve months. */
@Component
class ChildrenObserved implements Observer {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MONTHS = 12;

    @Override
    public Stream<Counted> observe(CaseHistory history) {
        OrganisationId reporter = history.course().reporter();
        Instant reported = history.course().reportedAt();
        Stream<Counted> repeats = history.course().children().stream()
                .filter(child -> !child.adult())
                .map(child -> history.count(
                        Measure.REPEAT, isRepeat(child, reported) ? "REPEAT" : "FIRST", reported, reporter));
        Instant closed = history.course().closedAt();
        Stream<Counted> voices = closed == null
                ? Stream.empty()
                : history.course().children().stream()
                        .filter(Child::askedAbout)
                        .map(child -> history.count(Measure.VOICE, voice(child), closed, reporter));
        return Stream.concat(repeats, voices);
    }

    private static boolean isRepeat(Child child, Instant reported) {
        return child.earlierCaseAt() != null
                && child.earlierCaseAt()
                        .isAfter(reported.atZone(LONDON).minusMonths(MONTHS).toInstant());
    }

    private static String voice(Child child) {
        if (child.voice().contains(Answer.CHILD_ASKED)) {
            return "ASKED";
        }
        return child.voice().contains(Answer.CHILD_NOT_ASKED) ? "REASON_GIVEN" : "MISSING";
    }
}
