package uk.proportion.draft;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed into a form and not sent.
 *
 * @param answers by field key: texts, numbers, flags, lists of them, and {@code null} for what was emptied
 */
public record Draft(Map<String, Object> answers, Instant savedAt) {}
