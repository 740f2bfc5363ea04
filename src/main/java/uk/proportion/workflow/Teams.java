package uk.proportion.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.proportion.access.Directory;
import uk.proportion.access.Role;
import uk.proportion.casefile.AccusedStaff;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Referrals;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/**
 * Names the group that takes a task: {@code ${teams.of(execution, 'DSL')}}. The organisation comes from the case file, never
 * from a variable. Where no school is known, the reporter's own officer or social worker stands in for it. Whoever is accused
 * deals with nothing of the case: the headteacher stands in for the safeguarding lead, the lead for the headteacher, and the
 * team manager of the authority for both.
 */
@Component("teams")
public class Teams {
    private static final Map<Agency, Role> STAND_IN =
            Map.of(Agency.POLICE, Role.OFFICER, Agency.SOCIAL_CARE, Role.SOCIAL_WORKER);

    private final Referrals referrals;
    private final CaseFiles files;
    private final Directory directory;

    Teams(Referrals referrals, CaseFiles files, Directory directory) {
        this.referrals = referrals;
        this.files = files;
        this.directory = directory;
    }

    /** The group of that role in the organisation that takes part in this case. */
    public String of(DelegateExecution execution, String role) {
        return of(new CaseReference(execution.getProcessBusinessKey()), Role.valueOf(role));
    }

    /** The group of that role in the organisation that takes part in that case. */
    public String of(CaseReference reference, Role wanted) {
        Role role = notAccused(reference, wanted);
        Map<Agency, OrganisationId> involved = referrals.involved(reference);
        OrganisationId organisation = involved.get(role.agency());
        if (organisation != null) {
            return directory.groupOf(organisation, role);
        }
        return role.agency() == Agency.SCHOOL ? reporter(reference) : serving(reference, role);
    }

    /**
     * Of those roles, separated by commas, the ones whose agencies take part in the case: {@code ${teams.involved(execution,
     * 'OFFICER,DSL')}}.
     */
    public List<String> involved(DelegateExecution execution, String roles) {
        Set<Agency> involved = referrals
                .involved(new CaseReference(execution.getProcessBusinessKey()))
                .keySet();
        return Stream.of(roles.split(","))
                .filter(role -> involved.contains(Role.valueOf(role).agency()))
                .toList();
    }

    /** The group of that role in an organisation that does not take part yet: {@code ${teams.at(transferTo, transferRole)}}. */
    public String at(String organisation, String role) {
        return directory.groupOf(new OrganisationId(organisation), Role.valueOf(role));
    }

    /** The group of whoever reported the case: lead, officer or social worker. */
    public String reporter(DelegateExecution execution) {
        return reporter(new CaseReference(execution.getProcessBusinessKey()));
    }

    private String reporter(CaseReference reference) {
        OrganisationId reporter = referrals.reporting(reference);
        Agency agency = referrals.involved(reference).entrySet().stream()
                .filter(entry -> entry.getValue().equals(reporter))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return agency == Agency.SCHOOL ? of(reference, Role.DSL) : directory.groupOf(reporter, STAND_IN.get(agency));
    }

    private Role notAccused(CaseReference reference, Role role) {
        Optional<AccusedStaff> accused = files.accused(reference);
        return Stream.of(role, Role.HEADTEACHER, Role.DSL)
                .filter(candidate ->
                        accused.filter(staff -> staff.shutsOut(candidate)).isEmpty())
                .filter(candidate -> candidate == role || role.agency() == Agency.SCHOOL)
                .findFirst()
                .orElse(Role.TEAM_MANAGER);
    }

    /** A no-names advice task goes to an agency that does not know the case. */
    private String serving(CaseReference reference, Role role) {
        return directory.groupOf(referrals.serving(reference, role.agency()), role);
    }
}
