package uk.proportion.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** A case as the API shows it to an agency that takes part. */
@Service
@Transactional(readOnly = true)
class CaseViews {
    private final CaseLookup cases;
    private final FactsReader facts;
    private final CaseContents contents;
    private final DecisionViews decisions;

    CaseViews(CaseLookup cases, FactsReader facts, CaseContents contents, DecisionViews decisions) {
        this.cases = cases;
        this.facts = facts;
        this.contents = contents;
        this.decisions = decisions;
    }

    Map<String, Object> file(CaseReference reference, Agency agency) {
        CaseRecord record = cases.find(reference);
        CaseFacts known = facts.readFor(agency, record);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("reference", record.reference);
        view.put("state", record.state);
        view.put("school", record.school);
        view.put("openedAt", record.openedAt);
        view.put("closedAt", record.closedAt);
        view.put("retainUntil", record.retainUntil);
        view.put("involved", contents.involved(reference));
        view.put("incident", with(known.incident(), contents.narrative(record, "case")));
        view.put("review", known.review());
        view.put("children", contents.children(record, known, agency));
        view.put("crimes", contents.crimes(record, known));
        view.put("stages", contents.stages(reference, agency));
        view.put("signOffs", contents.signOffs(reference));
        view.put("corrections", decisions.corrected(record.id));
        return view;
    }

    /** What the tables say, as far as that agency may know it. */
    List<Map<String, Object>> decisions(CaseReference reference, Agency agency, boolean history) {
        return decisions.of(cases.find(reference), agency, history);
    }

    static Map<String, Object> with(Map<String, Object> facts, Map<String, Object> more) {
        Map<String, Object> both = new TreeMap<>(facts);
        both.putAll(more);
        return both;
    }
}
