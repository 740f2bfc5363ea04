package uk.proportion.intake;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.NewCase;
import uk.proportion.casefile.Referrals;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/** Opens a case file from a report: whose it is follows from who is signed in, never from what was sent. */
@Service
@Transactional
class IncidentIntake {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String POLICE_AWARE = "policeAware";

    private final CaseFiles files;
    private final Referrals referrals;
    private final Organisations organisations;
    private final Clock clock;

    IncidentIntake(CaseFiles files, Referrals referrals, Organisations organisations, Clock clock) {
        this.files = files;
        this.referrals = referrals;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Opens a case file.
     *
     * @param school the code of the children's school, for police and social care; a school reports for itself
     * @throws UnknownSchool if that code is not in the list of schools
     */
    CaseReference open(FactChanges answers, String school, Authorship by) {
        Organisation reporter = organisations.find(by.organisation()).orElseThrow();
        OrganisationId schoolId = reporter.agency() == Agency.SCHOOL ? reporter.id() : schoolOf(school);
        boolean policeAware = isPoliceAware(answers, reporter);
        complete(answers.incident(), reporter, schoolId, policeAware);
        CaseReference reference = files.open(new NewCase(by, schoolId, answers));
        referrals.involve(reference, reporter.agency(), reporter.id(), "REPORTED", by);
        if (schoolId != null && reporter.agency() != Agency.SCHOOL) {
            referrals.involve(reference, Agency.SCHOOL, schoolId, "SCHOOL_OF_THE_CHILD", by);
        }
        if (policeAware) {
            referrals.refer(reference, Agency.POLICE, "POLICE_TOLD", by);
        }
        referrals.referWhereTheSchoolIsAccused(reference, by);
        return reference;
    }

    /** A report by police makes them aware, unless it was a call without names. */
    private static boolean isPoliceAware(FactChanges answers, Organisation reporter) {
        boolean identifiable = !"NO".equals(answers.incident().get("identifiableReport"));
        boolean told = "YES".equals(answers.incident().get(POLICE_AWARE));
        return identifiable && (told || reporter.agency() == Agency.POLICE);
    }

    private void complete(
            Map<String, Object> incident, Organisation reporter, OrganisationId school, boolean policeAware) {
        Nation nation = Optional.ofNullable(school)
                .flatMap(organisations::find)
                .map(Organisation::nation)
                .orElse(reporter.nation());
        incident.put("nation", nation.name());
        incident.put("reportedBy", reporter.agency().name());
        incident.put(POLICE_AWARE, policeAware ? "YES" : "NO");
        incident.putIfAbsent(
                "reportedAt", clock.instant().atZone(LONDON).toOffsetDateTime().toString());
        incident.values().removeIf(java.util.Objects::isNull);
    }

    private OrganisationId schoolOf(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return organisations.ofAgency(Agency.SCHOOL).stream()
                .map(Organisation::id)
                .filter(id -> id.value().equals(code.strip().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow(UnknownSchool::new);
    }
}
