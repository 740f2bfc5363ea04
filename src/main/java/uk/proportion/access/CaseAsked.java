package uk.proportion.access;

import java.util.Optional;
import uk.proportion.shared.CaseReference;

/**
 * Somebody has asked for a case. Published as an application event by whatever answers, before it answers.
 *
 * @param user who asked; empty for somebody without a role
 * @param reference the case as it was asked for; empty where that was no reference at all
 * @param granted whether the user may know the case; otherwise the answer was that there is none
 * @param emergency whether they may only because they were let in for an emergency
 */
public record CaseAsked(Optional<User> user, Optional<CaseReference> reference, boolean granted, boolean emergency) {}
