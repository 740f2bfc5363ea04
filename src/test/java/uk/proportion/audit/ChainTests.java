package uk.proportion.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.proportion.TestDatabase;
import uk.proportion.shared.Occurrence;

/** How entries come into the chain, on both databases. */
class ChainTests {

    @ParameterizedTest
    @EnumSource
    void whatIsRecordedIsSealedInTheOrderInWhichItHappened(TestDatabase kind) {
        try (Node node = new Node(Node.empty(kind))) {
            node.records(3);
            assertThat(node.verifier.verify().unsealed()).isEqualTo(3);

            assertThat(node.sealer.seal()).isEqualTo(3);

            Verification found = node.verifier.verify();
            assertThat(found.intact()).isTrue();
            assertThat(found.sealed()).isEqualTo(3);
            assertThat(found.unsealed()).isZero();
            assertThat(node.jdbc.queryForList("select codes from audit_entry order by position", String.class))
                    .containsExactly("{\"number\":0}", "{\"number\":1}", "{\"number\":2}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEntrySaysWhoForWhomAndAboutWhichCase(TestDatabase kind) {
        try (Node node = new Node(Node.empty(kind))) {
            node.records(1);
            assertThat(node.jdbc.queryForMap("select who, organisation, case_reference, kind from audit_entry"))
                    .containsValues("officer.north", "north", "YP-2026-4830571-V", "FACTS_KEPT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionThatIsRolledBackLeavesNoEntry(TestDatabase kind) {
        try (Node node = new Node(Node.empty(kind))) {
            node.transaction.executeWithoutResult(status -> {
                node.records(1);
                status.setRollbackOnly();
            });
            node.records(1);
            assertThat(node.count("1 = 1")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsOnRecordAlsoWhereTheWorkAroundItIsRolledBack(TestDatabase kind) {
        try (Node node = new Node(Node.empty(kind))) {
            node.transaction.executeWithoutResult(status -> {
                node.records(1);
                node.trail.on(Occurrence.in(Node.CASE, "CASE_REFUSED", "case").asRefused());
                status.setRollbackOnly();
            });
            assertThat(node.count("kind = 'CASE_REFUSED'")).isEqualTo(1);
            assertThat(node.count("kind = 'FACTS_KEPT'")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereTheRecordCannotBeWrittenNothingIsChanged(TestDatabase kind) {
        try (Node node = new Node(Node.empty(kind))) {
            node.jdbc.execute("drop table if exists work");
            node.jdbc.execute("create table work (done integer)");
            assertThatThrownBy(() -> node.transaction.executeWithoutResult(status -> {
                        node.jdbc.update("insert into work values (1)");
                        node.trail.on(Occurrence.of("A_KIND_THAT_IS_MUCH_TOO_LONG_FOR_ITS_COLUMN"));
                    }))
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
            assertThat(node.jdbc.queryForObject("select count(*) from work", Integer.class))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionThatCommitsLateIsSealedLateAndNeverMissed(TestDatabase kind) throws Exception {
        try (Node node = new Node(Node.empty(kind))) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch mayCommit = new CountDownLatch(1);
            CompletableFuture<Void> late =
                    CompletableFuture.runAsync(() -> node.transaction.executeWithoutResult(status -> {
                        node.trail.on(Occurrence.in(Node.CASE, "LATE", "case"));
                        new EntryRows(node.jdbc).insert(PendingEntries.take());
                        begun.countDown();
                        await(mayCommit);
                    }));
            await(begun);
            node.records(5);
            assertThat(node.sealer.seal()).as("nobody waits for the late one").isEqualTo(5);

            mayCommit.countDown();
            late.get(10, TimeUnit.SECONDS);

            assertThat(node.sealer.seal()).isEqualTo(1);
            assertThat(node.jdbc.queryForObject("select position from audit_entry where kind = 'LATE'", Long.class))
                    .isEqualTo(6);
            assertThat(node.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileOneNodeSealsTheOtherGoesAway(TestDatabase kind) {
        var database = Node.empty(kind);
        try (Node one = new Node(database);
                Node other = new Node(database)) {
            one.records(1);
            one.transaction.executeWithoutResult(status -> {
                one.jdbc.queryForList("select position from audit_head for update");
                assertThat(CompletableFuture.supplyAsync(other.sealer::seal))
                        .succeedsWithin(5, TimeUnit.SECONDS)
                        .isEqualTo(0);
            });
            assertThat(other.sealer.seal()).isEqualTo(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
