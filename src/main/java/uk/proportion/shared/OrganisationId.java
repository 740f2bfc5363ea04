package uk.proportion.shared;

import java.util.regex.Pattern;

/** The opaque id of an organisation, as it stands in group names: {@code greenfield}. */
public record OrganisationId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,30}");

    public OrganisationId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An organisation id is 2 to 31 lower-case letters or digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
