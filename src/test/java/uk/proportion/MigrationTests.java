package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTests {
    private static final String NOT_THE_ENGINES =
            "lower(table_schema) = 'public' and lower(table_name) not like 'act\\_%'"
                    + " escape '\\' and lower(table_name) <> 'flyway_schema_history'";

    @ParameterizedTest
    @EnumSource
    void anEmptyDatabaseIsMigratedOnceAndForAll(TestDatabase kind) {
        Flyway flyway = kind.flyway(kind.create());

        assertThat(flyway.migrate().success).isTrue();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theEngineAcceptsTheTablesThatFlywayMade(TestDatabase kind) {
        ProcessEngine engine = engineOn(kind.migrated());
        try {
            assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                    .isZero();
            assertThat(engine.getHistoryService()
                            .createHistoricDecisionInstanceQuery()
                            .count())
                    .isZero();
        } finally {
            engine.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEngineMakesNoTablesOfItsOwn(TestDatabase kind) {
        DataSource empty = kind.create();

        assertThatThrownBy(() -> engineOn(empty)).hasMessageContaining("no Camunda tables");
    }

    @ParameterizedTest
    @EnumSource
    void theEnginesMigrationIsWhatThisVersionOfTheEngineBrings(TestDatabase kind) throws IOException {
        String migration = resource(kind.migrationOfTheEngine());

        for (String part : List.of(
                "engine",
                "history",
                "identity",
                "case.engine",
                "case.history",
                "decision.engine",
                "decision.history")) {
            String script = resource(kind.engineScript(part));
            assertThat(migration)
                    .as(part)
                    .contains(script.substring(script.indexOf("\n\n")).strip());
        }
    }

    @ParameterizedTest
    @EnumSource
    void referenceDataKeepsTheOrderAndTheWordsOfItsFiles(TestDatabase kind) {
        JdbcClient database = JdbcClient.create(kind.migrated());

        List<String> offences = column(database, "select code from offence order by position");
        List<String> outcomes = column(database, "select code from outcome order by position");

        assertThat(offences).hasSize(31).startsWith("086/02", "086/10").endsWith("008/30", "-");
        assertThat(outcomes).hasSize(32).startsWith("1", "1A", "2").endsWith("C4", "C5");
        assertThat(column(database, "select title from offence where code = '086/02'"))
                .containsExactly("Take, make, distribute, show or possess with a view to share an indecent photograph"
                        + " or pseudo-photograph of a child");
        assertThat(column(database, "select counted_from from retention_rule order by agency"))
                .containsExactly("CLOSURE", "BIRTH", "BIRTH");
    }

    @ParameterizedTest
    @EnumSource
    void noTableOfOursCanHoldAnImage(TestDatabase kind) {
        JdbcClient database = JdbcClient.create(kind.migrated());

        assertThat(column(database, "select table_name from information_schema.tables where " + NOT_THE_ENGINES))
                .isNotEmpty();
        assertThat(column(
                        database,
                        "select table_name || '.' || column_name from information_schema.columns where "
                                + NOT_THE_ENGINES
                                + " and (lower(data_type) like '%binary%' or lower(data_type) in ('bytea', 'oid'))"))
                .isEmpty();
    }

    private static List<String> column(JdbcClient database, String query) {
        return database.sql(query).query(String.class).list();
    }

    private static ProcessEngine engineOn(DataSource database) {
        ProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration()
                .setDataSource(database)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .setJobExecutorActivate(false)
                .setProcessEngineName("on-" + System.identityHashCode(database));
        return configuration.buildProcessEngine();
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = MigrationTests.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
