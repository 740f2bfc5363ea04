package uk.proportion.workflow;

import uk.proportion.casefile.Authorship;
import uk.proportion.shared.CaseReference;

/** A second person has signed what departs from that table. Published in the transaction that keeps the signature. */
public record Seconded(CaseReference reference, String decision, String subject, Authorship by) {}
