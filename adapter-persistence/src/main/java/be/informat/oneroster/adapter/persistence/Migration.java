package be.informat.oneroster.adapter.persistence;

import be.informat.oneroster.adapter.persistence.session.Failures;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * What was done to the schema.
 *
 * @param steps how many changes were made; 0 if it was up to date
 * @param version the version it has now
 */
public record Migration(int steps, String version) {

    static Migration run(DataSource database) {
        try {
            return migrate(database);
        } catch (FlywayException e) {
            throw Failures.ofDisk(e).orElse(e);
        }
    }

    private static Migration migrate(DataSource database) {
        MigrateResult result = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate();
        String version = result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
        return new Migration(result.migrationsExecuted, version);
    }
}
