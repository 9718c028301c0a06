package be.informat.oneroster.bootstrap.wiring;

import be.informat.oneroster.application.access.CreateClient;
import be.informat.oneroster.application.access.ListClients;
import be.informat.oneroster.application.access.RevokeClient;
import be.informat.oneroster.application.access.RotateSecret;
import be.informat.oneroster.application.importing.ImportSisExtract;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.RehearsePublication;
import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.application.tenants.ApplySettings;
import be.informat.oneroster.application.tenants.DeleteTenant;
import be.informat.oneroster.application.tenants.FindTenants;
import be.informat.oneroster.application.tenants.PreviewSettings;
import be.informat.oneroster.application.tenants.SuspendTenant;
import be.informat.oneroster.bootstrap.schedule.Today;
import be.informat.oneroster.bootstrap.settings.Settings;
import java.time.Clock;
import java.util.function.Consumer;

/** The use cases, put together with what stands behind their ports. Close it at the end. */
public record Application(
        Today today,
        Addresses addresses,
        ImportSisExtract importExtract,
        RehearsePublication rehearsePublication,
        PublishRoster publishRoster,
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
        AutoCloseable database)
        implements AutoCloseable {

    public static Application openForCommand(Settings settings, Clock clock, Consumer<String> waiting) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
