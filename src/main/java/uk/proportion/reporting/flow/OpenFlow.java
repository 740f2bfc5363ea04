package uk.proportion.reporting.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** What is going on at this moment: exact numbers, since it is work to be done, and references. */
public interface OpenFlow {

    /**
     * Which part of a process is asked for.
     *
     * @param version {@code null} for all
     * @param agency {@code null} for all
     */
    record Part(String process, Integer version, Agency agency) {}

    /**
     * A case that waits at a task.
     *
     * @param due {@code null} where nothing is
     */
    record OpenCase(CaseReference reference, Instant since, Instant due) {}

    /**
     * How many are at each activity; one where nobody is may be missing. Two statements.
     *
     * @param tasks the ids of the process's user tasks
     */
    Map<String, Long> count(Part part, Set<String> tasks);

    /** The cases that wait at a user task, what is due first before the others. */
    List<OpenCase> at(Part part, String task, int most);
}
