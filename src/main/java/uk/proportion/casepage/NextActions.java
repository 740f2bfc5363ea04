package uk.proportion.casepage;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.casefile.CaseDetails.Participant;
import uk.proportion.casepage.NextAction.Kind;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.OwnWork;

/**
 * Says what to do next on a case: the own task that is due first; without one, with whom the case lies and since when. What an
 * agency waits for is told by the stages that it may know of, counted from the day on which the other took part.
 */
@Component
class NextActions {
    private static final Map<String, Agency> AT_WORK = Map.of(
            "SCHOOL_REVIEW", Agency.SCHOOL,
            "POLICE_RESPONSE", Agency.POLICE,
            "RECORDING_DECISION", Agency.POLICE,
            "SAFEGUARDING_REFERRAL", Agency.SOCIAL_CARE);

    private final OwnWork work;
    private final CaseWords words;

    NextActions(OwnWork work, CaseWords words) {
        this.work = work;
        this.words = words;
    }

    /**
     * @param running the codes of the stages that run, as far as the reader may know them
     */
    NextAction of(
            CaseReference reference,
            User reader,
            boolean closed,
            List<String> running,
            List<Participant> participants,
            Map<String, String> names) {
        List<OwnWork.OpenWork> open = work.on(reference, reader);
        List<OwnWork.OpenWork> own = open.stream()
                .filter(task -> task.assignee() == null || task.assignee().equals(reader.id()))
                .toList();
        if (!own.isEmpty()) {
            return task(Kind.OWN, own.get(0), named(own.get(0), reference), own.size() - 1);
        }
        if (!open.isEmpty()) {
            OwnWork.OpenWork first = open.get(0);
            return task(
                    Kind.COLLEAGUE, first, words.say("next.colleague", first.assignee(), named(first, reference)), 0);
        }
        return closed
                ? plain(Kind.CLOSED, words.say("next.closed"))
                : waiting(running, participants, names, reader.agency())
                        .map(told -> plain(Kind.WAITING, told))
                        .orElseGet(() -> plain(Kind.NOTHING, words.say("next.nothing")));
    }

    /** The page says already which case it is. */
    private static String named(OwnWork.OpenWork task, CaseReference reference) {
        return task.name().replace(" · " + reference, "");
    }

    private NextAction task(Kind kind, OwnWork.OpenWork task, String title, int more) {
        Instant due = task.due();
        return new NextAction(
                kind,
                kind == Kind.OWN ? task.id() : null,
                title,
                due == null ? null : words.due(due),
                due == null ? null : words.moment(due),
                due != null && words.isPast(due),
                more);
    }

    private static NextAction plain(Kind kind, String title) {
        return new NextAction(kind, null, title, null, null, false, 0);
    }

    private Optional<String> waiting(
            List<String> running, List<Participant> participants, Map<String, String> names, Agency reader) {
        Map<Agency, Participant> byAgency = new EnumMap<>(Agency.class);
        participants.forEach(one -> byAgency.put(one.agency(), one));
        String told = running.stream()
                .map(AT_WORK::get)
                .filter(agency -> agency != null && agency != reader)
                .distinct()
                .sorted()
                .map(byAgency::get)
                .filter(java.util.Objects::nonNull)
                .map(one -> words.say(
                        "next.waiting",
                        names.getOrDefault(
                                one.organisation().value(), one.organisation().value()),
                        -words.days(one.since())))
                .collect(Collectors.joining(" "));
        return Optional.of(told).filter(text -> !text.isEmpty());
    }
}
