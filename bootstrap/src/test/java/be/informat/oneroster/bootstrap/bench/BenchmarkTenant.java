package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.application.access.CreateClient;
import be.informat.oneroster.application.importing.ImportSisExtract;
import be.informat.oneroster.application.importing.ImportSisExtract.RemovalPolicy;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.PublishRoster.Confirmation;
import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.application.tenants.ApplySettings;
import be.informat.oneroster.bootstrap.sample.ExtractGenerator;
import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An extract, a tenant of its institutions, and the work that is done on them. */
final class BenchmarkTenant {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final ExtractGenerator.Options options;
    private final Path extract;
    private final TenantKey key;
    private final List<String> institutions;

    private BenchmarkTenant(ExtractGenerator.Options options, Path extract, TenantKey key, List<String> institutions) {
        this.options = options;
        this.extract = extract;
        this.key = key;
        this.institutions = institutions;
    }

    /** One tenant of everything. */
    static BenchmarkTenant generate(int pupils, int institutions, int classesPerPupil) {
        try {
            Path extract = Files.createTempDirectory(Path.of("target"), "benchmark-extract-");
            var options = new ExtractGenerator.Options(pupils, institutions, classesPerPupil, 1, TODAY);
            write(options, extract);
            List<String> numbers = Files.readAllLines(extract.resolve("institutions.csv")).stream()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
            return new BenchmarkTenant(options, extract, new TenantKey("benchmark"), numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tenant of each institution. */
    List<BenchmarkTenant> oneOfEach() {
        return institutions.stream()
                .map(number ->
                        new BenchmarkTenant(options, extract, new TenantKey("benchmark-" + number), List.of(number)))
                .toList();
    }

    static Application open(Settings.Database database) {
        Settings settings = new Settings(database, 0, null, null, List.of(), 100, null, null, TODAY);
        return Application.openForCommand(settings, Clock.systemUTC(), text -> {});
    }

    /** Writes the extract anew, as it would be on that day: the same persons, with classes and registrations of the school year then. */
    void moveTo(LocalDate day) {
        write(
                new ExtractGenerator.Options(
                        options.pupils(), options.institutions(), options.classesPerPupil(), options.seed(), day),
                extract);
    }

    Object store(Application program) {
        return store(program, TODAY);
    }

    Object store(Application program, LocalDate day) {
        return done(program.importExtract()
                .store(new ImportSisExtract.Command(
                        extract, day, RemovalPolicy.ALLOW, Progress.SILENT, Progress.SILENT)));
    }

    Object apply(Application program) {
        return apply(program, "{klasomschrijving} - {vestiging}");
    }

    Object apply(Application program, String groupNameTemplate) {
        TenantSettings settings = TenantSettings.parse(Map.of(
                        "key",
                        key.value(),
                        "name",
                        "Benchmark",
                        "groupNameTemplate",
                        groupNameTemplate,
                        "entraTenantId",
                        UUID.nameUUIDFromBytes(key.value().getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        "institutions",
                        institutions.stream()
                                .map(number -> Map.of("number", number))
                                .toList()))
                .orThrow();
        return done(program.applySettings().apply(new ApplySettings.Command(settings, "benchmark", TODAY)));
    }

    TenantId activate(Application program) {
        Object outcome = program.activateTenant().activate(new ActivateTenant.Command(key, "benchmark", TODAY));
        if (outcome instanceof ActivateTenant.Outcome.Activated activated) {
            return activated.tenant().id();
        }
        throw new IllegalStateException("The tenant was not activated: " + outcome);
    }

    static Object publish(Application program, TenantId tenant, LocalDate day) {
        return done(program.publishRoster()
                .publish(new PublishRoster.Command(tenant, day, Reason.OPERATOR, Confirmation.NONE)));
    }

    CreateClient.Outcome.Created createClient(Application program) {
        Object outcome = program.createClient().create(new CreateClient.Command(key, Set.of(), "benchmark"));
        if (outcome instanceof CreateClient.Outcome.Created created) {
            return created;
        }
        throw new IllegalStateException("No client was made: " + outcome);
    }

    /** Gives the first pupils of the extract another given name. */
    void rename(int pupils, String givenName) {
        try {
            Path file = extract.resolve("pupils.csv");
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            for (int line = 1; line <= pupils; line++) {
                String[] cells = lines.get(line).split(",", 3);
                lines.set(line, cells[0] + ',' + givenName + ',' + cells[2]);
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ExtractGenerator.Options options, Path extract) {
        try {
            ExtractGenerator.generate(options, extract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object done(Object outcome) {
        boolean good = outcome instanceof ImportSisExtract.Outcome.Stored
                || outcome instanceof ApplySettings.Outcome.Created
                || outcome instanceof ApplySettings.Outcome.Changed
                || outcome instanceof PublishRoster.Outcome.Published
                || outcome instanceof PublishRoster.Outcome.Unchanged;
        if (!good) {
            throw new IllegalStateException("The work was not done: " + outcome);
        }
        return outcome;
    }
}
