package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rows that belong to a case, in the order in which they were written. They are read once in a transaction; what the same
 * transaction adds is known from then on without asking the database again. Who adds a row has locked the case, so that
 * nobody goes on with rows that somebody else has added to meanwhile.
 */
abstract class RowsOfACase<T> {
    private final EntityManager entities;
    private final Function<CaseRecord, List<T>> rows;
    private final Function<T, UUID> caseId;

    RowsOfACase(EntityManager entities, Function<CaseRecord, List<T>> rows, Function<T, UUID> caseId) {
        this.entities = entities;
        this.rows = rows;
        this.caseId = caseId;
    }

    /** Adds a row; one that is there already stays where it is. */
    void save(T row) {
        List<T> known = rowsOf(caseId.apply(row));
        if (!known.contains(row)) {
            known.add(row);
        }
    }

    /** The rows of that case. */
    List<T> of(UUID id) {
        return List.copyOf(rowsOf(id));
    }

    private List<T> rowsOf(UUID id) {
        return rows.apply(entities.find(CaseRecord.class, id));
    }
}
