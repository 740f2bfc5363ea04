package uk.proportion.document;

import static uk.proportion.document.CaseAsSeen.map;
import static uk.proportion.document.CaseAsSeen.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;

/**
 * What a letter about one child rests on. Nothing of any other child is in it.
 *
 * @param name {@code null} where it is not on file
 * @param young whether the child is under 13
 * @param agencies who takes part
 * @param plan whether steps to help are asked for
 * @param meanings what is known of disclosure (T8), by key; {@link #OPEN} where the police have not decided yet
 */
record LetterFacts(
        CaseReference reference,
        Nation nation,
        String name,
        boolean young,
        Place place,
        Set<Agency> agencies,
        boolean online,
        boolean wishesKnown,
        boolean plan,
        List<String> meanings) {
    /** The police have not decided yet. */
    static final String OPEN = "OPEN";

    /** The case is closed, and nothing was recorded against the child that the writer knows of. */
    private static final String CLOSED = "CLOSED";

    private static final String SCHOOL_ONLY = "D_SCHOOL";
    private static final String VICTIM = "D_VICTIM";
    private static final Set<Object> PERHAPS = Set.of("YES", "SUSPECTED");
    private static final int SIMPLER_BELOW = 13;

    /** What the child had to do with it, as far as it makes a difference to what is said. */
    enum Place {
        /** Somebody else did it, or forced the child. */
        HARMED,
        /** A picture was sent to the child. */
        RECIPIENT,
        INVOLVED
    }

    static LetterFacts of(CaseAsSeen seen, String letter) {
        Map<String, Object> child = seen.child(letter).orElseThrow();
        Place place = place(seen, child);
        return new LetterFacts(
                seen.reference(),
                seen.nation(),
                text(map(child.get("identity")), "name"),
                child.get("ageNow") instanceof Integer age && age < SIMPLER_BELOW,
                place,
                agencies(seen),
                PERHAPS.contains(String.valueOf(child.get("imageOnline"))),
                child.get("wishes") != null,
                !CaseAsSeen.list(child.get("plan")).isEmpty(),
                meanings(seen, letter, place));
    }

    private static Set<Agency> agencies(CaseAsSeen seen) {
        return Stream.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE)
                .filter(seen::takesPart)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    private static Place place(CaseAsSeen seen, Map<String, Object> child) {
        Object roles = child.get("roles");
        String letter = text(child, "letter");
        boolean victim = seen.parts("crimes").stream()
                .anyMatch(crime -> letter.equals(crime.get("victim"))
                        || letter.equals(crime.get("person")) && "VICTIM".equals(crime.get("personLabel")));
        if (victim
                || PERHAPS.contains(String.valueOf(child.get("undulyForced")))
                || List.of("DEPICTED").equals(roles)) {
            return Place.HARMED;
        }
        return List.of("RECIPIENT_ONLY").equals(roles) ? Place.RECIPIENT : Place.INVOLVED;
    }

    private static List<String> meanings(CaseAsSeen seen, String letter, Place place) {
        List<String> ofCrimes = seen.parts("crimes").stream()
                .filter(crime -> letter.equals(crime.get("person")))
                .flatMap(crime -> explanation(seen, crime).stream())
                .distinct()
                .toList();
        if (!ofCrimes.isEmpty()) {
            return ofCrimes;
        }
        if (!seen.takesPart(Agency.POLICE)) {
            return List.of(SCHOOL_ONLY);
        }
        if (place == Place.HARMED) {
            return List.of(VICTIM);
        }
        return List.of("CLOSED".equals(seen.file().get("state")) ? CLOSED : OPEN);
    }

    private static Optional<String> explanation(CaseAsSeen seen, Map<String, Object> crime) {
        return seen.decisions().stream()
                .filter(decision -> DecisionIds.DISCLOSURE_EXPLANATION.equals(decision.get("decision")))
                .filter(decision -> Objects.equals(decision.get("subject"), crime.get("id")))
                .map(decision -> Optional.ofNullable(text(decision, "result")).orElse(OPEN))
                .findFirst();
    }
}
