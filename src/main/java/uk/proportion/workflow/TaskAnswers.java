package uk.proportion.workflow;

import java.util.Map;
import java.util.Optional;
import uk.proportion.casefile.Authorship;
import uk.proportion.shared.CaseReference;

/**
 * What somebody answered in a task's form, after validation.
 *
 * @param subject {@code case}, a child's letter, a crime's id or an immediate action
 * @param fields every answered field of the form by key; {@code null} where the form hides it, absent where it was left empty
 * @param codes what the task's process knew when it asked, by the keys of {@link ProcessVariable}
 */
public record TaskAnswers(
        CaseReference reference,
        String form,
        String subject,
        Map<String, Object> fields,
        Authorship by,
        Map<String, Object> codes) {

    /** Answers to a form that rests on nothing that only its process knows. */
    public TaskAnswers(
            CaseReference reference, String form, String subject, Map<String, Object> fields, Authorship by) {
        this(reference, form, subject, fields, by, Map.of());
    }

    /** The code or text of a field, if it was answered. */
    public Optional<String> text(String field) {
        return Optional.ofNullable((String) fields.get(field));
    }

    /** The code or text of a field that the form requires. */
    public String required(String field) {
        return text(field).orElseThrow(() -> new Refusal("\"%s\" is needed: answer it".formatted(field)));
    }

    /** The code that the task's process holds. */
    public String code(ProcessVariable variable) {
        return (String) codes.get(variable.key());
    }
}
