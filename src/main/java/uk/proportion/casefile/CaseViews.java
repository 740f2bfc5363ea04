package uk.proportion.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/**
 * A case as one agency that takes part may know it. Whatever shows a case asks here, and shows no more: the {@link Audience}
 * says who sees what, and what follows from hidden knowledge is left out with it.
 */
@Service
@Transactional(readOnly = true)
public class CaseViews {
    private final KnownCase.Reader known;
    private final CaseContents contents;
    private final DecisionViews decisions;
    private final ChronologyViews chronology;
    private final CaseDeadlines deadlines;

    CaseViews(
            KnownCase.Reader known,
            CaseContents contents,
            DecisionViews decisions,
            ChronologyViews chronology,
            CaseDeadlines deadlines) {
        this.known = known;
        this.contents = contents;
        this.decisions = decisions;
        this.chronology = chronology;
        this.deadlines = deadlines;
    }

    /** The case file: facts, who takes part, people, crimes, stages, signatures and corrections, by key. */
    public Map<String, Object> file(CaseReference reference, Agency reader) {
        KnownCase own = known.of(reference, reader);
        CaseRecord record = own.record();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("reference", record.reference);
        view.put("state", record.state);
        view.put("school", record.school);
        view.put("openedAt", record.openedAt);
        view.put("closedAt", record.closedAt);
        view.put("retainUntil", record.retainUntil);
        view.put("involved", contents.involved(reference));
        view.put("incident", contents.incident(own));
        view.put("review", contents.review(own));
        view.put("children", contents.children(own));
        view.put("crimes", contents.crimes(own));
        view.put("stages", contents.stages(reference, reader));
        view.put("signOffs", contents.signOffs(reference, reader));
        view.put("corrections", decisions.corrected(own));
        return view;
    }

    /** What the tables say, and why; with the answers that no longer hold where the history is asked for. */
    public List<Map<String, Object>> decisions(CaseReference reference, Agency reader, boolean history) {
        return decisions.of(known.of(reference, reader), history);
    }

    /** As {@link #decisions}, without what would have changed each of them. */
    public List<Map<String, Object>> answers(CaseReference reference, Agency reader) {
        return decisions.answersOnly(known.of(reference, reader), false);
    }

    /**
     * Every answer that a table has given about one subject, the earliest first, with what would have changed it and, beside
     * what {@link #decisions(CaseReference, Agency, boolean)} has, {@code explained}: whether the agency's own knowledge explains
     * it; {@code statedBy}: each fact as a {@link FactOrigin}; and of permitted outcomes {@code proposableCounterfactuals}: what
     * would have changed which outcomes may be proposed.
     *
     * @param subject {@code case}, a child's letter or a crime's id
     */
    public List<Map<String, Object>> decisions(CaseReference reference, Agency reader, String table, String subject) {
        return decisions.of(known.of(reference, reader), table, subject);
    }

    /** What happened, the earliest first. */
    public List<Chronology.Entry> timeline(CaseReference reference, Agency reader) {
        return chronology.of(reference, reader);
    }

    /** By when what has to be done, in the order of the deadline table. */
    public List<CaseDeadlines.CaseDeadline> deadlines(CaseReference reference, Agency reader) {
        return deadlines.of(reference, reader);
    }
}
