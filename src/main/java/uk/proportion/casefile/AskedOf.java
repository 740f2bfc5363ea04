package uk.proportion.casefile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.proportion.shared.Agency;
import uk.proportion.shared.ChildLetter;

/**
 * The subject of work that one agency alone does about a child, and that no other agency may know of: {@code A:SCHOOL}.
 *
 * @param child the child's letter
 */
public record AskedOf(ChildLetter child, Agency agency) {
    private static final Pattern FORM = Pattern.compile("(A?[A-Z]):(SCHOOL|POLICE|SOCIAL_CARE)");

    /** Reads a subject; empty for one that is every agency's. */
    public static Optional<AskedOf> of(String subject) {
        Matcher form = FORM.matcher(subject);
        return form.matches()
                ? Optional.of(new AskedOf(new ChildLetter(form.group(1)), Agency.valueOf(form.group(2))))
                : Optional.empty();
    }

    /** As stage runs, steps and the chronology write it. */
    public String subject() {
        return child + ":" + agency;
    }

    /** Whether something about that subject is for that agency to know. */
    static boolean visible(String subject, Agency agency) {
        return of(subject).map(asked -> asked.agency == agency).orElse(true);
    }
}
