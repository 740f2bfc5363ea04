package uk.proportion.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.proportion.TestDatabase;

/** Somebody with all rights in the database bends the record by SQL, past triggers too; the verifier names the place. */
class TamperingTests {
    @ParameterizedTest
    @EnumSource
    void oneChangedByteIsFound(TestDatabase kind) {
        for (String column : List.of("kind", "who", "organisation", "case_reference", "subject", "codes")) {
            bent(
                            kind,
                            node -> node.jdbc.update(
                                    "update audit_entry set " + column + " = " + column + " || '1' where position = 3"))
                    .isEqualTo("3: It was changed after it was sealed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherTimeIsFound(TestDatabase kind) {
        bent(
                        kind,
                        node -> node.jdbc.update("update audit_entry set recorded_at = recorded_at"
                                + " + interval '0.000001' second where position = 3"))
                .isEqualTo("3: It was changed after it was sealed");
    }

    @ParameterizedTest
    @EnumSource
    void aWhiteSpaceMoreIsFound(TestDatabase kind) {
        bent(
                        kind,
                        node -> node.jdbc.update(
                                "update audit_entry set codes = replace(codes, ':', ': ') where position = 3"))
                .isEqualTo("3: It was changed after it was sealed");
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedEntryIsMissed(TestDatabase kind) {
        bent(kind, node -> node.jdbc.update("delete from audit_entry where position = 3"))
                .isEqualTo("3: The entry at this position is missing");
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedEntryIsMissedAlsoWhereTheOthersMoveUp(TestDatabase kind) {
        bent(kind, node -> {
                    node.jdbc.update("delete from audit_entry where position = 3");
                    node.jdbc.update("update audit_entry set position = position - 1 where position > 3");
                    node.jdbc.update("update audit_head set position = position - 1");
                })
                .isEqualTo("3: It does not follow from the entry before it");
    }

    @ParameterizedTest
    @EnumSource
    void entriesCutOffTheEndAreMissed(TestDatabase kind) {
        bent(kind, node -> {
                    node.jdbc.update("delete from audit_payload");
                    node.jdbc.update("delete from audit_entry where position > 3");
                })
                .isEqualTo("4: Entries are missing from here to the end of the chain");
    }

    @ParameterizedTest
    @EnumSource
    void swappedEntriesAreFound(TestDatabase kind) {
        bent(kind, node -> {
                    node.jdbc.update("update audit_entry set position = 99 where position = 3");
                    node.jdbc.update("update audit_entry set position = 3 where position = 4");
                    node.jdbc.update("update audit_entry set position = 4 where position = 99");
                })
                .startsWith("3: It does not follow");
    }

    @ParameterizedTest
    @EnumSource
    void aForgedEntryAtTheEndIsFound(TestDatabase kind) {
        String forged =
                "insert into audit_entry (id, recorded_at, place, kind, who, codes, position, previous_hash, hash)"
                        + " select '00000000-0000-4000-8000-000000000001', recorded_at, 0, 'SIGNED', 'inspector.north', '{}',"
                        + " position + 1, hash, hash from audit_entry where position = 5";
        bent(kind, node -> {
                    node.jdbc.update(forged);
                    node.jdbc.update("update audit_head set position = 6");
                })
                .isEqualTo("6: It was changed after it was sealed");
        bent(kind, node -> node.jdbc.update(forged)).startsWith("6:");
    }

    @ParameterizedTest
    @EnumSource
    void changedWordsAreFound(TestDatabase kind) {
        bent(kind, node -> node.jdbc.update("update audit_payload set words = 'He never said so'"))
                .isEqualTo("5: Its words were changed");
    }

    @ParameterizedTest
    @EnumSource
    void wordsThatAreGoneWithoutAnErasureAreFound(TestDatabase kind) {
        bent(kind, node -> node.jdbc.update("delete from audit_payload"))
                .isEqualTo("5: Its words are gone, and no erasure is on record");
    }

    @ParameterizedTest
    @EnumSource
    void wordsErasedByTheBookLeaveTheChainWhole(TestDatabase kind) {
        try (Node node = chain(kind, "")) {
            assertThat(node.eraseWords()).isEqualTo(1);

            assertThat(node.jdbc.queryForList("select words from audit_payload"))
                    .isEmpty();
            assertThat(node.broken()).as("the erasure itself not yet sealed").isEmpty();
            node.sealer.sealAll();
            assertThat(node.broken()).isEmpty();
            assertThat(node.count("kind = 'WORDS_ERASED' and codes = '{\"ground\":\"RETENTION_ENDED\"}'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoForgesTheWholeChainAnewIsFoundByTheAnchorOfADay(TestDatabase kind, @TempDir Path anchors) {
        try (Node node = chain(kind, anchors.toString())) {
            node.anchors.keepToday();
            node.records(2);
            node.sealer.sealAll();
            assertThat(node.broken()).isEmpty();
            assertThat(node.verifier.verify().anchors()).hasSize(1);

            Node.withoutTriggers(kind, node.jdbc);
            node.jdbc.update("update audit_entry set position = null, previous_hash = null, hash = null");
            node.jdbc.update("update audit_entry set who = 'officer.south'");
            node.jdbc.update("update audit_head set position = 0, hash = ?", Entry.BEFORE_THE_FIRST);
            node.sealer.sealAll();

            assertThat(node.broken().orElseThrow()).startsWith("5: It is not the entry that was anchored on 20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCutsTheChainBehindAnAnchorIsFound(TestDatabase kind, @TempDir Path anchors) {
        try (Node node = chain(kind, anchors.toString())) {
            node.anchors.keepToday();
            Node.withoutTriggers(kind, node.jdbc);
            node.jdbc.update("delete from audit_payload");
            node.jdbc.update("delete from audit_entry where position > 3");
            node.jdbc.update("update audit_head set position = 3,"
                    + " hash = (select hash from audit_entry where position = 3)");

            assertThat(node.broken().orElseThrow())
                    .startsWith("4: Entries are missing from here: they were there on 20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnchorIsKeptOnceADayAndABentOneIsNamed(TestDatabase kind, @TempDir Path anchors) throws Exception {
        try (Node node = chain(kind, anchors.toString())) {
            node.anchors.keepToday();
            Path file = Files.list(anchors).findFirst().orElseThrow();
            String first = Files.readString(file);
            node.records(1);
            node.sealer.sealAll();
            node.anchors.keepToday();
            try (Node restarted = new Node(node.jdbc.getDataSource(), anchors.toString())) {
                restarted.anchors.keepToday();
            }
            assertThat(Files.readString(file)).isEqualTo(first).contains("\"position\":5");

            Files.writeString(file, "nothing of the kind");
            assertThat(node.broken().orElseThrow())
                    .startsWith("1: The anchor of 20")
                    .endsWith("cannot be read");
        }
    }

    /** What the verifier says first of a chain of five entries, the last with words, that somebody has bent. */
    private static org.assertj.core.api.AbstractStringAssert<?> bent(TestDatabase kind, Consumer<Node> bending) {
        try (Node node = chain(kind, "")) {
            assertThat(node.broken()).isEmpty();
            Node.withoutTriggers(kind, node.jdbc);
            bending.accept(node);
            return assertThat(node.broken().orElse("nothing found"));
        }
    }

    private static Node chain(TestDatabase kind, String anchors) {
        Node node = new Node(Node.empty(kind), anchors);
        node.records(4);
        node.recordsWords("He said so himself");
        node.sealer.sealAll();
        return node;
    }
}
