package uk.proportion.guidance;

import java.util.Map;

/**
 * What is known of a case at one moment, in the words of the {@link Vocabulary}: every fact that a table reads is stated,
 * answered or with the value that stands until it is answered.
 *
 * @param incident facts of the incident by key
 * @param review facts of the school's initial review by key
 * @param children facts of each lettered person by letter, in the order of the letters
 * @param crimes facts of each candidate crime by its id
 * @param earlier what each agency knows of earlier incidents beyond what is stated of the children
 */
public record CaseFacts(
        Map<String, Object> incident,
        Map<String, Object> review,
        Map<String, Map<String, Object>> children,
        Map<String, Map<String, Object>> crimes,
        KnownIncidents earlier) {

    /** Facts of a case of whose children nobody knows earlier incidents but those that are stated. */
    public CaseFacts(
            Map<String, Object> incident,
            Map<String, Object> review,
            Map<String, Map<String, Object>> children,
            Map<String, Map<String, Object>> crimes) {
        this(incident, review, children, crimes, KnownIncidents.NONE);
    }
}
