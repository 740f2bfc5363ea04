package uk.proportion.reporting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.audit.RecordedActs;
import uk.proportion.audit.RecordedActs.Act;
import uk.proportion.shared.CaseReference;

/**
 * Keeps the figures up to date by reading the record in the order of its chain: what has changed is counted anew. Of several
 * nodes one reads at a time, whoever holds the reader's row; figures, and how far it has come, are one transaction.
 */
@Component
public class RecordReader {
    private static final int AT_ONCE = 2000;
    private static final String ERASED = "CASE_ERASED";

    private final JdbcTemplate jdbc;
    private final RecordedActs acts;
    private final List<CaseReadModel> models;
    private final RecordedKinds kinds;
    private final TransactionTemplate transaction;

    RecordReader(
            JdbcTemplate jdbc,
            RecordedActs acts,
            List<CaseReadModel> models,
            RecordedKinds kinds,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.models = models;
        this.kinds = kinds;
        this.transaction = new TransactionTemplate(transactions);
        // The record must be seen as it is once the row is ours
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Reads on to the end of the record; waits where another is at it. */
    public void catchUp() {
        acts.seal();
        while (transaction.execute(status -> readAfter(position())) == AT_ONCE) {
            continue;
        }
    }

    /** The same, where nobody is at it. */
    void catchUpIfFree() {
        acts.seal();
        while (transaction.execute(
                        status -> positionIfFree().map(this::readAfter).orElse(0))
                == AT_ONCE) {
            continue;
        }
    }

    /** Does something with the figures while nobody counts. */
    void alone(Consumer<Runnable> work) {
        transaction.executeWithoutResult(status -> {
            position();
            work.accept(status::setRollbackOnly);
        });
    }

    private long position() {
        return jdbc.queryForObject(
                "select position from record_reader where name = 'reporting' for update", Long.class);
    }

    private Optional<Long> positionIfFree() {
        return jdbc
                .queryForList(
                        "select position from record_reader where name = 'reporting' for update skip locked",
                        Long.class)
                .stream()
                .findFirst();
    }

    private int readAfter(long position) {
        List<Act> read = acts.after(position, AT_ONCE);
        if (read.isEmpty()) {
            return 0;
        }
        Set<CaseReference> erased = references(
                read.stream().filter(act -> act.kind().equals(ERASED)).toList());
        Set<CaseReference> changed =
                references(read.stream().filter(act -> !act.isRead()).toList());
        changed.removeAll(erased);
        models.forEach(model -> {
            if (!changed.isEmpty()) {
                model.count(changed);
            }
            erased.forEach(model::erased);
        });
        kinds.add(read);
        jdbc.update(
                "update record_reader set position = ? where name = 'reporting'",
                read.get(read.size() - 1).position());
        return read.size();
    }

    private static Set<CaseReference> references(List<Act> acts) {
        return acts.stream().flatMap(act -> act.reference().stream()).collect(Collectors.toSet());
    }

    /** Forgets all figures and counts everything anew, in the transaction of the caller, who works alone. */
    void countAnew(CaseHistories histories, int atOnce) {
        models.forEach(CaseReadModel::clear);
        String after = "";
        List<CaseReference> some = histories.references(after, atOnce);
        while (!some.isEmpty()) {
            for (CaseReadModel model : models) {
                model.count(some);
            }
            after = some.get(some.size() - 1).value();
            some = histories.references(after, atOnce);
        }
        long last = jdbc.queryForObject("select position from record_reader where name = 'reporting'", Long.class);
        kinds.clear();
        long position = 0;
        List<Act> read = acts.after(position, AT_ONCE);
        while (!read.isEmpty() && position < last) {
            kinds.add(read.stream().filter(act -> act.position() <= last).toList());
            position = read.get(read.size() - 1).position();
            read = acts.after(position, AT_ONCE);
        }
    }
}
