package uk.proportion.shared;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference of a case as people write it: {@code YP-2026-4830571-V}. The digits are drawn at random, so that no gap
 * tells of a hidden case; the check letter is the digits modulo 23.
 */
public record CaseReference(String value) {
    private static final Pattern FORM = Pattern.compile("YP-(20[0-9]{2})-([0-9]{7})-([A-Z])");
    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXY";
    private static final int DIGITS = 10_000_000;

    public CaseReference {
        Matcher form = FORM.matcher(value == null ? "" : value);
        if (!form.matches()
                || checkLetter(Integer.parseInt(form.group(2))) != form.group(3).charAt(0)) {
            throw new IllegalArgumentException("Not a case reference: check it against YP-2026-4830571-V");
        }
    }

    /** A new reference of the given year. */
    public static CaseReference random(int year, RandomGenerator random) {
        int digits = random.nextInt(DIGITS);
        return new CaseReference("YP-%d-%07d-%s".formatted(year, digits, checkLetter(digits)));
    }

    /** What somebody has typed, if it is a reference. */
    public static Optional<CaseReference> parse(String typed) {
        try {
            return Optional.of(new CaseReference(typed));
        } catch (IllegalArgumentException misspelt) {
            return Optional.empty();
        }
    }

    private static char checkLetter(int digits) {
        return CHECK_LETTERS.charAt(digits % CHECK_LETTERS.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
