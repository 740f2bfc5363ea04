package uk.proportion;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Migration 45.1: fills the table of support lines from {@code reference/resources.csv}. From then on the database is the
 * master: a number that has changed is mended there, with the day on which it was checked.
 */
@Component
class SupportResources implements JavaMigration {
    private static final ReferenceTable TABLE = new ReferenceTable(
            "resources.csv",
            "support_resource",
            List.of("code", "name", "contact", "audience", "nation", "state", "last_checked", "notes"),
            true);

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("45.1");
    }

    @Override
    public String getDescription() {
        return "support lines";
    }

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        checksum.update(TABLE.content().getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        TABLE.fill(context.getConnection());
    }
}
