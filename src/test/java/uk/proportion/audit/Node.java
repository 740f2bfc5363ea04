package uk.proportion.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.TestDatabase;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;
import uk.proportion.shared.OrganisationId;

/** One node of the platform as far as the record goes: its own connections, transactions and sealer. */
final class Node implements AutoCloseable {
    static final CaseReference CASE = new CaseReference("YP-2026-4830571-V");

    final JdbcTemplate jdbc;
    final AuditTrail trail;
    final Sealer sealer;
    final Verifier verifier;
    final Anchors anchors;
    final Erasure erasure;
    final TransactionTemplate transaction;
    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);
    private static final List<String> GUARDED = List.of("audit_payload", "audit_entry", "audit_head");

    private final HikariDataSource pool = new HikariDataSource();

    Node(DataSource database) {
        this(database, "");
    }

    /** @param anchorDirectory empty for none */
    Node(DataSource database, String anchorDirectory) {
        pool.setDataSource(database);
        jdbc = new JdbcTemplate(pool);
        EntryRows rows = new EntryRows(jdbc);
        JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
        transactions.addListener(new WrittenAtCommit(rows));
        transaction = new TransactionTemplate(transactions);
        trail = new AuditTrail(new Officer(), Clock.systemUTC(), transactions);
        sealer = new Sealer(jdbc, rows, transactions);
        anchors = new Anchors(anchorDirectory, jdbc, Clock.systemUTC());
        verifier = new Verifier(pool, anchors, transactions);
        erasure = new Erasure(jdbc, trail, rows);
    }

    /** A database of that kind with an empty record. */
    static DataSource empty(TestDatabase kind) {
        DataSource database = DATABASES.computeIfAbsent(kind, TestDatabase::migrated);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        withoutTriggers(kind, jdbc);
        jdbc.execute("delete from audit_payload");
        jdbc.execute("delete from audit_entry");
        jdbc.update("update audit_head set position = 0, hash = ?", Entry.BEFORE_THE_FIRST);
        if (kind == TestDatabase.POSTGRESQL) {
            GUARDED.forEach(table -> jdbc.execute("alter table " + table + " enable trigger user"));
        }
        return database;
    }

    /** What only the owner of the tables can do. */
    static void withoutTriggers(TestDatabase kind, JdbcTemplate jdbc) {
        if (kind == TestDatabase.POSTGRESQL) {
            GUARDED.forEach(table -> jdbc.execute("alter table " + table + " disable trigger user"));
        }
    }

    /** Records so many things one after the other, each in a transaction of its own. */
    void records(int events) {
        for (int i = 0; i < events; i++) {
            trail.on(Occurrence.in(CASE, "FACTS_KEPT", "case").with("number", i));
        }
    }

    void recordsWords(String words) {
        trail.on(Occurrence.in(CASE, "NEW_FACTS", "case").saying(words));
    }

    int eraseWords() {
        return transaction.execute(status -> erasure.eraseWordsOf(CASE, "RETENTION_ENDED"));
    }

    /** What is wrong first, in words; empty where nothing is. */
    Optional<String> broken() {
        return verifier.verify().firstBroken().map(link -> link.position() + ": " + link.what());
    }

    long count(String condition) {
        return jdbc.queryForObject("select count(*) from audit_entry where " + condition, Long.class);
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Officer implements CurrentUser {
        @Override
        public User get() {
            return new User("officer.north", new OrganisationId("north"), Agency.POLICE, Set.of(Role.OFFICER));
        }

        @Override
        public Optional<User> find() {
            return Optional.of(get());
        }
    }
}
