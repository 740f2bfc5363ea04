package uk.proportion.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.MutableClock;
import uk.proportion.TestDatabase;
import uk.proportion.shared.CaseErased;
import uk.proportion.shared.CaseReference;

/** When a case is erased, and when not. */
class CaseErasureTests {
    private static final CaseReference CASE = new CaseReference("YP-2026-4830571-V");
    private static final CaseReference LATER = new CaseReference("YP-2026-0000000-A");

    private final MutableClock clock = new MutableClock();
    private final List<Object> published = new ArrayList<>();
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private CaseErasure erasure;
    private UUID id;

    /** A case that is kept until 31 December 2040. */
    private void closedCase(TestDatabase kind) {
        DataSource database = kind.migrated();
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        erasure = new CaseErasure(jdbc, published::add, clock);
        id = caseFile(CASE, "CLOSED");
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsErasedOnTheDayAfterItsLastDayAndOnce(TestDatabase kind) {
        closedCase(kind);
        clock.standAt(Instant.parse("2040-12-31T23:30:00Z"));
        assertThat(erasure.due()).isEmpty();
        assertThat(erased()).isFalse();

        clock.standAt(Instant.parse("2041-01-01T00:30:00Z"));
        assertThat(erasure.due()).containsExactly(CASE);
        assertThat(erased()).isTrue();
        assertThat(published).contains(new CaseErased(CASE, "RETENTION_ENDED"));
        assertThat(erasure.due()).isEmpty();
        assertThat(erased()).isFalse();
        assertThat(jdbc.queryForObject("select state from case_file where id = ?", String.class, id))
                .isEqualTo("ERASED");
    }

    @ParameterizedTest
    @EnumSource
    void aCaseThatIsOpenedAgainIsNotErased(TestDatabase kind) {
        closedCase(kind);
        clock.standAt(Instant.parse("2041-01-01T09:00:00Z"));
        jdbc.update("update case_file set state = 'OPEN', retain_until = null");
        assertThat(erased()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aLegalHoldStopsTheErasureUntilItIsLifted(TestDatabase kind) {
        closedCase(kind);
        clock.standAt(Instant.parse("2041-01-01T09:00:00Z"));
        jdbc.update(
                "insert into legal_hold (id, case_id, organisation, reason, set_by, set_at)"
                        + " values (?, ?, 'north', 'An inquiry', 'inspector.north', current_timestamp)",
                UUID.randomUUID(),
                id);
        assertThat(erasure.due()).isEmpty();
        assertThat(erased()).isFalse();

        jdbc.update("update legal_hold set lifted_at = current_timestamp");
        assertThat(erased()).isTrue();
        assertThat(jdbc.queryForList("select reason from legal_hold", String.class))
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierIncidentIsKeptWhileALaterCaseThatRestsOnItIsOpen(TestDatabase kind) {
        closedCase(kind);
        clock.standAt(Instant.parse("2041-01-01T09:00:00Z"));
        UUID child = UUID.randomUUID();
        jdbc.update("insert into child (id, case_id, letter, facts) values (?, ?, 'A', '{}')", child, id);
        UUID later = caseFile(LATER, "OPEN");
        jdbc.update(
                "insert into same_child (id, case_id, letter, agency, organisation, earlier_child_id, asked_at, answer,"
                        + " escalation) values (?, ?, 'B', 'SCHOOL', 'greenfield', ?, current_timestamp, 'SAME', false)",
                UUID.randomUUID(),
                later,
                child);
        assertThat(erased()).isFalse();

        jdbc.update("update case_file set state = 'CLOSED' where id = ?", later);
        assertThat(erased()).isTrue();
        assertThat(jdbc.queryForList("select id from same_child")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoNodesOneErasesACaseAndTheOtherGoesOn(TestDatabase kind) {
        closedCase(kind);
        clock.standAt(Instant.parse("2041-01-01T09:00:00Z"));
        transaction.executeWithoutResult(other -> {
            assertThat(erasure.erase(CASE)).isTrue();
            assertThat(erased()).isFalse();
        });
        assertThat(published).filteredOn(CaseErased.class::isInstance).hasSize(1);
    }

    private boolean erased() {
        return transaction.execute(status -> erasure.erase(CASE));
    }

    private UUID caseFile(CaseReference reference, String state) {
        UUID fresh = UUID.randomUUID();
        jdbc.update(
                "insert into case_file (id, reference, state, reporter, reporter_organisation, facts, review_facts,"
                        + " opened_at, retain_until, version) values (?, ?, ?, 'dsl.greenfield', 'greenfield', '{}', '{}',"
                        + " current_timestamp, date '2040-12-31', 0)",
                fresh,
                reference.value(),
                state);
        return fresh;
    }
}
