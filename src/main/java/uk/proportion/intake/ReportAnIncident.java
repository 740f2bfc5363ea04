package uk.proportion.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.FactChanges;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.FactFields;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.StartDoor;

/** The start form of Tasklist: up to six children in one go, and how many more there are. */
@Component
class ReportAnIncident implements StartDoor {
    private static final String SCHOOL = "incidentSchool";
    private static final String CHILD_COUNT = "childCount";
    private static final String FURTHER = "furtherRecipients";

    private final IncidentIntake intake;
    private final Chronology chronology;

    ReportAnIncident(IncidentIntake intake, Chronology chronology) {
        this.intake = intake;
        this.chronology = chronology;
    }

    @Override
    public String form() {
        return "report-an-incident";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(SCHOOL, CHILD_COUNT, FURTHER);
    }

    @Override
    public CaseReference take(Map<String, Object> answers, Authorship by) {
        Map<String, Object> facts = new HashMap<>(answers);
        facts.values().removeIf(java.util.Objects::isNull);
        facts.keySet().removeAll(ownFields());
        FactChanges changes = FactFields.changes(facts, "case");
        CaseReference reference;
        try {
            reference = intake.open(changes, (String) answers.get(SCHOOL), by);
        } catch (UnknownSchool unknown) {
            throw new Refusal(unknown.getMessage());
        }
        if (answers.get(FURTHER) instanceof Integer further && further > 0) {
            String summary = further + " further children received or saw it; add them as they become known";
            chronology.add(reference, by, "FURTHER_RECIPIENTS", "case", summary);
        }
        return reference;
    }
}
