package uk.proportion.schoolreview;

import java.util.Map;
import org.springframework.stereotype.Service;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.Referrals;
import uk.proportion.casefile.Situation;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Carries out what T2 decides on: to whom the school's case goes. Carrying it out twice changes nothing. */
@Service
public class SchoolReferrals {
    private static final String GROUND = "SCHOOL_RESPONSE";
    private static final Authorship BY = Authorship.system("school-review");

    private final Referrals referrals;
    private final CaseFiles files;
    private final SchoolActions actions;

    SchoolReferrals(Referrals referrals, CaseFiles files, SchoolActions actions) {
        this.referrals = referrals;
        this.files = files;
        this.actions = actions;
    }

    /** Where one of the criteria of immediate referral is met, police and social care have the case now (UKCIS 2024). */
    public void atOnceWhereACriterionIsMet(Situation situation) {
        if (SchoolResponse.criterionIsMet(situation)) {
            toPoliceAndSocialCare(situation.reference());
        }
    }

    public void toPoliceAndSocialCare(CaseReference reference) {
        toPolice(reference);
        referrals.refer(reference, Agency.SOCIAL_CARE, GROUND, BY);
    }

    public void toPolice(CaseReference reference) {
        if (!hasToldThePolice(reference)) {
            actions.done(reference, SchoolAction.POLICE_TOLD, BY);
        }
        referrals.refer(reference, Agency.POLICE, GROUND, BY);
    }

    /**
     * Refers to whom the duty report names.
     *
     * @throws IllegalStateException if nobody has said so yet
     */
    public void asTheDutyReportSays(Situation situation) {
        Agency to = SchoolResponse.dutyReportTo(situation);
        if (to == null) {
            throw new IllegalStateException("The duty report names nobody: dutyReportTo has no value");
        }
        if (to == Agency.POLICE) {
            toPolice(situation.reference());
        } else {
            referrals.refer(situation.reference(), to, GROUND, BY);
        }
    }

    /**
     * What the school has once told the police they do not forget: where T2 no longer refers to them, the case file says that
     * they are aware.
     *
     * @return whether that had to be noted, so that everything is to be decided afresh
     */
    boolean noteThatPoliceKnow(Situation situation) {
        boolean forgotten = !"YES".equals(situation.incident("policeAware"))
                && !SchoolResponse.bringsItToThePolice(situation)
                && hasToldThePolice(situation.reference());
        if (forgotten) {
            Map<String, Object> known = Map.of("policeAware", "YES", "identifiableReport", "YES");
            files.record(situation.reference(), FactChanges.ofIncident(known), BY);
        }
        return forgotten;
    }

    private boolean hasToldThePolice(CaseReference reference) {
        return actions.last(reference, SchoolAction.POLICE_TOLD).isPresent();
    }
}
