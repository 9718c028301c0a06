package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.access.CreateClient;
import be.informat.oneroster.application.importing.ImportSisExtract;
import be.informat.oneroster.application.importing.ImportSisExtract.RemovalPolicy;
import be.informat.oneroster.application.port.PublicationStore.ChangeCount;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.application.tenants.ApplySettings;
import be.informat.oneroster.bootstrap.sample.DemoData;
import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.settings.YamlFile;
import be.informat.oneroster.bootstrap.wiring.Addresses;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An invented school group, published and ready to be read.
 *
 * @param publication what can be read
 */
record Demo(Publication publication, Credentials credentials) {

    /** The settings of the program for a demo: where to listen and the day stay, everything else is its own. */
    static Settings settings(Settings settings, Path folder) {
        return new Settings(
                new Settings.Embedded(folder.resolve("database")),
                settings.port(),
                settings.bind(),
                settings.publicUrl(),
                List.of(),
                settings.defaultLimit(),
                null,
                null,
                settings.today());
    }

    /** Goes the whole way from files to a client, as an operator would. */
    static Demo prepare(Application application, Addresses addresses, Path folder) {
        LocalDate today = application.today().get();
        DemoData.DemoFiles files = write(folder, today);
        importExtract(application, files.extract(), today);
        TenantSettings settings =
                TenantSettings.parse(YamlFile.read(files.settings()).orThrow()).orThrow();
        application.applySettings().apply(new ApplySettings.Command(settings, Program.ACTOR, today));
        ActivateTenant.Outcome activated =
                application.activateTenant().activate(new ActivateTenant.Command(settings.key(), Program.ACTOR, today));
        CreateClient.Outcome client =
                application.createClient().create(new CreateClient.Command(settings.key(), Set.of(), Program.ACTOR));
        if (activated instanceof ActivateTenant.Outcome.Activated(Tenant tenant, PublishRoster.Outcome outcome)
                && outcome instanceof PublishRoster.Outcome.Published(Publication publication)
                && client instanceof CreateClient.Outcome.Created created) {
            return new Demo(
                    publication,
                    new Credentials(
                            created.client(), created.secret(), tenant.key().value(), addresses));
        }
        throw new IllegalStateException("The demo cannot be published: " + activated);
    }

    private static DemoData.DemoFiles write(Path folder, LocalDate today) {
        try {
            return DemoData.write(folder, today);
        } catch (IOException noRoom) {
            throw new UncheckedIOException("The demo's files cannot be written to " + folder, noRoom);
        }
    }

    private static void importExtract(Application application, Path extract, LocalDate today) {
        ImportSisExtract.Outcome outcome = application
                .importExtract()
                .store(new ImportSisExtract.Command(
                        extract, today, RemovalPolicy.REFUSE_MANY, Progress.SILENT, Progress.SILENT));
        if (!(outcome instanceof ImportSisExtract.Outcome.Stored)) {
            throw new IllegalStateException("The demo's extract is refused: " + outcome);
        }
    }

    /** What somebody who tries it out needs to know. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Tenant " + credentials.tenant() + " is published: " + count(Kind.ORG) + " organisations, "
                + count(Kind.CLASS) + " classes, " + count(Kind.USER) + " persons, " + count(Kind.ENROLLMENT)
                + " enrollments.");
        lines.add("");
        lines.add("For the wizard of Microsoft School Data Sync:");
        credentials.lines().forEach(line -> lines.add("  " + line));
        lines.add("");
        lines.add("Or try it here:");
        lines.add("  " + curl());
        lines.add("");
        lines.add("Ctrl-C ends the demo; nothing is kept.");
        return lines;
    }

    private int count(Kind kind) {
        return publication.changes().getOrDefault(kind, new ChangeCount(0, 0)).active();
    }

    /** One line for a shell: takes a token and reads users with it. */
    private String curl() {
        Addresses addresses = credentials.addresses();
        return "curl -s -d grant_type=client_credentials -u '%s:%s' %s"
                        .formatted(credentials.client().id(), credentials.secret(), addresses.token())
                + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/header=\"Authorization: Bearer \\1\"/'"
                + " | curl -s -K - '%s/users?limit=2'".formatted(addresses.oneRoster());
    }
}
