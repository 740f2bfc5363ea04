package uk.proportion.reporting;

import java.time.Instant;

/**
 * An alert has begun, or has ended: published once each, in the transaction in which it is noticed. Whoever wants to tell somebody
 * by another way than the manager's home page listens to this.
 *
 * @param about an agency, or {@code ALL}
 * @param begun whether it begins now; otherwise it has ended
 * @param figure what was counted, in the unit of the alert's words
 */
public record AlertRaised(AlertCode code, String about, boolean begun, long figure, Instant at) {}
