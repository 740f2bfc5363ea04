package uk.proportion.casepage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.User;
import uk.proportion.casefile.CaseDetails;
import uk.proportion.casefile.CaseDetails.Participant;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.CaseViews;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.guidance.FactSubject;
import uk.proportion.shared.CaseReference;

/** Puts the page of a case together, of what the case file gives to the reader's agency and nothing else. */
@Component
class CasePageAssembly {
    private static final int LATEST = 10;
    /** What a reader wants to know first; the other answers stand behind it. */
    private static final List<String> STORY = List.of(
            "summary",
            "howItCameToLight",
            "when",
            "services",
            "place",
            "material",
            "subject",
            "imageOnline",
            "sharedBeyond");
    /** Tables whose answers other decisions use. */
    private static final Set<String> BEHIND =
            Set.of("sign-off", "persistence", "outcome-regime", "permitted-outcomes", "cancellations");

    private final CaseViews views;
    private final CaseDetails details;
    private final CaseSections sections;
    private final NextActions nextActions;
    private final CaseWords words;

    CasePageAssembly(
            CaseViews views, CaseDetails details, CaseSections sections, NextActions nextActions, CaseWords words) {
        this.views = views;
        this.details = details;
        this.sections = sections;
        this.nextActions = nextActions;
        this.words = words;
    }

    /** In one transaction, so that the rows of a case are read once. */
    @Transactional(readOnly = true)
    CasePage of(CaseReference reference, User reader) {
        Map<String, Object> file = views.file(reference, reader.agency());
        Map<String, String> names = words.organisations();
        List<Participant> participants = details.participants(reference);
        List<CasePage.DecisionLine> decisions = sections.decisions(reference, reader.agency());
        List<Happening> entries = sections.happenings(reference, reader.agency());
        Map<String, Object> incident = map(file.get("incident"));
        boolean closed = file.get("state") == CaseState.CLOSED;
        return new CasePage(
                head(file, decisions, participants, names),
                nextActions.of(reference, reader, closed, sections.running(file), participants, names),
                KnownFacts.only(words.words(), FactSubject.INCIDENT, incident, STORY),
                KnownFacts.rows(words.words(), FactSubject.INCIDENT, incident, Set.copyOf(STORY)),
                KnownFacts.rows(words.words(), FactSubject.REVIEW, map(file.get("review")), Set.of()),
                sections.children(maps(file.get("children")), details.voices(reference)),
                sections.crimes(maps(file.get("crimes"))),
                sections.replies(reference, reader.agency(), names),
                sections.signatures(file.get("signOffs")),
                decisions.stream().filter(CasePageAssembly::isForemost).toList(),
                decisions.stream().filter(line -> !isForemost(line)).toList(),
                sections.departures(reference, reader.agency()),
                sections.deadlines(reference, reader.agency()),
                sections.corrections(details.corrections(reference, reader.agency())),
                sections.takeDowns(reference),
                entries.subList(Math.max(0, entries.size() - LATEST), entries.size()),
                entries.size());
    }

    private static boolean isForemost(CasePage.DecisionLine line) {
        return !BEHIND.contains(line.table());
    }

    private CasePage.Head head(
            Map<String, Object> file,
            List<CasePage.DecisionLine> decisions,
            List<Participant> participants,
            Map<String, String> names) {
        String route = decisions.stream()
                .filter(line -> line.table().equals(DecisionIds.CASE_ROUTE))
                .map(CasePage.DecisionLine::result)
                .collect(Collectors.joining());
        return new CasePage.Head(
                (String) file.get("reference"),
                words.state((CaseState) file.get("state")),
                route,
                words.day((java.time.Instant) file.get("openedAt")),
                file.get("closedAt") == null ? null : words.day((java.time.Instant) file.get("closedAt")),
                file.get("retainUntil") == null ? null : words.day((java.time.LocalDate) file.get("retainUntil")),
                participants.stream().map(one -> who(one, names)).toList());
    }

    private CasePage.Who who(Participant one, Map<String, String> names) {
        String id = one.organisation().value();
        return new CasePage.Who(
                names.getOrDefault(id, id),
                words.words().agency(one.agency()),
                words.day(one.since()),
                words.say("ground." + one.ground()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }
}
