package uk.proportion.workflow;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.springframework.dao.ConcurrencyFailureException;

/** Recognises that somebody else changed the same thing at the same moment: in the engine, in our tables or in a unique index. */
public final class Conflict {
    private static final String UNIQUE_VIOLATION = "23505";

    private Conflict() {}

    /** Whether that is what a failure comes from. */
    public static boolean isBehind(Throwable failure) {
        return causes(failure).anyMatch(Conflict::is);
    }

    /** The failure and all that caused it. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static boolean is(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof TaskAlreadyClaimedException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof jakarta.persistence.OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof SQLException failed && UNIQUE_VIOLATION.equals(failed.getSQLState());
    }
}
