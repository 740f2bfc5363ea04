package uk.proportion.shared;

import java.util.regex.Pattern;

/** How a person is called within a case wherever a name must not appear: {@code A} … {@code Z}, {@code AA} … {@code AZ}. */
public record ChildLetter(String value) implements Comparable<ChildLetter> {
    private static final Pattern FORM = Pattern.compile("A?[A-Z]");
    private static final int ALPHABET = 26;

    public ChildLetter {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A child's letter is A to Z or AA to AZ");
        }
    }

    /** The letter of the child at {@code position}, counted from 0. */
    public static ChildLetter at(int position) {
        String last = String.valueOf((char) ('A' + position % ALPHABET));
        return new ChildLetter(position < ALPHABET ? last : "A" + last);
    }

    @Override
    public int compareTo(ChildLetter other) {
        int byLength = Integer.compare(value.length(), other.value.length());
        return byLength != 0 ? byLength : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
