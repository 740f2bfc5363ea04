package uk.proportion;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Migration 3: fills the tables of migration 2 from {@code reference/*.csv}. From then on the database is the master; like
 * any applied migration the files are frozen, and a later edition comes as a migration of its own.
 */
@Component
class ReferenceData implements JavaMigration {
    private static final List<ReferenceTable> TABLES = List.of(
            new ReferenceTable(
                    "offences.csv",
                    "offence",
                    List.of(
                            "code",
                            "title",
                            "ho_class",
                            "statute",
                            "max_penalty",
                            "basis",
                            "serious_list",
                            "indictable_only",
                            "dpp_consent",
                            "summary_only",
                            "notes"),
                    true),
            new ReferenceTable(
                    "outcomes.csv",
                    "outcome",
                    List.of("code", "title", "when_used", "available_to_child", "notes"),
                    true),
            new ReferenceTable(
                    "deadlines.csv",
                    "deadline_rule",
                    List.of("step", "nation", "amount", "unit", "starts_at", "source"),
                    false),
            new ReferenceTable(
                    "retention.csv", "retention_rule", List.of("agency", "years", "counted_from", "source"), false));

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "reference rows";
    }

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        TABLES.forEach(table -> checksum.update(table.content().getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        for (ReferenceTable table : TABLES) {
            table.fill(context.getConnection());
        }
    }
}
