package uk.proportion.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.proportion.shared.OrganisationId;

/** One role in one organisation, as the name of a group says it. */
record Membership(OrganisationId organisation, Role role) {
    private static final String ADMINISTRATORS_OF_THE_ENGINE = "camunda-admin";
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9]{1,30})-([a-z]+)");

    /** Empty for a group that is none of ours, such as the engine's own administrators. */
    static Optional<Membership> of(String group) {
        Matcher form = FORM.matcher(group);
        if (ADMINISTRATORS_OF_THE_ENGINE.equals(group) || !form.matches()) {
            return Optional.empty();
        }
        OrganisationId organisation = new OrganisationId(form.group(1));
        return Arrays.stream(Role.values())
                .filter(role -> role.groupSuffix().equals(form.group(2)))
                .map(role -> new Membership(organisation, role))
                .findFirst();
    }

    String group() {
        return organisation + "-" + role.groupSuffix();
    }
}
