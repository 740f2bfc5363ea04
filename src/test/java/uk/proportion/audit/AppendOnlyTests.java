package uk.proportion.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.proportion.TestDatabase;

/** On PostgreSQL the record is append-only: by its grants for the application's role, by its triggers for its owner too. */
class AppendOnlyTests {
    private static Node owner;
    private static Node application;

    @BeforeAll
    static void anOwnerMigratesAndTheApplicationHasARoleOfItsOwn() {
        new JdbcTemplate(TestDatabase.POSTGRESQL.create())
                .execute("create role proportion_app login password 'for this test'");
        DataSource database = TestDatabase.POSTGRESQL.migrated();
        owner = new Node(database);
        application = new Node(asApplication(database));
        application.records(2);
        application.recordsWords("He said so himself");
        application.sealer.sealAll();
        application.records(1);
    }

    @AfterAll
    static void close() {
        application.close();
        owner.close();
    }

    @Test
    void theApplicationsRoleRecordsSealsAndVerifies() {
        Verification found = application.verifier.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.sealed()).isEqualTo(3);
        assertThat(found.unsealed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set who = 'officer.south' where position = 1",
                "update audit_entry set hash = previous_hash where position = 1",
                "update audit_entry set position = null, previous_hash = null, hash = null where position = 3",
                "update audit_entry set who = 'officer.south' where position is null",
                "delete from audit_entry where position = 2",
                "delete from audit_entry where position is null",
                "truncate audit_entry cascade",
                "update audit_payload set words = 'He never said so'",
                "delete from audit_payload",
                "truncate audit_payload",
                "update audit_head set position = 1",
                "delete from audit_head",
                "truncate audit_head"
            })
    void neitherTheApplicationNorTheOwnerOfTheTablesChangesWhatIsOnRecord(String statement) {
        refused(application, statement, "permission denied|append-only|on record|only moves on");
        refused(owner, statement, "append-only|on record|only moves on");
        assertThat(owner.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table audit_entry disable trigger all",
                "drop trigger audit_entry_is_append_only on audit_entry",
                "drop table audit_payload",
                "insert into audit_head (id, position, hash) values (2, 0, '')",
                "set session_replication_role = replica"
            })
    void theApplicationsRoleCannotTakeTheLockOff(String statement) {
        refused(application, statement, "must be owner|permission denied");
    }

    @Test
    void theApplicationErasesWordsByTheBook() {
        DataSource database = TestDatabase.POSTGRESQL.migrated();
        try (Node fresh = new Node(asApplication(database))) {
            fresh.recordsWords("He said so himself");
            fresh.sealer.sealAll();
            assertThat(fresh.eraseWords()).isEqualTo(1);
            assertThat(fresh.jdbc.queryForList("select * from audit_payload")).isEmpty();
            assertThat(fresh.broken()).isEmpty();
        }
    }

    private static DataSource asApplication(DataSource database) {
        try (Connection connection = database.getConnection()) {
            String url = connection.getMetaData().getURL();
            return new DriverManagerDataSource(url, "proportion_app", "for this test");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(Node who, String statement, String words) {
        assertThatThrownBy(() -> who.jdbc.execute(statement))
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .extracting(Throwable::getMessage)
                .asString()
                .containsPattern(words);
    }
}
