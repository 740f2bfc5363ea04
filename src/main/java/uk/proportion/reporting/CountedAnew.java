package uk.proportion.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.OpenTaskTable;

/**
 * Counts everything again from the case files and the record, reads the open tasks again from the engine, and compares both with
 * what was kept on the way.
 */
@Component
public class CountedAnew {
    private static final int AT_ONCE = 200;

    private final RecordReader reader;
    private final CaseHistories histories;
    private final List<CountedLines> counted;
    private final OpenTaskTable openTaskTable;

    CountedAnew(RecordReader reader, CaseHistories histories, List<CountedLines> counted, OpenTaskTable openTaskTable) {
        this.reader = reader;
        this.histories = histories;
        this.counted = counted;
        this.openTaskTable = openTaskTable;
    }

    /** What differs, a line each; the figures stay as they were kept. */
    public List<String> differences() {
        return count(true);
    }

    /** What differed, a line each; the figures are those that were counted anew. */
    public List<String> replace() {
        return count(false);
    }

    private List<String> count(boolean onlyLook) {
        reader.catchUp();
        List<String> differences = new ArrayList<>();
        reader.alone(rollBack -> {
            Map<String, Long> kept = lines();
            List<String> tasks = openTaskTable.differing();
            tasks.forEach(task -> differences.add("open task " + task + ": not kept as the engine has it"));
            openTaskTable.renew(tasks);
            reader.countAnew(histories, AT_ONCE);
            differences.addAll(compare(kept, lines()));
            if (onlyLook) {
                rollBack.run();
            }
        });
        return differences;
    }

    private Map<String, Long> lines() {
        Map<String, Long> lines = new TreeMap<>();
        counted.forEach(one -> one.lines().forEach((line, n) -> lines.merge(line, n, Long::sum)));
        return lines;
    }

    private static List<String> compare(Map<String, Long> kept, Map<String, Long> anew) {
        List<String> differences = new ArrayList<>();
        kept.forEach((line, n) -> {
            long now = anew.getOrDefault(line, 0L);
            if (now != n) {
                differences.add(line + ": kept " + n + ", counted anew " + now);
            }
        });
        anew.forEach((line, n) -> {
            if (!kept.containsKey(line)) {
                differences.add(line + ": kept 0, counted anew " + n);
            }
        });
        return differences;
    }
}
