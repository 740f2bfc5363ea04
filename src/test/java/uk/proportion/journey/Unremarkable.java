package uk.proportion.journey;

import java.util.Set;
import uk.proportion.workflow.FormDefinition.Field;

/** What a calm case has for an answer: nobody harmed, parents who protect, everything done that was to be done. */
final class Unremarkable {
    /** Written wherever a form wants words. */
    static final String WORDS = "Told calmly, in a few plain words.";

    private static final Set<String> USUALLY_SO = Set.of(
            "identifiableReport",
            "impactRead",
            "informationSufficient",
            "manageableInSchool",
            "parentsContacted",
            "parentsProtective",
            "parentsSafeToInform",
            "schoolAware",
            "schoolPlan",
            "suspectTold",
            "victimTold",
            "wishesAsked");

    private Unremarkable() {}

    /** The answer to a question that has to be answered, or {@code null} where there is none that goes without saying. */
    static Object answerTo(Field field) {
        return switch (field.type()) {
            case "checkbox" -> true;
            case "textarea", "textfield" -> WORDS;
            default -> code(field);
        };
    }

    private static String code(Field field) {
        String key = field.key().replaceFirst("^[A-F]_", "");
        String usual = USUALLY_SO.contains(key) ? "YES" : "NO";
        if (field.options().contains(usual)) {
            return usual;
        }
        return field.options().contains("NONE") ? "NONE" : null;
    }
}
