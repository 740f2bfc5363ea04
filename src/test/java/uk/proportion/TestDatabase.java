package uk.proportion;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two kinds of database that the product runs on, each freely available to a test and empty at first. */
public enum TestDatabase {
    H2("h2") {
        @Override
        public DataSource create() {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:" + unusedName() + ";DB_CLOSE_DELAY=-1");
            database.setUser("sa");
            return database;
        }
    },
    POSTGRESQL("postgresql") {
        @Override
        public DataSource create() {
            String name = unusedName();
            JdbcClient.create(PostgresServer.RUNNING.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return PostgresServer.RUNNING.getDatabase("postgres", name);
        }
    };

    private final String vendor;

    TestDatabase(String vendor) {
        this.vendor = vendor;
    }

    /** A new, empty database. */
    public abstract DataSource create();

    /** A new database with the product's tables and reference data. */
    public DataSource migrated() {
        DataSource database = create();
        flyway(database).migrate();
        return database;
    }

    Flyway flyway(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + vendor, "classpath:db/migration/common")
                .javaMigrations(new ReferenceData(), new SupportResources())
                .load();
    }

    /** The path of the engine's create scripts, as {@code %s} for the part. */
    String engineScript(String part) {
        String name = this == H2 ? "h2" : "postgres";
        return "/org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(name, part);
    }

    String migrationOfTheEngine() {
        return "/db/migration/" + vendor + "/V1__process_engine.sql";
    }

    private static String unusedName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    private static final class PostgresServer {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
