package uk.proportion.casefile;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import uk.proportion.access.Role;

/**
 * Whom at the school an allegation is about. The accused never handles it: their role is shut out of the case in that school
 * (Keeping Children Safe in Education 2026, part four).
 */
public enum AccusedStaff {
    SAFEGUARDING_LEAD(EnumSet.of(Role.DSL)),
    HEADTEACHER(EnumSet.of(Role.HEADTEACHER)),
    BOTH(EnumSet.of(Role.DSL, Role.HEADTEACHER)),
    SOMEBODY_ELSE(EnumSet.noneOf(Role.class)),
    UNKNOWN(EnumSet.noneOf(Role.class));

    private final Set<Role> roles;

    AccusedStaff(Set<Role> roles) {
        this.roles = roles;
    }

    /** Who is accused on those facts of an incident; {@code null} where nobody of the school's staff is. */
    static AccusedStaff on(Map<String, Object> incident) {
        Object allegation = incident.get("staffAllegation");
        boolean accused = "YES".equals(allegation) || "SUSPECTED".equals(allegation);
        return accused && incident.get("accusedStaff") instanceof String named ? valueOf(named) : null;
    }

    /** Whether whoever has that role is shut out. */
    public boolean shutsOut(Role role) {
        return roles.contains(role);
    }
}
