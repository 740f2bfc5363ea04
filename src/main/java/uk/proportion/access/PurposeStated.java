package uk.proportion.access;

import uk.proportion.shared.CaseReference;

/**
 * Somebody has said why they read a case. Published as an application event; it holds for them and that case for half an hour.
 *
 * @param words what they wrote about it; {@code null} where they wrote nothing
 */
public record PurposeStated(User user, CaseReference reference, ReadingPurpose purpose, String words) {}
