package uk.proportion.document;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.proportion.access.Role;
import uk.proportion.shared.Agency;

/** What can be given out of a case, and by whom. */
enum DocumentKind {
    CASE_SUMMARY("case-summary", false, EnumSet.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE)),
    REFERRAL("referral-to-social-care", false, EnumSet.of(Agency.SCHOOL, Agency.POLICE)),
    CRIME_SUMMARY("crime-summary", false, EnumSet.of(Agency.POLICE)),
    LETTER_TO_THE_YOUNG_PERSON(
            "letter-to-the-young-person", true, EnumSet.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE)),
    LETTER_TO_THE_PARENTS("letter-to-the-parents", true, EnumSet.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE));

    /** Whoever is asked to judge a case from outside, such as the registrar, gives nothing out of it. */
    private static final Set<Role> WORK_ON_CASES = EnumSet.of(
            Role.DSL,
            Role.HEADTEACHER,
            Role.OFFICER,
            Role.SUPERVISOR,
            Role.INSPECTOR,
            Role.SOCIAL_WORKER,
            Role.TEAM_MANAGER);

    private final String code;
    private final boolean perChild;
    private final Set<Agency> agencies;

    DocumentKind(String code, boolean perChild, Set<Agency> agencies) {
        this.code = code;
        this.perChild = perChild;
        this.agencies = agencies;
    }

    /** As it stands in addresses and in the table. */
    public String code() {
        return code;
    }

    /** Whether there is one for each child. */
    public boolean isPerChild() {
        return perChild;
    }

    boolean isFor(Agency agency) {
        return agencies.contains(agency);
    }

    boolean mayBeMadeBy(Set<Role> roles) {
        return this == CASE_SUMMARY || roles.stream().anyMatch(WORK_ON_CASES::contains);
    }

    static Optional<DocumentKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
