package be.informat.oneroster.bootstrap.wiring;

import be.informat.oneroster.adapter.csv.sis.CsvSisExtractReader;
import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.adapter.persistence.Migration;
import be.informat.oneroster.adapter.persistence.connection.EmbeddedFile;
import be.informat.oneroster.application.access.CreateClient;
import be.informat.oneroster.application.access.ListClients;
import be.informat.oneroster.application.access.RevokeClient;
import be.informat.oneroster.application.access.RotateSecret;
import be.informat.oneroster.application.importing.ImportSisExtract;
import be.informat.oneroster.application.insight.CheckTenant;
import be.informat.oneroster.application.insight.ExplainSubject;
import be.informat.oneroster.application.insight.ListSyncs;
import be.informat.oneroster.application.insight.PreviewDay;
import be.informat.oneroster.application.insight.SyncFindings;
import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.RandomBytes;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.publishing.FindUnpublished;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.RehearsePublication;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.application.tenants.ApplySettings;
import be.informat.oneroster.application.tenants.DeleteTenant;
import be.informat.oneroster.application.tenants.FindTenants;
import be.informat.oneroster.application.tenants.PreviewSettings;
import be.informat.oneroster.application.tenants.SuspendTenant;
import be.informat.oneroster.bootstrap.schedule.DuePublications;
import be.informat.oneroster.bootstrap.schedule.Today;
import be.informat.oneroster.bootstrap.settings.Settings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;

/** The use cases, put together with what stands behind their ports. Close it at the end. */
public record Application(
        Today today,
        Addresses addresses,
        ImportSisExtract importExtract,
        RehearsePublication rehearsePublication,
        PublishRoster publishRoster,
        FindUnpublished findUnpublished,
        FindTenants findTenants,
        ApplySettings applySettings,
        PreviewSettings previewSettings,
        ActivateTenant activateTenant,
        SuspendTenant suspendTenant,
        DeleteTenant deleteTenant,
        CreateClient createClient,
        ListClients listClients,
        RotateSecret rotateSecret,
        RevokeClient revokeClient,
        UsernameCases usernames,
        CheckTenant checkTenant,
        ListSyncs listSyncs,
        PreviewDay previewDay,
        ExplainSubject explainSubject,
        DuePublications duePublications,
        Schema schema,
        Database database)
        implements AutoCloseable {

    /**
     * The state of the database.
     *
     * @param version what it is at
     * @param steps how many changes brought it there just now; 0 if it was there already
     */
    public record Schema(String version, int steps) {}

    /** For a long time: waits until no command has the embedded database open, and lets commands in from then on. */
    public static Application openForServer(Settings settings, Clock clock, Consumer<String> waiting) {
        return open(settings, clock, EmbeddedFile.Role.SERVER, waiting);
    }

    /** For a short time: goes through the server if one runs. */
    public static Application openForCommand(Settings settings, Clock clock, Consumer<String> waiting) {
        return open(settings, clock, EmbeddedFile.Role.COMMAND, waiting);
    }

    private static Application open(Settings settings, Clock clock, EmbeddedFile.Role role, Consumer<String> waiting) {
        Database database = switch (settings.database()) {
            case Settings.Embedded embedded -> Database.embedded(embedded.folder(), role, waiting, clock);
            case Settings.Postgres server ->
                Database.postgreSql(server.url(), server.user(), server.password(), server.poolSize());
        };
        try {
            Migration migration = database.migrate();
            return of(settings, clock, database, new Schema(migration.version(), migration.steps()));
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static Application of(Settings settings, Clock clock, Database database, Schema schema) {
        Today today = new Today(clock, settings.today());
        RandomBytes random = new SecureRandom()::nextBytes;
        TenantStore tenants = database.tenants();
        TenantWork work = database.work();
        SisStore sis = database.sis();
        AccessStore access = database.access();
        AuditLog audit = database.audit();
        RosterComputer computer = new RosterComputer(sis, clock);
        PublishRoster publishRoster = new PublishRoster(work, computer, clock);
        return new Application(
                today,
                Addresses.of(settings),
                new ImportSisExtract(new CsvSisExtractReader(), sis),
                new RehearsePublication(work, computer),
                publishRoster,
                new FindUnpublished(tenants, database.publications()),
                new FindTenants(tenants),
                new ApplySettings(tenants, work, sis, clock),
                new PreviewSettings(tenants, work, sis, computer),
                new ActivateTenant(tenants, work, publishRoster, clock),
                new SuspendTenant(tenants, work, clock),
                new DeleteTenant(tenants, work, clock),
                new CreateClient(tenants, access, audit, random, clock),
                new ListClients(tenants, access),
                new RotateSecret(tenants, access, audit, random, clock),
                new RevokeClient(tenants, access, audit, clock),
                UsernameCases.of(tenants, work, computer, publishRoster, clock),
                new CheckTenant(
                        tenants,
                        work,
                        sis,
                        computer,
                        new SyncFindings(database.syncLog(), access, clock, Today.SCHOOLS),
                        Today.SCHOOLS),
                new ListSyncs(tenants, database.syncLog(), clock),
                new PreviewDay(tenants, work, computer),
                new ExplainSubject(tenants, work, computer, database.rosters(), clock),
                new DuePublications(work, tenants, database.publications(), publishRoster, today),
                schema,
                database);
    }

    @Override
    public void close() {
        duePublications.close();
        database.close();
    }
}
