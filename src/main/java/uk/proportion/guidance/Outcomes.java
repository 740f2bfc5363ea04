package uk.proportion.guidance;

import java.util.List;
import java.util.Optional;

/** The outcome table: reference data that an administrator may edit without a release. */
public interface Outcomes {

    /** The outcome or cancellation of that code, if the table has it. */
    Optional<Outcome> find(String code);

    /** Every outcome and cancellation, in the order of the table. */
    List<Outcome> all();
}
