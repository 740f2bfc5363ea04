package uk.proportion.casefile;

import java.util.List;

/**
 * A decision whose own facts a correction has changed.
 *
 * @param table the decision table's id
 * @param subject {@code case}, a child's letter or a crime's id
 * @param correctedKeys the keys of the corrected facts that it rested on, in their order
 */
public record MarkedDecision(String table, String subject, List<String> correctedKeys) {}
