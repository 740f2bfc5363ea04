package uk.proportion.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.proportion.shared.Agency;

/** What a person does for an organisation. A role of one organisation is one group: {@code greenfield-dsl}. */
public enum Role {
    /** Designated safeguarding lead; designated safeguarding person in Wales. */
    DSL(Agency.SCHOOL, "dsl"),
    HEADTEACHER(Agency.SCHOOL, "head"),
    OFFICER(Agency.POLICE, "officer"),
    SUPERVISOR(Agency.POLICE, "supervisor", 1),
    INSPECTOR(Agency.POLICE, "inspector", 2),
    /** Force crime registrar. */
    REGISTRAR(Agency.POLICE, "registrar", 3),
    /** Independent designated decision-maker: stands outside the ranks. */
    DECISION_MAKER(Agency.POLICE, "ddm"),
    SOCIAL_WORKER(Agency.SOCIAL_CARE, "sw"),
    TEAM_MANAGER(Agency.SOCIAL_CARE, "tm"),
    MANAGER(Agency.PARTNERSHIP, "manager"),
    AUDITOR(Agency.PARTNERSHIP, "auditor"),
    ADMINISTRATOR(Agency.PARTNERSHIP, "admin");

    private static final int NO_RANK = 0;

    private final Agency agency;
    private final String groupSuffix;
    private final int rank;

    Role(Agency agency, String groupSuffix) {
        this(agency, groupSuffix, NO_RANK);
    }

    Role(Agency agency, String groupSuffix, int rank) {
        this.agency = agency;
        this.groupSuffix = groupSuffix;
        this.rank = rank;
    }

    public Agency agency() {
        return agency;
    }

    /** What follows the organisation's id and a hyphen in the name of a group. */
    public String groupSuffix() {
        return groupSuffix;
    }

    /** The role in words, such as {@code social worker}. */
    public String title() {
        return this == DSL
                ? "safeguarding lead"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Whether this role may sign what {@code required} may sign. Only supervisor, inspector and registrar have ranks, in
     * this order; any other role stands for itself alone.
     */
    public boolean ranksAtLeast(Role required) {
        return this == required || (required.rank != NO_RANK && rank >= required.rank);
    }

    /** Whether it may ask to be let in to read a case of another force or authority tonight; a school's role never. */
    public boolean mayReadInAnEmergency() {
        return switch (this) {
            case OFFICER, SUPERVISOR, INSPECTOR, SOCIAL_WORKER, TEAM_MANAGER -> true;
            default -> false;
        };
    }

    /** The roles that an agency's organisations have. */
    public static List<Role> of(Agency agency) {
        return Arrays.stream(values()).filter(role -> role.agency == agency).toList();
    }
}
