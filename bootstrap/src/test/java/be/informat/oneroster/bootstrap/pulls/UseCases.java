package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.adapter.csv.username.CsvReviewFile;
import be.informat.oneroster.application.importing.ImportSisExtract;
import be.informat.oneroster.application.port.SisExtractReader;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.application.tenants.ApplySettings;
import be.informat.oneroster.application.tenants.SuspendTenant;
import be.informat.oneroster.application.usernames.ImportReviewFile;
import be.informat.oneroster.application.usernames.RecomputeUsernames;
import java.time.Clock;

/** What an operator can do, as the program does it. */
record UseCases(
        RosterComputer computer,
        ImportSisExtract importExtract,
        PublishRoster publish,
        ApplySettings applySettings,
        ActivateTenant activate,
        SuspendTenant suspend,
        ImportReviewFile correct,
        RecomputeUsernames recompute) {

    static UseCases of(Installation installation, SisExtractReader extracts) {
        TenantStore tenants = installation.tenants();
        TenantWork work = installation.work();
        Clock clock = installation.time().clock();
        RosterComputer computer = new RosterComputer(installation.sis(), clock);
        PublishRoster publish = new PublishRoster(work, computer, clock);
        return new UseCases(
                computer,
                new ImportSisExtract(extracts, installation.sis()),
                publish,
                new ApplySettings(tenants, work, installation.sis(), clock),
                new ActivateTenant(tenants, work, publish, clock),
                new SuspendTenant(tenants, work, clock),
                new ImportReviewFile(tenants, work, computer, publish, new CsvReviewFile(), clock),
                new RecomputeUsernames(tenants, work, computer, publish, clock));
    }
}
