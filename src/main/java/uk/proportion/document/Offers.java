package uk.proportion.document;

import static uk.proportion.document.CaseAsSeen.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.page.Words;
import uk.proportion.shared.Agency;

/** Which documents somebody may make of a case now, and why not the others. */
@Component
class Offers {
    private static final int ADULT = 18;

    private final Words words;
    private final KnownParts parts;

    Offers(Words words, KnownParts parts) {
        this.words = words;
        this.parts = parts;
    }

    /**
     * One kind of document.
     *
     * @param choices whom it may be about; one for the case where it is about nobody in particular
     */
    record Offer(DocumentKind kind, List<Choice> choices) {}

    /**
     * One document.
     *
     * @param subject {@code case} or a child's letter
     * @param name of the child, with the letter; {@code null} for the case
     * @param refusal why it is not offered, in a sentence; {@code null} where it is
     */
    record Choice(String subject, String name, String refusal) {
        public boolean isOffered() {
            return refusal == null;
        }
    }

    List<Offer> of(CaseAsSeen seen, Set<Role> roles) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.isFor(seen.reader()))
                .map(kind -> new Offer(kind, choices(kind, seen, roles)))
                .toList();
    }

    Optional<Choice> find(DocumentKind kind, String subject, CaseAsSeen seen, Set<Role> roles) {
        return of(seen, roles).stream()
                .filter(offer -> offer.kind() == kind)
                .flatMap(offer -> offer.choices().stream())
                .filter(choice -> choice.subject().equals(subject))
                .findFirst();
    }

    private List<Choice> choices(DocumentKind kind, CaseAsSeen seen, Set<Role> roles) {
        if (!kind.isPerChild()) {
            return List.of(new Choice("case", null, say(refusal(kind, seen, roles), seen)));
        }
        return seen.parts("children").stream()
                .map(child -> new Choice(
                        text(child, "letter"), parts.named(child), say(refusal(kind, seen, child, roles), seen)))
                .toList();
    }

    private static Optional<String> refusal(DocumentKind kind, CaseAsSeen seen, Set<Role> roles) {
        if (!kind.mayBeMadeBy(roles)) {
            return Optional.of("role");
        }
        return switch (kind) {
            case REFERRAL -> seen.takesPart(Agency.SOCIAL_CARE) ? Optional.empty() : Optional.of("notReferred");
            case CRIME_SUMMARY -> seen.parts("crimes").isEmpty() ? Optional.of("noCrime") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> refusal(
            DocumentKind kind, CaseAsSeen seen, Map<String, Object> child, Set<Role> roles) {
        if (child.get("ageNow") instanceof Integer age && age >= ADULT) {
            return Optional.of("adult");
        }
        boolean parents = kind == DocumentKind.LETTER_TO_THE_PARENTS;
        return parents && !"YES".equals(child.get("parentsSafeToInform"))
                ? Optional.of("parents")
                : refusal(kind, seen, roles);
    }

    private String say(Optional<String> refusal, CaseAsSeen seen) {
        return refusal.map(why -> words.of("documents.refused." + why, seen.nation()))
                .orElse(null);
    }
}
