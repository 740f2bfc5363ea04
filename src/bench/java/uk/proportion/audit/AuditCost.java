package uk.proportion.audit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.proportion.TestDatabase;

/**
 * What an entry of the audit record costs: the transaction that writes it, the sealer that links it, the verifier that checks
 * it. Printed, never asserted. The system property {@code database} names the kind of database.
 */
class AuditCost {
    private static final TestDatabase DATABASE =
            TestDatabase.valueOf(System.getProperty("database", "h2").toUpperCase(Locale.ROOT));
    private static final int WRITERS = 8;
    private static final int EVENTS = 10_000;
    private static final int PER_TRANSACTION = 10;

    @Test
    void costOfAnEntry() {
        DataSource database = DATABASE.migrated();
        try (Node one = new Node(database);
                Node other = new Node(database)) {
            one.jdbc.execute("create table work (done integer)");
            work(one, 0);
            work(one, PER_TRANSACTION);

            long bare = nanos(() -> work(one, 0));
            long recorded = nanos(() -> work(one, PER_TRANSACTION));
            print("a transaction of one insert", bare / transactions());
            print("the same with %d entries".formatted(PER_TRANSACTION), recorded / transactions());
            print("so an entry adds", (recorded - bare) / EVENTS);
            print("eight writers on two nodes, per entry", nanos(() -> eightWriters(one, other)) / EVENTS);

            long waiting = one.count("position is null");
            print("sealing, per entry", nanos(one.sealer::sealAll) / waiting);
            long sealed = one.count("position is not null");
            print("verifying, per entry", nanos(one.verifier::verify) / sealed);
        }
    }

    private static void eightWriters(Node one, Node other) {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> (writer % 2 == 0 ? one : other).records(EVENTS / WRITERS), threads))
                .toList();
        writers.forEach(CompletableFuture::join);
        threads.shutdown();
    }

    private static void work(Node node, int entries) {
        for (int i = 0; i < transactions(); i++) {
            node.transaction.executeWithoutResult(status -> {
                node.jdbc.update("insert into work values (1)");
                node.records(entries);
            });
        }
    }

    private static int transactions() {
        return EVENTS / PER_TRANSACTION;
    }

    private static long nanos(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return System.nanoTime() - start;
    }

    private static void print(String what, long nanos) {
        System.out.printf(
                "%-45s %8.3f ms%n", what, Duration.ofNanos(nanos).toNanos() / 1_000_000.0);
    }
}
