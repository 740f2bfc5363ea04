package uk.proportion.casepage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseViews;
import uk.proportion.casefile.ChildVoice.Heard;
import uk.proportion.casefile.CorrectedAnswer;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.takedown.TakeDowns;

/** The sections of the page of a case. */
@Component
class CaseSections {
    private final CaseViews views;
    private final TakeDowns takeDowns;
    private final Happenings happenings;
    private final SectionWords lines;
    private final PeopleAndCrimes people;

    CaseSections(
            CaseViews views, TakeDowns takeDowns, Happenings happenings, SectionWords lines, PeopleAndCrimes people) {
        this.views = views;
        this.takeDowns = takeDowns;
        this.happenings = happenings;
        this.lines = lines;
        this.people = people;
    }

    List<ChildView> children(List<Map<String, Object>> children, Map<String, List<Heard>> voices) {
        return people.children(children, voices);
    }

    List<CrimeView> crimes(List<Map<String, Object>> crimes) {
        return people.crimes(crimes);
    }

    List<CasePage.DecisionLine> decisions(CaseReference reference, Agency reader) {
        return views.decisions(reference, reader, false).stream()
                .map(lines::decision)
                .toList();
    }

    List<CasePage.DepartureLine> departures(CaseReference reference, Agency reader) {
        return people.departures(reference, reader);
    }

    List<CasePage.DeadlineLine> deadlines(CaseReference reference, Agency reader) {
        return views.deadlines(reference, reader).stream().map(lines::deadline).toList();
    }

    List<CasePage.CorrectionLine> corrections(List<CorrectedAnswer> corrections) {
        return corrections.stream().map(lines::correction).toList();
    }

    List<CasePage.TakeDownLine> takeDowns(CaseReference reference) {
        return takeDowns.of(reference).stream().map(lines::takeDown).toList();
    }

    List<CasePage.Signature> signatures(Object signOffs) {
        return ((Collection<?>) signOffs).stream().map(lines::signature).toList();
    }

    List<Happening> happenings(CaseReference reference, Agency reader) {
        return happenings.of(reference, reader);
    }

    /** The answers that came back, among what that agency may know of the chronology. */
    List<CasePage.Reply> replies(CaseReference reference, Agency reader, Map<String, String> names) {
        return views.timeline(reference, reader).stream()
                .filter(entry -> "DONE".equals(entry.kind()) && entry.source() != null)
                .filter(entry -> SectionWords.REPLIES.contains(entry.source()))
                .map(entry -> lines.reply(entry, names))
                .toList();
    }

    /** The codes of the stages that run, as far as the file shows them. */
    List<String> running(Map<String, Object> file) {
        return lines.running((Collection<?>) file.get("stages"));
    }
}
