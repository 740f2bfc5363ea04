package uk.proportion.guidance;

import java.util.List;
import java.util.Optional;

/** The offence table: reference data that an administrator may edit without a release. */
public interface Offences {

    /** The offence of that Home Office code, if the table has it. */
    Optional<Offence> find(String code);

    /** Every notifiable offence, in the order of the table. */
    List<Offence> all();
}
