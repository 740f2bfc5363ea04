package uk.proportion.shared;

import java.util.regex.Pattern;

/** The id of a crime within its case: {@code c1}, {@code c2} … */
public record CrimeId(String value) {
    private static final Pattern FORM = Pattern.compile("c[1-9][0-9]{0,2}");

    public CrimeId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A crime's id is c and a number from 1 to 999");
        }
    }

    /** The id of the crime at {@code position}, counted from 0. */
    public static CrimeId at(int position) {
        return new CrimeId("c" + (position + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
