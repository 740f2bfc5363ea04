package uk.proportion.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.proportion.TestDatabase;

/** Eight writers on two nodes, and both nodes seal as they go. */
class TwoNodesTests {
    private static final int WRITERS = 8;
    private static final int EVENTS = 10_000;
    private static final int TRANSACTIONS_OF_FIVE = 250;

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @ParameterizedTest
    @EnumSource
    void tenThousandEventsMakeOneUnbrokenChain(TestDatabase kind) throws Exception {
        DataSource database = Node.empty(kind);
        try (Node one = new Node(database);
                Node other = new Node(database)) {
            List<CompletableFuture<Void>> sealers = Stream.of(one, other)
                    .map(node -> CompletableFuture.runAsync(() -> sealWhileOthersWrite(node), threads))
                    .toList();
            Stream<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer ->
                            CompletableFuture.runAsync(() -> write(writer % 2 == 0 ? one : other), threads));
            writers.toList().forEach(CompletableFuture::join);
            writing.set(false);
            sealers.forEach(CompletableFuture::join);
            one.sealer.sealAll();

            Verification found = other.verifier.verify();
            assertThat(found.firstBroken()).isEmpty();
            assertThat(found.sealed()).isEqualTo(EVENTS);
            assertThat(found.unsealed()).isZero();
            assertThat(one.jdbc.queryForObject("select max(position) from audit_entry", Long.class))
                    .isEqualTo(EVENTS);
        } finally {
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static void write(Node node) {
        for (int i = 0; i < TRANSACTIONS_OF_FIVE; i++) {
            node.transaction.executeWithoutResult(status -> node.records(5));
        }
    }

    private void sealWhileOthersWrite(Node node) {
        while (writing.get()) {
            node.sealer.seal();
        }
    }
}
